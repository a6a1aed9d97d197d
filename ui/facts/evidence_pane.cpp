// SPDX-License-Identifier: MPL-2.0
#include "ui/facts/evidence_pane.h"

#include "core/base/date_text.h"
#include "core/rules/references.h"
#include "ui/common/following.h"
#include "ui/common/icon.h"
#include "ui/common/promote.h"
#include "ui/common/record_in_hand.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

QString whose(const core::CaseSnapshot& records, const std::optional<core::PersonId>& person, const QString& words) {
    const core::Person* found = person ? records.find<core::Person>(*person) : nullptr;
    if (found) return core::displayName(*found);
    return words.isEmpty() ? EvidencePane::tr("The worker") : words;
}

QString titleOf(const FactContext& facts, const core::AnyId& id) {
    const auto record = core::recordOf(facts.records(), id);
    return record ? facts.titleOf(*record) : EvidencePane::tr("a record that was removed");
}

}  // namespace

EvidencePane::EvidencePane(const PageContext& context, UndoBar& undo, QWidget* parent)
    : DetailCard(context.theme, tr("Evidence"), tr("Choose a fact to see what it rests on, and what rests on it."), parent),
      facts_(context),
      undo_(undo) {
    followChanges(this, context.vault.editor(), [this](const core::ChangeSet& set) {
        if (!record_) return;
        const bool gone = !core::recordOf(facts_.records(), *record_);
        if (gone) {
            record_.reset();
            showContent(false);
        } else if (set.touches<core::ChronologyEntry>() || set.touches<core::Citation>()) {
            fill();
        }
    });
}

void EvidencePane::show(const core::AnyId& record) {
    record_ = record;
    showsRecord(this, record);
    fill();
    showContent(true);
    scrollToTop();
}

