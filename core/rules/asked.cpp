// SPDX-License-Identifier: MPL-2.0
#include "core/rules/asked.h"

#include "core/rules/family_view.h"

#include <QSet>

namespace core {
namespace {

QString plain(const QString& name) { return name.simplified().toCaseFolded(); }

AskedCell cellOf(const Engagement& one) {
    AskedCell cell{AskedState::Done, dayOf(one.date), one.id};
    switch (one.outcome) {
    case EngagementOutcome::Planned: cell.state = AskedState::Waiting; break;
    case EngagementOutcome::Done:
        if (one.kind != EngagementKind::Asked) break;
        if (one.answered.isUnknown()) cell.state = AskedState::Waiting;
        else cell.day = dayOf(one.answered);
        break;
    case EngagementOutcome::NoReply:
    case EngagementOutcome::NotHeld: cell.state = AskedState::NoReply; break;
    case EngagementOutcome::Refused: cell.state = AskedState::Refused; break;
    }
    return cell;
}

class Matrix {
public:
    Matrix(const CaseSnapshot& records, const Snapshot& shared, QDate on) : records_(records), shared_(shared), on_(on) {
        for (const Engagement& one : records.all<Engagement>())
            if (!(dayOf(one.date) > on)) log_.append(&one);
        std::sort(log_.begin(), log_.end(), [](const Engagement* a, const Engagement* b) { return isLater(*b, *a); });
    }

    QList<AskedRow> take() {
        for (const PersonId& child : childrenOf(records_)) addPerson(child, AskedPart::Child);
        for (const PersonId& parent : parentsOf(records_)) addPerson(parent, AskedPart::Parent);
        siblings();
        for (const PersonId& adult : adultsAtHome(records_, on_)) addPerson(adult, AskedPart::Home);
        for (const Allocation& one : records_.all<Allocation>())
            if (holdsOn(one.from, one.to, on_) != Truth::No) addName(nameOf(one), AskedPart::Agency);
        for (const Engagement* one : std::as_const(log_)) {
            addName(one->agency, AskedPart::Agency);
            for (const PersonId& person : one->people) addPerson(person, AskedPart::Other);
        }
        std::stable_sort(rows_.begin(), rows_.end(), [](const AskedRow& a, const AskedRow& b) {
            return a.part != b.part ? a.part < b.part : QString::localeAwareCompare(a.who, b.who) < 0;
        });
        return std::move(rows_);
    }

private:
    // Other children of the same parents: half-brothers and half-sisters as well.
    void siblings() {
        const QList<PersonId> parents = parentsOf(records_);
        for (const Parentage& link : records_.all<Parentage>())
            if (link.parent && parents.contains(*link.parent)) addPerson(link.child, AskedPart::Sibling);
    }

    QString nameOf(const Allocation& one) const {
        const Professional* worker = one.professional ? shared_.find<Professional>(*one.professional) : nullptr;
        return worker ? worker->name : one.worker;
    }

    void addPerson(const PersonId& id, AskedPart part) {
        const Person* person = records_.find<Person>(id);
        if (!person || person->deceased || person->beginning != Beginning::Born || people_.contains(id)) return;
        people_.insert(id);
        AskedRow row{displayName(*person), part, id, {}};
        for (const Engagement* one : std::as_const(log_))
            if (one->people.contains(id)) row.cells.at(size_t(one->kind)) = cellOf(*one);
        rows_.append(row);
    }

    void addName(const QString& name, AskedPart part) {
        if (name.trimmed().isEmpty() || names_.contains(plain(name))) return;
        names_.insert(plain(name));
        AskedRow row{name.simplified(), part, {}, {}};
        for (const Engagement* one : std::as_const(log_))
            if (plain(one->agency) == plain(name)) row.cells.at(size_t(one->kind)) = cellOf(*one);
        rows_.append(row);
    }

    const CaseSnapshot& records_;
    const Snapshot& shared_;
    const QDate on_;
    QList<const Engagement*> log_;  // oldest first: the latest of a kind is what stands in the cell
    QSet<PersonId> people_;
    QSet<QString> names_;
    QList<AskedRow> rows_;
};

}  // namespace

bool AskedRow::isLeftOut() const {
    return std::all_of(cells.begin(), cells.end(), [](const AskedCell& cell) { return cell.state == AskedState::NotYet; });
}

QList<AskedRow> askedMatrix(const CaseSnapshot& records, const Snapshot& shared, QDate on) {
    return Matrix(records, shared, on).take();
}

}  // namespace core
