// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/labels.h"

#include "core/base/date_text.h"
#include "core/genogram/text_width.h"

namespace core {
namespace {

constexpr double widestLabel = 31;  // mm; longer names are broken into two lines
constexpr int widestDoubt = 10;     // years
constexpr double largeSize = 1.5 * measure::nameSize;

QString familyName(const Person& person) {
    for (const PersonName& name : person.names)
        if (!name.family.isEmpty()) return name.family;
    return {};
}

QString givenName(const Person& person) {
    for (const PersonName& name : person.names)
        if (name.kind == NameKind::KnownAs && !name.given.isEmpty()) return name.given;
    for (const PersonName& name : person.names)
        if (!name.given.isEmpty()) return name.given;
    return {};
}

QString monthsOld(const UncertainDate& birth, QDate day) {
    const auto born = birth.exact();
    if (!born || *born > day) return {};
    const int months = (day.year() - born->year()) * 12 + day.month() - born->month() - (day.day() < born->day() ? 1 : 0);
    return months < 24 ? QStringLiteral("%1m").arg(months) : QString();
}

QString lifeLine(const Person& person, const Words& words) {
    const QString born = yearMark(person.birth), died = yearMark(person.death);
    if (person.beginning == Beginning::Unborn)
        return person.birth.isUnknown() ? QString() : words.phrase(QStringLiteral("genogram.due"), {dateShort(person.birth)});
    if (person.beginning != Beginning::Born) return born.isEmpty() ? died : born;
    if (person.deceased) {
        if (!born.isEmpty() && !died.isEmpty()) return QStringLiteral("%1–%2").arg(born, died);
        return died.isEmpty() ? words.phrase(QStringLiteral("genogram.died"))
                              : words.phrase(QStringLiteral("genogram.died_in"), {died});
    }
    if (person.birth.isUnknown()) return {};
    if (const auto day = person.birth.exact(); day && person.subjectChild)
        return words.phrase(QStringLiteral("genogram.born"), {day->toString(QStringLiteral("dd.MM.yyyy"))});
    return born.isEmpty() ? dateShort(person.birth) : words.phrase(QStringLiteral("genogram.born"), {born});
}

QString careLine(const Words& words, ParentageKind kind) {
    switch (kind) {
    case ParentageKind::Foster: return words.phrase(QStringLiteral("genogram.foster_carer"));
    case ParentageKind::Kinship: return words.phrase(QStringLiteral("genogram.kinship_carer"));
    case ParentageKind::SpecialGuardian: return words.phrase(QStringLiteral("genogram.special_guardian"));
    default: return {};
    }
}

QString beginningLine(const Words& words, Beginning beginning) {
    switch (beginning) {
    case Beginning::Unborn: return words.phrase(QStringLiteral("genogram.unborn"));
    case Beginning::Stillborn: return words.phrase(QStringLiteral("genogram.stillborn"));
    case Beginning::Miscarriage: return words.phrase(QStringLiteral("genogram.miscarriage"));
    case Beginning::Termination: return words.phrase(QStringLiteral("genogram.termination"));
    case Beginning::Born: break;
    }
    return {};
}

void appendWrapped(QList<LabelLine>& label, const QString& text, bool bold, bool muted) {
    if (text.isEmpty()) return;
    const double size = bold ? measure::nameSize : measure::textSize;
    for (const QString& line : wrapped(text, size, widestLabel, 2, bold)) label.append({line, bold, muted});
}

}  // namespace

QString yearMark(const UncertainDate& date, int digits) {
    const auto first = date.earliest(), last = date.latest();
    if (!first || !last || last->year() - first->year() > widestDoubt) return {};
    const bool sure = first->year() == last->year();
    const int year = sure ? first->year() : (first->year() + last->year()) / 2;
    const QString text = digits == 2 ? QStringLiteral("%1").arg(year % 100, 2, 10, QLatin1Char('0')) : QString::number(year);
    return sure ? text : u'~' + text;
}

QString ageMark(const Person& person, QDate asAt) {
    if (person.beginning != Beginning::Born) return {};
    if (person.deceased && person.death.isUnknown()) return {};
    if (!person.deceased && !asAt.isValid()) return {};
    const UncertainDate when = person.deceased ? person.death : UncertainDate(asAt);
    if (const auto day = when.exact())
        if (const QString months = monthsOld(person.birth, *day); !months.isEmpty()) return months;
    const auto age = ageAt(person.birth, when);
    if (!age || age->most - age->least > widestDoubt) return {};
    if (age->least == age->most) return QString::number(age->least);
    return QStringLiteral("~%1").arg((age->least + age->most) / 2);
}

QList<LabelLine> labelOf(const Person& person, const Words& words, std::optional<ParentageKind> carerOf,
                         const UncertainDate& adopted) {
    QList<LabelLine> label;
    const QString begun = beginningLine(words, person.beginning);
    appendWrapped(label, givenName(person), begun.isEmpty(), false);
    if (begun.isEmpty()) appendWrapped(label, familyName(person), label.isEmpty(), false);
    if (label.isEmpty() && begun.isEmpty()) appendWrapped(label, words.phrase(QStringLiteral("genogram.no_name")), false, false);
    appendWrapped(label, begun, false, false);
    if (!person.gender.isEmpty()) appendWrapped(label, person.gender, false, true);
    const QString care = carerOf ? careLine(words, *carerOf) : QString();
    if (!care.isEmpty()) appendWrapped(label, care, false, true);
    else if (const QString year = yearMark(adopted); !year.isEmpty())
        appendWrapped(label, words.phrase(QStringLiteral("genogram.adopted_in"), {year}), false, true);
    else appendWrapped(label, lifeLine(person, words), false, true);
    return label;
}

QList<LabelLine> largeLabelOf(const Person& person, const Words& words) {
    QString name = givenName(person);
    if (name.isEmpty()) name = familyName(person);
    if (name.isEmpty()) name = beginningLine(words, person.beginning);
    QList<LabelLine> label;
    if (name.isEmpty()) return label;
    for (const QString& line : wrapped(name, largeSize, widestLabel, 2, true)) label.append({line, true, false, largeSize});
    return label;
}

double sizeOf(const LabelLine& line) {
    if (line.size > 0) return line.size;
    return line.bold ? measure::nameSize : measure::textSize;
}

double pitchOf(const LabelLine& line) {
    return line.size > 0 ? line.size * measure::textLine / measure::textSize : measure::textLine;
}

namespace {

// What stands before the year of a legal union, of any other that has a word of its own, and "" for the rest.
const char* beginKey(UnionKind kind) {
    switch (kind) {
    case UnionKind::Married:
    case UnionKind::Arranged:
    case UnionKind::Forced: return "genogram.married_in";
    case UnionKind::CivilPartnership: return "genogram.civil_in";
    case UnionKind::Engaged: return "genogram.engaged_in";
    case UnionKind::LivingApart: return "genogram.apart_in";
    default: return "";
    }
}

const char* endKey(UnionEnd end) {
    switch (end) {
    case UnionEnd::Divorced: return "genogram.divorced_in";
    case UnionEnd::Annulled: return "genogram.annulled_in";
    default: return "genogram.separated_in";
    }
}

}  // namespace

QString unionMark(const Union& pair, const Words& words) {
    QStringList marks;
    for (const UnionPhase& phase : pair.phases) {
        const QString from = yearMark(phase.from);
        if (phase.kind == UnionKind::Arranged) marks.append(words.phrase(QStringLiteral("genogram.tag_arranged")));
        if (phase.kind == UnionKind::Forced) marks.append(words.phrase(QStringLiteral("genogram.tag_forced")));
        if (from.isEmpty()) continue;
        if (const char* key = beginKey(phase.kind); *key != 0) {
            marks.append(words.phrase(QLatin1String(key), {from}));
            const QString to = phase.to && phase.end != UnionEnd::Bereaved ? yearMark(*phase.to) : QString();
            if (!to.isEmpty()) marks.append(words.phrase(QLatin1String(endKey(phase.end)), {to}));
            continue;
        }
        const QString to = phase.to ? yearMark(*phase.to, from.left(2) == yearMark(*phase.to).left(2) ? 2 : 4) : QString();
        if (phase.to && !to.isEmpty()) marks.append(QStringLiteral("%1–%2").arg(from, to));
        else marks.append(words.phrase(QStringLiteral("genogram.since"), {from}));
    }
    return marks.join(QStringLiteral(", "));
}

void appendMuted(QList<LabelLine>& label, const QString& text) { appendWrapped(label, text, false, true); }

double labelWidth(const QList<LabelLine>& label) {
    double width = 0;
    for (const LabelLine& line : label) width = std::max(width, textWidth(line.text, sizeOf(line), line.bold));
    return width;
}

}  // namespace core
