// SPDX-License-Identifier: MPL-2.0
#include "core/model/record.h"

#include <array>

namespace core {
namespace {

using detail::RecordTypes;

template <class Types>
struct EveryType;
/// Names what every type has here once, so that it is there for all other sources.
template <class... T>
struct EveryType<std::variant<T...>> {
    static QList<Record> records(T... record) { return {Record(std::move(record))...}; }
    static QList<QJsonObject> written(const T&... record) { return {toJsonObject(record)...}; }
    static QList<Record> read(const QJsonObject& json) { return {Record(fromJsonObject<T>(json))...}; }
};
template struct EveryType<RecordTypes>;

}  // namespace

template <RecordType T>
[[gnu::used]] QJsonObject toJsonObject(const T& record) {
    return detail::toObject(record);
}
template <RecordType T>
[[gnu::used]] T fromJsonObject(const QJsonObject& object) {
    return detail::fromObject<T>(object);
}

template <RecordType T>
[[gnu::used]] Record::Record(T record) : RecordTypes(std::move(record)) {}
Record::Record(const Record& other) = default;
Record::Record(Record&& other) noexcept = default;
Record& Record::operator=(const Record& other) = default;
Record& Record::operator=(Record&& other) noexcept = default;
Record::~Record() = default;

bool operator==(const Record& a, const Record& b) {
    return static_cast<const RecordTypes&>(a) == static_cast<const RecordTypes&>(b);
}

QString typeName(const Record& record) {
    return std::visit([](const auto& r) { return QString::fromLatin1(Describe<std::remove_cvref_t<decltype(r)>>::table); },
                      record);
}

AnyId recordId(const Record& record) {
    return std::visit([](const auto& r) { return anyId(r.id); }, record);
}

std::optional<CaseId> caseOf(const Record& record) {
    return std::visit(
        [](const auto& r) -> std::optional<CaseId> {
            using T = std::remove_cvref_t<decltype(r)>;
            if constexpr (std::is_same_v<T, Case>) return r.id;
            else if constexpr (InCase<T>) return r.caseId;
            else return std::nullopt;
        },
        record);
}

std::span<const RecordColumn> columnsOf(const Record& record) {
    return std::visit(
        [](const auto& r) -> std::span<const RecordColumn> {
            static constexpr auto columns = Describe<std::remove_cvref_t<decltype(r)>>::fields([](const auto&... f) {
                return std::array{RecordColumn{f.column, f.label}...};
            });
            return columns;
        },
        record);
}

QJsonObject toJsonObject(const Record& record) {
    return std::visit([](const auto& r) { return toJsonObject(r); }, record);
}

Record recordFromJson(const QString& type, const QJsonObject& object) {
    std::optional<Record> record;
    eachRecordType([&]<RecordType T>() {
        if (type == QLatin1String(Describe<T>::table)) record = fromJsonObject<T>(object);
    });
    if (!record) throw Error(Fault::Corrupt, QStringLiteral("unknown type of record"));
    return *std::move(record);
}

}  // namespace core
