// SPDX-License-Identifier: MPL-2.0
// Commands that list the kinds of document and write one.
#include <QFileInfo>

#include "core/base/date_text.h"
#include "core/base/text.h"
#include "core/desk/commands.h"
#include "core/desk/finding_lines.h"
#include "core/desk/publish.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

std::optional<QDate> dayOf(const Invocation& call, const QString& option, QDate today) {
    if (!call.has(option)) return std::nullopt;
    const QString text = call.value(option);
    if (const QDate iso = QDate::fromString(text, Qt::ISODate); iso.isValid()) return iso;
    const std::optional<UncertainDate> date = dateFromText(text, today);
    if (date && date->exact()) return date->exact();
    throw UsageError{u"%1 needs a day such as 2026-03-24."_s.arg(option)};
}

PrintSize sizeOf(const Invocation& call, const Audience& audience) {
    if (!call.has(u"--print"_s)) return usualSize(audience);
    for (const auto& [size, name] : EnumNames<PrintSize>::table)
        if (call.value(u"--print"_s) == QLatin1String(name.data(), qsizetype(name.size()))) return size;
    throw UsageError{u"--print is standard, clear, large or extra."_s};
}

/// "selection=all" after FILE.
QMap<QString, QString> optionsOf(const Invocation& call) {
    QMap<QString, QString> options;
    for (const QString& word : call.words.mid(1)) {
        if (!word.contains(u'='))
            throw UsageError{u"\u201c%1\u201d is not an option of the form name=value."_s.arg(word.left(40))};
        options.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
    }
    return options;
}

QJsonObject jsonOf(const ReportKind& kind, const Words& words) {
    QJsonArray options;
    for (const ReportOption& option : kind.options) {
        const QString form = option.values.isEmpty() ? (option.name.endsWith("-date"_L1) ? u"date"_s : u"text"_s) : u"choice"_s;
        options.append(QJsonObject{{u"name"_s, option.name},
                                   {u"form"_s, form},
                                   {u"values"_s, QJsonArray::fromStringList(option.values)},
                                   {u"label"_s, words.heading(option.label)}});
    }
    return {{u"kind"_s, kind.name}, {u"title"_s, words.heading(kind.concept_)}, {u"options"_s, options}};
}

}  // namespace

ExitStatus documentsCommand(const Invocation& call) {
    const Words words(standardPack(), u"en"_s);
    QJsonArray list;
    for (const ReportKind& kind : reportKinds()) {
        list.append(jsonOf(kind, words));
        if (call.json()) continue;
        call.say(u"%1  %2"_s.arg(kind.name, words.heading(kind.concept_)));
        for (const ReportOption& option : kind.options) {
            const QString values = !option.values.isEmpty()           ? option.values.join(u'|')
                                   : option.name.endsWith("-date"_L1) ? u"DATE"_s
                                                                      : u"TEXT"_s;
            call.say(u"    %1=%2  %3"_s.arg(option.name, values, words.heading(option.label)));
        }
    }
    if (call.json()) call.printJson(list);
    return ExitStatus::Done;
}

ExitStatus documentCommand(const Invocation& call) {
    call.word(0, u"FILE"_s);
    call.needed(u"--case"_s);  // said before the pass phrase is asked for
    const QString reader = call.needed(u"--for"_s), target = call.needed(u"-o"_s);
    Request request;
    request.kind = call.needed(u"--kind"_s);
    request.options = optionsOf(call);
    const DocumentFormat* format = documentFormatOfFile(target);
    if (!format) throw UsageError{u"OUT must end in .pdf, .docx, .xlsx, .csv, .html, .txt or .json."_s};
    completed(request);
    const QList<Acceptance> decisions = decisionsFor(call);

    const std::unique_ptr<Vault> vault = openForCommand(call);
    const QDateTime now = fixedNow().value_or(QDateTime::currentDateTimeUtc());
    const CaseId id = caseForCommand(call, *vault);
    const CaseSnapshot& records = vault->caseSnapshot(id);
    const Audience audience = audienceNamed(records, reader);
    const CaseProfile* profile = records.profile();
    request.language = call.value(u"--language"_s, profile && !profile->language.isEmpty() ? profile->language : u"en"_s);
    request.size = sizeOf(call, audience);
    request.asAt = dayOf(call, u"--as-at"_s, now.toLocalTime().date());
    request.knownOn = dayOf(call, u"--known-on"_s, now.toLocalTime().date());

    const Commission commission = commissionOf(*vault, id, audience, request, now);
    const Prepared prepared = prepare(commission, decisions, call.progress());
    const Rendered rendered = render(commission, prepared, format->name, target, decisions, call.progress());
    if (const QList<Finding> open = openFindings(prepared, rendered, decisions); !open.isEmpty()) {
        sayFindings(call, open, Words(standardPack(), request.language));
        return ExitStatus::Refused;
    }
    issue(*vault, commission, prepared, rendered, target, decisions);
    QJsonArray unprintable;
    for (const Passage& passage : rendered.unprintable)
        unprintable.append(QJsonObject{{u"characters"_s, passage.text}, {u"where"_s, passage.where}});
    if (call.json())
        call.printJson(QJsonObject{{u"written"_s, true},
                                   {u"pages"_s, rendered.pages},
                                   {u"unprintable"_s, unprintable},
                                   {u"withheld"_s, prepared.withheld.size()},
                                   {u"given_by_others"_s, prepared.others.size()},
                                   {u"kept"_s, prepared.findings.size()},
                                   {u"taken_out"_s, prepared.takenOut.size()}});
    else
        call.say(u"Written for %1. Withheld: %2 facts. Given to us by others: %3."_s.arg(
            audienceText(records, audience), QString::number(prepared.withheld.size()), QString::number(prepared.others.size())));
    for (const Passage& passage : rendered.unprintable)
        if (!call.json())
            call.say(u"%1 cannot be printed and is described in words: %2"_s.arg(
                passage.text, passage.where.isEmpty() ? u"the paper"_s : passage.where));
    return unprintable.isEmpty() ? ExitStatus::Done : ExitStatus::ProblemsFound;
}

}  // namespace core
