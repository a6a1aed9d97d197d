// SPDX-License-Identifier: MPL-2.0
#include "ui/risk/class_view.h"

#include "core/base/date_text.h"
#include "ui/common/add_button.h"
#include "ui/common/following.h"
#include "ui/common/surface.h"
#include "ui/risk/class_form.h"
#include "ui/risk/class_words.h"
#include "ui/risk/sign_pane.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

QLabel* wrapped(const Theme& theme, const QString& text, Weight weight = Weight::Regular, Token token = Token::Text) {
    QLabel* label = makeLabel(theme, text, Type::Body, weight, token);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout* bodyOf(SectionCard& card) {
    auto* column = new QVBoxLayout;
    column->setContentsMargins(space::l, 0, space::l, space::l);
    column->setSpacing(space::s);
    card.body()->addLayout(column);
    return column;
}

void drop(QVBoxLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

}  // namespace

ClassView::ClassView(const CaseContext& context, SectionColumn::Removed removed, QWidget* parent)
    : QWidget(parent),
      case_(context),
      removed_(std::move(removed)),
      child_(new QComboBox),
      cards_(new QVBoxLayout),
      records_(new QVBoxLayout),
      sign_(new SignPane(context)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::l);
    auto* row = new QHBoxLayout;
    QLabel* caption = makeLabel(context.theme(), tr("Child"), Type::Body, Weight::Strong);
    child_->setAccessibleName(tr("Child"));
    caption->setBuddy(child_);
    row->addWidget(caption);
    row->addWidget(child_);
    row->addStretch(1);
    column->addLayout(row);
    cards_->setSpacing(space::l);
    column->addLayout(cards_);
    column->addLayout(records_);
    column->addWidget(sign_);
    column->addStretch(1);
    fillChildren();
    connect(child_, &QComboBox::currentIndexChanged, this, &ClassView::rebuild);
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches<core::Person>()) fillChildren();
        refresh();
    });
    rebuild();
}

void ClassView::fillChildren() {
    const auto before = child();
    children_ = core::childrenOf(case_.records());
    const QSignalBlocker quiet(child_);
    child_->clear();
    for (const core::PersonId& id : std::as_const(children_)) child_->addItem(case_.nameOf(id));
    child_->setCurrentIndex(std::max(0, before ? int(children_.indexOf(*before)) : 0));
    if (before != child()) rebuild();
}

std::optional<core::PersonId> ClassView::child() const {
    const int at = child_->currentIndex();
    return at < 0 || at >= children_.size() ? std::nullopt : std::optional(children_[at]);
}

void ClassView::showChild(const core::PersonId& child) {
    const qsizetype at = children_.indexOf(child);
    if (at >= 0) child_->setCurrentIndex(int(at));
}

void ClassView::rebuild() {
    const auto forms = findChildren<FormBase*>();
    for (FormBase* form : forms) form->commit();
    drop(*records_);
    if (const auto id = child()) records_->addWidget(makeRecords(*id));
    else
        records_->addWidget(new EmptyState(case_.theme(), tr("The risk is classified for each child of the case."), {},
                                           tr("First mark somebody as a child of this case, on the people page.")));
    refresh();
}

void ClassView::refresh() {
    drop(*cards_);
    const auto id = child();
    if (!id) return sign_->hide();
    cards_->addWidget(makeSuggestion(*id));
    cards_->addWidget(makeRounds(*id));
    sign_->showFor(*id);
}

