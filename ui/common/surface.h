// SPDX-License-Identifier: MPL-2.0
// What pages are laid out on: desk, cards, page headers, empty states. Everything paints itself from the Theme.
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class FlowRow;

class Surface : public QWidget {
    Q_OBJECT
public:
    enum class Kind {
        Desk,    ///< window colour, no edge
        Card,    ///< base, hairline, radius 6
        Chrome,  ///< top bar, sidebar, status bar
        Raised,  ///< fast rows, table heads: raised
        View,    ///< somebody's view, not a fact: raised, dashed edge
        Popup,   ///< base, border, radius 8
    };
    Surface(const Theme& theme, Kind kind, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    const Theme& theme() const { return theme_; }

private:
    Theme theme_;
    Kind kind_;
};

/// Title left, then whatever is added to views(), buttons right through addButton(). 44 high; on a narrow page the views, and
/// buttons that do not fit, go on below.
class PageHeader final : public QWidget {
    Q_OBJECT
public:
    PageHeader(const Theme& theme, const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    /// Beside the title: a segmented control, a caption.
    QHBoxLayout* views() { return views_; }
    QPushButton* addButton(const QString& text, const QString& iconName = {}, bool filled = false);

private:
    Theme theme_;
    QLabel* title_;
    QHBoxLayout* views_;
    FlowRow* row_;
};

/// A card with a head: heading left, one muted fact right. Put content into body().
class SectionCard final : public Surface {
    Q_OBJECT
public:
    SectionCard(const Theme& theme, const QString& heading, QWidget* parent = nullptr);
    void setFact(const QString& fact);
    /// Without margins, so that tables reach the edge; forms set space::l themselves.
    QVBoxLayout* body() { return body_; }

private:
    QLabel* fact_;
    QVBoxLayout* body_;
};

/// In the place of a list: what belongs here, one plain button, one example in muted text. Button and example may be empty.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    EmptyState(const Theme& theme, const QString& sentence, const QString& button, const QString& example,
               QWidget* parent = nullptr);

Q_SIGNALS:
    void clicked();
};

/// A scroll area without frame for a page or pane; content no wider than `maximumWidth` at 100 % (0 = all), left-aligned.
QScrollArea* makeScroll(const Theme& theme, QWidget* content, int maximumWidth = 0);

}  // namespace ui
