// SPDX-License-Identifier: MPL-2.0
// The records of one type that hang on another (a person's partners, a household's residents): one line each with Edit
// and Remove, a form that opens below the line, and Add.
#pragma once

#include "core/edit/vault.h"
#include "ui/common/following.h"
#include "ui/common/form.h"
#include "ui/common/guarded.h"

#include <QPointer>

class QPushButton;

namespace ui {

/// The frame: knows lines, not records.
class RecordSectionBase : public QWidget {
    Q_OBJECT
public:
    /// Rebuilds the lines; a form that is open stays.
    void refresh();

Q_SIGNALS:
    /// The words of a line were chosen: go to what they name.
    void lineChosen(int line);
    void removedLine(const QString& words);

protected:
    struct Line {
        QString strong;
        QString words;
        QString hint;
        bool canOpen = false;  ///< the strong words are a link
        bool fixed = false;    ///< signed: neither edited nor removed
    };

    RecordSectionBase(const PageContext& context, const QString& heading, const QString& addText, QWidget* parent);
    void openForm(QWidget* form, bool isNew);
    void closeForm();
    const PageContext& context() const { return context_; }

    virtual QList<Line> lines() const = 0;
    virtual void edit(int line) = 0;
    virtual void removeLine(int line) = 0;
    virtual void startNew() = 0;
    /// The record of a line, if it is of the case and can be told or cited; no value for what all cases share.
    virtual std::optional<core::AnyId> recordOf(int line) const = 0;
    /// Writes what the open form holds; false if it cannot be written.
    virtual bool finish() = 0;

private:
    void addLine(const Line& line, int index);
    void showMore(QWidget* button, int index);
    void showAll();

    PageContext context_;
    QVBoxLayout* list_;
    QVBoxLayout* place_;
    QWidget* formBox_ = nullptr;
    QPushButton* add_;
    bool all_ = false;  ///< else the first ones and how many there are
};

template <core::RecordType T>
class RecordSection final : public RecordSectionBase {
public:
    struct Setup {
        std::function<QList<T>()> records;
        std::function<Line(const T&)> words;
        std::function<void(Form<T>&)> form;
        std::function<T()> fresh;                           ///< what Add starts from
        std::function<core::ChangeSet(const T&)> removal;   ///< default: the record alone
        std::function<core::ChangeSet(const T&)> addition;  ///< default: the record alone
    };
    using Words = Line;

    RecordSection(const PageContext& context, const QString& heading, const QString& addText, Setup setup,
                  QWidget* parent = nullptr)
        : RecordSectionBase(context, heading, addText, parent), setup_(std::move(setup)) {
        followChanges(this, context.vault.editor(), [this](const core::ChangeSet& set) {
            if (set.touches<T>()) refresh();
        });
        refresh();
    }
    T at(int line) const { return setup_.records().at(line); }

protected:
    QList<Line> lines() const override {
        QList<Line> lines;
        for (const T& record : setup_.records()) lines.append(setup_.words(record));
        return lines;
    }
    void edit(int line) override {
        const T record = at(line);
        makeForm();
        form_->setRecord(record);
        openForm(form_, false);
    }
    std::optional<core::AnyId> recordOf(int line) const override {
        if constexpr (requires(T record) { record.caseId; }) return core::anyId(at(line).id);
        else return std::nullopt;
    }
    void startNew() override {
        makeForm();
        form_->setNew(setup_.fresh());
        isNew_ = true;
        openForm(form_, true);
    }
    bool finish() override {
        if (!form_ || !form_->record()) return true;
        return isNew_ ? form_->add() : form_->commit();
    }
    void removeLine(int line) override {
        const T record = at(line);
        core::ChangeSet set;
        if (setup_.removal) set = setup_.removal(record);
        else set.remove(record);
        set.action = core::Action::Remove;
        const Line words = setup_.words(record);
        if (set.subject.isEmpty()) set.subject = words.strong;
        if (guarded(this, [&] { context().vault.editor().perform(set); })) Q_EMIT removedLine(words.strong);
    }

private:
    void makeForm() {
        if (form_ && !isNew_) form_->commit();
        isNew_ = false;
        form_ = new Form<T>(context());
        form_->setSubject([this](const T& record) { return setup_.words(record).strong; });
        if (setup_.addition) form_->setAddition(setup_.addition);
        connect(form_, &FormBase::removed, this, [this] { closeForm(); });
        setup_.form(*form_);
    }

    Setup setup_;
    QPointer<Form<T>> form_;
    bool isNew_ = false;
};

}  // namespace ui
