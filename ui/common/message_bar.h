// SPDX-License-Identifier: MPL-2.0
// A sentence that matters, with a 4 px edge, an icon and at most one link. Stop messages cannot be closed.
#pragma once

#include "ui/common/surface.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

class MessageBar final : public Surface {
    Q_OBJECT
public:
    enum class Kind { Stop, Warn, Info, Good };
    MessageBar(const Theme& theme, Kind kind, QWidget* parent = nullptr);
    /// `strong` are the bold first words, may be empty; `link` is the text of the link, may be empty.
    void setMessage(const QString& strong, const QString& sentence, const QString& link = {});
    void setClosable(bool closable);
    QString sentence() const;

Q_SIGNALS:
    void linkClicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind kind_;
    QLabel* strong_;
    QLabel* sentence_;
    QPushButton* link_;
    QToolButton* close_;
};

/// A push button that looks like a link: underlined, no frame.
QPushButton* makeLink(const Theme& theme, const QString& text);

}  // namespace ui
