// SPDX-License-Identifier: MPL-2.0
#include "ui/agreements/agreement_view.h"

#include "core/base/date_text.h"
#include "core/report/easy_lines.h"
#include "core/rules/agreement_checks.h"
#include "core/rules/family_view.h"
#include "core/rules/process_invariants.h"
#include "ui/agreements/agreement_steps.h"
#include "ui/agreements/reading_card.h"
#include "ui/common/cards.h"
#include "ui/common/flow_row.h"
#include "ui/common/following.h"
#include "ui/common/guarded.h"
#include "ui/common/master_detail.h"
#include "ui/common/message_bar.h"
#include "ui/common/page_preview.h"
#include "ui/common/read_aloud.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {
namespace {

/// Who reads it: the first of the case among the parties.
core::Audience readerOf(const core::CaseSnapshot& records, const core::Agreement& agreement) {
    const QList<core::PersonId> children = core::childrenOf(records);
    for (const core::AgreementParty& party : agreement.parties)
        if (party.person)
            return {children.contains(*party.person) ? core::AudienceKind::Child : core::AudienceKind::Parent, party.person, {}};
    return {};
}

}  // namespace

AgreementView::AgreementView(const CaseContext& context, QWidget* parent)
    : QWidget(parent),
      case_(context),
      chooser_(new QComboBox),
      empty_(new EmptyState(context.theme(),
                            tr("There is no agreement yet. What the family and we promise each other stands here."),
                            context.pack().writing.templates.isEmpty() ? QString() : tr("Begin with a parent"),
                            tr("“New agreement” above has the other forms: for a baby, a young person, a child."))),
      state_(makeLabel(context.theme(), {}, Type::Body, Weight::Regular, Token::Muted)),
      changes_(makeLabel(context.theme(), {}, Type::Body)),
      problems_(new MessageBar(context.theme(), MessageBar::Kind::Warn)),
      issue_(new QPushButton(tr("Issue it"))),
      renew_(new QPushButton(tr("Make a new version"))),
      print_(new QPushButton(tr("Print…"))),
      library_(new QPushButton(tr("Add a line from the library…"))),
      easy_(new QCheckBox(tr("Show the easy-read paper"))),
      form_(new Form<core::Agreement>(context.page())),
      reading_(new ReadingCard(context)),
      steps_(new QVBoxLayout),
      preview_(new PagePreview(context.theme())),
      paper_(new LivePaper(preview_, [this] { return order(); })) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new MasterDetail(context.theme(), QStringLiteral("agreements"), makeLeft(), preview_, 520));
    connect(paper_, &LivePaper::begun, this, &AgreementView::judge);
    connect(paper_, &LivePaper::made, this, [this](const core::Document& document) {
        reading_->setEasyPaper(easy_->isChecked() ? core::easyLines(document) : QStringList());
    });
    connect(chooser_, &QComboBox::currentIndexChanged, this, [this](int at) {
        if (at >= 0 && at < listed_.size()) showAgreement(listed_[at]);
    });
    connect(issue_, &QPushButton::clicked, this, &AgreementView::issue);
    connect(renew_, &QPushButton::clicked, this, &AgreementView::renew);
    connect(print_, &QPushButton::clicked, this, [this] {
        if (shown_) case_.page().host.openRecord(QStringLiteral("reports"), core::anyId(*shown_));
    });
    connect(easy_, &QCheckBox::toggled, paper_, &LivePaper::make);
    connect(reading_, &ReadingCard::replaced, this, &AgreementView::write);
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet& set) {
        if (!set.touches(case_.caseId())) return;
        if (set.touches<core::Agreement>()) fillChooser();
        paper_->follow();
    });
    fillChooser();
}

QWidget* AgreementView::makeLeft() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::m);
    chooser_->setAccessibleName(tr("Agreement"));
    column->addWidget(chooser_);
    column->addWidget(empty_);
    connect(empty_, &EmptyState::clicked, this, [this] { start(case_.pack().writing.templates.first()); });
    state_->setWordWrap(true);
    column->addWidget(state_);
    auto* buttons = new FlowRow(space::s);
    for (QPushButton* button : {issue_, renew_, print_}) buttons->addWidget(button);
    if (QWidget* aloud = makeReadAloud(case_.page(), [this] { return paper_->pages(); })) buttons->addWidget(aloud);
    column->addLayout(buttons);
    easy_->setAccessibleDescription(tr("One idea a line, with pictures. Both say the same."));
    column->addWidget(easy_);
    problems_->setClosable(false);
    column->addWidget(problems_);
    changes_->setWordWrap(true);
    column->addWidget(changes_);
    column->addWidget(reading_);
    column->addWidget(makeLibrary());
    form_->setSubject([](const core::Agreement& one) { return one.title; });
    form_->setPlan(&agreementEdit);
    agreementRows(*form_, case_);
    for (Field* field : form_->findChildren<Field*>()) connect(field, &Field::edited, paper_, &LivePaper::follow);
    column->addWidget(form_);
    column->addLayout(steps_);
    column->addStretch(1);
    return makeScroll(case_.theme(), content);
}

