// SPDX-License-Identifier: MPL-2.0
// Every record of a case as one cheap value that can go to a worker thread; and the caseload that holds them.
#pragma once

#include "core/model/change_set.h"

#include <QMap>

#include <iterator>
#include <memory>
#include <tuple>

namespace core {

/// The records of one type, ordered by id. Implicitly shared: a copy costs a reference count, and a change after
/// copying costs one pointer per record.
template <RecordType T>
class Records {
public:
    using IdType = decltype(T::id);
    using Map = QMap<IdType, std::shared_ptr<const T>>;

    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        Iterator() = default;
        explicit Iterator(typename Map::const_iterator it) : it_(it) {}
        const T& operator*() const { return *it_.value(); }
        const T* operator->() const { return it_.value().get(); }
        Iterator& operator++() {
            ++it_;
            return *this;
        }
        Iterator operator++(int) {
            Iterator old = *this;
            ++it_;
            return old;
        }
        bool operator==(const Iterator&) const = default;

    private:
        typename Map::const_iterator it_;
    };

    Iterator begin() const { return Iterator(map_.cbegin()); }
    Iterator end() const { return Iterator(map_.cend()); }
    qsizetype size() const { return map_.size(); }
    bool isEmpty() const { return map_.isEmpty(); }

    /// nullptr if there is none; valid until the snapshot changes.
    const T* find(const IdType& id) const {
        const auto it = map_.constFind(id);
        return it == map_.cend() ? nullptr : it.value().get();
    }
    void put(T record) {
        const IdType id = record.id;
        map_.insert(id, std::make_shared<const T>(std::move(record)));
    }
    void take(const IdType& id) { map_.remove(id); }

    friend bool operator==(const Records& a, const Records& b) {
        return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin());
    }

private:
    Map map_;
};

namespace detail {
template <class V>
struct RecordsOf;
template <class... T>
struct RecordsOf<std::variant<T...>> {
    using Type = std::tuple<Records<T>...>;
};
}  // namespace detail

/// Records of any type; what walks all types stands in snapshot.cpp. A CaseSnapshot holds one case; the caseload's shared part
/// holds what belongs to no case.
class Snapshot {
public:
    Snapshot();
    Snapshot(const Snapshot& other);
    Snapshot(Snapshot&& other) noexcept;
    Snapshot& operator=(const Snapshot& other);
    Snapshot& operator=(Snapshot&& other) noexcept;
    ~Snapshot();

    template <RecordType T>
    const Records<T>& all() const& {
        return std::get<Records<T>>(records_);
    }
    /// Of a temporary snapshot by value: a loop over records that went with it would run over nothing.
    template <RecordType T>
    Records<T> all() const&& {
        return std::get<Records<T>>(records_);
    }
    template <RecordType T>
    const T* find(const decltype(T::id)& id) const {
        return all<T>().find(id);
    }

    template <RecordType T>
    void put(T record) {
        std::get<Records<T>>(records_).put(std::move(record));
    }
    void put(const Record& record);
    void take(const Record& record);
    /// Applies a set that has been written (no checks).
    void apply(const ChangeSet& set);

    bool operator==(const Snapshot& other) const;

private:
    detail::RecordsOf<detail::RecordTypes>::Type records_;
};

class CaseSnapshot : public Snapshot {
public:
    explicit CaseSnapshot(CaseId id) : id_(id) {}
    const CaseId& id() const { return id_; }
    /// The case itself; nullptr while it is being created.
    const Case* theCase() const { return find<Case>(id_); }
    const CaseProfile* profile() const { return all<CaseProfile>().isEmpty() ? nullptr : &*all<CaseProfile>().begin(); }
    void apply(const ChangeSet& set);
    bool operator==(const CaseSnapshot&) const = default;

private:
    CaseId id_;
};

/// Shared records and one snapshot per case that has been asked for.
struct Caseload {
    Snapshot shared;  ///< Profile; `Case` of every case, loaded or not
    QMap<CaseId, CaseSnapshot> cases;

    /// Applies a set to the shared records and to the cases it creates or that are loaded (no checks). A case whose last
    /// record went is no longer there.
    void apply(const ChangeSet& set);

    bool operator==(const Caseload&) const = default;
};

}  // namespace core
