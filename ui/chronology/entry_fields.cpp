// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/entry_fields.h"

#include <QComboBox>
#include <QCoreApplication>

namespace ui {
ParticipantsField::ParticipantsField(const Theme& theme, People people)
    : ListFieldBase(theme, tr("person"), nullptr), theme_(theme), people_(std::move(people)) {}

void ParticipantsField::append(const std::optional<core::Participant>& participant) {
    addLine();
    const int line = lineCount() - 1;
    QStringList roles;
    for (const auto& [value, words] : options<core::ParticipantRole>()) roles.append(words);
    Line fields{new PersonField(theme_, people_), new ChoiceField(theme_, roles)};
    adopt(line, tr("Name"), fields.person);
    adopt(line, tr("Part in it"), fields.role);
    fields.person->setValue(participant ? std::optional(participant->person) : std::nullopt);
    fields.role->setIndex(participant ? int(participant->role) : 0);
    lines_.push_back(fields);
}

void ParticipantsField::take(int index) {
    lines_.erase(lines_.begin() + index);
    removeLine(index);
}

QList<core::Participant> ParticipantsField::value() const {
    QList<core::Participant> list;
    const auto roles = options<core::ParticipantRole>();
    for (const Line& line : lines_)
        if (const auto id = line.person->value()) list.append({*id, roles.at(std::max(0, line.role->index())).first});
    return list;
}

void ParticipantsField::setValue(const QList<core::Participant>& participants) {
    if (participants == value() && int(lines_.size()) == participants.size()) return;
    while (!lines_.empty()) take(int(lines_.size()) - 1);
    for (const core::Participant& participant : participants) append(participant);
}

FactorsField::FactorsField(const Theme& theme, const CodeChoices& known)
    : ListFieldBase(theme, tr("factor"), nullptr), theme_(theme), known_(known) {}

void FactorsField::append(const QString& factor) {
    addLine();
    auto* field = new ChoiceField(theme_, known_.labels);
    adopt(lineCount() - 1, tr("Worry or strength"), field);
    const int at = int(known_.codes.indexOf(factor));
    field->setIndex(at);
    lines_.push_back({field, at < 0 ? factor : QString()});
}

void FactorsField::take(int index) {
    lines_.erase(lines_.begin() + index);
    removeLine(index);
}

QStringList FactorsField::value() const {
    QStringList factors;
    for (const Line& line : lines_) {
        const int at = line.factor->index();
        const QString factor = at < 0 ? line.kept : known_.codes[at];
        if (!factor.isEmpty() && !factors.contains(factor)) factors.append(factor);
    }
    return factors;
}

void FactorsField::setValue(const QStringList& factors) {
    if (factors == value() && int(lines_.size()) == factors.size()) return;
    while (!lines_.empty()) take(int(lines_.size()) - 1);
    for (const QString& factor : factors) append(factor);
}

SourceField::SourceField(const Theme& theme, std::function<QList<Choice>()> sources, QWidget* parent)
    : Field(parent), sources_(std::move(sources)), box_(new QComboBox) {
    setEditor(box_, theme.px(320));
    box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box_->setMinimumContentsLength(16);
    connect(box_, &QComboBox::activated, this, [this] {
        Q_EMIT edited();
        Q_EMIT left();
    });
    setValue(std::nullopt);
}

std::optional<core::SourceId> SourceField::value() const {
    const int row = box_->currentIndex();
    return row < 1 ? std::nullopt : std::optional(choices_[row - 1].id);
}

void SourceField::setValue(const std::optional<core::SourceId>& id) {
    const QSignalBlocker quiet(box_);
    choices_ = sources_();
    box_->clear();
    box_->addItem(tr("No source record, only words"));
    int row = 0;
    for (int i = 0; i < choices_.size(); ++i) {
        box_->addItem(choices_[i].title);
        if (id && choices_[i].id == *id) row = i + 1;
    }
    box_->setCurrentIndex(row);
}

}  // namespace ui
