// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/chronology_csv.h"

#include "core/base/date_text.h"
#include "core/base/text.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <array>

namespace core {
namespace {

struct ColumnWords {
    int ColumnMapping::*column;
    std::array<const char*, 8> words;  ///< in lower case; the first that fits wins
};

constexpr std::array columns{
    ColumnWords{&ColumnMapping::dateTo, {"date to", "end date", "to", "until", "finish"}},
    ColumnWords{&ColumnMapping::date, {"date", "date from", "date of event", "start date", "when", "from", "event date"}},
    ColumnWords{&ColumnMapping::event,
                {"event", "incident", "what happened", "description", "details", "significant event", "summary", "fact"}},
    ColumnWords{&ColumnMapping::people, {"people", "about", "person", "name", "child", "who", "subject", "names"}},
    ColumnWords{&ColumnMapping::category, {"category", "type", "event type", "kind"}},
    ColumnWords{&ColumnMapping::source, {"source", "evidence", "document", "reference", "source of information"}},
    ColumnWords{&ColumnMapping::agency, {"agency", "organisation", "team", "service"}},
    ColumnWords{&ColumnMapping::response, {"response", "outcome", "action", "action taken", "actions"}},
    ColumnWords{&ColumnMapping::significance, {"significance", "analysis", "impact", "comment", "comments"}},
    ColumnWords{&ColumnMapping::place, {"place", "location", "venue", "where"}},
    ColumnWords{&ColumnMapping::valence, {"valence", "concern or strength"}},
    ColumnWords{&ColumnMapping::sequence, {"sequence", "order"}},
    ColumnWords{&ColumnMapping::fictional, {"fictional"}}};

// Words and names as people write them: accents, signs and spacing make no difference.
QString plain(const QString& text) {
    QString letters;
    for (const QChar c : folded(text))
        if (c.isLetterOrNumber()) letters += c;
        else if (c.isSpace() || c == QLatin1Char('_') || c == QLatin1Char('-')) letters += QLatin1Char(' ');
    return letters.simplified();
}

template <NamedEnum E>
std::optional<E> namedEnum(const QString& text) {
    const QString said = plain(text);
    for (const auto& [value, name] : EnumNames<E>::table)
        if (said == plain(QString::fromLatin1(name.data(), qsizetype(name.size())))) return value;
    return std::nullopt;
}

/// People by every name they bear; a name with several bearers finds nobody.
class NameBook {
public:
    explicit NameBook(const CaseSnapshot& snapshot) {
        for (const Person& person : snapshot.all<Person>()) {
            add(displayName(person), person.id);
            add(shortName(person), person.id);
            for (const PersonName& name : person.names) {
                // "Zoë Marie Hartley" is most often written without her second name.
                for (const QString& given : {name.given, name.given.section(QLatin1Char(' '), 0, 0)}) {
                    add(given + QLatin1Char(' ') + name.family, person.id);
                    add(name.family + QLatin1Char(' ') + given, person.id);
                }
                families_.insert(plain(name.family));
            }
        }
    }
    std::optional<PersonId> find(const QString& name) const {
        const QSet<PersonId> found = bearers_.value(plain(name));
        return found.size() == 1 ? std::optional(*found.begin()) : std::nullopt;
    }
    /// One name for each person of a list such as "Hartley, Dana", "Dana, Kofi" or "Hartley, Dana, Mensah, Kofi". A
    /// family name takes the given name after it along, also where nobody has both: another Dana is not meant.
    QStringList separate(const QString& list) const {
        QStringList parts = list.split(QLatin1Char(','), Qt::SkipEmptyParts), names;
        for (QString& part : parts) part = part.trimmed();
        parts.removeAll(QString());
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const QString pair = i + 1 < parts.size() ? parts[i] + QStringLiteral(", ") + parts[i + 1] : QString();
            const bool nobody = parts.size() == 2 && i == 0 && !find(parts[0]) && !find(parts[1]);
            const bool isPair =
                !pair.isEmpty() && (find(pair) || nobody || (!find(parts[i]) && families_.contains(plain(parts[i]))));
            names.append(isPair ? pair : parts[i]);
            if (isPair) ++i;
        }
        return names;
    }

private:
    void add(const QString& name, const PersonId& id) {
        if (const QString key = plain(name); !key.isEmpty()) bearers_[key].insert(id);
    }
    QHash<QString, QSet<PersonId>> bearers_;
    QSet<QString> families_;
};

struct RowReader {
    const ColumnMapping& mapping;
    const NameBook& names;
    QDate today;
    ProblemList& problems;

