// SPDX-License-Identifier: MPL-2.0
#include "core/base/date_text.h"
#include "ui/common/field.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

DateField::DateField(const Theme& theme, std::function<QDate()> today, bool spokenBelow, QWidget* parent)
    : Field(parent), today_(std::move(today)), line_(new QLineEdit) {
    setEditor(line_, theme.px(160));
    line_->setPlaceholderText(tr("27 3 2026"));
    line_->setAccessibleDescription(tr("For example 27 3 2026, March 2019, about 2015, before 1990, today"));
    if (spokenBelow) {
        below_ = makeLabel(theme, {}, Type::Caption, Weight::Regular, Token::Muted);
        below_->setWordWrap(true);
        layout()->addWidget(below_);
        below_->hide();
    }
    connect(line_, &QLineEdit::textEdited, this, [this] {
        speak();
        Q_EMIT edited();
    });
    connect(line_, &QLineEdit::returnPressed, this, &Field::left);
}

core::UncertainDate DateField::value() const {
    // What was shown and not touched stays as it was: the short form may not say all that is stored.
    if (line_->text() == core::dateShort(shown_)) return shown_;
    return core::dateFromText(line_->text(), today_()).value_or(core::UncertainDate());
}

void DateField::setValue(const core::UncertainDate& date) {
    shown_ = date;
    line_->setText(core::dateShort(date));
    speak();
}

QString DateField::draft() const { return line_->text(); }

void DateField::setDraft(const QString& text) {
    line_->setText(text);
    speak();
}

QString DateField::problem() const {
    if (line_->text() == core::dateShort(shown_) || core::dateFromText(line_->text(), today_())) return {};
    return tr("Write the date as 27 3 2026, March 2019 or about 2015.");
}

QString DateField::spoken() const {
    if (line_->text().trimmed().isEmpty()) return {};
    return problem().isEmpty() ? core::dateSpokenBack(value()) : tr("Not understood yet.");
}

void DateField::speak() {
    if (!below_) return;
    const QString text = spoken();
    below_->setText(text);
    below_->setVisible(!text.isEmpty());
}

}  // namespace ui
