// SPDX-License-Identifier: MPL-2.0
// Segmented control (2–4 views of the same thing) and filter chip (off = base and chevron, on = tint and its value).
#pragma once

#include "ui/common/theme.h"

#include <QToolButton>

class QButtonGroup;
class QMenu;

namespace ui {

class Segmented final : public QWidget {
    Q_OBJECT
public:
    /// `name` is the accessible name of the whole: "View".
    Segmented(const Theme& theme, const QString& name, const QStringList& parts, QWidget* parent = nullptr);
    int current() const;
    void setCurrent(int part);
    void setText(int part, const QString& text);

Q_SIGNALS:
    void chosen(int part);

private:
    QButtonGroup* group_;
};

class Chip : public QToolButton {
    Q_OBJECT
public:
    /// `name` is what it filters by: "Category".
    Chip(const Theme& theme, const QString& name, QWidget* parent = nullptr);
    /// The choices; an index of -1 stands for "all".
    void setChoices(const QStringList& labels);
    int choice() const { return choice_; }
    void setChoice(int index);
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString words() const;
    QRect cross() const;
    Theme theme_;
    QString name_;
    QStringList labels_;
    int choice_ = -1;
    QMenu* menu_;
};

}  // namespace ui
