// SPDX-License-Identifier: MPL-2.0
#include "core/practice/codes.h"

#include "core/practice/pack.h"

#include <QJsonArray>
#include <QSet>

#include <array>

namespace core {
namespace {

struct CodedColumn {
    const char* table;
    const char* column;
    const char* list;
};

constexpr std::array coded{
    CodedColumn{"legal_status", "status", "legal_statuses"},
    CodedColumn{"legal_status", "need", "needs"},
    CodedColumn{"legal_status", "end_reason", "end_reasons"},
    CodedColumn{"placement", "kind", "placement_kinds"},
    CodedColumn{"placement", "provider_kind", "placement_providers"},
    CodedColumn{"placement", "start_reason", "start_reasons"},
    CodedColumn{"placement", "end_reason", "placement_end_reasons"},
    CodedColumn{"proceeding", "kind", "proceeding_kinds"},
    CodedColumn{"hearing", "kind", "hearing_kinds"},
    CodedColumn{"parental_responsibility", "basis", "responsibility_bases"},
    CodedColumn{"professional", "role", "role"},
    CodedColumn{"allocation", "role", "role"},
    CodedColumn{"contact_limit", "basis", "limit_bases"},
    CodedColumn{"arrangement", "type", "contact_types"},
    CodedColumn{"arrangement", "purpose", "contact_purposes"},
    CodedColumn{"arrangement", "supervision", "supervision_levels"},
    CodedColumn{"arrangement", "supervision_reason", "supervision_reasons"},
    CodedColumn{"arrangement", "basis", "contact_bases"},
    CodedColumn{"contact_session", "type", "contact_types"},
    CodedColumn{"contact_session", "supervision", "supervision_levels"},
    CodedColumn{"contact_session", "not_held_reason", "not_held_reasons"},
    CodedColumn{"outside_tie", "system", "outside_systems"},
};

void fault(Problems& problems, const QString& where, const char* code, const QString& message) {
    problems.append({{}, QLatin1String(code), where, message, Problem::Severity::Error});
}

}  // namespace

CodeLists readCodes(const QJsonObject& section, const QHash<QString, Term>& terms, Problems& problems) {
    CodeLists lists;
    for (auto list = section.begin(); list != section.end(); ++list) {
        QSet<QString> seen;
        int index = 0;
        for (const QJsonValue& value : list.value().toArray()) {
            const QString where = QStringLiteral("codes.%1[%2]").arg(list.key()).arg(index++);
            const QJsonObject json = value.toObject();
            Code code{json.value(QLatin1String("code")).toString(), {}, json.value(QLatin1String("ssda903")).toString()};
            for (const QJsonValue& property : json.value(QLatin1String("is")).toArray()) code.is.append(property.toString());
            if (code.code.isEmpty()) fault(problems, where, "missing", QStringLiteral("%1.code is missing.").arg(where));
            else if (seen.contains(code.code))
                fault(problems, where, "twice", QStringLiteral("%1: the code %2 is there twice.").arg(where, code.code));
            else if (!terms.contains(list.key() + u'.' + code.code))
                fault(problems, where, "no_words",
                      QStringLiteral("%1: terms.en needs the words of %2.%3.").arg(where, list.key(), code.code));
            seen.insert(code.code);
            lists[list.key()].append(code);
        }
    }
    return lists;
}

const Code* findCode(const Pack& pack, const QString& list, const QString& code) {
    const auto found = pack.codes.constFind(list);
    if (found == pack.codes.cend()) return nullptr;
    for (const Code& one : *found)
        if (one.code == code) return &one;
    return nullptr;
}

bool codeIs(const Pack& pack, const QString& list, const QString& code, const QString& property) {
    const Code* found = findCode(pack, list, code);
    return found && found->is.contains(property);
}

QString codeFromSsda903(const Pack& pack, const QString& list, const QString& foreign) {
    const auto found = pack.codes.constFind(list);
    if (found == pack.codes.cend() || foreign.isEmpty()) return {};
    for (const Code& one : *found)
        if (one.inSsda903 == foreign) return one.code;
    return {};
}

QString codeListOf(const QString& table, const QString& column) {
    for (const CodedColumn& one : coded)
        if (table == QLatin1String(one.table) && column == QLatin1String(one.column)) return QLatin1String(one.list);
    return {};
}

}  // namespace core
