// SPDX-License-Identifier: MPL-2.0
#include "ui/people/households_view.h"

#include "core/edit/vault.h"
#include "core/rules/removal.h"
#include "ui/common/cards.h"
#include "ui/common/following.h"
#include "ui/common/guarded.h"
#include "ui/common/icon.h"
#include "ui/common/master_detail.h"
#include "ui/common/person/link_words.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

bool concernsHouseholds(const core::ChangeSet& set) {
    return set.touches<core::Household>() || set.touches<core::Residence>() || set.touches<core::Address>() ||
           set.touches<core::Person>();
}

QString residentNames(const HouseholdCard& card) {
    QStringList names;
    for (const ResidentRow& resident : card.residents)
        if (resident.now) names.append(resident.name);
    return names.join(QStringLiteral(", "));
}

}  // namespace

HouseholdsView::HouseholdsView(const PageContext& context, PersonSetter go, std::function<void(const QString&)> removed,
                               QWidget* parent)
    : QWidget(parent),
      context_(context),
      go_(std::move(go)),
      removed_(std::move(removed)),
      row_(new FastRow(context.theme, tr("Add"))),
      rowName_(new TextField(context.theme, 0)),
      table_(new RecordTable(context.theme, tr("Households"))),
      listStack_(new QStackedWidget),
      pane_(new DetailCard(context.theme, tr("Household"), tr("Choose a household to see who lives there."))),
      form_(new Form<core::Household>(context)),
      address_(new Form<core::Address>(context)),
      addAddress_(new QPushButton(tr("Add an address"))),
      residents_(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new MasterDetail(context.theme, QStringLiteral("households"), makeList(), makePane(), 480));
    followChanges(this, context.vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches<core::Household>()) listStack_->setCurrentIndex(model_->rowCount() == 0 ? 1 : 0);
        if (set.touches<core::Household>() || set.touches<core::Address>()) showAddress();
    });
}

const core::CaseSnapshot& HouseholdsView::records() const { return context_.vault.caseSnapshot(*context_.caseId); }

QWidget* HouseholdsView::makeList() {
    QStringList kinds;
    for (const auto& [value, words] : options<core::HouseholdKind>()) kinds.append(words);
    rowKind_ = new ChoiceField(context_.theme, kinds);
    row_->addField(rowName_, tr("Name of a new household"), tr("For example Dana’s home"), 1);
    row_->addField(rowKind_, tr("Kind of household"));
    rowKind_->setIndex(0);
    row_->setSpoken(tr("Name, then kind. Enter adds the household."));
    connect(row_, &FastRow::submitted, this, &HouseholdsView::addFromRow);
    row_->setList(table_);

    using Row = HouseholdCard;
    std::vector<Column<Row>> columns;
    columns.push_back(
        {.header = tr("Household"), .text = [](const Row& r) { return r.name; }, .second = [](const Row& r) { return r.kind; }});
    columns.push_back({.header = tr("Lives there now"), .text = residentNames});
    columns.push_back({.header = tr("Address"),
                       .text = [](const Row& r) { return r.address; },
                       .tag = [](const Row& r) { return r.restricted ? tr("Restricted") : QString(); },
                       .muted = true});
    model_ = new RecordTableModel<Row>(
        context_.vault.editor(),
        [this] {
            const QList<Row> rows = householdCards(records(), context_.clock.today());
            return std::vector<Row>(rows.begin(), rows.end());
        },
        std::move(columns), this, concernsHouseholds);
    table_->setModel(model_);
    table_->setWidths({150, 0, 160});
    connect(table_, &RecordTable::currentIdChanged, this,
            [this](const QString& id) { show(id.isEmpty() ? std::nullopt : std::optional(core::HouseholdId::parse(id))); });
    connect(table_, &RecordTable::opened, this, [this] { form_->focusFirst(); });
    listStack_->setAccessibleName(tr("Households"));
    listStack_->addWidget(table_);
    listStack_->addWidget(new EmptyState(context_.theme, tr("Each home stands here with who lives there and since when."), {},
                                         tr("For example: Pat and Lou’s, foster home.")));
    listStack_->setCurrentIndex(model_->rowCount() == 0 ? 1 : 0);
    return makeListCard(context_.theme, {row_, listStack_});
}