    static QString cell(const CsvRow& row, int column) {
        return column >= 0 && column < row.fields.size() ? row.fields.at(column).trimmed() : QString();
    }

    void readPeople(const CsvRow& row, ChronologyEntry& entry, QStringList& unread) const {
        static const QRegularExpression between(QStringLiteral("\\s*(?:[;\\n&+]|\\band\\b)\\s*"),
                                                QRegularExpression::CaseInsensitiveOption);
        QStringList people;
        for (const QString& part : cell(row, mapping.people).split(between, Qt::SkipEmptyParts))
            people += names.find(part) ? QStringList{part} : names.separate(part);
        for (const QString& name : std::as_const(people)) {
            const auto found = names.find(name);
            const bool there = found && std::any_of(entry.participants.begin(), entry.participants.end(),
                                                    [&](const Participant& p) { return p.person == *found; });
            if (found && !there) entry.participants.append(Participant{*found, ParticipantRole::About});
            if (found) continue;
            unread.append(QStringLiteral("About: %1").arg(name));
            problems.warn("person_unknown", row.line, QStringLiteral("people"),
                          QStringLiteral("Nobody, or more than one person, is called %1 here. The name stays in the text.")
                              .arg(quoted(name)));
        }
    }

    std::optional<UncertainDate> dateIn(const CsvRow& row, int column, QStringList& unread) const {
        QString text = cell(row, column);
        if (text.isEmpty()) return std::nullopt;
        // A time of day has no place in the date: it stays in the text.
        static const QRegularExpression clock(QStringLiteral("(?:T|\\s+)(\\d{1,2}:\\d{2})(?::\\d{2})?$"));
        if (const auto match = clock.match(text); match.hasMatch()) {
            text.truncate(match.capturedStart());
            if (column == mapping.date) unread.append(QStringLiteral("Time: %1").arg(match.captured(1)));
        }
        std::optional<UncertainDate> date = UncertainDate::fromEdtf(text);
        if (!date) date = dateFromText(text, today);
        if (date) return date;
        unread.append(QStringLiteral("Date: %1").arg(text));
        problems.warn("date_unreadable", row.line, QStringLiteral("date"),
                      QStringLiteral("The date %1 cannot be read. It stays in the text.").arg(quoted(text)));
        return std::nullopt;
    }

    void readDates(const CsvRow& row, ChronologyEntry& entry, QStringList& unread) const {
        entry.date = dateIn(row, mapping.date, unread).value_or(UncertainDate());
        const auto to = dateIn(row, mapping.dateTo, unread);
        if (!to || *to == entry.date) return;
        const bool single = entry.date.kind() == UncertainDate::Kind::Single && to->kind() == UncertainDate::Kind::Single;
        try {
            if (single) entry.date = UncertainDate::range(entry.date.first(), to->first());
        } catch (const Error&) {
            unread.append(QStringLiteral("Until: %1").arg(cell(row, mapping.dateTo)));
            problems.warn("dates_reversed", row.line, QStringLiteral("date_to"),
                          QStringLiteral("The end lies before the beginning. It stays in the text."));
            return;
        }
        if (!single) unread.append(QStringLiteral("Until: %1").arg(cell(row, mapping.dateTo)));
    }

    template <NamedEnum E>
    void readName(const CsvRow& row, int column, const char* field, E& value, QStringList& unread) const {
        const QString text = cell(row, column);
        if (text.isEmpty()) return;
        if (const auto named = namedEnum<E>(text)) {
            value = *named;
            return;
        }
        unread.append(QStringLiteral("%1: %2").arg(QLatin1String(field), text));
        problems.info(
            "word_unknown", row.line, QLatin1String(field).toString(),
            QStringLiteral("%1 is none of this program's words for this column. It stays in the text.").arg(quoted(text)));
    }

