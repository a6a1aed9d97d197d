// SPDX-License-Identifier: MPL-2.0
// The case as a file for another program: choose the format and the reader, decide what the check found, write.
#pragma once

#include "core/desk/case_export.h"
#include "ui/common/job.h"
#include "ui/common/page.h"

#include <QPointer>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class CheckCard;

class ExportPage final : public Page {
    Q_OBJECT
public:
    explicit ExportPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;
    bool perform(const QString& action) override;
    /// The file was made and checked and answers the choices and the records.
    bool isReady() const { return prepared_ != nullptr; }

private:
    QWidget* makeLeft();
    void offerReaders();
    void chosen();
    void make();
    void speak();
    void write();
    void issue(const core::ExportOrder& order, const core::PreparedExport& made, const QString& target);
    std::optional<core::ExportOrder> order(const QString& fileName);
    QString fileName() const;

    QList<core::Audience> readers_;
    QComboBox* format_;
    QComboBox* reader_;
    CheckCard* checks_;
    QLabel* notSaid_;
    QLabel* state_;
    QPushButton* write_ = nullptr;
    int makings_ = 0;  ///< a making that was overtaken is thrown away
    QPointer<Job> making_;
    std::shared_ptr<const core::PreparedExport> prepared_;
};

}  // namespace ui
