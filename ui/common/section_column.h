// SPDX-License-Identifier: MPL-2.0
// Cards one below the other, each with sections of records: the plain form of a page where things are written down.
//
//     SectionColumn column(context, removed);
//     column.card(tr("Reviews"));
//     column.section<core::Review>({.add = tr("Add a review"), .words = …, .form = …, .fresh = …});
//     QWidget* page = column.take();
#pragma once

#include "core/rules/family_view.h"
#include "core/rules/removal.h"
#include "ui/common/case_context.h"
#include "ui/common/record_section.h"

class QVBoxLayout;

namespace ui {

/// The day by which records of a kind are put in order.
template <class T>
const core::UncertainDate& orderDate(const T& record) {
    if constexpr (requires { record.date; }) return record.date;
    else if constexpr (requires { record.since; }) return record.since;
    else if constexpr (requires {
                           record.agreedOn;
                           record.checkedOn;
                       })
        return record.agreedOn;
    else if constexpr (requires { record.baselineDate; }) return record.baselineDate;
    else return record.start;
}

class SectionColumn {
public:
    using Removed = std::function<void(const QString& words)>;
    SectionColumn(const CaseContext& context, Removed removed);

    /// A new card; `hint` is a muted sentence below its heading.
    QVBoxLayout* card(const QString& title, const QString& hint = {});
    /// The column with its cards.
    QWidget* take();

    template <core::RecordType T>
    struct Section {
        QString heading{};
        QString add;
        std::function<typename RecordSection<T>::Words(const T&)> words;
        std::function<void(Form<T>&)> form;
        std::function<T()> fresh;
        std::function<bool(const T&)> wanted{};  ///< default: all of the case
        std::function<core::ChangeSet(const T&)> addition{};
        bool byPosition = false;  ///< in the order of `position` instead of the latest first
    };

    template <core::RecordType T>
    RecordSection<T>* section(Section<T> wishes) {
        typename RecordSection<T>::Setup setup;
        setup.records = [context = context_, wanted = wishes.wanted, byPosition = wishes.byPosition] {
            QList<T> list;
            for (const T& record : context.records().template all<T>())
                if (!wanted || wanted(record)) list.append(record);
            std::stable_sort(list.begin(), list.end(), [byPosition](const T& a, const T& b) {
                if constexpr (requires { a.position; })
                    if (byPosition) return a.position < b.position;
                return core::dayOf(orderDate(b)) < core::dayOf(orderDate(a));
            });
            return list;
        };
        setup.words = std::move(wishes.words);
        setup.form = std::move(wishes.form);
        setup.fresh = std::move(wishes.fresh);
        setup.removal = [context = context_](const T& record) {
            return core::removalOf(context.records(), core::anyId(record.id));
        };
        setup.addition = std::move(wishes.addition);
        auto* section = new RecordSection<T>(context_.page(), wishes.heading, wishes.add, setup);
        place(section);
        return section;
    }

private:
    void place(RecordSectionBase* section);

    CaseContext context_;
    Removed removed_;
    QWidget* widget_;
    QVBoxLayout* outer_;
    QVBoxLayout* column_ = nullptr;
};

/// Parts that are not empty, with " · " between them: for the lines of sections.
QString joined(QStringList parts);

}  // namespace ui