    // Columns that nothing is mapped to are kept in the text under their header, so that no cell is lost.
    void keepOthers(const CsvRow& row, const QStringList& header, QStringList& unread) const {
        QSet<int> used;
        for (const ColumnWords& column : columns) used.insert(mapping.*column.column);
        for (int i = 0; i < int(std::min(row.fields.size(), header.size())); ++i)
            if (!used.contains(i) && !cell(row, i).isEmpty())
                unread.append(QStringLiteral("%1: %2").arg(header.at(i), cell(row, i)));
    }

    void read(const CsvRow& row, const QStringList& header, ChronologyEntry& entry) const {
        QStringList unread;
        readDates(row, entry, unread);
        readPeople(row, entry, unread);
        readName(row, mapping.category, "Category", entry.category, unread);
        readName(row, mapping.valence, "Valence", entry.valence, unread);
        entry.event = cell(row, mapping.event);
        entry.sourceText = cell(row, mapping.source);
        entry.agency = cell(row, mapping.agency);
        entry.place = cell(row, mapping.place);
        entry.response = cell(row, mapping.response);
        entry.significance = cell(row, mapping.significance);
        entry.sequence = std::max(0, cell(row, mapping.sequence).toInt());
        keepOthers(row, header, unread);
        for (const QString& line : unread) entry.event += QStringLiteral("\n[%1]").arg(line);
    }
};

}  // namespace

ColumnMapping guessMapping(const QStringList& header) {
    ColumnMapping mapping;
    QSet<int> taken;
    for (const bool whole : {true, false}) {
        for (const ColumnWords& column : columns) {
            for (const char* word : column.words) {
                for (int i = 0; word && i < int(header.size()) && mapping.*column.column < 0; ++i) {
                    const QString name = plain(header.at(i)), wanted = QLatin1String(word);
                    const bool fits = whole ? name == wanted
                                            : wanted.size() > 3 && (QLatin1Char(' ') + name + QLatin1Char(' '))
                                                                       .contains(QLatin1Char(' ') + wanted + QLatin1Char(' '));
                    if (!fits || taken.contains(i)) continue;
                    mapping.*column.column = i;
                    taken.insert(i);
                }
            }
        }
    }
    return mapping;
}

ImportResult readChronologyCsv(const QByteArray& bytes, const ColumnMapping& mapping, const CaseSnapshot& into, QDate today,
                               const Progress& progress) {
    if (mapping.event < 0) throw Error(Fault::Invalid, QStringLiteral("no column is chosen for the event"));
    ProblemList problems;
    const CsvTable table = parseCsv(bytes, problems, progress);
    return readChronologyTable(table, nameOfBytes(bytes), mapping, into, today, {}, problems);
}

QString nameOfBytes(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(16));
}

ImportResult readChronologyTable(const CsvTable& table, const QString& name, const ColumnMapping& mapping,
                                 const CaseSnapshot& into, QDate today, const QString& agency, ProblemList& problems) {
    if (mapping.event < 0) throw Error(Fault::Invalid, QStringLiteral("no column is chosen for the event"));
    const NameBook names(into);
    const RowReader reader{mapping, names, today, problems};
    ImportResult result{ChangeSet{Action::Import}, {}, {}};
    for (const CsvRow& row : table.rows) {
        if (RowReader::cell(row, mapping.event).isEmpty()) {
            problems.warn(
                "event_missing", row.line, QStringLiteral("event"),
                QStringLiteral("This row says no event. It was left out: %1.").arg(quoted(row.fields.join(QLatin1Char(' ')))));
            continue;
        }
        ChronologyEntry entry{EntryId::named(QStringLiteral("csv/%1/%2/%3").arg(into.id().text(), name).arg(row.line)),
                              into.id()};
        reader.read(row, table.header, entry);
        if (entry.agency.isEmpty()) entry.agency = agency.trimmed();
        ++result.counts.entries;
        if (!RowReader::cell(row, mapping.fictional).isEmpty()) result.set.fictional = true;
        result.set.add(std::move(entry));
    }
    result.problems = problems.all();
    return result;
}