void EvidencePane::fill() {
    if (content_) {
        content_->hide();
        content_->deleteLater();  // a button of its own may be in the middle of a click
    }
    const auto record = core::recordOf(facts_.records(), *record_);
    if (!record) return;
    content_ = new QWidget;
    auto* column = new QVBoxLayout(content_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    const QString title = facts_.titleOf(*record);
    QLabel* heading = makeLabel(theme(), title, Type::Heading, Weight::Strong);
    heading->setWordWrap(true);
    column->addWidget(heading);
    auto* chronology = new QPushButton(tr("Put into the chronology"));
    chronology->setProperty("small", true);
    chronology->setIcon(icon(QStringLiteral("chronology")));
    connect(chronology, &QPushButton::clicked, this, &EvidencePane::promote);
    column->addWidget(chronology, 0, Qt::AlignLeft);
    grounds_ = makeGrounds();
    column->addWidget(grounds_);
    const QList<core::Account> accounts = core::disputedAccounts(facts_.records(), *record_);
    if (!accounts.isEmpty()) column->addWidget(makeAccounts(accounts, title));
    addResting();
    this->column()->insertWidget(0, content_);
    content_->show();
}

RecordSection<core::Citation>* EvidencePane::makeGrounds() {
    using Section = RecordSection<core::Citation>;
    Section::Setup setup;
    setup.records = [facts = facts_, id = *record_] { return core::citationsOf(facts.records(), id); };
    setup.words = [facts = facts_](const core::Citation& citation) {
        const QString kind = label(citation.kind);
        const QString by = whose(facts.records(), citation.version, citation.versionText);
        QStringList hint{citation.place, citation.date.isUnknown() ? QString() : core::dateWords(citation.date)};
        hint.removeAll(QString());
        const QString said =
            citation.words.isEmpty() ? tr("%1, %2").arg(kind, by) : tr("%1, %2: “%3”").arg(kind, by, citation.words);
        return Section::Words{titleOf(facts, citation.toId), said, hint.join(QStringLiteral(", ")), false};
    };
    setup.form = [facts = facts_, id = *record_](Form<core::Citation>& form) {
        using C = core::Citation;
        recordRow(form, facts.theme(), tr("Cite"), &C::toId, facts.everything(id), tr("Type words of it, then choose."));
        form.choice(tr("How it bears on this"), &C::kind);
        form.person(tr("Whose account"), &C::version, tr("Leave empty for your own."));
        form.text(tr("Whose account, in words"), &C::versionText);
        form.note(tr("In their words"), &C::words, {}, 2);
        form.text(tr("Page or paragraph"), &C::place, {}, 160);
        form.date(tr("When it was said"), &C::date);
    };
    setup.fresh = [facts = facts_, id = *record_] {
        return core::Citation{core::CitationId::make(), facts.caseId(), id, core::anyId(facts.caseId())};
    };
    auto* section = new Section(facts_.page(), tr("What it rests on"), tr("Cite…"), setup);
    connect(section, &RecordSectionBase::removedLine, this, [this](const QString& words) { undo_.offer(tr("Removed"), words); });
    return section;
}

QWidget* EvidencePane::makeAccounts(const QList<core::Account>& accounts, const QString& own) {
    auto* box = new Surface(theme(), Surface::Kind::View);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(space::m, space::m, space::m, space::m);
    grid->setHorizontalSpacing(space::l);
    QLabel* heading = makeLabel(theme(), tr("Accounts that differ"), Type::Caption, Weight::Strong, Token::Muted);
    grid->addWidget(heading, 0, 0, 1, 2);
    const auto add = [&](int place, const QString& by, const QString& kind, const QString& words) {
        auto* column = new QVBoxLayout;
        column->setSpacing(space::xs);
        for (QLabel* line :
             {makeLabel(theme(), by, Type::Body, Weight::Strong),
              makeLabel(theme(), kind, Type::Caption, Weight::Regular, Token::Muted), makeLabel(theme(), words, Type::Body)}) {
            line->setWordWrap(true);
            column->addWidget(line);
        }
        column->addStretch(1);
        grid->addLayout(column, 1 + place / 2, place % 2);
    };
    add(0, tr("This record"), tr("As written down"), own);
    for (int i = 0; i < accounts.size(); ++i) {
        const core::Account& account = accounts[i];
        const QString words = account.words.isEmpty() && account.record ? titleOf(facts_, *account.record) : account.words;
        add(i + 1, whose(facts_.records(), account.by, account.byWords), label(account.kind), words);
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return box;
}

void EvidencePane::addResting() {
    auto* column = static_cast<QVBoxLayout*>(content_->layout());
    column->addWidget(makeLabel(theme(), tr("What rests on this"), Type::Caption, Weight::Strong, Token::Muted));
    const core::Resting resting = core::restingOn(facts_.records(), *record_);
    QList<std::pair<core::AnyId, QString>> lines;
    for (const core::Citation& citation : resting.citations)
        lines.append({citation.fromId, tr("%1 (%2)").arg(titleOf(facts_, citation.fromId), label(citation.kind).toLower())});
    for (const core::AnyId& other : resting.others) lines.append({other, titleOf(facts_, other)});
    if (lines.isEmpty()) column->addWidget(makeLabel(theme(), tr("Nothing yet."), Type::Caption, Weight::Regular, Token::Muted));
    for (const auto& [id, words] : std::as_const(lines)) {
        QLabel* line = makeLabel(theme(), words, Type::Body);
        line->setWordWrap(true);
        column->addWidget(line);
        QPushButton* link = makeLink(theme(), tr("Show it"));
        link->setAccessibleName(tr("Show %1").arg(words));
        connect(link, &QPushButton::clicked, this, [this, id = id] { Q_EMIT recordChosen(id); });
        column->addWidget(link, 0, Qt::AlignLeft);
    }
    column->addStretch(1);
}

bool EvidencePane::promote() { return record_ && promoteRecord(facts_.page(), this, *record_); }

void EvidencePane::cite() {
    if (!grounds_) return;
    for (QPushButton* button : grounds_->findChildren<QPushButton*>())
        if (button->text() == tr("Cite…") && button->isVisible()) button->click();
}

}  // namespace ui
