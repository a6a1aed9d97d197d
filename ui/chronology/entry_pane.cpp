// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/entry_pane.h"

#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "core/rules/chronology.h"
#include "core/rules/kinship.h"
#include "ui/chronology/arrived_box.h"
#include "ui/chronology/chronology_rows.h"
#include "ui/chronology/entry_fields.h"
#include "ui/common/attaching.h"
#include "ui/common/case_context.h"
#include "ui/common/following.h"
#include "ui/common/guarded.h"
#include "ui/common/icon.h"
#include "ui/common/message_bar.h"
#include "ui/common/source_form.h"
#include "ui/common/spell_check.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using core::ChronologyEntry;

EntryPane::EntryPane(const PageContext& context, Speller* speller, QWidget* parent)
    : DetailCard(context.theme, tr("Entry"), tr("Choose an entry to see and change all of it."), parent),
      context_(context),
      speller_(speller),
      date_(makeLabel(context.theme, {}, Type::Heading, Weight::Strong)),
      ages_(makeLabel(context.theme, {}, Type::Caption, Weight::Regular, Token::Muted)),
      findings_(new MessageBar(context.theme, MessageBar::Kind::Warn)),
      arrived_(new ArrivedBox(context)),
      evidence_(new QToolButton),
      earlier_(new QToolButton),
      later_(new QToolButton),
      remove_(new QToolButton) {
    column()->addWidget(makeHead());
    findings_->setClosable(false);
    findings_->hide();
    column()->addWidget(findings_);
    column()->addWidget(arrived_);
    connect(arrived_, &ArrivedBox::keepWanted, this, &EntryPane::keepWanted);
    followChanges(this, context.vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches<ChronologyEntry>() || set.touches<core::Source>()) showSource();
        speak();
    });
}

const core::CaseSnapshot& EntryPane::records() const { return context_.vault.caseSnapshot(*context_.caseId); }

QWidget* EntryPane::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    date_->setWordWrap(true);
    ages_->setWordWrap(true);
    words->addWidget(date_);
    words->addWidget(ages_);
    row->addLayout(words, 1);
    const auto add = [row](QToolButton* button, const QString& iconName, const QString& name) {
        button->setAutoRaise(true);
        button->setIcon(icon(iconName));
        button->setAccessibleName(name);
        button->setToolTip(name);
        row->addWidget(button, 0, Qt::AlignTop);
    };
    add(evidence_, QStringLiteral("link"), tr("What it rests on, and what rests on it"));
    add(earlier_, QStringLiteral("chevron-up"), tr("Earlier on this day"));
    add(later_, QStringLiteral("chevron-down"), tr("Later on this day"));
    earlier_->setToolTip(tr("Earlier on this day (Alt+Up in the list)"));
    later_->setToolTip(tr("Later on this day (Alt+Down in the list)"));
    add(remove_, QStringLiteral("trash"), tr("Remove this entry"));
    connect(evidence_, &QToolButton::clicked, this, [this] {
        if (entry_) context_.host.openRecord(QStringLiteral("facts"), core::anyId(*entry_));
    });
    connect(earlier_, &QToolButton::clicked, this, [this] {
        if (entry_) Q_EMIT moveWanted(*entry_, -1);
    });
    connect(later_, &QToolButton::clicked, this, [this] {
        if (entry_) Q_EMIT moveWanted(*entry_, 1);
    });
    connect(remove_, &QToolButton::clicked, this, [this] {
        if (entry_) Q_EMIT removeWanted(*entry_);
    });
    return head;
}

// Made anew when the children of the case change: each child has a row of its own.
void EntryPane::makeForms() {
    children_ = core::subjectChildren(records());
    if (forms_) {
        forms_->hide();
        forms_->deleteLater();
    }
    forms_ = new QWidget;
    auto* inside = new QVBoxLayout(forms_);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::s);
    makeFactForm();
    makeSourceForm();
    makeAfterForm();
    addSource_ = new QPushButton(tr("New source record"));
    addSource_->setProperty("small", true);
    connect(addSource_, &QPushButton::clicked, this, &EntryPane::addSource);
    inside->addWidget(form_);
    inside->addWidget(addSource_, 0, Qt::AlignLeft);
    file_ = new QPushButton;
    file_->setProperty("small", true);
    file_->setIcon(icon(QStringLiteral("attach")));
    connect(file_, &QPushButton::clicked, this, &EntryPane::openFile);
    inside->addWidget(source_);
    inside->addWidget(file_, 0, Qt::AlignLeft);
    inside->addWidget(after_);
    inside->addWidget(makeViewBox());
    column()->addWidget(forms_);
    for (Form<ChronologyEntry>* form : {form_, after_, view_})
        form->setSubject([](const ChronologyEntry& entry) { return entry.event.left(40); });
    connect(form_, &FormBase::removed, this, [this] { show(std::nullopt); });
}

