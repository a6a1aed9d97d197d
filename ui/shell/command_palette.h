// SPDX-License-Identifier: MPL-2.0
// Ctrl+K: find a person or event, or do something. A veil over the window, a field, and what fits, in three groups.
#pragma once

#include "ui/common/theme.h"
#include "ui/shell/palette_results.h"

#include <QPointer>
#include <QStandardItemModel>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;

namespace ui {

class Surface;

class CommandPalette final : public QWidget {
    Q_OBJECT
public:
    /// Covers `over` until something is chosen or Esc is pressed.
    CommandPalette(const Theme& theme, const PaletteScope& scope, QWidget* over);
    void open();
    QLineEdit* line() const { return line_; }
    const QList<PaletteRow>& rows() const { return rows_; }

Q_SIGNALS:
    void chosen(const ui::PaletteRow& row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void fill();
    void place();
    void step(int by);
    void accept();
    void dismiss();

    Theme theme_;
    PaletteScope scope_;
    Surface* panel_;
    QLineEdit* line_;
    QListView* list_;
    QLabel* count_;
    QStandardItemModel model_;
    QList<PaletteRow> rows_;
    QPointer<QWidget> before_;
};

}  // namespace ui
