// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/return_children.h"

namespace core {

ReturnChildren::ReturnChildren(const CaseSnapshot& into, ImportResult& result) : into_(into), result_(result), mayMake_(true) {
    for (const Person& person : into.all<Person>()) {
        if (person.subjectChild) mayMake_ = false;
        const QString number = person.localNumber.trimmed();
        if (!number.isEmpty()) known_.insert(number, person.id);
    }
}

std::optional<PersonId> ReturnChildren::find(const QString& number) {
    const auto known = known_.constFind(number);
    if (known != known_.cend()) return *known;
    if (!mayMake_ || number.isEmpty()) return std::nullopt;
    // The same number gives the same child in every file of one return.
    Person child{PersonId::named(into_.id().text() + QStringLiteral(" return ") + number), into_.id()};
    child.names = {PersonName{NameKind::Legal, QStringLiteral("Child ") + number}};
    child.subjectChild = true;
    child.localNumber = number;
    known_.insert(number, child.id);
    made_.insert(child.id, child);
    ++result_.counts.persons;
    return child.id;
}

void ReturnChildren::change(const PersonId& child, const std::function<void(Person&)>& edit) {
    const auto found = made_.find(child);
    if (found != made_.end()) edit(*found);
}

void ReturnChildren::finish() {
    std::vector<Change> all;
    all.reserve(size_t(made_.size()) + result_.set.changes.size());
    for (const Person& child : std::as_const(made_)) all.push_back({std::nullopt, Record(child)});
    for (Change& change : result_.set.changes) all.push_back(std::move(change));
    result_.set.changes = std::move(all);
}

QDate dateOfReturn(const QString& text) {
    const QString plain = text.trimmed();
    const QDate iso = QDate::fromString(plain, Qt::ISODate);
    return iso.isValid() ? iso : QDate::fromString(plain, QStringLiteral("dd/MM/yyyy"));
}

}  // namespace core
