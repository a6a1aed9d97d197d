// SPDX-License-Identifier: MPL-2.0
// How easily the agreement reads, while it is written: grade, long sentences, words of the trade and words that hurt, each
// with a button that puts the plainer words in.
#pragma once

#include "core/rules/readability.h"
#include "ui/common/case_context.h"
#include "ui/common/surface.h"

namespace ui {

class ReadingCard final : public Surface {
    Q_OBJECT
public:
    explicit ReadingCard(const CaseContext& context, QWidget* parent = nullptr);
    void setAgreement(const core::Agreement& agreement);
    /// The lines of the easy-read paper of that agreement; empty while it is not in sight.
    void setEasyPaper(const QStringList& lines);

Q_SIGNALS:
    /// The agreement with the words replaced.
    void replaced(const core::Agreement& agreement);

private:
    void addLine(const QString& word, const QString& say, const QString& why, std::function<core::Agreement()> change);

    CaseContext case_;
    QLabel* grade_;
    QLabel* counts_;
    QLabel* easy_;
    QVBoxLayout* lines_;
    QString language_;
};

/// Every text of the clauses of an agreement, to be read and changed in place.
QList<QString*> textsOf(core::Agreement& agreement);

}  // namespace ui
