// SPDX-License-Identifier: MPL-2.0
// One line over the canvas, beside the person it is about: a newcomer, a tie or a home. Tab moves on, Enter keeps what is
// written as one step, Esc leaves without a trace.
#pragma once

#include "core/model/change_set.h"
#include "core/rules/relatives.h"
#include "ui/common/fast_row.h"
#include "ui/common/page.h"

namespace ui {

enum class Beside { Over, Left, Right, Under };

class CanvasForm : public QWidget {
    Q_OBJECT
public:
    /// Lies over its parent from now on; `box` is where the person stands in it.
    void placeBeside(const QRect& box, Beside side);
    void focusFirst() { row_->focusFirst(); }

Q_SIGNALS:
    /// What is to be performed (nothing if the set is empty), and who is to be shown then.
    void kept(const core::ChangeSet& set, const core::PersonId& shown);
    void closed();

protected:
    CanvasForm(const PageContext& context, const core::CaseSnapshot& records, const QString& verb, QWidget* parent);
    virtual void keep() = 0;
    /// The line below the fields.
    virtual QString spoken() const = 0;

    FastRow& row() { return *row_; }
    const PageContext& context() const { return context_; }
    const core::CaseSnapshot& records() const { return records_; }
    void speak() { row_->setSpoken(spoken()); }
    void keyPressEvent(QKeyEvent* event) override;

private:
    PageContext context_;
    const core::CaseSnapshot records_;
    FastRow* row_;
};

/// Name, born, sex of somebody who is not in the case yet.
class NewcomerForm final : public CanvasForm {
    Q_OBJECT
public:
    /// Without `of` the first person of a case: the child it is about. `sex` is what is most likely.
    NewcomerForm(const PageContext& context, const core::CaseSnapshot& records, const std::optional<core::PersonId>& of,
                 core::Relation relation, core::Sex sex, QWidget* parent);

private:
    void keep() override;
    QString spoken() const override;

    std::optional<core::PersonId> of_;
    core::Relation relation_;
    TextField* name_;
    DateField* born_;
    ChoiceField* sex_;
};

/// What joins a person with somebody else who is drawn.
class PairForm : public CanvasForm {
    Q_OBJECT
protected:
    /// `label` names the field of the other person.
    PairForm(const PageContext& context, const core::CaseSnapshot& records, const core::PersonId& of, const QString& label,
             QWidget* parent);
    /// When all fields stand; `with`: who it is with, if that is known already.
    void begin(const std::optional<core::PersonId>& with);
    virtual core::ChangeSet joined(const core::PersonId& of, const core::PersonId& with) const = 0;
    /// What is to be filled in, while nobody is chosen.
    virtual QString asked(const QString& name) const = 0;
    virtual QString kind() const = 0;
    /// What is wrong with the other fields; empty = nothing.
    virtual QString problem() const { return {}; }

private:
    void keep() override;
    QString spoken() const override;

    core::PersonId of_;
    PersonField* with_;
};

/// A tie of a person to somebody else.
class TieForm final : public PairForm {
    Q_OBJECT
public:
    TieForm(const PageContext& context, const core::CaseSnapshot& records, const core::PersonId& of,
            const std::optional<core::PersonId>& with, QWidget* parent);

private:
    core::ChangeSet joined(const core::PersonId& of, const core::PersonId& with) const override;
    QString asked(const QString& name) const override;
    QString kind() const override;

    ChoiceField* kind_;
    ChoiceField* direction_;
    ChoiceField* standing_;
};

/// Two people who are drawn become a couple.
class UnionForm final : public PairForm {
    Q_OBJECT
public:
    UnionForm(const PageContext& context, const core::CaseSnapshot& records, const core::PersonId& of,
              const std::optional<core::PersonId>& with, QWidget* parent);

private:
    core::ChangeSet joined(const core::PersonId& of, const core::PersonId& with) const override;
    QString asked(const QString& name) const override;
    QString kind() const override;
    QString problem() const override { return since_->problem(); }

    ChoiceField* kind_;
    DateField* since_;
};

/// Where a person lives, from when on: a home that is known, or a new one.
class HomeForm final : public CanvasForm {
    Q_OBJECT
public:
    HomeForm(const PageContext& context, const core::CaseSnapshot& records, const core::PersonId& of, QWidget* parent);

private:
    void keep() override;
    QString spoken() const override;

    core::PersonId of_;
    QList<core::Household> homes_;
    ChoiceField* home_;
    TextField* name_;
    DateField* since_;
};

/// Somebody who is drawn, found by typing.
class FindForm final : public CanvasForm {
    Q_OBJECT
public:
    FindForm(const PageContext& context, const core::CaseSnapshot& records, QWidget* parent);

private:
    void keep() override;
    QString spoken() const override;

    PersonField* who_;
};

/// Somebody who is the same as a person who is drawn: the two become one.
class SamePersonForm final : public CanvasForm {
    Q_OBJECT
public:
    SamePersonForm(const PageContext& context, const core::CaseSnapshot& records, const core::PersonId& kept, QWidget* parent);

private:
    void keep() override;
    QString spoken() const override;

    core::PersonId kept_;
    PersonField* other_;
};

/// Which earlier day stands beside the family of today.
class BesideForm final : public CanvasForm {
    Q_OBJECT
public:
    BesideForm(const PageContext& context, const core::CaseSnapshot& records, QWidget* parent);

Q_SIGNALS:
    /// `known`: as the file knew the family then, instead of as it was. `alone`: without today's beside it.
    void dayChosen(const core::UncertainDate& day, bool known, bool alone);

private:
    void keep() override;
    QString spoken() const override;

    DateField* day_;
    ChoiceField* how_;
};

/// The most likely sex of a relative who is about to be written: of a second parent, of a partner. Unknown otherwise.
core::Sex likelySex(const core::CaseSnapshot& records, const core::PersonId& of, core::Relation relation);

}  // namespace ui