QWidget* AgreementView::makeLibrary() {
    auto* menu = new QMenu(library_);
    const core::Words words = case_.words();
    for (const auto& [section, text] : options<core::ClauseSection>()) {
        QMenu* part = nullptr;
        for (const core::ClauseRule& rule : case_.pack().writing.clauses) {
            if (rule.section != section) continue;
            if (!part) part = menu->addMenu(text);
            part->addAction(words.phrase(QStringLiteral("clause.") + rule.id), this, [this, rule] { addClause(rule); });
        }
    }
    library_->setMenu(menu);
    return library_;
}

void AgreementView::fillChooser() {
    const core::CaseSnapshot& records = case_.records();
    QList<const core::Agreement*> list;
    for (const core::Agreement& one : records.all<core::Agreement>()) list.append(&one);
    std::sort(list.begin(), list.end(), [](const core::Agreement* a, const core::Agreement* b) { return core::isLater(*a, *b); });
    listed_.clear();
    {
        const QSignalBlocker quiet(chooser_);
        chooser_->clear();
        for (const core::Agreement* one : list) {
            listed_.append(one->id);
            const QString state =
                one->state == core::AgreementState::Draft ? tr("draft") : tr("issued %1").arg(core::dateShort(one->issuedOn));
            chooser_->addItem(tr("%1 (%2)").arg(agreementName(case_, *one), state));
        }
        const int at = shown_ ? int(listed_.indexOf(*shown_)) : -1;
        chooser_->setCurrentIndex(std::max(at, listed_.isEmpty() ? -1 : 0));
    }
    for (QWidget* part : {static_cast<QWidget*>(form_), static_cast<QWidget*>(reading_), static_cast<QWidget*>(library_),
                          static_cast<QWidget*>(issue_), static_cast<QWidget*>(renew_), static_cast<QWidget*>(print_),
                          static_cast<QWidget*>(problems_), static_cast<QWidget*>(easy_), static_cast<QWidget*>(chooser_),
                          static_cast<QWidget*>(state_), static_cast<QWidget*>(preview_)})
        part->setVisible(!listed_.isEmpty());
    empty_->setVisible(listed_.isEmpty());
    if (listed_.isEmpty()) {
        shown_.reset();
        changes_->clear();
        return paper_->clear(tr("Nothing to show yet"));
    }
    showAgreement(listed_[chooser_->currentIndex()]);
}

void AgreementView::showAgreement(const core::AgreementId& id) {
    const core::Agreement* one = case_.records().find<core::Agreement>(id);
    if (!one) return;
    const bool other = shown_ != id, draft = one->state == core::AgreementState::Draft;
    shown_ = id;
    if (other) form_->setRecord(*one);
    form_->setVisible(draft);
    library_->setVisible(draft);
    reading_->setVisible(draft);
    issue_->setVisible(draft);
    renew_->setVisible(!draft);
    if (other || !steps_->count() || steps_->property("draft").toBool() != (draft && one->signOffs.isEmpty())) rebuildSteps(*one);
    if (other) paper_->make();
    else paper_->follow();
}

