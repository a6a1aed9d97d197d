// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/palette_results.h"

#include "core/base/date_text.h"
#include "core/practice/packs.h"
#include "core/report/report.h"
#include "core/rules/life_strip.h"
#include "core/rules/references.h"
#include "ui/common/actions.h"
#include "ui/common/due.h"
#include "ui/common/labels.h"
#include "ui/shell/pages.h"

#include <QCoreApplication>
#include <QSet>

namespace ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ui::Palette", text); }

QStringList wordsOf(const QString& typed) { return typed.simplified().split(u' ', Qt::SkipEmptyParts); }

bool fits(const QString& text, const QStringList& words) {
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString iconOf(const QString& type) {
    if (type == QLatin1String("person")) return QStringLiteral("person");
    if (type == QLatin1String("chronology_entry")) return QStringLiteral("chronology");
    if (type == QLatin1String("case_file")) return QStringLiteral("cases");
    if (type == QLatin1String("household") || type == QLatin1String("address")) return QStringLiteral("home");
    if (type == QLatin1String("source") || type == QLatin1String("attachment")) return QStringLiteral("attach");
    if (type == QLatin1String("note")) return QStringLiteral("note");
    return QStringLiteral("document");
}

// The search marks what matched by isolates; here the words typed are marked again, in the title.
QString plain(QString text) { return text.remove(QChar(0x2068)).remove(QChar(0x2069)).simplified(); }

QString rightOf(core::Vault& vault, const core::SearchHit& hit, const PaletteScope& scope) {
    if (!hit.caseId) return {};
    if (hit.caseId != scope.caseId) {
        const core::Case* other = vault.caseload().shared.find<core::Case>(*hit.caseId);
        return other ? other->label : QString();
    }
    const core::CaseSnapshot& snapshot = vault.caseSnapshot(*hit.caseId);
    if (const auto* entry = snapshot.find<core::ChronologyEntry>(hit.record.as<core::EntryTag>()))
        return core::dateShort(entry->date);
    if (const auto* person = snapshot.find<core::Person>(hit.record.as<core::PersonTag>())) return core::dateShort(person->birth);
    return recordWord(hit.type);
}

core::Words wordsOf(core::Vault& vault, const core::CaseSnapshot& records) {
    const core::CaseProfile* profile = records.profile();
    return core::Words(*core::packOfCase(vault.caseload().shared, profile).pack, QStringLiteral("en"),
                       profile ? profile->wording : core::Wording::FamilyTime);
}

/// "Placement: Foster care, Pat Bell": what a fact is stored as are codes, which nobody types.
QList<PaletteRow> factRows(core::Vault& vault, const core::CaseId& caseId) {
    const core::CaseSnapshot records = core::withShared(vault.caseSnapshot(caseId), vault.caseload().shared);
    const core::Words words = wordsOf(vault, records);
    QList<PaletteRow> rows;
    core::eachRecord(records, [&](const core::Record& record) {
        if (std::holds_alternative<core::ChronologyEntry>(record) || core::caseOf(record) != caseId) return;
        const QString said = core::factWords(record, records, words);
        if (said.isEmpty()) return;
        const QString type = core::typeName(record);
        QString kind = recordWord(type);
        kind[0] = kind[0].toUpper();
        PaletteRow row;
        row.group = PaletteRow::Group::Records;
        row.icon = iconOf(type);
        row.title = tr("%1: %2").arg(kind, said);
        row.page = pageOfRecord(type);
        row.record = core::recordId(record);
        row.caseId = caseId;
        std::visit(
            [&](const auto& fact) {
                if constexpr (core::Lasting<std::remove_cvref_t<decltype(fact)>>) row.right = core::dateShort(fact.from);
            },
            record);
        rows.append(row);
    });
    return rows;
}

void addFacts(QList<PaletteRow>& rows, const PaletteScope& scope, const QStringList& words) {
    constexpr int most = 20;
    if (!scope.caseId || !scope.facts) return;
    if (scope.facts->isEmpty()) *scope.facts = factRows(*scope.vault, *scope.caseId);
    int found = 0;
    for (const PaletteRow& fact : std::as_const(*scope.facts)) {
        if (!fits(fact.title, words)) continue;
        // Found by a word of its own as well: it is said once, in words.
        rows.removeIf([&](const PaletteRow& row) { return row.record == fact.record; });
        rows.append(fact);
        if (++found == most) return;
    }
}

void addPapers(QList<PaletteRow>& rows, const PaletteScope& scope, const QStringList& words) {
    if (!scope.caseId || words.isEmpty()) return;
    const core::Words said = wordsOf(*scope.vault, scope.vault->caseSnapshot(*scope.caseId));
    for (const core::ReportKind& kind : core::reportKinds()) {
        PaletteRow row;
        row.title = tr("Write: %1").arg(said.heading(kind.concept_));
        if (!fits(row.title, words)) continue;
        row.icon = QStringLiteral("document");
        row.action = QStringLiteral("paper:") + kind.name;
        rows.append(row);
    }
}

void addRecords(QList<PaletteRow>& rows, const PaletteScope& scope, const QString& typed) {
    constexpr int most = 50;
    QList<PaletteRow> people;
    QList<PaletteRow> records;
    for (const core::SearchHit& hit : scope.vault->search(typed, most)) {
        const bool isPerson = hit.type == QLatin1String("person");
        PaletteRow row;
        row.group = isPerson ? PaletteRow::Group::People : PaletteRow::Group::Records;
        row.icon = iconOf(hit.type);
        row.title = plain(hit.title.isEmpty() ? hit.excerpt : hit.title);
        row.right = rightOf(*scope.vault, hit, scope);
        row.page = pageOfRecord(hit.type);
        row.record = hit.record;
        row.caseId = hit.caseId;
        (isPerson ? people : records).append(row);
    }
    for (QList<PaletteRow>* group : {&people, &records})
        std::stable_partition(group->begin(), group->end(), [&](const PaletteRow& row) { return row.caseId == scope.caseId; });
    rows += people;
    rows += records;
}

}  // namespace