QWidget* ClassView::makeSuggestion(const core::PersonId& child) {
    const Theme& theme = case_.theme();
    const core::CaseSnapshot& records = case_.records();
    const core::Pack& pack = case_.pack();
    const core::RiskSuggestion found = core::suggestClass(pack.library, core::riskInputs(records, pack, child, case_.today()));
    auto* card = new SectionCard(theme, tr("What the rules see"));
    QVBoxLayout* column = bodyOf(*card);
    column->addWidget(wrapped(theme, suggestionWords(case_, found), Weight::Strong));
    for (const QString& line : inputWords(found.inputs)) column->addWidget(wrapped(theme, line));
    const QStringList missing = missingWords(case_, found.missing);
    if (!missing.isEmpty()) {
        constexpr int most = 8;
        column->addWidget(wrapped(theme, tr("Missing:"), Weight::Strong));
        for (const QString& line : missing.mid(0, most)) column->addWidget(wrapped(theme, line));
        if (missing.size() > most)
            column->addWidget(
                wrapped(theme, tr("and %n more", nullptr, int(missing.size()) - most), Weight::Regular, Token::Muted));
    }
    column->addWidget(wrapped(theme, tr("A suggestion decides nothing. You choose the class below, and somebody else signs it."),
                              Weight::Regular, Token::Muted));
    return card;
}

QWidget* ClassView::makeRounds(const core::PersonId& child) {
    const Theme& theme = case_.theme();
    const core::CaseSnapshot& records = case_.records();
    const core::Words words = case_.words();
    auto* card = new SectionCard(theme, tr("Classified so far"));
    auto* grid = new QGridLayout;
    grid->setContentsMargins(space::l, 0, space::l, space::l);
    grid->setSpacing(space::m);
    const core::RiskClassification* before = nullptr;
    int column = 0;
    for (const QString& round : case_.pack().library.rounds) {
        const core::RiskClassification* one = core::classificationOf(records, child, round, case_.today());
        auto* box = new QVBoxLayout;
        box->setSpacing(space::xs);
        box->addWidget(wrapped(theme, round, Weight::Strong, Token::Muted));
        const auto say = [&](const QString& text, Weight weight = Weight::Regular, Token token = Token::Text) {
            if (!text.trimmed().isEmpty()) box->addWidget(wrapped(theme, text, weight, token));
        };
        if (!one) say(tr("Not classified"), Weight::Regular, Token::Muted);
        else {
            say(case_.term(QStringLiteral("class"), one->chosen), Weight::Strong);
            say(changeWords(case_, before, one));
            say(core::dateWords(one->date), Weight::Regular, Token::Muted);
            for (const core::SignOff& signature : one->signOffs)
                say(tr("Signed by %1, %2").arg(signature.name, words.term(QStringLiteral("role.") + signature.role)),
                    Weight::Regular, Token::Muted);
            for (const QString& factor : one->strongestRisks)
                say(tr("Risk: %1").arg(case_.term(QStringLiteral("factor"), factor)));
            for (const QString& factor : one->strongestProtective)
                say(tr("Protects: %1").arg(case_.term(QStringLiteral("factor"), factor)));
            say(one->rationale);
            before = one;
        }
        box->addStretch(1);
        grid->addLayout(box, 0, column);
        grid->setColumnStretch(column++, 1);
    }
    card->body()->addLayout(grid);
    return card;
}

core::RiskClassification ClassView::fresh(const core::PersonId& child) const {
    core::RiskClassification one{.id = core::ClassificationId::make(), .caseId = case_.caseId(), .child = child};
    const core::CaseSnapshot& records = case_.records();
    const core::Pack& pack = case_.pack();
    for (const QString& round : pack.library.rounds)
        if (one.round.isEmpty() && !core::classificationOf(records, child, round, case_.today())) one.round = round;
    one.question = pack.library.questions.value(0);
    one.suggested = core::suggestClass(pack.library, core::riskInputs(records, pack, child, case_.today())).riskClass;
    one.date = case_.today();
    one.author = case_.worker();
    return one;
}

QWidget* ClassView::makeRecords(const core::PersonId& child) {
    SectionColumn column(case_, removed_);
    column.card(tr("Classify"), tr("Drafts can be changed. What is signed stays; a newer one takes its place."));
    column.section<core::RiskClassification>(classSection(case_, child, [this, child] { return fresh(child); }));
    return column.take();
}

void ClassView::startNew() { pressAdd(this, classAddText()); }

}  // namespace ui
