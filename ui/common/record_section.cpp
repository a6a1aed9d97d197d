// SPDX-License-Identifier: MPL-2.0
#include "ui/common/record_section.h"

#include "ui/common/icon.h"
#include "ui/common/message_bar.h"
#include "ui/common/promote.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int few = 12;  // years of conversations would take longer to lay out than to read

}  // namespace

RecordSectionBase::RecordSectionBase(const PageContext& context, const QString& heading, const QString& addText, QWidget* parent)
    : QWidget(parent), context_(context), list_(new QVBoxLayout), place_(new QVBoxLayout), add_(new QPushButton(addText)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::s);
    if (!heading.isEmpty()) outer->addWidget(makeLabel(context.theme, heading, Type::Caption, Weight::Strong, Token::Muted));
    list_->setSpacing(space::m);  // more than between the lines of one record
    outer->addLayout(list_);
    outer->addLayout(place_);
    add_->setProperty("small", true);
    add_->setIcon(icon(QStringLiteral("plus")));
    outer->addWidget(add_, 0, Qt::AlignLeft);
    connect(add_, &QPushButton::clicked, this, [this] {
        showAll();  // so that the new one is in sight wherever it stands
        startNew();
    });
}

void RecordSectionBase::refresh() {
    while (QLayoutItem* item = list_->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();  // its own button may be in the middle of a click
        }
        delete item;
    }
    const QList<Line> all = lines();
    const int shown = all_ ? int(all.size()) : std::min<int>(few, int(all.size()));
    for (int i = 0; i < shown; ++i) addLine(all[i], i);
    if (shown == all.size()) return;
    QPushButton* more = makeLink(context_.theme, tr("Show all %n", nullptr, int(all.size())));
    connect(more, &QPushButton::clicked, this, [this] { showAll(); });
    list_->addWidget(more, 0, Qt::AlignLeft);
}

void RecordSectionBase::showAll() {
    if (std::exchange(all_, true)) return;
    refresh();
}

void RecordSectionBase::addLine(const Line& line, int index) {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    auto* text = new QVBoxLayout;
    text->setSpacing(0);
    if (line.canOpen) {
        QPushButton* link = makeLink(context_.theme, line.strong);
        connect(link, &QPushButton::clicked, this, [this, index] { Q_EMIT lineChosen(index); });
        text->addWidget(link, 0, Qt::AlignLeft);
    } else if (!line.strong.isEmpty()) {
        QLabel* strong = makeLabel(context_.theme, line.strong, Type::Body, Weight::Strong);
        strong->setWordWrap(true);
        text->addWidget(strong);
    }
    for (const auto& [words, token] : {std::pair(line.words, Token::Text), std::pair(line.hint, Token::Muted)}) {
        if (words.isEmpty()) continue;
        QLabel* label = makeLabel(context_.theme, words, Type::Caption, Weight::Regular, token);
        label->setWordWrap(true);
        text->addWidget(label);
    }
    row->addLayout(text, 1);
    const auto addButton = [&](const QString& iconName, const QString& name, auto&& act) {
        auto* button = new QToolButton;
        button->setAutoRaise(true);
        button->setIcon(icon(iconName));
        button->setAccessibleName(name);
        button->setToolTip(name);
        connect(button, &QToolButton::clicked, this, act);
        row->addWidget(button, 0, Qt::AlignTop);
        return button;
    };
    list_->addWidget(box);
    if (recordOf(index) && context_.caseId) {
        QToolButton* more = addButton(QStringLiteral("menu"), tr("More for %1").arg(line.strong), [] {});
        connect(more, &QToolButton::clicked, this, [this, more, index] { showMore(more, index); });
    }
    if (line.fixed) return;
    addButton(QStringLiteral("edit"), tr("Edit %1").arg(line.strong), [this, index] { edit(index); });
    addButton(QStringLiteral("trash"), tr("Remove %1").arg(line.strong), [this, index] { removeLine(index); });
}

/// What can be done with any record: told in the chronology, cited and looked through. The menu is made when it is wanted.
void RecordSectionBase::showMore(QWidget* button, int index) {
    const std::optional<core::AnyId> record = recordOf(index);
    if (!record) return;
    auto* menu = new QMenu(button);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon(QStringLiteral("chronology")), tr("Put into the chronology")), &QAction::triggered, this,
            [this, id = *record] { promoteRecord(context_, this, id); });
    connect(menu->addAction(icon(QStringLiteral("link")), tr("Evidence…")), &QAction::triggered, this,
            [this, id = *record] { context_.host.openRecord(QStringLiteral("facts"), id); });
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void RecordSectionBase::openForm(QWidget* form, bool isNew) {
    closeForm();
    formBox_ = new QWidget;
    auto* column = new QVBoxLayout(formBox_);
    column->setContentsMargins(space::m, space::xs, 0, space::s);
    column->addWidget(form);
    auto* buttons = new QHBoxLayout;
    auto* done = new QPushButton(isNew ? tr("Add") : tr("Done"));
    done->setProperty("small", true);
    buttons->addWidget(done);
    connect(done, &QPushButton::clicked, this, [this] {
        if (finish()) closeForm();
    });
    if (isNew) {
        auto* cancel = new QPushButton(tr("Cancel"));
        cancel->setProperty("small", true);
        buttons->addWidget(cancel);
        connect(cancel, &QPushButton::clicked, this, [this] { closeForm(); });
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    place_->addWidget(formBox_);
    add_->hide();
    static_cast<FormBase*>(form)->focusFirst();
}

void RecordSectionBase::closeForm() {
    if (!formBox_) return;
    formBox_->hide();
    formBox_->deleteLater();
    formBox_ = nullptr;
    add_->show();
    if (isVisible()) add_->setFocus(Qt::OtherFocusReason);
}

}  // namespace ui
