// SPDX-License-Identifier: MPL-2.0
#include "ui/common/field.h"

#include <QAbstractTextDocumentLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>
#include <QtMath>

namespace ui {

void Field::setEditor(QWidget* editor, int maximumWidth) {
    editor_ = editor;
    setFocusProxy(editor);
    auto* box = layout() ? static_cast<QVBoxLayout*>(layout()) : new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::xs);
    box->addWidget(editor);
    if (maximumWidth > 0) {
        editor->setMaximumWidth(maximumWidth);
        editor->setMinimumWidth(std::min(maximumWidth, 72));
    }
    editor->installEventFilter(this);
}

bool Field::eventFilter(QObject* watched, QEvent* event) {
    // A pop-up (completion, context menu) takes the keyboard for a moment: the field has not been left.
    if (watched == editor_ && event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
    // A wheel that scrolls the page must not change a value it happens to pass over.
    if (watched == editor_ && event->type() == QEvent::Wheel && !editor_->hasFocus() &&
        (qobject_cast<QComboBox*>(editor_) || qobject_cast<QSpinBox*>(editor_))) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Field::setInvalid(bool invalid) {
    if (editor_->property("invalid").toBool() == invalid) return;
    editor_->setProperty("invalid", invalid);
    editor_->update();
}

void Field::setName(const QString& accessibleName) { editor_->setAccessibleName(accessibleName); }

TextField::TextField(const Theme& theme, int width, QWidget* parent) : Field(parent), line_(new QLineEdit) {
    setEditor(line_, width > 0 ? theme.px(width) : 0);
    line_->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    connect(line_, &QLineEdit::textEdited, this, &Field::edited);
    connect(line_, &QLineEdit::returnPressed, this, &Field::left);
}

QString TextField::value() const { return line_->text().trimmed(); }
void TextField::setValue(const QString& text) {
    if (text != value()) line_->setText(text);
}

NoteField::NoteField(const Theme& theme, int lines, QWidget* parent) : Field(parent), edit_(new QPlainTextEdit) {
    setEditor(edit_, theme.px(640));
    edit_->setTabChangesFocus(true);
    edit_->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData | Qt::ImhMultiLine);
    const int line = QFontMetrics(theme.font(Type::Body)).lineSpacing();
    // As tall as what stands in it, from `lines` to twice as many; Qt's own wish is the same for an empty one.
    const auto fit = [edit = edit_, lines, line](const QSizeF& size) {
        const int shown = std::clamp(qCeil(size.height()), lines, std::max(lines, 4) * 2);
        edit->setFixedHeight(shown * line + space::l);
    };
    fit({});
    connect(edit_->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, edit_, fit);
    edit_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(edit_, &QPlainTextEdit::textChanged, this, [this] {
        if (edit_->hasFocus()) Q_EMIT edited();
    });
}

QString NoteField::value() const { return edit_->toPlainText().trimmed(); }
void NoteField::setValue(const QString& text) {
    if (text != value()) edit_->setPlainText(text);
}

NumberField::NumberField(const Theme& theme, int from, int to, QWidget* parent) : Field(parent), box_(new QSpinBox) {
    setEditor(box_, theme.px(96));
    box_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box_->setRange(from, to);
    connect(box_, &QSpinBox::valueChanged, this, &Field::edited);
    connect(box_, &QSpinBox::editingFinished, this, &Field::left);
}

int NumberField::value() const { return box_->value(); }
void NumberField::setValue(int number) {
    const QSignalBlocker quiet(box_);
    box_->setValue(number);
}

CheckField::CheckField(const QString& text, QWidget* parent) : Field(parent), box_(new QCheckBox(text)) {
    setEditor(box_);
    connect(box_, &QCheckBox::clicked, this, [this] {
        Q_EMIT edited();
        Q_EMIT left();
    });
}

bool CheckField::value() const { return box_->isChecked(); }
void CheckField::setValue(bool on) { box_->setChecked(on); }

ChoiceField::ChoiceField(const Theme& theme, const QStringList& labels, QWidget* parent) : Field(parent), box_(new QComboBox) {
    setEditor(box_, theme.px(280));
    box_->addItems(labels);
    box_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(box_, &QComboBox::activated, this, [this] {
        Q_EMIT edited();
        Q_EMIT left();
    });
}

int ChoiceField::index() const { return box_->currentIndex(); }
void ChoiceField::setIndex(int index) { box_->setCurrentIndex(index); }

void ChoiceField::setLabels(const QStringList& labels) {
    box_->clear();
    box_->addItems(labels);
    box_->setCurrentIndex(-1);
}

}  // namespace ui
