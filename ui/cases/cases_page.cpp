// SPDX-License-Identifier: MPL-2.0
#include "ui/cases/cases_page.h"

#include "core/edit/vault.h"
#include "ui/common/cards.h"
#include "ui/common/following.h"
#include "ui/common/guarded.h"
#include "ui/common/house_style.h"
#include "ui/common/master_detail.h"
#include "ui/common/surface.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

CasesPage::CasesPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      row_(new FastRow(context.theme, tr("Add case"))),
      rowReference_(new TextField(context.theme, 120)),
      rowLabel_(new TextField(context.theme, 0)),
      table_(new RecordTable(context.theme, tr("Cases"))),
      listStack_(new QStackedWidget),
      pane_(new DetailCard(context.theme, tr("Case"), tr("Choose a case to see its facts. Enter opens it."))),
      form_(new Form<core::Case>(context)),
      profile_(new Form<core::CaseProfile>(context)),
      open_(new QPushButton(tr("Open case"))),
      close_(new QPushButton(tr("Close case"))) {
    QVBoxLayout* column = makePageColumn(this);
    column->addWidget(new PageHeader(theme(), tr("Cases")));
    column->addWidget(new MasterDetail(theme(), QStringLiteral("cases"), makeList(), makePane(), 380), 1);
    followChanges(this, vault().editor(), [this](const core::ChangeSet&) { speak(); });
    speak();
}

QString CasesPage::title() const { return tr("Cases"); }

QWidget* CasesPage::makeList() {
    row_->addField(rowReference_, tr("Reference of a new case"), tr("Reference"));
    row_->addField(rowLabel_, tr("Name of a new case"), tr("Name, for example Hartley-Mensah"), 1);
    row_->setSpoken(tr("Reference, then the name lists show. Enter adds the case."));
    connect(row_, &FastRow::submitted, this, &CasesPage::addFromRow);
    row_->setList(table_);
    makeModel();
    listStack_->setAccessibleName(tr("Cases"));
    listStack_->addWidget(table_);
    listStack_->addWidget(new EmptyState(theme(), tr("Each family you work with is a case. Write its reference and name above."),
                                         {}, tr("For example: 2026-014, Hartley-Mensah.")));
    return makeListCard(theme(), {row_, listStack_});
}

void CasesPage::makeModel() {
    using Row = CaseRow;
    const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    std::vector<Column<Row>> columns;
    columns.push_back({.header = tr("Reference"), .text = [](const Row& r) { return r.reference; }});
    columns.push_back({.header = tr("Case"),
                       .text = [](const Row& r) { return r.label; },
                       .second = [](const Row& r) { return r.children; },
                       .tag = [](const Row& r) { return r.isClosed ? tr("Closed") : QString(); }});
    columns.push_back({.header = tr("People"), .text = [](const Row& r) { return QString::number(r.people); }, .align = right});
    columns.push_back({.header = tr("Entries"), .text = [](const Row& r) { return QString::number(r.entries); }, .align = right});
    columns.push_back({.header = tr("Opened"), .text = [](const Row& r) { return r.opened; }, .muted = true});
    columns.push_back({.header = tr("Closed"), .text = [](const Row& r) { return r.closed; }, .muted = true});
    model_ = new RecordTableModel<Row>(
        vault().editor(),
        [this] {
            const QList<Row> rows = caseRows(vault(), context().clock.today());
            return std::vector<Row>(rows.begin(), rows.end());
        },
        std::move(columns), this,
        [](const core::ChangeSet& set) {
            return set.touches<core::Case>() || set.touches<core::Person>() || set.touches<core::ChronologyEntry>();
        });
    table_->setModel(model_);
    table_->setWidths({112, 0, 72, 72, 112, 112});
    table_->hideBelow(600, {3, 5});
    connect(table_, &RecordTable::currentIdChanged, this,
            [this](const QString& id) { show(id.isEmpty() ? std::nullopt : std::optional(core::CaseId::parse(id))); });
    connect(table_, &RecordTable::opened, this, [this](const QString& id) { context().host.openCase(core::CaseId::parse(id)); });
}

QWidget* CasesPage::makePane() {
    QVBoxLayout* column = pane_->column();
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(open_);
    buttons->addWidget(close_);
    buttons->addStretch(1);
    makeFilled(*open_, theme());
    column->addLayout(buttons);
    makeForms();
    column->addWidget(form_);
    column->addWidget(profile_);
    column->addStretch(1);
    connect(open_, &QPushButton::clicked, this, [this] {
        leave();
        if (shown_) context().host.openCase(*shown_);
    });
    connect(close_, &QPushButton::clicked, this, &CasesPage::closeOrReopen);
    return pane_;
}

