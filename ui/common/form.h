// SPDX-License-Identifier: MPL-2.0
// Edits one record: value in, value out. The only way to put an editor on screen, so that label, buddy, accessible
// name, help, validation text and merge key come with every row. A row is saved when its field is left.
//
//     auto* form = new Form<core::Person>(context);
//     form->setSubject([](const core::Person& p) { return core::displayName(p); });
//     form->list(tr("Names"), &core::Person::names, tr("name"), [this](ItemRows<core::PersonName>& item) {
//         item.choice(tr("Kind"), &core::PersonName::kind);
//         item.text(tr("Given name"), &core::PersonName::given);
//     });
//     form->date(tr("Date of birth"), &core::Person::birth);
//     form->setRecord(person);
#pragma once

#include "ui/common/form_base.h"
#include "ui/common/guarded.h"
#include "ui/common/list_field.h"

namespace ui {

template <core::RecordType T>
class Form final : public FormBase, public Rows<T> {
public:
    explicit Form(const PageContext& context, QWidget* parent = nullptr)
        : FormBase(context, parent),
          Rows<T>(
              context.theme, [clock = context.clock] { return clock.today(); }, [this] { return peopleOfCase(); }) {
        connect(&editor(), &core::Editor::changed, this, [this](const core::ChangeSet& set) { follow(set); });
    }

    /// What undo calls the record: "Dai Hartley".
    void setSubject(std::function<QString(const T&)> subject) { subject_ = std::move(subject); }
    /// For edits that must change more than this record: makes the whole set. Default: the one edit.
    void setPlan(std::function<core::ChangeSet(const T& before, const T& after)> plan) { plan_ = std::move(plan); }

    /// For new records that bring others along: makes the whole set. Default: the record alone.
    void setAddition(std::function<core::ChangeSet(const T&)> addition) { addition_ = std::move(addition); }

    /// Shows a record of the file; text still unsaved in the one shown before is saved or stashed first.
    void setRecord(const T& record) {
        commit();
        isNew_ = false;
        load(record);
        restoreDrafts();
    }
    /// Shows a record that is not in the file: nothing is written before add().
    void setNew(const T& record) {
        commit();
        isNew_ = true;
        load(record);
    }
    void clear() {
        commit();
        record_.reset();
        setEnabled(false);
    }
    /// As stored; no value when nothing is shown.
    const std::optional<T>& record() const { return record_; }
    /// The record with what the fields hold now.
    T value() const {
        T after = *record_;
        for (const auto& binding : this->bindings_) binding.read(after);
        return after;
    }
    /// Writes a new record; false, with the reasons on screen, if a field cannot be saved or the editor refuses.
    bool add() {
        bool clean = true;
        for (Row& row : rows()) {
            showError(row, row.field->problem());
            clean = clean && row.field->problem().isEmpty();
        }
        if (!clean) return false;
        const T after = value();
        core::ChangeSet set = addition_ ? addition_(after) : core::ChangeSet{}.add(after);
        set.action = core::Action::Add;
        if (set.subject.isEmpty() && subject_) set.subject = subject_(after);
        if (!guarded(this, [&] { editor().perform(set); })) return false;
        isNew_ = false;
        load(after);
        return true;
    }

protected:
    Field* place(const QString& key, const QString& label, Field* field, const QString& hint) override {
        addRow(key, label, field, hint);
        return field;
    }
    QString recordKey() const override { return record_ && !isNew_ ? record_->id.text() : QString(); }

    void refresh(const Row& row) override { this->binding(row.key).show(*record_); }

    bool save(Row& row) override {
        if (!record_ || isNew_) return false;
        const auto& binding = this->binding(row.key);
        T after = *record_;
        binding.read(after);
        try {
            if (!(after == *record_)) perform(row, after);
        } catch (const core::Error& error) {
            if (error.fault() == core::Fault::Invalid) {
                showError(row, tr("This does not fit the rules of the record. Your text is kept here."));
                return false;
            }
            throw;
        }
        row.dirty = false;
        showError(row, {});
        if (!row.field->draft().isEmpty()) editor().stash(stashKey(row), {});
        return true;
    }

private:
    void perform(Row& row, const T& after) {
        core::ChangeSet set;
        if (plan_) set = plan_(*record_, after);
        else set.edit(*record_, after);
        if (set.subject.isEmpty() && subject_) set.subject = subject_(after);
        if (set.mergeKey.isEmpty()) set.mergeKey = stashKey(row);
        row.dirty = false;  // so that follow() shows what was stored
        try {
            editor().perform(set);
            record_ = after;
        } catch (...) {
            row.dirty = true;
            throw;
        }
    }

    void load(const T& record) {
        record_ = record;
        setEnabled(true);
        for (Row& row : rows()) {
            row.dirty = false;
            showError(row, {});
            this->binding(row.key).show(record);
        }
    }

    /// Takes over what was stored, except in rows that hold unsaved text: they win when they are left.
    void follow(const core::ChangeSet& set) {
        if (!record_ || isNew_) return;
        for (const core::Change& change : set.changes) {
            const T* either = std::get_if<T>(&change.either());
            if (!either || !(either->id == record_->id)) continue;
            if (!change.after) {
                record_.reset();
                setEnabled(false);
                for (Row& row : rows()) row.dirty = false;
                Q_EMIT removed();
                return;
            }
            record_ = std::get<T>(*change.after);
            for (const Row& row : rows())
                if (!row.dirty) refresh(row);
        }
    }

    std::function<QString(const T&)> subject_;
    std::function<core::ChangeSet(const T&, const T&)> plan_;
    std::function<core::ChangeSet(const T&)> addition_;
    std::optional<T> record_;
    bool isNew_ = false;
};

}  // namespace ui
