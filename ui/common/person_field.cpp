// SPDX-License-Identifier: MPL-2.0
#include "ui/common/field.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>

namespace ui {

PersonField::PersonField(const Theme& theme, std::function<QList<Choice>()> people, QWidget* parent)
    : Field(parent), people_(std::move(people)), box_(new QComboBox) {
    setEditor(box_, theme.px(280));
    box_->setEditable(true);
    box_->setInsertPolicy(QComboBox::NoInsert);
    box_->completer()->setFilterMode(Qt::MatchContains);
    box_->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box_->lineEdit()->setPlaceholderText(tr("Name"));
    fill();
    connect(box_, &QComboBox::activated, this, [this] {
        Q_EMIT edited();
        Q_EMIT left();
    });
    connect(box_->lineEdit(), &QLineEdit::textEdited, this, &Field::edited);
}

void PersonField::fill() {
    choices_ = people_();
    const QSignalBlocker quiet(box_);
    box_->clear();
    box_->addItem(QString());
    for (const Choice& choice : std::as_const(choices_)) box_->addItem(choice.text);
}

std::optional<core::PersonId> PersonField::value() const {
    const int row = box_->findText(box_->currentText().trimmed(), Qt::MatchFixedString);
    if (row < 1) return std::nullopt;
    // Two people may bear the same name: what was chosen from the list counts.
    const int chosen = box_->currentIndex();
    const bool sameText =
        chosen > 0 && choices_[chosen - 1].text.compare(box_->currentText().trimmed(), Qt::CaseInsensitive) == 0;
    return choices_[(sameText ? chosen : row) - 1].id;
}

void PersonField::setValue(const std::optional<core::PersonId>& id) {
    fill();
    int row = 0;
    for (int i = 0; i < choices_.size(); ++i)
        if (id && choices_[i].id == *id) row = i + 1;
    box_->setCurrentIndex(row);
}

QString PersonField::problem() const {
    if (box_->currentText().trimmed().isEmpty() || value()) return {};
    return tr("There is nobody of this name in the case. Choose from the list.");
}

PeopleField::PeopleField(const Theme& theme, std::function<QList<PersonField::Choice>()> people, QWidget* parent)
    : Field(parent), list_(new QListWidget), people_(std::move(people)) {
    setEditor(list_, theme.px(280));
    list_->setMaximumHeight(theme.px(28) * 6);
    list_->setTabKeyNavigation(false);
    connect(list_, &QListWidget::itemChanged, this, [this] {
        Q_EMIT edited();
        Q_EMIT left();
    });
    setValue({});
}

QList<core::PersonId> PeopleField::value() const {
    QList<core::PersonId> ids;
    for (int row = 0; row < list_->count(); ++row)
        if (list_->item(row)->checkState() == Qt::Checked)
            ids.append(core::PersonId::parse(list_->item(row)->data(Qt::UserRole).toString()));
    return ids;
}

void PeopleField::setValue(const QList<core::PersonId>& ids) {
    const QSignalBlocker quiet(list_);
    const int current = list_->currentRow();
    list_->clear();
    for (const PersonField::Choice& choice : people_()) {
        auto* item = new QListWidgetItem(choice.text, list_);
        item->setData(Qt::UserRole, choice.id.text());
        item->setCheckState(ids.contains(choice.id) ? Qt::Checked : Qt::Unchecked);
    }
    list_->setCurrentRow(std::max(0, current));
}

}  // namespace ui
