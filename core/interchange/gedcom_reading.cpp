// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/gedcom_reading.h"

namespace core::gedcom {
namespace {

// Shared notes and titles are shown wherever they are pointed at: a small file must not become a huge result.
constexpr qint64 mostShownCharacters = 32 * 1024 * 1024;

bool isVoid(const QString& pointer) { return pointer.compare(QLatin1String("VOID"), Qt::CaseInsensitive) == 0; }

}  // namespace

Reading::Reading(const File& file_, const CaseId& into_, const QString& digest, ProblemList& problems_)
    : file(file_), into(into_), problems(problems_), digest_(digest) {
    const Node& head = file.records.front();
    const Node* kin = kinOf(head);
    fromKinkeeper = head.childValue(QLatin1String("SOUR")) == QLatin1String("KINKEEPER");
    if (kin) home_ = kin->value.trimmed();
    for (const Node& record : file.records) {
        if (record.xref.isEmpty()) continue;
        if (!byXref.contains(record.xref)) byXref.insert(record.xref, &record);
        else
            problems.warn("number_used_twice", record.line, record.tag,
                          QStringLiteral("The number %1 is used twice. Links mean its first record.").arg(quoted(record.xref)));
    }
}

QString Reading::mapped(const QString& uuid) const {
    const QString plain = uuid.trimmed().toLower();
    if (home_ == into.text()) return plain;
    return AnyId::named(QStringLiteral("gedcom copy/%1/%2").arg(into.text(), plain)).text();
}

AnyId Reading::rawId(const Node* kin, const QString& key) {
    if (kin && kin->value.trimmed().size() == 36 && !QUuid::fromString(kin->value.trimmed()).isNull()) {
        const AnyId id = AnyId::parse(mapped(kin->value));
        if (!used_.contains(id)) {
            used_.insert(id);
            return id;
        }
        problems.warn("own_number_used_twice", kin->line, QStringLiteral("_KIN"),
                      QStringLiteral("This number stands for two records. The second got a new one."));
    }
    // The digest keeps two files apart that both begin with @I1@.
    QString name = QStringLiteral("gedcom/%1/%2/%3").arg(into.text(), digest_, key);
    while (used_.contains(AnyId::named(name))) name += QLatin1Char('+');
    const AnyId id = AnyId::named(name);
    used_.insert(id);
    return id;
}

void Reading::spend(const QString& text) {
    spent_ += text.size();
    if (spent_ > mostShownCharacters) throw Error(Fault::Unsupported, QStringLiteral("shared notes are repeated too often"));
}

QString Reading::shownValue(const Node& node) {
    if (node.pointer.isEmpty()) return node.value.trimmed() == QLatin1String("Y") ? QString() : node.value.trimmed();
    if (isVoid(node.pointer)) return {};
    const QString plain = QLatin1Char('@') + node.pointer + QLatin1Char('@');
    const Node* target = byXref.value(node.pointer);
    if (!target) return plain;
    QString text;
    if (target->tag == QLatin1String("NOTE") || target->tag == QLatin1String("SNOTE")) {
        usedNotes.insert(node.pointer);
        text = target->value;
    } else if (target->tag == QLatin1String("INDI")) {
        text = target->childValue(QLatin1String("NAME")).remove(QLatin1Char('/'));
    } else {
        text = target->childValue(target->tag == QLatin1String("SOUR") ? QLatin1String("TITL") : QLatin1String("NAME"));
    }
    if (text.isEmpty()) text = plain;
    spend(text);
    return text;
}

QString Reading::words(const Node& node) {
    QString text = tagWord(node.tag);
    const QString value = shownValue(node);
    if (!value.isEmpty()) text += QStringLiteral(": ") + value;
    const QString below = wordsUnder(node, {});
    if (!below.isEmpty()) text += QStringLiteral(" (%1)").arg(below);
    return text;
}

QString Reading::wordsUnder(const Node& node, std::initializer_list<const char*> except) {
    QStringList parts;
    for (const Node& child : node.children) {
        const bool left =
            std::any_of(except.begin(), except.end(), [&](const char* tag) { return child.tag == QLatin1String(tag); });
        if (!left && child.tag != QLatin1String("_KIN")) parts.append(words(child));
    }
    return parts.join(QStringLiteral("; "));
}

void Reading::keep(const Node& node, Leftovers& left) {
    left.append(words(node));
    problems.info("kept_as_note", node.line, node.tag,
                  QStringLiteral("“%1” has no field of its own. It is kept as a note.").arg(tagWord(node.tag).left(60)));
}

UncertainDate Reading::dateUnder(const Node& node, Leftovers& left) {
    const Node* date = node.child(QLatin1String("DATE"));
    return date ? dateOf(*date, tagWord(node.tag), left) : UncertainDate();
}

UncertainDate Reading::dateOf(const Node& date, const QString& about, Leftovers& left) {
    const DateReading read = dateFromGedcom(date.value);
    if (!read.complete || !date.children.empty()) {
        QString text = QStringLiteral("%1, date: %2").arg(about, date.value.trimmed());
        const QString below = wordsUnder(date, {});
        if (!below.isEmpty()) text += QStringLiteral(" (%1)").arg(below);
        left.append(text);
    }
    if (!read.complete)
        problems.warn("date_kept_as_words", date.line, QStringLiteral("DATE"),
                      QStringLiteral("The date %1 says more than this program can count with. Its words are kept as a note.")
                          .arg(quoted(date.value)));
    return read.date;
}

void Reading::readNote(const Node& node, const AnyId& about, QString* field) {
    if (isVoid(node.pointer)) return;
    QString text = node.value;
    if (!node.pointer.isEmpty()) {
        const Node* shared = byXref.value(node.pointer);
        if (!shared || (shared->tag != QLatin1String("NOTE") && shared->tag != QLatin1String("SNOTE"))) {
            problems.warn("pointer_to_nothing", node.line, node.tag,
                          QStringLiteral("The note %1 is not in the file.").arg(quoted(node.pointer)));
            return;
        }
        usedNotes.insert(node.pointer);
        text = shared->value;
        const QString more = wordsUnder(*shared, {"CHAN", "CREA", "UID"});
        if (!more.isEmpty()) text += QStringLiteral("\n(%1)").arg(more);
        spend(text);
    }
    const QString below = wordsUnder(node, {});
    if (!below.isEmpty()) text += QStringLiteral("\n(%1)").arg(below);
    const Node* kin = kinOf(node);
    if (field && (!kin || kin->value.trimmed() == QLatin1String("FIELD"))) {
        if (!field->isEmpty()) *field += QStringLiteral("\n\n");
        *field += text;
        return;
    }
    if (text.trimmed().isEmpty() && !kin) return;
    add(Note{idFor<NoteId>(kin, QStringLiteral("note/%1").arg(node.line)), into, about, {}, {}, text}, kin);
}

void Reading::noteLeftovers(const Leftovers& left, const std::optional<AnyId>& about, int line) {
    if (left.isEmpty()) return;
    add(Note{idFor<NoteId>(nullptr, QStringLiteral("left/%1").arg(line)),
             into,
             about,
             {},
             {},
             QStringLiteral("From the GEDCOM file:\n") + left.join(QLatin1Char('\n'))},
        nullptr);
}

std::optional<SourceId> Reading::citation(const Node& node, QString& page) {
    for (const Node& child : node.children) {
        if (child.tag != QLatin1String("SOUR")) continue;
        const auto found = sources.constFind(child.pointer);
        QStringList parts;
        if (found == sources.cend() && !shownValue(child).isEmpty()) parts.append(shownValue(child));
        if (const QString at = child.childValue(QLatin1String("PAGE")); !at.isEmpty()) parts.append(at);
        if (const QString below = wordsUnder(child, {"PAGE"}); !below.isEmpty()) parts.append(below);
        page = parts.join(QStringLiteral("; "));
        return found == sources.cend() ? std::nullopt : std::optional(*found);
    }
    return std::nullopt;
}

void Reading::readEvent(const Node& node, const QList<PersonId>& people, Leftovers& left) {
    const Node* kin = kinOf(node);
    const Node* date = node.child(QLatin1String("DATE"));
    const DateReading read = date ? dateFromGedcom(date->value) : DateReading();
    if (people.isEmpty() || (!kin && read.date.isUnknown())) {
        if (date && !read.complete)
            problems.warn(
                "date_kept_as_words", date->line, QStringLiteral("DATE"),
                QStringLiteral("The date %1 cannot be counted with. Its words are kept as a note.").arg(quoted(date->value)));
        return keep(node, left);
    }
    ChronologyEntry entry{idFor<EntryId>(kin, QStringLiteral("event/%1").arg(node.line)), into};
    entry.date = read.date;
    for (const PersonId& person : people) entry.participants.append(Participant{person, ParticipantRole::About});
    entry.source = citation(node, entry.sourceText);
    if (kin) {
        entry.event = node.value;
        entry.agency = node.childValue(QLatin1String("AGNC"));
        const QString type = node.childValue(QLatin1String("TYPE"));
        for (const auto& [category, stored] : EnumNames<Category>::table)
            if (type == QLatin1String(stored.data(), qsizetype(stored.size()))) entry.category = category;
    } else {
        const bool plain = read.complete && date->children.empty();
        const bool cited = entry.source || !entry.sourceText.isEmpty();
        entry.category = categoryOf(node.tag);
        if (cited) entry.sourceKind = SourceKind::Document;
        entry.event = tagWord(node.tag);
        if (const QString value = shownValue(node); !value.isEmpty()) entry.event += QStringLiteral(": ") + value;
        QStringList parts;
        bool first = true;  // the first citation has fields of its own
        for (const Node& child : node.children) {
            if (child.tag == QLatin1String("DATE") && plain && &child == date) continue;
            if (child.tag == QLatin1String("SOUR") && cited && std::exchange(first, false)) continue;
            parts.append(words(child));
        }
        if (!parts.isEmpty()) entry.event += QStringLiteral(" (%1)").arg(parts.join(QStringLiteral("; ")));
        if (!read.complete)
            problems.warn("date_kept_as_words", date->line, QStringLiteral("DATE"),
                          QStringLiteral("The date %1 says more than this program can count with. The entry holds its words.")
                              .arg(quoted(date->value)));
    }
    add(std::move(entry), kin);
}

}  // namespace core::gedcom