void CasesPage::makeForms() {
    form_->setSubject([](const core::Case& each) { return each.label; });
    form_->text(tr("Reference"), &core::Case::reference, tr("Each case of this file has its own"), 160);
    form_->text(tr("Name of the case"), &core::Case::label);
    form_->date(tr("Opened"), &core::Case::opened);
    form_->date(tr("Closed"), &core::Case::closed, tr("Leave empty while the case is open."));
    form_->note(tr("Summary"), &core::Case::summary);
    profile_->setSubject([this](const core::CaseProfile& profile) {
        const core::Case* of = vault().caseload().shared.find<core::Case>(profile.caseId);
        return of ? of->label : QString();
    });
    profile_->heading(tr("Papers of this case"));
    profile_->choice(tr("Wording"), &core::CaseProfile::wording, tr("What time together is called on screen and in papers"));
    profile_->text(tr("Worker"), &core::CaseProfile::workerName);
    profile_->text(tr("Manager"), &core::CaseProfile::managerName);
    profile_->text(tr("Team"), &core::CaseProfile::team);
}

QString CasesPage::freeReference() const {
    const int year = context().clock.today().year();
    for (int number = 1;; ++number) {
        const QString reference = QStringLiteral("%1-%2").arg(year).arg(number, 3, 10, QLatin1Char('0'));
        if (!vault().caseByReference(reference)) return reference;
    }
}

void CasesPage::addFromRow() {
    const QString label = rowLabel_->value().trimmed();
    if (label.isEmpty()) {
        row_->setProblem(tr("Write the name of the case, for example the family name."));
        rowLabel_->editor()->setFocus();
        return;
    }
    const QString reference = rowReference_->value().trimmed().isEmpty() ? freeReference() : rowReference_->value().trimmed();
    if (vault().caseByReference(reference)) {
        row_->setProblem(tr("Another case has the reference %1. Choose a new one.").arg(reference));
        rowReference_->editor()->setFocus();
        return;
    }
    const core::Case made{.id = core::CaseId::make(),
                          .reference = reference,
                          .label = label,
                          .opened = context().clock.today(),
                          .closed = {},
                          .summary = {}};
    const core::Profile& worker = vault().profile();
    const core::CaseProfile profile{.id = core::CaseProfileId::make(),
                                    .caseId = made.id,
                                    .packId = QStringLiteral("england"),
                                    .packVersion = {},
                                    .language = QStringLiteral("en"),
                                    .workerName = worker.workerName,
                                    .managerName = {},
                                    .team = worker.team};
    core::ChangeSet set{core::Action::CreateCase, label, {}, false, {}};
    set.add(made);
    set.add(profile);
    if (!guarded(this, [&] { vault().editor().perform(set); })) return;
    rowReference_->setValue({});
    rowLabel_->setValue({});
    table_->selectId(made.id.text());
    row_->focusFirst();
    row_->setSpoken(tr("Added %1, reference %2. Enter in the list opens it.").arg(label, reference));
}

void CasesPage::show(const std::optional<core::CaseId>& id) {
    const core::Case* record = id ? vault().caseload().shared.find<core::Case>(*id) : nullptr;
    shown_ = record ? id : std::nullopt;
    pane_->showContent(record);
    if (!record) {
        form_->clear();
        profile_->clear();
        return;
    }
    form_->setRecord(*record);
    // The case is not loaded for that: a large one would hold up whoever walks through the list.
    const std::optional<core::CaseProfile> profile = vault().caseProfile(*id);
    profile_->setVisible(profile.has_value());
    if (profile) profile_->setRecord(*profile);
    speak();
}

// A case is never thrown away from here: it closes, and its record stays.
void CasesPage::closeOrReopen() {
    leave();
    const core::Case* before = shown_ ? vault().caseload().shared.find<core::Case>(*shown_) : nullptr;
    if (!before) return;
    core::Case after = *before;
    if (after.closed) after.closed.reset();
    else after.closed = core::UncertainDate(context().clock.today());
    core::ChangeSet set{core::Action::Edit, before->label, {}, false, {}};
    set.edit(*before, after);
    guarded(this, [&] { vault().editor().perform(set); });
}

void CasesPage::speak() {
    listStack_->setCurrentIndex(model_->rowCount() == 0 ? 1 : 0);
    if (isVisible()) tellCount();
    if (!shown_) return;
    const core::Case* record = vault().caseload().shared.find<core::Case>(*shown_);
    if (!record) return show(std::nullopt);
    close_->setText(record->closed ? tr("Reopen") : tr("Close case"));
    open_->setAccessibleName(tr("Open case %1").arg(record->label));
}

void CasesPage::tellCount() { context().host.setCounts(tr("%n case(s)", nullptr, model_->rowCount())); }

void CasesPage::activate() {
    tellCount();
    if (model_->rowCount() == 0) return row_->focusFirst();
    if (!table_->currentIndex().isValid()) table_->setCurrentIndex(model_->index(0, 0));
    table_->setFocus();
}

void CasesPage::reveal(const core::AnyId& record) { table_->selectId(record.text()); }

bool CasesPage::perform(const QString& action) {
    if (action != QLatin1String("cases.add") && action != QLatin1String("record.new")) return false;
    row_->focusFirst();
    return true;
}

}  // namespace ui