QWidget* HouseholdsView::makePane() {
    QVBoxLayout* column = pane_->column();
    form_->setSubject([](const core::Household& home) { return home.name; });
    form_->text(tr("Name"), &core::Household::name);
    form_->choice(tr("Kind"), &core::Household::kind);
    form_->note(tr("Note"), &core::Household::note, {}, 2);
    column->addWidget(form_);
    column->addLayout(residents_);
    column->addWidget(makeLabel(context_.theme, tr("Address"), Type::Heading, Weight::Strong));
    address_->setSubject([](const core::Address& address) { return address.lines.section(QLatin1Char('\n'), 0, 0); });
    address_->note(tr("Address"), &core::Address::lines, tr("One line each, as on an envelope"), 3);
    address_->text(tr("Postcode"), &core::Address::postcode, {}, 96);
    address_->text(tr("Phone"), &core::Address::phone);
    address_->check(tr("Restricted: leave it out of every paper for the family"), &core::Address::restricted);
    address_->people(tr("Must not learn it"), &core::Address::notToLearn);
    address_->note(tr("Why, and by whose decision"), &core::Address::reason, {}, 2);
    column->addWidget(address_);
    column->addWidget(addAddress_, 0, Qt::AlignLeft);
    auto* remove = new QPushButton(tr("Remove household"));
    remove->setIcon(icon(QStringLiteral("trash")));
    column->addWidget(remove, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(addAddress_, &QPushButton::clicked, this, &HouseholdsView::addAddress);
    connect(remove, &QPushButton::clicked, this, &HouseholdsView::removeHousehold);
    return pane_;
}

void HouseholdsView::addFromRow() {
    if (rowName_->value().trimmed().isEmpty()) {
        row_->setProblem(tr("Write a name first."));
        return;
    }
    core::Household home{.id = core::HouseholdId::make(), .caseId = *context_.caseId, .name = rowName_->value().trimmed()};
    home.kind = options<core::HouseholdKind>().at(std::max(0, rowKind_->index())).first;
    core::ChangeSet set{core::Action::Add, home.name, {}, false, {}};
    set.add(home);
    if (!guarded(this, [&] { context_.vault.editor().perform(set); })) return;
    rowName_->setValue({});
    rowKind_->setIndex(0);
    row_->setSpoken(tr("Added %1.").arg(home.name));
    select(home.id);
}

void HouseholdsView::select(const core::HouseholdId& household) { table_->selectId(household.text()); }

void HouseholdsView::show(const std::optional<core::HouseholdId>& household) {
    const core::Household* home = household ? records().find<core::Household>(*household) : nullptr;
    if (home && shown_ == household) return;
    shown_ = home ? household : std::nullopt;
    if (section_) {
        section_->hide();
        section_->deleteLater();
        section_ = nullptr;
    }
    pane_->showContent(home);
    if (!home) {
        form_->clear();
        address_->clear();
        return;
    }
    form_->setRecord(*home);
    section_ = makeResidents(home->id);
    residents_->addWidget(section_);
    showAddress();
}

void HouseholdsView::showAddress() {
    const core::Household* home = shown_ ? records().find<core::Household>(*shown_) : nullptr;
    const core::Address* address = home && home->address ? records().find<core::Address>(*home->address) : nullptr;
    address_->setVisible(address);
    addAddress_->setVisible(!address);
    if (!address) {
        if (address_->record()) address_->clear();
    } else if (!address_->record() || !(address_->record()->id == address->id)) {
        address_->setRecord(*address);
    }
}

void HouseholdsView::addAddress() {
    const core::Household* home = shown_ ? records().find<core::Household>(*shown_) : nullptr;
    if (!home) return;
    const core::Address address{.id = core::AddressId::make(), .caseId = home->caseId, .lines = {}};
    core::Household after = *home;
    after.address = address.id;
    core::ChangeSet set{core::Action::Add, home->name, {}, false, {}};
    set.add(address);
    set.edit(*home, after);
    if (guarded(this, [&] { context_.vault.editor().perform(set); })) address_->focusFirst();
}

void HouseholdsView::removeHousehold() {
    const core::Household* home = shown_ ? records().find<core::Household>(*shown_) : nullptr;
    if (!home) return;
    const QString name = home->name;
    const core::ChangeSet set = core::removalOf(records(), core::anyId(home->id));
    if (guarded(this, [&] { context_.vault.editor().perform(set); })) removed_(name);
}

QWidget* HouseholdsView::makeResidents(const core::HouseholdId& household) {
    using core::Residence;
    using Section = RecordSection<Residence>;
    Section::Setup setup;
    setup.records = [this, household] {
        QList<Residence> list;
        for (const Residence& residence : records().all<Residence>())
            if (residence.household == household) list.append(residence);
        return list;
    };
    setup.words = [this](const Residence& residence) {
        return Section::Words{personWords(records(), residence.person), residenceWords(residence), residence.note, true};
    };
    setup.form = [context = context_](Form<Residence>& form) { buildResidenceForm(form, context, false); };
    // Nobody has a fresh id: the field starts empty, and the rules refuse it as long as it is.
    setup.fresh = [context = context_, household] {
        return Residence{
            .id = core::ResidenceId::make(), .caseId = *context.caseId, .person = core::PersonId::make(), .household = household};
    };
    auto* section = new Section(context_, tr("Who lives and lived there"), tr("Add somebody"), setup);
    connect(section, &RecordSectionBase::removedLine, this, [this](const QString& words) { removed_(words); });
    connect(section, &RecordSectionBase::lineChosen, this, [this, section](int line) { go_(section->at(line).person); });
    return section;
}

}  // namespace ui
