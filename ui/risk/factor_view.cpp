// SPDX-License-Identifier: MPL-2.0
#include "ui/risk/factor_view.h"

#include "core/base/date_text.h"
#include "ui/common/add_button.h"
#include "ui/common/cards.h"
#include "ui/common/following.h"
#include "ui/common/icon.h"
#include "ui/common/master_detail.h"
#include "ui/risk/rating_form.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

QString rowKey(const core::Factor& factor) { return QStringLiteral("factor/") + factor.id; }

const core::FactorRating* lastRating(const core::CaseSnapshot& records, const QString& factor, const core::PersonId& person,
                                     QDate on) {
    return core::latest<core::FactorRating>(records, on,
                                            [&](const core::FactorRating& r) { return r.factor == factor && r.about == person; });
}

}  // namespace

FactorView::FactorView(const CaseContext& context, SectionColumn::Removed removed, QWidget* parent)
    : QWidget(parent),
      case_(context),
      removed_(std::move(removed)),
      stack_(new QStackedWidget),
      person_(new QComboBox),
      table_(new RecordTable(context.theme(), tr("Factors"))),
      pane_(new DetailCard(context.theme(), tr("Ratings of the factor"), tr("Choose a factor to rate it."))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    fillPeople();
    makeTable();
    stack_->setAccessibleName(tr("Factors and their ratings"));
    stack_->addWidget(new MasterDetail(context.theme(), QStringLiteral("risk"),
                                       makeListCard(context.theme(), {makePersonLine(), table_}), pane_, 460));
    auto* empty = new EmptyState(context.theme(), tr("Risks and strengths are rated for a child, a parent or an adult at home."),
                                 tr("Add the people first"), {});
    connect(empty, &EmptyState::clicked, this, [this] { case_.page().host.openPage(QStringLiteral("people")); });
    stack_->addWidget(empty);
    stack_->setCurrentIndex(people_.isEmpty() ? 1 : 0);
    column->addWidget(stack_);
    connect(person_, &QComboBox::currentIndexChanged, this, [this] {
        model_->reload();
        showFactor(table_->currentId());
    });
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches<core::Person>() || set.touches<core::Parentage>() || set.touches<core::Residence>()) fillPeople();
    });
}

QWidget* FactorView::makePersonLine() {
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(space::m, space::s, space::m, space::s);
    QLabel* caption = makeLabel(case_.theme(), tr("Rated for"), Type::Body, Weight::Strong);
    person_->setAccessibleName(tr("Rated for"));
    caption->setBuddy(person_);
    row->addWidget(caption);
    row->addWidget(person_, 1);
    return holder;
}

void FactorView::fillPeople() {
    const std::optional<core::PersonId> before = person();
    const core::CaseSnapshot& records = case_.records();
    people_.clear();
    for (const auto& list : {core::childrenOf(records), core::parentsOf(records), core::adultsAtHome(records, case_.today())})
        for (const core::PersonId& id : list)
            if (!people_.contains(id)) people_.append(id);
    const QSignalBlocker quiet(person_);
    person_->clear();
    for (const core::PersonId& id : std::as_const(people_)) person_->addItem(case_.nameOf(id));
    person_->setCurrentIndex(std::max(0, before ? int(people_.indexOf(*before)) : 0));
    stack_->setCurrentIndex(people_.isEmpty() ? 1 : 0);
}

std::optional<core::PersonId> FactorView::person() const {
    const int at = person_->currentIndex();
    return at < 0 || at >= people_.size() ? std::nullopt : std::optional(people_[at]);
}

// Of the factors of a child those about a parent are left out and the other way round, unless somebody rated them so.
std::vector<FactorRow> FactorView::rows() const {
    std::vector<FactorRow> rows;
    const auto who = person();
    if (!who) return rows;
    const core::CaseSnapshot& records = case_.records();
    const bool child = core::childrenOf(records).contains(*who);
    const core::CaseProfile* profile = records.profile();
    const bool isShort = profile && profile->form == core::ProcessForm::Short;
    for (const core::Factor& factor : case_.pack().library.factors) {
        const core::FactorRating* rating = lastRating(records, factor.id, *who, case_.today());
        const bool other = factor.group == (child ? QLatin1String("parent") : QLatin1String("child"));
        if (!rating && (other || (isShort && !factor.core))) continue;
        rows.push_back({core::AnyId::named(rowKey(factor)), &factor, case_.term(QStringLiteral("factor"), factor.id),
                        tr("%1, %2").arg(factor.kind == core::FactorKind::Risk ? tr("Risk") : tr("Protective"),
                                         case_.words().term(QStringLiteral("factor_group.") + factor.group).toLower()),
                        rating ? label(rating->status) : tr("Not rated"),
                        rating && rating->trend != core::Trend::NotSaid ? label(rating->trend) : QString(),
                        rating ? core::dateShort(rating->date) : QString(), rating != nullptr});
    }
    return rows;
}

