// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/entry_row.h"

#include "core/base/date_text.h"
#include "core/base/text.h"
#include "core/edit/vault.h"
#include "core/rules/chronology.h"
#include "core/rules/known_places.h"
#include "core/rules/named_people.h"
#include "ui/chronology/chronology_rows.h"
#include "ui/common/guarded.h"
#include "ui/common/prompts.h"
#include "ui/common/spell_check.h"
#include "ui/common/word_completer.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

namespace ui {

using core::ChronologyEntry;

EntryRow::EntryRow(const PageContext& context, Speller* speller, QObject* parent)
    : QObject(parent),
      context_(context),
      row_(new FastRow(context.theme, tr("Add"))),
      date_(new DateField(
          context.theme, [clock = context.clock] { return clock.today(); }, false)),
      event_(new TextField(context.theme, 0)),
      source_(new TextField(context.theme, 160)),
      sources_(new QStringListModel(this)),
      words_(new WordCompleter(event_->line())),
      spelling_(new LineSpelling(speller, event_->line())) {
    row_->addField(date_, tr("Date of a new entry"), tr("Date"));
    row_->addField(event_, tr("What happened"), tr("What happened? One fact, as seen or told."), 1);
    row_->addField(source_, tr("Source"), tr("Source"));
    auto* completer = new QCompleter(sources_, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    source_->line()->setCompleter(completer);
    date_->line()->installEventFilter(this);
    event_->line()->installEventFilter(this);
    connect(event_->line(), &QLineEdit::textEdited, this, &EntryRow::expand);
    connect(row_, &FastRow::edited, this, &EntryRow::speak);
    connect(speller, &Speller::changed, this, &EntryRow::speak);
    connect(row_, &FastRow::submitted, this, &EntryRow::add);
    speak();
}

void EntryRow::offer(const QStringList& sources, const QStringList& people, const QStringList& places) {
    if (sources_->stringList() != sources) sources_->setStringList(sources);
    places_ = places;
    words_->setWords(people + places);
}

bool EntryRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste)) {
        bool taken = false;
        Q_EMIT pasteWanted(&taken);
        if (taken) return true;
    }
    return QObject::eventFilter(watched, event);
}

/// A short form and a space become the text it stands for.
void EntryRow::expand() {
    QLineEdit* line = event_->line();
    const int cursor = line->cursorPosition();
    const QString before = line->text().left(cursor);
    if (!before.endsWith(u' ')) return;
    const QString word = before.chopped(1).section(u' ', -1);
    for (const core::Snippet& snippet : context_.vault.profile().snippets) {
        if (word.isEmpty() || core::folded(snippet.shortcut) != core::folded(word)) continue;
        const int start = cursor - 1 - int(word.size());
        line->setText(line->text().left(start) + snippet.text + line->text().mid(cursor - 1));
        line->setCursorPosition(start + int(snippet.text.size()) + 1);
        return;
    }
}

QList<core::PersonId> EntryRow::named() const {
    return core::NamedPeople(context_.vault.caseSnapshot(*context_.caseId)).in(event_->value());
}

QString EntryRow::heard() const {
    const QString spoken = date_->spoken();
    if (spoken.isEmpty()) return tr("Date, then what happened, then source. Tab moves on, Enter adds the entry.");
    if (!date_->problem().isEmpty()) return date_->problem();
    const core::CaseSnapshot& records = context_.vault.caseSnapshot(*context_.caseId);
    const QString ages = agesSpoken(records, date_->value());
    QStringList names;
    for (const core::PersonId& person : named()) names.append(core::shortName(*records.find<core::Person>(person)));
    const QString when = ages.isEmpty() ? spoken : tr("%1. %2").arg(spoken, ages);
    return names.isEmpty() ? tr("%1. Tab moves on, Enter adds the entry.").arg(when)
                           : tr("%1. About %2. Enter adds the entry.").arg(when, names.join(tr(", ")));
}

void EntryRow::speak() {
    const QStringList unknown = spelling_->unknown();
    row_->setSpoken(unknown.isEmpty()
                        ? heard()
                        : heard() + u' ' + tr("Not in the dictionary: %1. F7 offers words.").arg(unknown.join(tr(", "))));
}

ChronologyEntry EntryRow::entry() const {
    const core::CaseSnapshot& records = context_.vault.caseSnapshot(*context_.caseId);
    ChronologyEntry entry{.id = core::EntryId::make(), .caseId = *context_.caseId, .date = date_->value()};
    entry.sequence = core::nextSequence(records, entry.date);
    entry.event = event_->value().trimmed();
    entry.sourceText = source_->value().trimmed();
    entry.place = core::placeIn(entry.event, places_);
    for (const core::PersonId& person : named()) entry.participants.append({person, core::ParticipantRole::About});
    // The title of a source record means that record.
    for (const core::Source& source : records.all<core::Source>())
        if (!entry.sourceText.isEmpty() && source.title.compare(entry.sourceText, Qt::CaseInsensitive) == 0)
            entry.source = source.id;
    if (entry.source) entry.sourceText.clear();
    return entry;
}

void EntryRow::add() {
    if (!date_->problem().isEmpty() || date_->value().isUnknown()) {
        row_->setProblem(date_->problem().isEmpty() ? tr("Write a date first. A month or “about 2015” will do.")
                                                    : date_->problem());
        date_->editor()->setFocus();
        return;
    }
    if (event_->value().trimmed().isEmpty()) {
        row_->setProblem(tr("Write what happened."));
        event_->editor()->setFocus();
        return;
    }
    const ChronologyEntry written = entry();
    core::ChangeSet set{core::Action::Add, core::dateShort(written.date), {}, false, {}};
    set.add(written);
    if (!guarded(row_, [&] { context_.vault.editor().perform(set); })) return;
    date_->setValue({});
    event_->setValue({});
    source_->setValue({});
    row_->focusFirst();
    Q_EMIT added(written);
}

void EntryRow::editSnippets() {
    const core::Profile before = context_.vault.profile();
    QStringList known;
    for (const core::Snippet& snippet : before.snippets) known.append(snippet.shortcut);
    const QString label = known.isEmpty()
                              ? tr("Short form = text. For example: hv = Health visitor called at home")
                              : tr("Short form = text; without a text it goes. Kept so far: %1").arg(known.join(tr(", ")));
    const auto typed = context_.prompts.line(tr("Snippets"), label, {});
    if (!typed) return;
    const QString shortcut = typed->section(u'=', 0, 0).trimmed(), text = typed->section(u'=', 1).trimmed();
    if (shortcut.isEmpty() || shortcut.contains(u' '))
        return context_.prompts.message(tr("Snippets"), tr("Write one short word, then = and the text it stands for."));
    core::Profile after = before;
    after.snippets.removeIf([&](const core::Snippet& s) { return core::folded(s.shortcut) == core::folded(shortcut); });
    if (!text.isEmpty()) after.snippets.append({shortcut, text});
    core::ChangeSet set{core::Action::Setting, shortcut, {}, false, {}};
    set.edit(before, after);
    if (set.isEmpty() || !guarded(row_, [&] { context_.vault.editor().perform(set); })) return;
    context_.host.say(text.isEmpty() ? tr("The snippet “%1” is gone.").arg(shortcut)
                                     : tr("“%1” and a space now write the whole text.").arg(shortcut));
}

}  // namespace ui
