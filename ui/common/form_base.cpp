// SPDX-License-Identifier: MPL-2.0
#include "ui/common/form_base.h"

#include "core/edit/vault.h"
#include "ui/common/guarded.h"
#include "ui/common/record_in_hand.h"

#include <QCheckBox>
#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace ui {
namespace {

/// A caption breaks before it makes the form wider than a pane; a short one keeps its one line.
void wrapIfLong(QLabel& label, const Theme& theme) { label.setWordWrap(label.sizeHint().width() > theme.textPx(200)); }

}  // namespace

FormBase::FormBase(const PageContext& context, QWidget* parent)
    : QWidget(parent), context_(context), layout_(new QVBoxLayout(this)) {
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(0);
    layout_->addStretch(1);
}

core::Editor& FormBase::editor() const { return context_.vault.editor(); }

QList<PersonField::Choice> FormBase::peopleOfCase() const {
    QList<PersonField::Choice> list;
    if (!context_.caseId) return list;
    for (const core::Person& person : context_.vault.caseSnapshot(*context_.caseId).all<core::Person>()) {
        const QString name = core::displayName(person);
        list.append({person.id, name.isEmpty() ? tr("Name not known") : name});
    }
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.text.localeAwareCompare(b.text) < 0; });
    return list;
}

void FormBase::insert(QWidget* widget) { layout_->insertWidget(layout_->count() - 1, widget); }

void FormBase::heading(const QString& text) {
    QLabel* label = makeLabel(context_.theme, text, Type::Heading, Weight::Strong);
    label->setContentsMargins(0, rows_.empty() ? 0 : space::s, 0, space::m);
    wrapIfLong(*label, context_.theme);
    insert(label);
}

void FormBase::sentence(const QString& text) {
    QLabel* label = makeLabel(context_.theme, text, Type::Body, Weight::Regular, Token::Muted);
    label->setWordWrap(true);
    label->setContentsMargins(0, 0, 0, space::m);
    insert(label);
}

void FormBase::addRow(const QString& key, const QString& label, Field* field, const QString& hint) {
    const Theme& theme = context_.theme;
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, space::l);
    column->setSpacing(space::xs);
    Row row{key, QString(label).remove(u'&'), field, nullptr, nullptr, false};
    if (!qobject_cast<QCheckBox*>(field->editor())) {  // a check box carries its label itself
        row.caption = makeLabel(theme, label, Type::Body, Weight::Strong);
        row.caption->setBuddy(field->editor());
        wrapIfLong(*row.caption, theme);
        column->addWidget(row.caption);
    }
    field->setName(row.label);
    column->addWidget(field);
    if (!hint.isEmpty()) {
        QLabel* below = makeLabel(theme, hint, Type::Caption, Weight::Regular, Token::Muted);
        below->setWordWrap(true);
        column->addWidget(below);
        if (field->editor()->accessibleDescription().isEmpty()) field->editor()->setAccessibleDescription(hint);
    }
    row.error = makeLabel(theme, {}, Type::Caption, Weight::Strong, Token::Over);
    row.error->setWordWrap(true);
    row.error->hide();
    column->addWidget(row.error);
    rows_.push_back(row);
    insert(box);
    connect(field, &Field::edited, this, [this, key] { rowEdited(key); });
    connect(field, &Field::left, this, [this, key] { rowLeft(key); });
}

FormBase::Row* FormBase::rowOf(const QString& key) {
    const auto it = std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.key == key; });
    return it == rows_.end() ? nullptr : &*it;
}

void FormBase::showError(Row& row, const QString& sentence) {
    row.error->setText(sentence);
    row.error->setVisible(!sentence.isEmpty());
    row.field->setInvalid(!sentence.isEmpty());
}

void FormBase::show(const core::Problems& problems) {
    for (const core::Problem& problem : problems)
        if (Row* row = rowOf(problem.field)) showError(*row, problem.message);
}

void FormBase::rowEdited(const QString& key) {
    Row& row = *rowOf(key);
    row.dirty = true;
    showError(row, {});
    if (!recordKey().isEmpty()) editor().stash(stashKey(row), row.field->draft());
}

bool FormBase::rowLeft(const QString& key) {
    Row& row = *rowOf(key);
    if (!row.dirty) return true;
    // A report on screen takes the keyboard away and so leaves the field again.
    if (saving_) return false;
    const QScopedValueRollback saving(saving_, true);
    const QString problem = row.field->problem();
    if (!problem.isEmpty()) {
        showError(row, problem);
        return false;
    }
    bool saved = false;
    if (!guarded(this, [&] { saved = save(row); })) return false;
    if (saved && !row.dirty) Q_EMIT committed();
    return saved;
}

bool FormBase::commit() {
    bool clean = true;
    for (size_t i = 0; i < rows_.size(); ++i) clean = rowLeft(QString(rows_[i].key)) && clean;
    if (!clean) editor().flushStash();
    return clean;
}

bool FormBase::hasUnsaved() const {
    return std::any_of(rows_.begin(), rows_.end(), [](const Row& row) { return row.dirty; });
}

void FormBase::restoreDrafts() {
    const QString key = recordKey();
    showsRecord(this, key.isEmpty() ? std::nullopt : std::optional(core::AnyId::parse(key)));
    if (key.isEmpty()) return;
    for (Row& row : rows_) {
        const QString draft = editor().stashed(stashKey(row));
        if (draft.isEmpty() || draft == row.field->draft()) continue;
        row.field->setDraft(draft);
        row.dirty = true;
        showError(row, row.field->problem());
    }
}

void FormBase::focusFirst() {
    if (!rows_.empty()) rows_.front().field->entry()->setFocus(Qt::TabFocusReason);
}

}  // namespace ui