namespace {

/// The stored names of the fields of a mapping.
struct FieldName {
    int ColumnMapping::*column;
    const char* name;
};
constexpr std::array fieldNames{FieldName{&ColumnMapping::date, "date"},
                                FieldName{&ColumnMapping::dateTo, "date_to"},
                                FieldName{&ColumnMapping::event, "event"},
                                FieldName{&ColumnMapping::people, "people"},
                                FieldName{&ColumnMapping::category, "category"},
                                FieldName{&ColumnMapping::source, "source"},
                                FieldName{&ColumnMapping::agency, "agency"},
                                FieldName{&ColumnMapping::response, "response"},
                                FieldName{&ColumnMapping::significance, "significance"},
                                FieldName{&ColumnMapping::valence, "valence"},
                                FieldName{&ColumnMapping::place, "place"},
                                FieldName{&ColumnMapping::sequence, "sequence"},
                                FieldName{&ColumnMapping::fictional, "fictional"}};

QStringList keyOf(const QStringList& header) {
    QStringList key;
    for (const QString& name : header) key.append(plain(name));
    return key;
}

}  // namespace

SavedMapping savedMapping(const QStringList& header, const ColumnMapping& mapping, const QString& agency) {
    SavedMapping saved{header, QStringList(header.size(), QString()), agency.trimmed()};
    for (const FieldName& field : fieldNames)
        if (const int column = mapping.*field.column; column >= 0 && column < header.size())
            saved.fields[column] = QLatin1String(field.name);
    return saved;
}

ColumnMapping mappingFrom(const SavedMapping& saved, const QStringList& header) {
    ColumnMapping mapping;
    for (const FieldName& field : fieldNames) {
        const qsizetype column = saved.fields.indexOf(QLatin1String(field.name));
        if (column >= 0 && column < header.size()) mapping.*field.column = int(column);
    }
    return mapping;
}

const SavedMapping* savedFor(const QList<SavedMapping>& saved, const QStringList& header) {
    const auto found =
        std::find_if(saved.begin(), saved.end(), [&](const SavedMapping& one) { return keyOf(one.header) == keyOf(header); });
    return found == saved.end() ? nullptr : &*found;
}

QList<SavedMapping> withMapping(QList<SavedMapping> saved, const SavedMapping& latest) {
    constexpr qsizetype kept = 50;
    saved.removeIf([&](const SavedMapping& one) { return keyOf(one.header) == keyOf(latest.header); });
    saved.prepend(latest);
    return saved.mid(0, kept);
}

ExportResult writeChronologyCsv(const CaseSnapshot& snapshot, bool fictional) {
    std::vector<const ChronologyEntry*> entries;
    int held = 0;
    for (const ChronologyEntry& entry : snapshot.all<ChronologyEntry>()) {
        if (entry.notFor.isEmpty()) entries.push_back(&entry);
        else ++held;
    }
    std::stable_sort(entries.begin(), entries.end(), [](const ChronologyEntry* a, const ChronologyEntry* b) {
        const auto order = compareForList(a->date, b->date);
        return order != 0 ? order < 0 : a->sequence < b->sequence;
    });
    QList<QStringList> rows;
    for (const ChronologyEntry* entry : entries) {
        QStringList people;
        for (const Participant& one : entry->participants)
            if (const Person* person = snapshot.find<Person>(one.person)) people.append(displayName(*person));
        const Source* source = entry->source ? snapshot.find<Source>(*entry->source) : nullptr;
        QStringList said;
        if (source) said.append(source->title);
        if (!entry->sourceText.isEmpty()) said.append(entry->sourceText);
        rows.append({entry->date.edtf(), QString::number(entry->sequence), people.join(QStringLiteral("; ")),
                     toName(entry->category), entry->event, said.join(QStringLiteral(", ")), entry->agency, entry->response,
                     entry->significance, toName(entry->valence)});
        if (fictional) rows.last().append(QStringLiteral("yes"));
    }
    QStringList header{QStringLiteral("Date"),     QStringLiteral("Sequence"), QStringLiteral("People"),
                       QStringLiteral("Category"), QStringLiteral("Event"),    QStringLiteral("Source"),
                       QStringLiteral("Agency"),   QStringLiteral("Response"), QStringLiteral("Significance"),
                       QStringLiteral("Valence")};
    if (fictional) header.append(QStringLiteral("Fictional"));
    ExportResult result{writeCsv(header, rows), {}};
    if (held > 0)
        result.notSaid.append(
            {{},
             QStringLiteral("held_back_entry"),
             {},
             QStringLiteral("%1 chronology entry or entries that someone must not see were left out.").arg(held),
             Problem::Severity::Warning});
    return result;
}

}  // namespace core
