// SPDX-License-Identifier: MPL-2.0
#include "ui/people/people_page.h"

#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "ui/common/cards.h"
#include "ui/common/following.h"
#include "ui/common/guarded.h"
#include "ui/common/master_detail.h"
#include "ui/common/person/person_form.h"
#include "ui/common/person/person_pane.h"
#include "ui/people/households_view.h"
#include "ui/people/kin_view.h"
#include "ui/people/outside_view.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

bool concernsPeople(const core::ChangeSet& set) {
    return set.touches<core::Person>() || set.touches<core::Residence>() || set.touches<core::Household>() ||
           set.touches<core::Parentage>() || set.touches<core::Union>();
}

}  // namespace

PeoplePage::PeoplePage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      view_(new Segmented(context.theme, tr("View"), {tr("People"), tr("Households"), tr("Relatives"), tr("Outside")})),
      stack_(new QStackedWidget),
      undo_(new UndoBar(context.theme, context.vault.editor())),
      filter_(new QLineEdit),
      row_(new FastRow(context.theme, tr("Add"))),
      rowName_(new TextField(context.theme, 0)),
      rowBorn_(new DateField(
          context.theme, [clock = context.clock] { return clock.today(); }, false)),
      rowSex_(nullptr),
      model_(nullptr),
      table_(new RecordTable(context.theme, tr("People"))),
      listStack_(new QStackedWidget),
      pane_(nullptr),
      households_(nullptr),
      kin_(nullptr) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("People"));
    header->views()->addWidget(view_);
    column->addWidget(header);
    column->addWidget(undo_);
    pane_ = new PersonPane(
        context, [this](const core::PersonId& id) { showPerson(id); }, *undo_);
    households_ = new HouseholdsView(
        context, [this](const core::PersonId& id) { showPerson(id); },
        [this](const QString& words) { undo_->offer(tr("Removed"), words); });
    kin_ = new KinView(
        context, [this](const core::PersonId& id) { showPerson(id); },
        [this](const QString& words) { undo_->offer(tr("Removed"), words); });
    stack_->setAccessibleName(tr("People"));
    stack_->addWidget(new MasterDetail(theme(), QStringLiteral("people"), makeList(), pane_, 440));
    stack_->addWidget(households_);
    stack_->addWidget(kin_);
    stack_->addWidget(
        makeOutsideView(CaseContext(context), [this](const QString& words) { undo_->offer(tr("Removed"), words); }));
    column->addWidget(stack_, 1);
    connect(view_, &Segmented::chosen, this, &PeoplePage::showView);
    connect(pane_, &PersonPane::personRemoved, table_, [this] { table_->setFocus(); });
    followChanges(this, vault().editor(), [this](const core::ChangeSet&) { count(); });
    count();
}

QString PeoplePage::title() const { return tr("People"); }

const core::CaseSnapshot& PeoplePage::records() const { return vault().caseSnapshot(caseId()); }

QWidget* PeoplePage::makeList() {
    makeFastRow();
    QWidget* filter = makeFilterLine(filter_, tr("Words in names, relationships, homes"), tr("Filter people"));
    listStack_->setAccessibleName(tr("People"));
    listStack_->addWidget(makeTable());
    listStack_->addWidget(new EmptyState(theme(),
                                         tr("Children, parents, carers and everyone else who matters to them stand here."), {},
                                         tr("For example: Tilly Mensah, 6 5 2019, female.")));
    connect(filter_, &QLineEdit::textChanged, this, [this] {
        model_->reload();
        count();
    });
    return makeListCard(theme(), {row_, filter, listStack_});
}

QWidget* PeoplePage::makeTable() {
    using Row = PersonRow;
    std::vector<Column<Row>> columns;
    columns.push_back({.header = tr("Name"),
                       .text = [](const Row& r) { return r.name; },
                       .second = [](const Row& r) { return r.relationship.isEmpty() ? r.role : r.relationship; }});
    columns.push_back({.header = tr("Born"), .text = [](const Row& r) { return r.born; }, .muted = true});
    columns.push_back({.header = tr("Age now"), .text = [](const Row& r) { return r.age; }});
    columns.push_back({.header = tr("Lives with"),
                       .text = [](const Row& r) { return r.livesWith; },
                       .second = [](const Row& r) { return r.relationship.isEmpty() ? QString() : r.role; },
                       .muted = true});
    model_ = new RecordTableModel<Row>(
        vault().editor(),
        [this] {
            const QList<Row> rows = passing(personRows(records(), context().clock.today()), filter_->text());
            return std::vector<Row>(rows.begin(), rows.end());
        },
        std::move(columns), this, concernsPeople);
    table_->setModel(model_);
    table_->setWidths({0, 96, 116, 128});
    table_->hideBelow(460, {1});
    connect(table_, &RecordTable::currentIdChanged, this, [this](const QString& id) {
        if (!id.isEmpty()) pane_->show(core::PersonId::parse(id));
    });
    connect(table_, &RecordTable::opened, this, [this] { pane_->focusForm(); });
    return table_;
}