// Approval while it is a draft without one; what happened with it always.
void AgreementView::rebuildSteps(const core::Agreement& agreement) {
    while (QLayoutItem* item = steps_->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const bool open = agreement.state == core::AgreementState::Draft && agreement.signOffs.isEmpty();
    steps_->setProperty("draft", open);
    const auto add = [this](const QString& title, QWidget* widget) {
        auto* card = new SectionCard(case_.theme(), title);
        auto* inside = new QVBoxLayout;
        inside->setContentsMargins(space::l, 0, space::l, space::l);
        inside->addWidget(widget);
        card->body()->addLayout(inside);
        steps_->addWidget(card);
    };
    approval_ = open ? makeApproval(case_, [this](const core::SignOff& signature) { approve(signature); }) : nullptr;
    if (approval_) add(tr("Approval"), approval_);
    add(tr("Given, explained, signed"), makeAgreementSteps(case_, agreement.id));
}

std::optional<core::Agreement> AgreementView::shownNow() const {
    const core::Agreement* one = shown_ ? case_.records().find<core::Agreement>(*shown_) : nullptr;
    if (!one) return std::nullopt;
    if (one->state == core::AgreementState::Issued || !form_->record()) return *one;
    return core::withGoals(case_.records(), form_->value());
}

void AgreementView::judge() {
    const auto now = shownNow();
    if (!now) return;
    const bool draft = now->state == core::AgreementState::Draft;
    const core::Problems problems = core::agreementProblems(case_.records(), case_.pack(), *now, case_.today());
    QStringList sentences;
    for (const core::Problem& problem : problems) sentences << problem.message;
    problems_->setMessage(draft ? tr("Before it is issued.") : QString(), sentences.join(u'\n'));
    problems_->setVisible(!sentences.isEmpty());
    const bool stops = !core::issueProblems(case_.records(), case_.pack(), *now, case_.today()).isEmpty();
    issue_->setEnabled(draft && !stops);
    const QString why = stops ? tr("Something is missing; see above.") : QString();
    issue_->setToolTip(why);
    issue_->setAccessibleDescription(why);
    if (!draft)
        state_->setText(tr("Issued on %1, mark %2. It stays as it is; a new version can take its place.")
                            .arg(core::dateWords(now->issuedOn), now->fingerprint));
    else if (!now->signOffs.isEmpty())
        state_->setText(tr("Approved by %1. A change of the words needs a new approval.").arg(now->signOffs.first().name));
    else state_->setText(tr("A draft. Nobody outside gets it before a manager has approved it."));
    changes_->setText(comparison(*now));
    changes_->setVisible(!changes_->text().isEmpty());
    reading_->setAgreement(*now);
}

QString AgreementView::comparison(const core::Agreement& agreement) const {
    const core::Agreement* before = agreement.supersedes ? case_.records().find<core::Agreement>(*agreement.supersedes) : nullptr;
    if (!before) return {};
    QStringList lines;
    for (const core::VersionChange& change : core::compareVersions(*before, agreement)) {
        if (change.kind == core::VersionChange::Kind::Added) lines << tr("New: %1").arg(change.line);
        if (change.kind == core::VersionChange::Kind::Removed) lines << tr("Gone: %1").arg(change.line);
    }
    return lines.isEmpty() ? tr("Says the same as version %1.").arg(before->version)
                           : tr("Against version %1:").arg(before->version) + u'\n' + lines.join(u'\n');
}

// The paper is made from the records with the words as they are typed; nothing of it is stored.
std::optional<core::Commission> AgreementView::order() {
    auto now = shownNow();
    if (!now) return std::nullopt;
    std::optional<core::Commission> commission;
    core::Request request;
    request.kind = QStringLiteral("agreement");
    request.size = core::agreedSize(*now);
    request.options.insert(QStringLiteral("agreement"), now->id.text());
    if (easy_->isChecked()) request.options.insert(QStringLiteral("easy"), QStringLiteral("yes"));
    guarded(this, [&] {
        commission = core::commissionOf(case_.page().vault, case_.caseId(), readerOf(case_.records(), *now), request,
                                        case_.page().clock.now());
    });
    if (!commission) return std::nullopt;
    now->state = core::AgreementState::Issued;  // else its own reader would not get to see the draft; without a mark it says so
    commission->records.put(*now);
    return commission;
}

void AgreementView::write(const core::Agreement& after) {
    form_->commit();
    const core::Agreement* before = case_.records().find<core::Agreement>(after.id);
    if (before) guarded(this, [&] { case_.page().vault.editor().perform(agreementEdit(*before, after)); });
}

void AgreementView::addClause(const core::ClauseRule& rule) {
    form_->commit();
    const core::Agreement* before = shown_ ? case_.records().find<core::Agreement>(*shown_) : nullptr;
    if (!before) return;
    core::Agreement after = *before;
    std::optional<core::PersonId> person;
    for (const core::AgreementParty& party : before->parties)
        if (party.person && !person) person = party.person;
    const core::CaseProfile* profile = case_.records().profile();
    const core::Words words(case_.pack(), before->language, profile ? profile->wording : core::Wording::FamilyTime);
    after.clauses.append(core::clauseOf(words, rule, person));
    write(after);
}

void AgreementView::approve(const core::SignOff& signature) {
    form_->commit();
    const core::Agreement* before = shown_ ? case_.records().find<core::Agreement>(*shown_) : nullptr;
    if (!before) return;
    const auto refuse = [this](const QString& sentence) { case_.page().host.say(sentence); };
    if (signature.name.trimmed().isEmpty()) return refuse(tr("Say who approves it."));
    if (!signature.date.exact()) return refuse(tr("Give the day of the approval."));
    if (core::isOwnSignature(before->author, before->authorApprover, signature))
        return refuse(tr("Who writes it does not approve it. Ask somebody else."));
    core::Agreement after = *before;
    after.signOffs.append(signature);
    core::ChangeSet set{core::Action::Edit, before->title};
    set.edit(*before, after);
    if (guarded(this, [&] { case_.page().vault.editor().perform(set); }))
        case_.page().host.say(tr("Approved. It can be given to read now."));
}

void AgreementView::issue() {
    form_->commit();
    const core::Agreement* before = shown_ ? case_.records().find<core::Agreement>(*shown_) : nullptr;
    if (!before || !core::issueProblems(case_.records(), case_.pack(), *before, case_.today()).isEmpty()) return;
    guarded(this, [&] {
        core::ChangeSet set{core::Action::Edit, before->title};
        set.edit(*before, core::issued(case_.records(), case_.pack(), *before, case_.today()));
        set.seals = true;
        case_.page().vault.editor().perform(set);
        case_.page().host.say(tr("Issued. It stays as it is; a new version can take its place."));
    });
}

void AgreementView::renew() {
    const core::Agreement* before = shown_ ? case_.records().find<core::Agreement>(*shown_) : nullptr;
    if (!before) return;
    const core::Agreement next = core::nextVersion(case_.records(), *before, case_.today());
    core::ChangeSet set{core::Action::Add, next.title};
    set.add(next);
    if (guarded(this, [&] { case_.page().vault.editor().perform(set); })) reveal(next.id);
}

void AgreementView::start(const core::AgreementTemplate& form) {
    const core::CaseSnapshot& records = case_.records();
    const bool withParent = form.kind == core::AgreementKind::Parent;
    const QList<core::PersonId> people = withParent ? core::parentsOf(records) : core::childrenOf(records);
    core::AgreementStart start;
    start.kind = form.kind;
    start.startedFrom = form.id;
    start.person = people.isEmpty() ? std::nullopt : std::optional(people.first());
    // Whoever the goals are of is most likely meant.
    for (const core::Goal& goal : records.all<core::Goal>())
        if (goal.person && people.contains(*goal.person)) start.person = goal.person;
    start.worker = case_.worker();
    start.on = case_.today();
    const core::Agreement fresh = core::newAgreement(records, case_.pack(), start);
    core::ChangeSet set{core::Action::Add, fresh.title};
    set.add(fresh);
    if (!guarded(this, [&] { case_.page().vault.editor().perform(set); })) return;
    reveal(fresh.id);
    form_->focusFirst();
}

bool AgreementView::reveal(const core::AgreementId& agreement) {
    const qsizetype at = listed_.indexOf(agreement);
    if (at < 0) return false;
    chooser_->setCurrentIndex(int(at));
    showAgreement(agreement);
    return true;
}

bool AgreementView::perform(const QString& action) {
    if (action == QLatin1String("agreements.approve")) {
        auto* name = approval_ ? approval_->findChild<QLineEdit*>() : nullptr;
        if (!name) return case_.page().host.say(tr("There is no draft here that waits for an approval.")), true;
        name->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    QPushButton* button = action == QLatin1String("agreements.issue")   ? issue_
                          : action == QLatin1String("agreements.print") ? print_
                                                                        : nullptr;
    if (!button) return false;
    if (!shown_) case_.page().host.say(tr("There is no agreement yet. Choose “New agreement”."));
    else if (button->isHidden() || !button->isEnabled())
        case_.page().host.say(button->isHidden() ? tr("It is issued already.") : button->accessibleDescription());
    else button->click();
    return true;
}

void AgreementView::focusFirst() {
    QWidget* first = listed_.isEmpty() ? empty_->findChild<QPushButton*>() : static_cast<QWidget*>(chooser_);
    if (first) first->setFocus(Qt::OtherFocusReason);
}

}  // namespace ui