void FactorView::makeTable() {
    using Row = FactorRow;
    std::vector<Column<Row>> columns;
    columns.push_back({.header = tr("Factor"),
                       .text = [](const Row& r) { return r.title; },
                       .second = [](const Row& r) { return r.group; },
                       .icon =
                           [this](const Row& r) {
                               const bool risk = r.factor->kind == core::FactorKind::Risk;
                               return icon(risk ? QStringLiteral("alert-triangle") : QStringLiteral("shield"),
                                           case_.theme().color(Token::Muted));
                           }});
    columns.push_back(
        {.header = tr("Status"), .text = [](const Row& r) { return r.status; }, .second = [](const Row& r) { return r.trend; }});
    columns.push_back({.header = tr("Rated"), .text = [](const Row& r) { return r.rated; }, .muted = true});
    model_ = new RecordTableModel<Row>(
        case_.page().vault.editor(), [this] { return rows(); }, std::move(columns), this,
        [](const core::ChangeSet& set) {
            return set.touches<core::FactorRating>() || set.touches<core::CaseProfile>() || set.touches<core::Person>();
        });
    table_->setModel(model_);
    table_->setProperty("sentences", true);
    table_->setWidths({0, 152, 104});
    table_->hideBelow(540, {2});
    connect(table_, &RecordTable::currentIdChanged, this, &FactorView::showFactor);
    connect(table_, &RecordTable::opened, this, [this] {
        if (QPushButton* rate = addButton(pane_)) rate->setFocus(Qt::TabFocusReason);
    });
}

core::FactorRating FactorView::fresh(const core::Factor& factor) const {
    const core::PersonId who = *person();
    const core::FactorRating* last = lastRating(case_.records(), factor.id, who, case_.today());
    core::FactorRating rating =
        last
            ? *last
            : core::FactorRating{.id = core::FactorRatingId::make(), .caseId = case_.caseId(), .factor = factor.id, .about = who};
    rating.id = core::FactorRatingId::make();
    rating.date = case_.today();
    rating.trend = core::Trend::NotSaid;
    rating.evidence.clear();
    return rating;
}

void FactorView::showFactor(const QString& id) {
    const int at = id.isEmpty() ? -1 : model_->indexOf(core::AnyId::parse(id));
    const auto who = person();
    if (at < 0 || !who) return pane_->showContent(false);
    const core::Factor* factor = model_->row(at).factor;
    const QString key = factor->id + who->text();
    if (key == shown_) return;
    shown_ = key;
    if (ratings_) {
        for (FormBase* form : ratings_->findChildren<FormBase*>()) form->commit();
        ratings_->hide();
        ratings_->deleteLater();
    }
    ratings_ = makeRatings(
        case_, *factor, *who, [this, factor] { return fresh(*factor); }, removed_);
    pane_->column()->addWidget(ratings_);
    pane_->scrollToTop();
    pane_->showContent(true);
}

void FactorView::select(const QString& factor) {
    table_->selectId(core::AnyId::named(QStringLiteral("factor/") + factor).text());
}

void FactorView::reveal(const core::FactorRating& rating) {
    const qsizetype at = people_.indexOf(rating.about);
    if (at >= 0) person_->setCurrentIndex(int(at));
    select(rating.factor);
}

void FactorView::focusFirst() {
    if (people_.isEmpty()) {
        stack_->currentWidget()->findChild<QPushButton*>()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!table_->currentIndex().isValid() && model_->rowCount() > 0) table_->setCurrentIndex(model_->index(0, 0));
    table_->setFocus(Qt::OtherFocusReason);
}

}  // namespace ui