QList<PaletteRow> paletteRows(const PaletteScope& scope, const QString& typed) {
    QList<PaletteRow> rows;
    const QStringList words = wordsOf(typed);
    if (scope.vault && typed.simplified().size() >= 3) {
        addRecords(rows, scope, typed.simplified());
        addFacts(rows, scope, words);
    }
    if (scope.vault) addPapers(rows, scope, words);
    for (const PageLine& page : pageLines()) {
        const QString title = tr("Go to %1").arg(page.title);
        if ((page.ofCase && !scope.caseId) || !fits(title, words)) continue;
        PaletteRow row;
        row.icon = page.icon;
        row.title = title;
        row.action = QStringLiteral("page:") + page.id;
        rows.append(row);
    }
    for (const ActionLine& line : actionCatalogue()) {
        const QString title = plainText(line);
        const auto page =
            std::find_if(pageLines().begin(), pageLines().end(), [&](const PageLine& p) { return p.id == line.page; });
        const bool known = line.page.isEmpty() || (page != pageLines().end() && (!page->ofCase || scope.caseId));
        if (!known || line.menu == Menu::None || line.id == QLatin1String("edit.find") || !fits(title, words)) continue;
        PaletteRow row;
        row.icon = line.icon.isEmpty() ? QStringLiteral("chevron-right") : line.icon;
        row.title = title;
        row.right = line.page.isEmpty() ? QString() : page->title;
        row.key = line.shortcut.toString(QKeySequence::NativeText);
        row.action = line.id;
        rows.append(row);
    }
    return rows;
}

QList<std::pair<int, int>> matchesIn(const QString& text, const QString& typed) {
    QList<std::pair<int, int>> found;
    for (const QString& word : wordsOf(typed)) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at >= 0) found.append({int(at), int(word.size())});
    }
    std::sort(found.begin(), found.end());
    QList<std::pair<int, int>> apart;
    for (const auto& match : found)
        if (apart.isEmpty() || match.first >= apart.last().first + apart.last().second) apart.append(match);
    return apart;
}

}  // namespace ui
