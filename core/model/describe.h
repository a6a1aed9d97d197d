// SPDX-License-Identifier: MPL-2.0
// The one list of a record's columns. Storage, conflict check, audit, search, clearing and export all walk it.
#pragma once

namespace core {

/// What kind of knowledge a field holds; the disclosure module decides by it who may see the field.
enum class Label {
    Key,     ///< ids, references and order: never searched, never shown
    Fact,    ///< ordinary facts of the case
    Name,    ///< names of people
    Place,   ///< addresses, telephone numbers, school: withheld from some readers
    Health,  ///< health and disability
    View,    ///< a worker's opinion or analysis: not for court unless chosen
    Source,  ///< who said it: a referrer's identity may be withheld
    Guard,   ///< who must not learn something: never leaves the file
};

/// Specialise once per record: `static constexpr const char* table`, and `fields(take)`, which returns what `take` makes of all
/// the fields at once. A value struct kept inside a record (a name, a phase) has `fields` only. Fields stand in the order of the
/// members. A template and not a tuple: the lists cost a compiler time only where they are walked.
template <class T>
struct Describe;

template <class T, class M>
struct Field {
    using Owner = T;
    using Member = M;
    const char* column;
    M T::*member;
    Label label;
};

template <class T, class M>
constexpr Field<T, M> field(const char* column, M T::*member, Label label = Label::Fact) {
    return {column, member, label};
}

template <class T>
concept Described = requires {
    sizeof(Describe<T>);
};

template <class T>
concept RecordType = Described<T> && requires {
    Describe<T>::table;
};

template <class T>
concept InCase = RecordType<T> && requires(T t) {
    t.caseId;
};

template <Described T, class F>
constexpr void eachField(F&& f) {
    Describe<T>::fields([&](const auto&... fs) { (f(fs), ...); });
}

}  // namespace core
