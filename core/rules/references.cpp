// SPDX-License-Identifier: MPL-2.0
#include "core/rules/references.h"

#include <QSet>

namespace core {
namespace {

template <class M>
struct IdKind {
    static constexpr bool isId = false;
};
template <class Tag>
struct IdKind<Id<Tag>> {
    static constexpr bool isId = true;
    /// The table of the record type with this id.
    static QString table() {
        const char* name = "";
        [&]<class... T>(std::variant<T...>*) {
            ((std::is_same_v<decltype(T::id), Id<Tag>> ? void(name = Describe<T>::table) : void()), ...);
        }(static_cast<detail::RecordTypes*>(nullptr));
        return QLatin1String(name);
    }
};

// Clearing these would change what the record says, so the record goes along.
constexpr std::array meaningful{
    std::pair{"family_union", "a_id"}, std::pair{"family_union", "b_id"},  std::pair{"parentage", "parent_id"},
    std::pair{"tie", "seen_by_id"},    std::pair{"note", "about_id"},      std::pair{"parental_responsibility", "holder_id"},
    std::pair{"alert", "about_id"},    std::pair{"alert", "household_id"}, std::pair{"citation", "version_id"}};

bool isMeaningful(const char* table, const char* column) {
    return std::any_of(meaningful.begin(), meaningful.end(), [&](const auto& pair) {
        return QLatin1String(pair.first) == QLatin1String(table) && QLatin1String(pair.second) == QLatin1String(column);
    });
}

using Visit = std::function<void(const Reference&)>;

template <class M>
void visitMember(const char*, const M&, bool, const Visit&) {}

template <class Tag>
void visitMember(const char* column, const Id<Tag>& id, bool required, const Visit& f) {
    static const QString type = IdKind<Id<Tag>>::table();
    f({column, anyId(id), type, required});
}

template <class Tag>
void visitMember(const char* column, const std::optional<Id<Tag>>& id, bool, const Visit& f) {
    if (id) visitMember(column, *id, false, f);
}

template <class M>
void visitMember(const char* column, const QList<M>& list, bool, const Visit& f) {
    for (const M& item : list) {
        if constexpr (Described<M>) eachField<M>([&](const auto& inner) { visitMember(column, item.*inner.member, false, f); });
        else visitMember(column, item, false, f);
    }
}

template <RecordType T>
bool isOwnId(const char* column) {
    return std::string_view(column) == "id";
}

template <class M>
bool refersTo(const M& item, const QSet<AnyId>& gone) {
    bool found = false;
    const Visit look = [&](const Reference& reference) { found = found || gone.contains(reference.target); };
    if constexpr (Described<M>) eachField<M>([&](const auto& inner) { visitMember("", item.*inner.member, false, look); });
    else visitMember("", item, false, look);
    return found;
}

/// False if the record cannot stand without this member.
template <class M>
bool clear(M& member, bool goesAlong, const QSet<AnyId>& gone) {
    if constexpr (IdKind<M>::isId) return !gone.contains(anyId(member));
    else if constexpr (isListMember<M>) member.removeIf([&](const auto& item) { return refersTo(item, gone); });
    else if constexpr (requires { IdKind<typename M::value_type>::isId; }) {
        if constexpr (IdKind<typename M::value_type>::isId) {
            if (member && gone.contains(anyId(*member))) {
                if (goesAlong) return false;
                member.reset();
            }
        }
    }
    return true;
}

}  // namespace

void eachReference(const Record& record, const Visit& f) {
    std::visit(
        [&](const auto& r) {
            using T = std::remove_cvref_t<decltype(r)>;
            eachField<T>([&](const auto& field) {
                if (!isOwnId<T>(field.column)) visitMember(field.column, r.*field.member, true, f);
            });
        },
        record);
}

void eachRecord(const Snapshot& snapshot, const std::function<void(const Record&)>& f) {
    eachRecordType([&]<RecordType T>() {
        for (const T& record : snapshot.all<T>()) f(Record(record));
    });
}

std::optional<Record> recordOf(const Snapshot& snapshot, const AnyId& id) {
    std::optional<Record> found;
    eachRecordType([&]<RecordType T>() {
        if (found) return;
        if (const T* record = snapshot.find<T>(id.as<typename decltype(T::id)::TagType>())) found = Record(*record);
    });
    return found;
}

bool holds(const Snapshot& snapshot, const AnyId& id, const QString& type) {
    bool found = false;
    eachRecordType([&]<RecordType T>() {
        if (found || (!type.isEmpty() && type != QLatin1String(Describe<T>::table))) return;
        found = snapshot.find<T>(id.as<typename decltype(T::id)::TagType>()) != nullptr;
    });
    return found;
}

std::optional<Record> withoutReferences(const Record& record, const QSet<AnyId>& gone) {
    return std::visit(
        [&](const auto& r) -> std::optional<Record> {
            using T = std::remove_cvref_t<decltype(r)>;
            T copy = r;
            bool stands = true;
            eachField<T>([&](const auto& field) {
                if (!isOwnId<T>(field.column))
                    stands = clear(copy.*field.member, isMeaningful(Describe<T>::table, field.column), gone) && stands;
            });
            // A child of a couple nobody knows of: without the union the link says nothing any more.
            if constexpr (std::is_same_v<T, Parentage>) stands = stands && (copy.parent || copy.unionId == r.unionId);
            if (!stands) return std::nullopt;
            return Record(std::move(copy));
        },
        record);
}

void closeOver(const Snapshot& snapshot, QSet<AnyId>& gone) {
    for (bool grew = true; grew;) {
        grew = false;
        eachRecord(snapshot, [&](const Record& record) {
            if (gone.contains(recordId(record)) || withoutReferences(record, gone)) return;
            gone.insert(recordId(record));
            grew = true;
        });
    }
}

}  // namespace core