void PeoplePage::makeFastRow() {
    QStringList sexes;
    for (const auto& [value, words] : options<core::Sex>()) sexes.append(words);
    rowSex_ = new ChoiceField(theme(), sexes);
    row_->addField(rowName_, tr("Name of a new person"), tr("Name"), 1);
    row_->addField(rowBorn_, tr("Born"), tr("Born"));
    row_->addField(rowSex_, tr("Sex registered at birth"));
    rowSex_->setIndex(0);
    speakRow();
    connect(row_, &FastRow::edited, this, &PeoplePage::speakRow);
    connect(row_, &FastRow::submitted, this, &PeoplePage::addFromRow);
    row_->setList(table_);
}

void PeoplePage::speakRow() {
    const core::Person person = personFromName(caseId(), rowName_->value());
    if (rowName_->value().trimmed().isEmpty()) {
        row_->setSpoken(tr("Name, then born, then sex. Tab moves on, Enter adds the person."));
        return;
    }
    const core::PersonName& name = person.names.front();
    const QString names = name.family.isEmpty() ? tr("Given name %1.").arg(name.given)
                                                : tr("Given name %1, family name %2.").arg(name.given, name.family);
    const auto age = rowBorn_->value().isUnknown() ? std::nullopt : core::ageAt(rowBorn_->value(), context().clock.today());
    QString born = rowBorn_->spoken();
    if (age) born = tr("%1, now %2").arg(born).arg(age->least);
    row_->setSpoken(born.isEmpty() ? names : tr("%1 Born %2.").arg(names, born));
}

void PeoplePage::addFromRow() {
    if (rowName_->value().trimmed().isEmpty()) {
        row_->setProblem(tr("Write a name first."));
        row_->focusFirst();
        return;
    }
    if (!rowBorn_->problem().isEmpty()) {
        row_->setProblem(rowBorn_->problem());
        return;
    }
    core::Person person = personFromName(caseId(), rowName_->value());
    person.birth = rowBorn_->value();
    person.sex = options<core::Sex>().at(std::max(0, rowSex_->index())).first;
    core::ChangeSet set{core::Action::Add, core::displayName(person), {}, false, {}};
    set.add(person);
    if (!guarded(this, [&] { vault().editor().perform(set); })) return;
    rowName_->setValue({});
    rowBorn_->setValue({});
    rowSex_->setIndex(0);
    filter_->clear();
    table_->selectId(person.id.text());
    row_->focusFirst();
    row_->setSpoken(tr("Added %1.").arg(core::displayName(person)));
}

void PeoplePage::showPerson(const core::PersonId& person) {
    view_->setCurrent(0);
    stack_->setCurrentIndex(0);
    if (!table_->selectId(person.text())) {
        filter_->clear();
        table_->selectId(person.text());
    }
    pane_->show(person);
}

void PeoplePage::count() {
    const int all = int(records().all<core::Person>().size());
    listStack_->setCurrentIndex(all == 0 ? 1 : 0);
    const int shown = model_->rowCount();
    context().host.setCounts(shown == all ? tr("%n person(s)", nullptr, all) : tr("%1 of %n person(s)", nullptr, all).arg(shown));
}

void PeoplePage::showView(int view) {
    leave();
    stack_->setCurrentIndex(view);
    if (view == 2) kin_->focusList();
}

void PeoplePage::activate() {
    count();
    if (!table_->currentIndex().isValid() && model_->rowCount() > 0) table_->setCurrentIndex(model_->index(0, 0));
    row_->focusFirst();
}

void PeoplePage::reveal(const core::AnyId& record) {
    const core::CaseSnapshot& all = records();
    if (all.find<core::Person>(record.as<core::PersonTag>())) return showPerson(record.as<core::PersonTag>());
    if (all.find<core::Household>(record.as<core::HouseholdTag>())) {
        view_->setCurrent(1);
        showView(1);
        households_->select(record.as<core::HouseholdTag>());
    }
    if (const auto* enquiry = all.find<core::KinEnquiry>(record.as<core::KinEnquiryTag>())) {
        view_->setCurrent(2);
        showView(2);
        kin_->select(enquiry->person);
    }
    if (all.find<core::OutsideTie>(record.as<core::OutsideTieTag>())) {
        view_->setCurrent(3);
        showView(3);
    }
}

bool PeoplePage::perform(const QString& action) {
    const int part = action == QLatin1String("people.kin") ? 2 : action == QLatin1String("people.outside") ? 3 : -1;
    if (part >= 0) {
        view_->setCurrent(part);
        showView(part);
        return true;
    }
    if (action != QLatin1String("people.add") && action != QLatin1String("record.new")) return false;
    if (stack_->currentIndex() == 1 && action == QLatin1String("record.new")) {
        households_->startNew();
        return true;
    }
    if (stack_->currentIndex() == 2 && action == QLatin1String("record.new") && kin_->startNew()) return true;
    view_->setCurrent(0);
    showView(0);
    row_->focusFirst();
    return true;
}

}  // namespace ui
