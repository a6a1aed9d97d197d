// SPDX-License-Identifier: MPL-2.0
#include "ui/facts/record_field.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

namespace ui {

RecordField::RecordField(const Theme& theme, const QString& kind, std::function<QList<Choice>()> choices, int width,
                         QWidget* parent)
    : Field(parent), choices_(std::move(choices)), box_(new QComboBox) {
    setEditor(box_, theme.px(width));
    box_->setEditable(true);
    box_->setInsertPolicy(QComboBox::NoInsert);
    box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box_->setMinimumContentsLength(12);
    box_->completer()->setFilterMode(Qt::MatchContains);
    box_->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box_->lineEdit()->setPlaceholderText(kind);
    fill();
    connect(box_, &QComboBox::activated, this, [this] {
        Q_EMIT edited();
        Q_EMIT left();
    });
    connect(box_->lineEdit(), &QLineEdit::textEdited, this, &Field::edited);
}

void RecordField::fill() {
    shown_ = choices_();
    const QSignalBlocker quiet(box_);
    box_->clear();
    box_->addItem(QString());
    for (const Choice& choice : std::as_const(shown_)) box_->addItem(choice.text);
}

std::optional<core::AnyId> RecordField::value() const {
    const QString text = box_->currentText().trimmed();
    const int chosen = box_->currentIndex();
    // Two records may read the same: what was chosen from the list counts.
    if (chosen > 0 && shown_[chosen - 1].text.compare(text, Qt::CaseInsensitive) == 0) return shown_[chosen - 1].id;
    for (const Choice& choice : shown_)
        if (choice.text.compare(text, Qt::CaseInsensitive) == 0) return choice.id;
    return std::nullopt;
}

void RecordField::setValue(const std::optional<core::AnyId>& id) {
    fill();
    int row = 0;
    for (int i = 0; i < shown_.size(); ++i)
        if (id && shown_[i].id == *id) row = i + 1;
    box_->setCurrentIndex(row);
}

QString RecordField::problem() const {
    if (required_ && box_->currentText().trimmed().isEmpty()) return tr("Choose one from the list.");
    if (box_->currentText().trimmed().isEmpty() || value()) return {};
    return tr("This is not in the list. Choose from the list, or add it first.");
}

}  // namespace ui
