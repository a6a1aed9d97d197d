// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/command_palette.h"

#include "ui/common/guarded.h"
#include "ui/common/icon.h"
#include "ui/common/surface.h"
#include "ui/common/table_roles.h"
#include "ui/shell/palette_delegate.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int veil = 46;       // alpha: 18 % black
constexpr int shownRows = 10;  // with group heads; more are reached by scrolling

QString headOf(PaletteRow::Group group) {
    switch (group) {
    case PaletteRow::Group::People: return CommandPalette::tr("People");
    case PaletteRow::Group::Records: return CommandPalette::tr("Events and records");
    case PaletteRow::Group::Actions: return CommandPalette::tr("Do something");
    }
    return {};
}

}  // namespace

CommandPalette::CommandPalette(const Theme& theme, const PaletteScope& scope, QWidget* over)
    : QWidget(over),
      theme_(theme),
      scope_(scope),
      panel_(new Surface(theme, Surface::Kind::Popup, this)),
      line_(new QLineEdit),
      list_(new QListView),
      count_(makeLabel(theme, {}, Type::Caption, Weight::Regular, Token::Muted)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Find or do anything"));
    over->installEventFilter(this);
    auto* column = new QVBoxLayout(panel_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(space::m, space::m, space::m, space::s);
    line_->setProperty("touch", true);
    line_->setPlaceholderText(tr("Find a person or event, or do something"));
    line_->setAccessibleName(tr("Find a person or event, or do something"));
    line_->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    line_->addAction(icon(QStringLiteral("search"), theme.color(Token::Muted)), QLineEdit::LeadingPosition);
    line_->installEventFilter(this);
    top->addWidget(line_);
    column->addLayout(top);
    list_->setModel(&model_);
    list_->setAccessibleName(tr("Found"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setItemDelegate(new PaletteDelegate(
        theme, [this] { return line_->text(); }, list_));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    column->addWidget(list_, 1);
    auto* foot = new Surface(theme, Surface::Kind::Raised);
    auto* footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(space::l, space::s, space::l, space::s);
    footRow->addWidget(
        makeLabel(theme, tr("Up and down choose, Enter opens, Esc closes"), Type::Caption, Weight::Regular, Token::Muted), 1);
    footRow->addWidget(count_);
    column->addWidget(foot);
    connect(line_, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(list_, &QListView::clicked, this, &CommandPalette::accept);
}

void CommandPalette::open() {
    before_ = window()->focusWidget();
    search();
    place();
    show();
    raise();
    line_->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::place() {
    setGeometry(parentWidget()->rect());
    const int width = std::min(theme_.px(720), this->width() - 2 * space::xl);
    const int top = std::min(92, height() / 10);
    int rowsHigh = 0;
    for (int row = 0; row < std::min(model_.rowCount(), shownRows); ++row) rowsHigh += list_->sizeHintForRow(row);
    const int around = panel_->sizeHint().height() - list_->sizeHint().height();
    panel_->setGeometry((this->width() - width) / 2, top, width,
                        std::min(around + std::max(rowsHigh, theme_.px(38)) + space::s, height() - top - space::xl));
}

void CommandPalette::search() {
    guarded(this, [this] { rows_ = paletteRows(scope_, line_->text()); });
    fill();
    if (isVisible()) place();
}

void CommandPalette::fill() {
    model_.clear();
    std::optional<PaletteRow::Group> group;
    for (int i = 0; i < rows_.size(); ++i) {
        const PaletteRow& row = rows_[i];
        if (row.group != group) {
            auto* head = new QStandardItem(headOf(row.group));
            head->setFlags(Qt::NoItemFlags);
            head->setData(-1, FreeRole);
            model_.appendRow(head);
            group = row.group;
        }
        auto* item = new QStandardItem(icon(row.icon), row.title);
        item->setData(row.right, SecondLineRole);
        item->setData(row.key, TagRole);
        item->setData(i, FreeRole);
        item->setData(row.right.isEmpty() ? row.title : QStringLiteral("%1, %2").arg(row.title, row.right),
                      Qt::AccessibleTextRole);
        model_.appendRow(item);
    }
    count_->setText(rows_.isEmpty() ? tr("Nothing found") : tr("%1 found").arg(rows_.size()));
    if (model_.rowCount() > 1) list_->setCurrentIndex(model_.index(1, 0));
}

void CommandPalette::step(int by) {
    int row = list_->currentIndex().row() + by;
    while (row >= 0 && row < model_.rowCount() && model_.index(row, 0).data(FreeRole).toInt() < 0) row += by;
    if (row < 0 || row >= model_.rowCount()) return;
    list_->setCurrentIndex(model_.index(row, 0));
    list_->scrollTo(row == 1 ? model_.index(0, 0) : model_.index(row, 0));
}

void CommandPalette::accept() {
    const QModelIndex index = list_->currentIndex();
    if (!index.isValid() || index.data(FreeRole).toInt() < 0) return;
    const PaletteRow row = rows_[index.data(FreeRole).toInt()];
    dismiss();
    Q_EMIT chosen(row);
}

void CommandPalette::dismiss() {
    if (before_) before_->setFocus(Qt::OtherFocusReason);
    close();
}

void CommandPalette::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), QColor(0, 0, 0, veil)); }

void CommandPalette::mousePressEvent(QMouseEvent*) { dismiss(); }

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize) place();
    if (watched == line_ && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down: step(1); return true;
        case Qt::Key_Up: step(-1); return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab: return true;  // there is nowhere else to go before Esc or Enter
        case Qt::Key_Return:
        case Qt::Key_Enter: accept(); return true;
        case Qt::Key_Escape: dismiss(); return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace ui
