// SPDX-License-Identifier: MPL-2.0
// One editor for one value, without label: the parts Form<T> and the fast rows are made of.
// edited() comes with every key; left() when the value should be saved (focus gone, Return, chosen, ticked).
#pragma once

#include "core/base/uncertain_date.h"
#include "core/model/ids.h"
#include "ui/common/theme.h"

#include <QDate>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QListWidget;
class QSpinBox;

namespace ui {

class Field : public QWidget {
    Q_OBJECT
public:
    /// What has the keyboard, the label as buddy and the accessible name.
    QWidget* editor() const { return editor_; }
    /// Where typing starts: the editor, or the first one of several.
    virtual QWidget* entry() const { return editor_; }
    /// What is typed, for the stash; empty for fields that commit at once.
    virtual QString draft() const { return {}; }
    virtual void setDraft(const QString&) {}
    /// Why the value cannot be saved; empty = it can.
    virtual QString problem() const { return {}; }
    void setInvalid(bool invalid);
    virtual void setName(const QString& accessibleName);

Q_SIGNALS:
    void edited();
    void left();

protected:
    explicit Field(QWidget* parent) : QWidget(parent) {}
    void setEditor(QWidget* editor, int maximumWidth = 0);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* editor_ = nullptr;
};

class TextField final : public Field {
    Q_OBJECT
public:
    /// `width` in logical pixels at 100 %; 0 = as wide as there is room.
    explicit TextField(const Theme& theme, int width = 240, QWidget* parent = nullptr);
    QString value() const;
    void setValue(const QString& text);
    QLineEdit* line() const { return line_; }
    QString draft() const override { return value(); }
    void setDraft(const QString& text) override { setValue(text); }

private:
    QLineEdit* line_;
};

/// Several lines. Tab leaves the field.
class NoteField final : public Field {
    Q_OBJECT
public:
    explicit NoteField(const Theme& theme, int lines = 4, QWidget* parent = nullptr);
    QString value() const;
    void setValue(const QString& text);
    QString draft() const override { return value(); }
    void setDraft(const QString& text) override { setValue(text); }

private:
    QPlainTextEdit* edit_;
};

class NumberField final : public Field {
    Q_OBJECT
public:
    NumberField(const Theme& theme, int from, int to, QWidget* parent = nullptr);
    int value() const;
    void setValue(int number);

private:
    QSpinBox* box_;
};

class CheckField final : public Field {
    Q_OBJECT
public:
    explicit CheckField(const QString& text, QWidget* parent = nullptr);
    bool value() const;
    void setValue(bool on);

private:
    QCheckBox* box_;
};

/// One of several; the values are indexes into the list given.
class ChoiceField final : public Field {
    Q_OBJECT
public:
    ChoiceField(const Theme& theme, const QStringList& labels, QWidget* parent = nullptr);
    int index() const;
    void setIndex(int index);
    /// Other choices than before; none is chosen then.
    void setLabels(const QStringList& labels);

private:
    QComboBox* box_;
};

/// An uncertain date as people type it, with a line below that says back what was understood.
class DateField final : public Field {
    Q_OBJECT
public:
    /// `today` for "today" and "+2w". `spokenBelow` false: the caller shows spoken() elsewhere (fast row).
    DateField(const Theme& theme, std::function<QDate()> today, bool spokenBelow = true, QWidget* parent = nullptr);
    /// The unknown date while the text cannot be understood: ask problem() first.
    core::UncertainDate value() const;
    void setValue(const core::UncertainDate& date);
    QString spoken() const;
    QLineEdit* line() const { return line_; }
    QString draft() const override;
    void setDraft(const QString& text) override;
    QString problem() const override;

private:
    void speak();
    std::function<QDate()> today_;
    QLineEdit* line_;
    QLabel* below_ = nullptr;
    core::UncertainDate shown_;
};

/// A person of the case, found by typing.
class PersonField final : public Field {
    Q_OBJECT
public:
    struct Choice {
        core::PersonId id;
        QString text;
    };
    PersonField(const Theme& theme, std::function<QList<Choice>()> people, QWidget* parent = nullptr);
    std::optional<core::PersonId> value() const;
    void setValue(const std::optional<core::PersonId>& id);
    QString problem() const override;

private:
    void fill();
    std::function<QList<Choice>()> people_;
    QList<Choice> choices_;
    std::optional<core::PersonId> value_;
    QComboBox* box_;
};

/// Several people of the case, ticked in a list.
class PeopleField final : public Field {
    Q_OBJECT
public:
    PeopleField(const Theme& theme, std::function<QList<PersonField::Choice>()> people, QWidget* parent = nullptr);
    QList<core::PersonId> value() const;
    void setValue(const QList<core::PersonId>& ids);

private:
    QListWidget* list_;
    std::function<QList<PersonField::Choice>()> people_;
};

}  // namespace ui
