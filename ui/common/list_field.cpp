// SPDX-License-Identifier: MPL-2.0
#include "ui/common/list_field.h"

#include "ui/common/icon.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

ListFieldBase::ListFieldBase(const Theme& theme, const QString& item, QWidget* parent)
    : Field(parent), theme_(theme), item_(item), column_(new QVBoxLayout), add_(new QPushButton(tr("Add %1").arg(item))) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::xs);
    column_->setSpacing(space::s);
    outer->addLayout(column_);
    add_->setIcon(icon(QStringLiteral("plus")));
    add_->setProperty("small", true);
    setEditor(add_, theme.px(200));
    connect(add_, &QPushButton::clicked, this, [this] {
        addFresh();
        if (!lines_.back().fields.isEmpty()) lines_.back().fields.front().second->editor()->setFocus(Qt::TabFocusReason);
        Q_EMIT edited();  // saved when its first field is left: an empty item is not worth an undo step
    });
}

void ListFieldBase::setName(const QString& accessibleName) { setAccessibleName(accessibleName); }

QWidget* ListFieldBase::addLine() {
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::xs);
    auto* remove = new QToolButton;
    remove->setAutoRaise(true);
    remove->setIcon(icon(QStringLiteral("close")));
    connect(remove, &QToolButton::clicked, this, [this, box] {
        const auto it = std::find_if(lines_.begin(), lines_.end(), [&](const Line& line) { return line.box == box; });
        take(int(it - lines_.begin()));
        add_->setFocus(Qt::TabFocusReason);
        Q_EMIT edited();
        Q_EMIT left();
    });
    column_->addWidget(box);
    lines_.push_back({box, grid, remove, {}, {}});
    renumber();
    return box;
}

void ListFieldBase::removeLine(int index) {
    lines_[size_t(index)].box->hide();
    lines_[size_t(index)].box->deleteLater();  // its own button may be in the middle of a click
    lines_.erase(lines_.begin() + index);
    renumber();
}

void ListFieldBase::adopt(int line, const QString& label, Field* field) {
    Line& target = lines_[size_t(line)];
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    QLabel* caption = makeLabel(theme_, label, Type::Caption, Weight::Regular, Token::Muted);
    caption->setBuddy(field->editor());
    column->addWidget(caption);
    column->addWidget(field);
    column->addStretch(1);
    target.fields.append({QString(label).remove(u'&'), field});
    target.cells.append(cell);
    // The line may become as narrow as one cell: else the columns it has now would keep the form from becoming narrower,
    // and a form in a scroll area would stay as wide as it began.
    const int one = cell->minimumSizeHint().width() + theme_.px(28) + space::s;
    target.box->setMinimumWidth(std::max(target.box->minimumWidth(), one));
    arrange(target);
    QWidget::setTabOrder(field->editor(), target.remove);
    connect(field, &Field::edited, this, &Field::edited);
    connect(field, &Field::left, this, &Field::left);
    renumber();
}

void ListFieldBase::arrange(Line& line) const {
    const int side = theme_.px(28) + space::s;  // of Remove
    const int columns =
        std::clamp((width() - side + space::s) / (theme_.textPx(128) + space::s), 1, std::max(1, int(line.cells.size())));
    while (QLayoutItem* item = line.grid->takeAt(0)) delete item;
    for (int i = 0; i < line.cells.size(); ++i) line.grid->addWidget(line.cells[i], i / columns, i % columns);
    for (int column = 0; column <= line.cells.size(); ++column) line.grid->setColumnStretch(column, column < columns ? 1 : 0);
    line.grid->addWidget(line.remove, 0, columns, Qt::AlignTop);
}

void ListFieldBase::resizeEvent(QResizeEvent* event) {
    Field::resizeEvent(event);
    for (Line& line : lines_) arrange(line);
}

void ListFieldBase::renumber() {
    for (size_t i = 0; i < lines_.size(); ++i) {
        const int number = int(i) + 1;
        for (const auto& [label, field] : std::as_const(lines_[i].fields))
            field->setName(tr("%1, %2 %3").arg(label, item_).arg(number));
        lines_[i].remove->setAccessibleName(tr("Remove %1 %2").arg(item_).arg(number));
        lines_[i].remove->setToolTip(lines_[i].remove->accessibleName());
    }
}

QWidget* ListFieldBase::entry() const {
    return lines_.empty() || lines_.front().fields.isEmpty() ? editor() : lines_.front().fields.front().second->entry();
}

QString ListFieldBase::problem() const {
    for (const Line& line : lines_)
        for (const auto& [label, field] : line.fields)
            if (const QString problem = field->problem(); !problem.isEmpty()) return tr("%1: %2").arg(label, problem);
    return {};
}

}  // namespace ui
