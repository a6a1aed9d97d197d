// SPDX-License-Identifier: MPL-2.0
// The fact box: what was seen and heard, line by line with the time; a key begins a quick note; words that say a view are
// pointed out. What is being typed is kept within two seconds.
#pragma once

#include "core/model/contact_session.h"
#include "ui/common/case_context.h"
#include "ui/common/surface.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace ui {

class PageKeys;
class MessageBar;

class SeenBox final : public Surface {
    Q_OBJECT
public:
    explicit SeenBox(const CaseContext& context, QWidget* parent = nullptr);
    void setSession(const core::ContactSession& session, const QList<core::RecordPart>& parts);
    /// F5 to F8: what the child said, what the adult said, comfort, what I did. False for another key.
    void addKeys(PageKeys& keys, const std::function<bool()>& when);
    void startTyping();
    /// Puts what is typed into the record; true if there was something.
    bool addLine();

Q_SIGNALS:
    void changed(const core::ContactSession& session);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void begin(const char* kind, int part);
    void rebuild();
    void look();
    void edit(int row);
    void removeCurrent();
    QString stashKey() const;

    CaseContext context_;
    std::optional<core::ContactSession> session_;
    QList<core::RecordPart> parts_;
    QList<int> rows_;  ///< which line of the record stands in each row; −1 = a heading
    QString kind_;
    QListWidget* list_;
    QComboBox* part_;
    QLineEdit* time_;
    QPlainTextEdit* text_;
    MessageBar* lint_;
};

}  // namespace ui
