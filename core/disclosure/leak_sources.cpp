// SPDX-License-Identifier: MPL-2.0
// From a cleared case: what to look for, and what the reader may see anyway.
#include "core/disclosure/leak_check.h"
#include "core/disclosure/leak_list.h"
#include "core/disclosure/leak_tokens.h"
#include "core/disclosure/reader.h"

namespace core {
namespace {

struct Sought {
    const char* type;
    const char* column;  ///< "" = the record as a whole
    ProtectedKind kind;
};

/// Columns that tell of somebody or say something; dates, flags and kinds are not sought.
constexpr std::array sought{
    Sought{"person", "names", ProtectedKind::Name},
    Sought{"person", "birth_place", ProtectedKind::Address},
    Sought{"person", "cause_of_death", ProtectedKind::Text},
    Sought{"person", "communication_needs", ProtectedKind::Text},
    Sought{"person", "disability", ProtectedKind::Text},
    Sought{"person", "phone", ProtectedKind::Phone},
    Sought{"person", "email", ProtectedKind::Email},
    Sought{"person", "local_number", ProtectedKind::Number},
    Sought{"person", "note", ProtectedKind::Text},
    Sought{"family_union", "phases", ProtectedKind::Address},
    Sought{"family_union", "note", ProtectedKind::Text},
    Sought{"parentage", "note", ProtectedKind::Text},
    Sought{"address", "lines", ProtectedKind::Address},
    Sought{"address", "postcode", ProtectedKind::Postcode},
    Sought{"address", "phone", ProtectedKind::Phone},
    Sought{"address", "reason", ProtectedKind::Text},
    Sought{"household", "name", ProtectedKind::Title},
    Sought{"household", "note", ProtectedKind::Text},
    Sought{"residence", "note", ProtectedKind::Text},
    Sought{"attachment", "", ProtectedKind::Title},
    Sought{"attachment", "title", ProtectedKind::Title},
    Sought{"attachment", "file_name", ProtectedKind::Title},
    Sought{"attachment", "note", ProtectedKind::Text},
    Sought{"source", "title", ProtectedKind::Title},
    Sought{"source", "author", ProtectedKind::Title},
    Sought{"source", "agency", ProtectedKind::Title},
    Sought{"source", "reference", ProtectedKind::Title},
    Sought{"source", "note", ProtectedKind::Text},
    Sought{"tie", "note", ProtectedKind::Text},
    Sought{"chronology_entry", "", ProtectedKind::Text},
    Sought{"chronology_entry", "event", ProtectedKind::Text},
    Sought{"chronology_entry", "response", ProtectedKind::Text},
    Sought{"chronology_entry", "impacts", ProtectedKind::Text},
    Sought{"chronology_entry", "significance", ProtectedKind::Text},
    Sought{"chronology_entry", "source_text", ProtectedKind::Title},
    Sought{"chronology_entry", "agency", ProtectedKind::Title},
    Sought{"chronology_entry", "corroborated_by", ProtectedKind::Text},
    Sought{"note", "", ProtectedKind::Text},
    Sought{"placement", "place", ProtectedKind::Address},
    Sought{"placement", "from_place", ProtectedKind::Address},
    Sought{"placement", "reason", ProtectedKind::Text},
    Sought{"placement", "approved_by", ProtectedKind::Title},
    Sought{"schooling", "school", ProtectedKind::Title},
    Sought{"agency", "name", ProtectedKind::Title},
    Sought{"agency", "lines", ProtectedKind::Address},
    Sought{"agency", "postcode", ProtectedKind::Postcode},
    Sought{"health_fact", "", ProtectedKind::Text},
    Sought{"alert", "", ProtectedKind::Text},
    Sought{"earlier_child", "", ProtectedKind::Text},
    Sought{"citation", "", ProtectedKind::Text},
    Sought{"decision", "reasons", ProtectedKind::Text},
    Sought{"decision", "consulted", ProtectedKind::Text},
    Sought{"factor_rating", "child_view", ProtectedKind::Text},
    Sought{"factor_rating", "parent_view", ProtectedKind::Text},
    Sought{"factor_rating", "analysis", ProtectedKind::Text},
    Sought{"capacity_item", "behaviour", ProtectedKind::Text},
    Sought{"capacity_item", "why", ProtectedKind::Text},
    Sought{"capacity_item", "baseline", ProtectedKind::Text},
    Sought{"capacity_item", "helps", ProtectedKind::Text},
    Sought{"capacity_item", "hinders", ProtectedKind::Text},
    Sought{"capacity_item", "support", ProtectedKind::Text},
    Sought{"risk_classification", "rationale", ProtectedKind::Text},
    Sought{"risk_classification", "capacity_summary", ProtectedKind::Text},
    Sought{"risk_classification", "uncertainty", ProtectedKind::Text},
    Sought{"risk_classification", "plain_reasons", ProtectedKind::Text},
    Sought{"engagement", "text", ProtectedKind::Text},
    Sought{"engagement", "response", ProtectedKind::Text},
    Sought{"engagement", "view", ProtectedKind::Text},
    Sought{"wish", "words", ProtectedKind::Text},
    Sought{"barrier", "what", ProtectedKind::Text},
    Sought{"trusted_adult", "route", ProtectedKind::Text},
    Sought{"trusted_adult", "note", ProtectedKind::Text},
    Sought{"plan_line", "what", ProtectedKind::Text},
    Sought{"plan_line", "result", ProtectedKind::Text},
    Sought{"plan_line", "reason", ProtectedKind::Text},
    Sought{"goal", "why", ProtectedKind::Text},
    Sought{"goal", "own_words", ProtectedKind::Text},
    Sought{"goal", "baseline", ProtectedKind::Text},
    Sought{"goal", "different", ProtectedKind::Text},
    Sought{"goal", "closed_because", ProtectedKind::Text},
    Sought{"goal_review", "worker_view", ProtectedKind::Text},
    Sought{"goal_review", "hindered", ProtectedKind::Text},
    Sought{"goal_review", "evidence", ProtectedKind::Text},
    Sought{"coverage_reason", "reason", ProtectedKind::Text},
    Sought{"agreement", "abuse_check", ProtectedKind::Text},
    Sought{"agreement_event", "words", ProtectedKind::Text},
    Sought{"contingency_plan", "trigger", ProtectedKind::Text},
    Sought{"contingency_plan", "night_place", ProtectedKind::Text},
    Sought{"review", "discussion", ProtectedKind::Text},
    Sought{"review", "differences", ProtectedKind::Text},
    Sought{"venue", "name", ProtectedKind::Title},
    Sought{"venue", "lines", ProtectedKind::Address},
    Sought{"venue", "postcode", ProtectedKind::Postcode},
    Sought{"venue", "phone", ProtectedKind::Phone},
    Sought{"venue", "security", ProtectedKind::Text},
    Sought{"venue", "note", ProtectedKind::Text},
    Sought{"school_calendar", "name", ProtectedKind::Title},
    Sought{"contact_limit", "", ProtectedKind::Text},
    Sought{"contact_limit", "text", ProtectedKind::Text},
    Sought{"arrangement", "carer", ProtectedKind::Text},
    Sought{"arrangement", "child_travel", ProtectedKind::Text},
    Sought{"arrangement", "handover", ProtectedKind::Text},
    Sought{"arrangement", "risk_note", ProtectedKind::Text},
    Sought{"arrangement", "note", ProtectedKind::Text},
    Sought{"contact_session", "travel", ProtectedKind::Text},
    Sought{"contact_session", "carer_note", ProtectedKind::Text},
    Sought{"contact_session", "meaning", ProtectedKind::Text},
    Sought{"contact_session", "note", ProtectedKind::Text},
    Sought{"session_addendum", "text", ProtectedKind::Text},
    Sought{"safe_contact", "note", ProtectedKind::Text},
    Sought{"three_houses", "note", ProtectedKind::Text},
    Sought{"outside_tie", "note", ProtectedKind::Text},
    Sought{"kin_enquiry", "reason", ProtectedKind::Text},
    Sought{"kin_enquiry", "note", ProtectedKind::Text},
    Sought{"measure_score", "note", ProtectedKind::Text},
    Sought{"reflection", "support", ProtectedKind::Text},
    Sought{"reflection", "agreed", ProtectedKind::Text},
    Sought{"task_state", "reason", ProtectedKind::Text},
    Sought{"timer_note", "reason", ProtectedKind::Text},
};

std::optional<ProtectedKind> kindOf(const Withheld& one) {
    for (const Sought& row : sought)
        if (one.type == QLatin1String(row.type) && one.column == QLatin1String(row.column)) return row.kind;
    return std::nullopt;
}

class Seen {
public:
    Known take(const CaseSnapshot& records) {
        eachRecordType([&]<RecordType T>() {
            for (const T& record : records.all<T>())
                eachField<T>(
                    [&](const auto& field) { member(Describe<T>::table, field.column, field.label, record.*field.member); });
        });
        return std::move(known_);
    }

private:
    template <class M>
    void member(const char*, const char*, Label, const M&) {}