void EntryPane::makeFactForm() {
    form_ = new Form<ChronologyEntry>(context_);
    form_->date(tr("Date"), &ChronologyEntry::date, tr("A day, a month, about a year, or from and to for what lasted"));
    spell(form_->note(tr("What happened"), &ChronologyEntry::event, tr("One fact, as seen or told. F7 checks the spelling"), 4));
    form_->choice(tr("Category"), &ChronologyEntry::category);
    auto* people = new ParticipantsField(context_.theme, [this] { return form_->peopleOfCase(); });
    form_->bindWith(
        columnOf<ChronologyEntry>(&ChronologyEntry::participants), tr("Who took part"), people, {},
        [=](const ChronologyEntry& e) { people->setValue(e.participants); },
        [=](ChronologyEntry& e) { e.participants = people->value(); });
    form_->text(tr("Place"), &ChronologyEntry::place, {}, 320);
    form_->check(tr("In the court chronology"), &ChronologyEntry::inCourt);
    form_->check(tr("Headline"), &ChronologyEntry::headline, tr("It stays in the court chronology, however old it is."));
    form_->heading(tr("Source"));
    auto* source = new SourceField(context_.theme, [this] {
        QList<SourceField::Choice> list;
        for (const core::Source& each : records().all<core::Source>()) list.append({each.id, each.title});
        std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.title.localeAwareCompare(b.title) < 0; });
        return list;
    });
    form_->bindWith(
        columnOf<ChronologyEntry>(&ChronologyEntry::source), tr("Source record"), source, {},
        [=](const ChronologyEntry& e) { source->setValue(e.source); }, [=](ChronologyEntry& e) { e.source = source->value(); });
}

void EntryPane::makeSourceForm() {
    source_ = new Form<core::Source>(context_);
    buildSourceForm(*source_);
}

void EntryPane::makeAfterForm() {
    after_ = new Form<ChronologyEntry>(context_);
    after_->text(tr("Source in words"), &ChronologyEntry::sourceText, {}, 320);
    after_->choice(tr("Kind of source"), &ChronologyEntry::sourceKind);
    after_->text(tr("Agency"), &ChronologyEntry::agency);
    after_->choice(tr("Confirmed by somebody else"), &ChronologyEntry::corroboration);
    after_->text(tr("By whom"), &ChronologyEntry::corroboratedBy);
    after_->heading(tr("What it meant"));
    addImpactRows();
    spell(after_->note(tr("What was done, and how it came out"), &ChronologyEntry::response, {}, 3));
    after_->people(tr("Must not be shown to"), &ChronologyEntry::notFor);
}

void EntryPane::spell(NoteField* field) { new SpellCheck(speller_, qobject_cast<QPlainTextEdit*>(field->editor())); }

QWidget* EntryPane::makeViewBox() {
    auto* box = new Surface(context_.theme, Kind::View);
    auto* inside = new QVBoxLayout(box);
    inside->setContentsMargins(space::m, space::m, space::m, 0);
    inside->addWidget(makeLabel(context_.theme, tr("My view, left out for court"), Type::Body, Weight::Strong, Token::Muted));
    view_ = new Form<ChronologyEntry>(context_);
    spell(view_->note(tr("What I make of it"), &ChronologyEntry::significance, tr("Pattern, turning point, what adds up"), 3));
    view_->choice(tr("Concern or strength"), &ChronologyEntry::valence);
    QStringList ratings{tr("not rated")};
    for (const auto& [value, words] : options<core::Rating>()) ratings.append(words);
    auto* rating = new ChoiceField(context_.theme, ratings);
    view_->bindWith(
        columnOf<ChronologyEntry>(&ChronologyEntry::rating), tr("Red, amber or green"), rating, {},
        [=](const ChronologyEntry& e) { rating->setIndex(e.rating ? int(*e.rating) + 1 : 0); },
        [=](ChronologyEntry& e) {
            e.rating = rating->index() > 0 ? std::optional(core::Rating(rating->index() - 1)) : std::nullopt;
        });
    const CaseContext file(context_);
    QStringList known;
    for (const core::Factor& factor : file.pack().library.factors) known.append(factor.id);
    auto* factors = new FactorsField(context_.theme, file.choices(QStringLiteral("factor"), known));
    view_->bindWith(
        columnOf<ChronologyEntry>(&ChronologyEntry::factors), tr("Which worry or strength it bears on"), factors, {},
        [=](const ChronologyEntry& e) { factors->setValue(e.factors); },
        [=](ChronologyEntry& e) { e.factors = factors->value(); });
    inside->addWidget(view_);
    return box;
}

