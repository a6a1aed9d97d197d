// SPDX-License-Identifier: MPL-2.0
#include "ui/facts/fact_context.h"

#include "core/base/date_text.h"
#include "core/practice/packs.h"
#include "core/rules/life_strip.h"
#include "core/rules/references.h"

#include <QCoreApplication>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(facts)
public:
    static QString titled(const QString& kind, const QString& title) { return tr("%1: %2").arg(kind, title); }
    static QString dated(const QString& title, const QString& when) { return tr("%1, %2").arg(title, when); }
};

QString capital(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QList<RecordField::Choice> sorted(QList<RecordField::Choice> choices) {
    std::stable_sort(choices.begin(), choices.end(), [](const RecordField::Choice& a, const RecordField::Choice& b) {
        return QString::localeAwareCompare(a.text, b.text) < 0;
    });
    return choices;
}

/// The first words and the first date of a record that is no dated fact.
QString gistOf(const core::Record& record, QString& when) {
    QString words;
    std::visit(
        [&](const auto& r) {
            using T = std::remove_cvref_t<decltype(r)>;
            core::eachField<T>([&](const auto& field) {
                using M = typename std::remove_cvref_t<decltype(field)>::Member;
                if constexpr (std::is_same_v<M, QString>)
                    if (words.isEmpty() && field.label != core::Label::Key) words = (r.*field.member).simplified();
                if constexpr (std::is_same_v<M, core::UncertainDate>)
                    if (when.isEmpty() && !(r.*field.member).isUnknown()) when = core::dateShort(r.*field.member);
            });
        },
        record);
    if (const auto* person = std::get_if<core::Person>(&record)) words = core::displayName(*person);
    return words.size() <= 80 ? words : words.left(79).trimmed() + QChar(0x2026);
}

}  // namespace

core::CaseSnapshot FactContext::whole() const {
    // All of them, for a form offers also those that the case does not name yet.
    core::CaseSnapshot all = records();
    for (const core::Agency& agency : context_.vault.caseload().shared.all<core::Agency>()) all.put(agency);
    for (const core::Professional& worker : context_.vault.caseload().shared.all<core::Professional>()) all.put(worker);
    return all;
}

const core::Pack& FactContext::pack() const {
    return *core::packOfCase(context_.vault.caseload().shared, records().profile()).pack;
}

core::Words FactContext::words() const {
    const core::CaseProfile* profile = records().profile();
    return core::Words(pack(), QStringLiteral("en"), profile ? profile->wording : core::Wording::FamilyTime);
}

QString FactContext::codeWords(const QString& list, const QString& code) const {
    const QString said = words().heading(list + u'.' + code);
    return said.isEmpty() ? code : said;
}

QString FactContext::titleOf(const core::Record& record) const { return titleIn(record, whole(), words()); }

QString FactContext::titleIn(const core::Record& record, const core::CaseSnapshot& all, const core::Words& words) {
    QString when;
    const QString gist = gistOf(record, when);
    const QString said = core::factWords(record, all, words);
    const QString title = Tr::titled(capital(recordWord(core::typeName(record))), said.isEmpty() ? gist : said);
    return when.isEmpty() ? title : Tr::dated(title, when);
}

RecordChoices FactContext::agencies(std::optional<core::AgencyKind> kind) const {
    return [context = context_, kind] {
        QList<RecordField::Choice> choices;
        for (const core::Agency& agency : context.vault.caseload().shared.all<core::Agency>())
            if (!kind || agency.kind == *kind) choices.append({core::anyId(agency.id), agency.name});
        return sorted(choices);
    };
}

RecordChoices FactContext::professionals() const {
    return [self = *this] {
        QList<RecordField::Choice> choices;
        const core::Snapshot& shared = self.context_.vault.caseload().shared;
        for (const core::Professional& worker : shared.all<core::Professional>()) {
            const core::Agency* agency = worker.agency ? shared.find<core::Agency>(*worker.agency) : nullptr;
            QStringList parts{worker.name, self.codeWords(QStringLiteral("role"), worker.role),
                              agency ? agency->name : QString()};
            parts.removeAll(QString());
            choices.append({core::anyId(worker.id), parts.join(QStringLiteral(", "))});
        }
        return sorted(choices);
    };
}

RecordChoices FactContext::households() const {
    return [self = *this] {
        QList<RecordField::Choice> choices;
        for (const core::Household& home : self.records().all<core::Household>())
            choices.append({core::anyId(home.id), home.name});
        return sorted(choices);
    };
}

RecordChoices FactContext::proceedings() const {
    return [self = *this] {
        QList<RecordField::Choice> choices;
        const core::CaseSnapshot all = self.whole();
        for (const core::Proceeding& proceeding : all.all<core::Proceeding>())
            choices.append({core::anyId(proceeding.id), core::factWords(core::Record(proceeding), all, self.words())});
        return sorted(choices);
    };
}

RecordChoices FactContext::sources() const {
    return [self = *this] {
        QList<RecordField::Choice> choices;
        for (const core::Source& source : self.records().all<core::Source>())
            choices.append({core::anyId(source.id), source.title});
        return sorted(choices);
    };
}

RecordChoices FactContext::everything(const core::AnyId& except) const {
    return [self = *this, except] {
        QList<RecordField::Choice> choices;
        const core::CaseSnapshot all = self.whole();
        const core::Words words = self.words();
        core::eachRecord(self.records(), [&](const core::Record& record) {
            const bool isFrame = std::holds_alternative<core::Case>(record) ||
                                 std::holds_alternative<core::CaseProfile>(record) ||
                                 std::holds_alternative<core::Citation>(record);
            if (!isFrame && core::recordId(record) != except)
                choices.append({core::recordId(record), titleIn(record, all, words)});
        });
        return sorted(choices);
    };
}

}  // namespace ui