    void member(const char* table, const char* column, Label label, const QString& text) {
        if (label == Label::Key || text.isEmpty()) return;
        const Withheld place{AnyId::named(QString()), QLatin1String(table), QLatin1String(column), {}, {}};
        const auto kind = kindOf(place);
        if (kind == ProtectedKind::Text || std::string_view(column) == "summary" || std::string_view(table) == "note")
            known_.texts += text;
        else if (kind == ProtectedKind::Phone) phone(text);
        else if (kind == ProtectedKind::Postcode)
            known_.numbers.insert(codeOf(text).chopped(std::min<qsizetype>(3, codeOf(text).size())));
        else words(text, isOpen(table, kind) ? known_.words : known_.titles);
    }

    void member(const char*, const char*, Label, const QList<PersonName>& names) {
        for (const PersonName& name : names) {
            words(name.given + u' ' + name.family, known_.words);
            const QStringList given = wordsOf(name.given), family = wordsOf(name.family);
            if (!given.isEmpty() && !family.isEmpty()) known_.initials.insert(given.first().left(1) + family.last().left(1));
        }
    }

    void member(const char*, const char*, Label, const QList<ChildImpact>& impacts) {
        for (const ChildImpact& impact : impacts) known_.texts += impact.text;
    }

    void member(const char*, const char*, Label, const QList<UnionPhase>& phases) {
        for (const UnionPhase& phase : phases) words(phase.place, known_.words);
    }