void EntryPane::addImpactRows() {
    for (const core::PersonId& child : std::as_const(children_)) {
        auto* field = new NoteField(context_.theme, 2);
        spell(field);
        const auto of = [child](const core::ChildImpact& impact) { return impact.child == child; };
        after_->bindWith(
            QStringLiteral("impacts/%1").arg(child.text()),
            tr("What it was like for %1").arg(core::shortName(*records().find<core::Person>(child))), field, {},
            [=](const ChronologyEntry& e) {
                const auto it = std::find_if(e.impacts.begin(), e.impacts.end(), of);
                field->setValue(it == e.impacts.end() ? QString() : it->text);
            },
            [=](ChronologyEntry& e) {
                const auto it = std::find_if(e.impacts.begin(), e.impacts.end(), of);
                const QString text = field->value();
                if (it == e.impacts.end()) {
                    if (!text.trimmed().isEmpty()) e.impacts.append({child, text});
                } else if (text.trimmed().isEmpty()) {
                    e.impacts.erase(it);
                } else {
                    it->text = text;
                }
            });
    }
}

void EntryPane::show(const std::optional<core::EntryId>& entry) {
    const ChronologyEntry* record = entry ? records().find<ChronologyEntry>(*entry) : nullptr;
    if (record && entry_ == entry) return;
    entry_ = record ? entry : std::nullopt;
    if (!record) {
        if (forms_)
            for (Form<ChronologyEntry>* form : {form_, after_, view_}) form->clear();
        showContent(false);
        return;
    }
    if (!forms_ || children_ != core::subjectChildren(records())) makeForms();
    forms_->show();
    for (QToolButton* button : {evidence_, earlier_, later_, remove_}) button->show();
    for (Form<ChronologyEntry>* form : {form_, after_, view_}) form->setRecord(*record);
    arrived_->setEntry(*record, true);
    showSource();
    showContent(true);
    scrollToTop();
    speak();
}

void EntryPane::showArrived(const ChronologyEntry& entry) {
    show(std::nullopt);
    if (forms_) forms_->hide();
    for (QToolButton* button : {evidence_, earlier_, later_, remove_}) button->hide();
    date_->setText(core::dateSpokenBack(entry.date));
    ages_->setText(agesSpoken(records(), entry.date));
    arrived_->setEntry(entry, false);
    showContent(true);
    scrollToTop();
}

void EntryPane::setFindings(const QStringList& sentences) {
    findings_->setMessage({}, sentences.join(u' '));
    findings_->setVisible(!sentences.isEmpty());
}

void EntryPane::focusForm() {
    if (form_) form_->focusFirst();
}

void EntryPane::showSource() {
    if (!forms_) return;
    const ChronologyEntry* entry = entry_ ? records().find<ChronologyEntry>(*entry_) : nullptr;
    const core::Source* source = entry && entry->source ? records().find<core::Source>(*entry->source) : nullptr;
    source_->setVisible(source);
    addSource_->setVisible(entry && !source);
    file_->setVisible(source);
    if (source) file_->setText(source->attachment ? tr("See the file of this source") : tr("Attach its file…"));
    if (!source) {
        if (source_->record()) source_->clear();
    } else if (!source_->record() || !(source_->record()->id == source->id)) {
        source_->setRecord(*source);
    }
}

// The words already written become the title, so that nothing is typed twice.
void EntryPane::addSource() {
    const ChronologyEntry* entry = entry_ ? records().find<ChronologyEntry>(*entry_) : nullptr;
    if (!entry) return;
    core::Source source{.id = core::SourceId::make(), .caseId = entry->caseId, .title = entry->sourceText};
    source.kind = entry->sourceKind;
    source.agency = entry->agency;
    ChronologyEntry after = *entry;
    after.source = source.id;
    core::ChangeSet set{core::Action::Add, source.title, {}, false, {}};
    set.add(source);
    set.edit(*entry, after);
    if (guarded(this, [&] { context_.vault.editor().perform(set); })) source_->focusFirst();
}

void EntryPane::openFile() {
    const ChronologyEntry* entry = entry_ ? records().find<ChronologyEntry>(*entry_) : nullptr;
    const core::Source* source = entry && entry->source ? records().find<core::Source>(*entry->source) : nullptr;
    if (!source) return;
    const auto see = [this, id = core::anyId(source->id)] { context_.host.openRecord(QStringLiteral("files"), id); };
    if (source->attachment) return see();
    attachFile(context_, this, source->id, [see](const core::AttachmentId&) { see(); });
}

void EntryPane::speak() {
    const ChronologyEntry* entry = entry_ ? records().find<ChronologyEntry>(*entry_) : nullptr;
    if (!entry) return;
    date_->setText(core::dateSpokenBack(entry->date));
    ages_->setText(agesSpoken(records(), entry->date));
    earlier_->setEnabled(!core::moveWithinDay(records(), entry->id, -1).isEmpty());
    later_->setEnabled(!core::moveWithinDay(records(), entry->id, 1).isEmpty());
}

}  // namespace ui