    /// Places, and the names of those who work with the family. Everything else somebody typed, and a name in it ("present:
    /// Pat") is no excuse for that name elsewhere.
    static bool isOpen(const char* table, std::optional<ProtectedKind> kind) {
        static constexpr std::array offices{"profile",  "case_profile", "case_file", "agency",
                                            "approver", "professional", "allocation"};
        const bool isOffice = std::any_of(offices.begin(), offices.end(), [&](std::string_view name) { return name == table; });
        return (isOffice && kind != ProtectedKind::Title) || kind == ProtectedKind::Address;
    }

    static void words(const QString& text, QSet<QString>& into) {
        QString before;
        for (const Token& token : tokensOf(text)) {
            into.insert(token.word);
            if (!before.isEmpty()) into.insert(before + u' ' + token.word);
            before = token.word;
        }
        if (!text.contains(u' ')) into.insert(text.toCaseFolded());
    }

    void phone(const QString& text) {
        QString digits;
        for (const QChar c : text)
            if (c.isDigit()) digits += c;
        known_.numbers.insert(digits.right(6));
    }

    Known known_;
};

}  // namespace

QList<Protected> protectedBy(const ClearedSnapshot& cleared) {
    QList<Protected> list;
    QSet<QString> had;
    const auto add = [&](ProtectedKind kind, const QString& what, Reason reason) {
        const QString text = what.simplified();
        const QString name = QString::number(int(kind)) + text;
        if (text.isEmpty() || had.contains(name)) return;
        had.insert(name);
        list.append({kind, text, reason});
    };
    for (const Withheld& one : cleared.withheld()) {
        const std::optional<ProtectedKind> kind = kindOf(one);
        if (!kind) continue;
        if (*kind != ProtectedKind::Address) add(*kind, one.what, one.reason);
        else
            for (const QString& line : QString(one.what).replace(u',', u'\n').split(u'\n')) add(*kind, line, one.reason);
    }
    return list;
}

Known knownBy(const ClearedSnapshot& cleared) { return Seen().take(cleared.records()); }

}  // namespace core
