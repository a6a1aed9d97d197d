// SPDX-License-Identifier: MPL-2.0
#include "ui/common/check_card.h"

#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "ui/common/labels.h"
#include "ui/common/prompts.h"
#include "ui/common/report_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

const auto never = [](const core::ChangeSet&) { return false; };

// Rows of lists that are no records of their own still need an id, the same for the same words.
core::AnyId idOf(const QString& key) { return core::AnyId::named(key); }

}  // namespace

CheckCard::CheckCard(const PageContext& context, QWidget* parent)
    : Surface(context.theme, Kind::Card, parent),
      context_(context),
      parts_(new Segmented(context.theme, tr("What to look at"), {tr("To decide"), tr("Left out"), tr("From others")})),
      stack_(new QStackedWidget),
      findingTable_(new RecordTable(context.theme, tr("Words that should not be here"))),
      withheldTable_(new RecordTable(context.theme, tr("Left out for this reader"))),
      givenTable_(new RecordTable(context.theme, tr("What others gave us"))),
      takeOut_(new QPushButton(tr("Take out…"))),
      keep_(new QPushButton(tr("It may stay…"))),
      back_(new QPushButton(tr("Decide again"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, space::m, 1, 1);
    column->setSpacing(space::s);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::l, 0, space::l, 0);
    head->addWidget(parts_);
    head->addStretch(1);
    column->addLayout(head);
    stack_->setAccessibleName(tr("Before you write"));
    stack_->addWidget(makeFindings());
    stack_->addWidget(
        makeList(withheldTable_, withheldModel_, withheld_, tr("Nothing is left out for this reader."), {tr("What"), tr("Why")}));
    stack_->addWidget(makeList(givenTable_, givenModel_, given_,
                               tr("Everything on this paper is from our own record or from the reader."),
                               {tr("What the reader will see"), tr("Who gave it")}));
    column->addWidget(stack_, 1);
    connect(parts_, &Segmented::chosen, stack_, &QStackedWidget::setCurrentIndex);
    clear();
}

QWidget* CheckCard::makeFindings() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    std::vector<Column<FindingRow>> columns;
    columns.push_back({.header = tr("On the paper"),
                       .text =
                           [](const FindingRow& row) {
                               const QString form = formWords(row.finding.form);
                               return form.isEmpty() ? tr("“%1”").arg(row.finding.found)
                                                     : tr("“%1”, %2").arg(row.finding.found, form);
                           },
                       .second = [](const FindingRow& row) { return row.finding.where; }});
    columns.push_back({.header = tr("Why not for this reader"),
                       .text = [](const FindingRow& row) { return reasonWords(row.finding.reason); },
                       .second = [](const FindingRow& row) { return row.reason; },
                       .tag = [](const FindingRow& row) { return row.decision; }});
    findingModel_ = new RecordTableModel<FindingRow>(
        context_.vault.editor(),
        [this] {
            std::vector<FindingRow> rows;
            for (const core::Finding& finding : findings_) {
                FindingRow row{idOf(finding.key), finding, {}, {}};
                for (const core::Acceptance& each : decisions_) {
                    if (each.key != finding.key) continue;
                    row.decision = each.decision == core::Decision::Keep ? tr("stays") : tr("taken out");
                    row.reason = each.reason;
                }
                rows.push_back(row);
            }
            return rows;
        },
        std::move(columns), this, never);
    findingTable_->setModel(findingModel_);
    findingTable_->setWidths({0, 200});
    findingStack_ = new QStackedWidget;
    findingStack_->setAccessibleName(tr("To decide"));
    findingStack_->addWidget(findingTable_);
    findingStack_->addWidget(new EmptyState(theme(), tr("The check found nothing that this reader must not see."), {}, {}));
    findingStack_->addWidget(new EmptyState(theme(), tr("Checking the paper…"), {}, {}));
    column->addWidget(findingStack_, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::l, space::s, space::l, space::s);
    for (QPushButton* button : {takeOut_, keep_, back_}) buttons->addWidget(button);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(findingTable_, &RecordTable::currentIdChanged, this, [this] {
        fill();
        if (const core::Finding* finding = current()) Q_EMIT findingChosen(finding->found);
    });
    connect(findingTable_, &RecordTable::opened, this, [this] { decide(core::Decision::TakeOut); });
    connect(takeOut_, &QPushButton::clicked, this, [this] { decide(core::Decision::TakeOut); });
    connect(keep_, &QPushButton::clicked, this, [this] { decide(core::Decision::Keep); });
    connect(back_, &QPushButton::clicked, this, &CheckCard::takeBack);
    return page;
}

QWidget* CheckCard::makeList(RecordTable* table, RecordTableModel<TextRow>*& model, QList<TextRow>& rows, const QString& empty,
                             const QStringList& heads) {
    std::vector<Column<TextRow>> columns;
    columns.push_back({.header = heads.at(0), .text = [](const TextRow& row) { return row.first; }});
    columns.push_back({.header = heads.at(1),
                       .text = [](const TextRow& row) { return row.second; },
                       .second = [](const TextRow& row) { return row.third; },
                       .muted = true});
    model = new RecordTableModel<TextRow>(
        context_.vault.editor(), [&rows] { return std::vector<TextRow>(rows.begin(), rows.end()); }, std::move(columns), this,
        never);
    table->setModel(model);
    table->setWidths({0, 190});
    auto* either = new QStackedWidget;
    either->setAccessibleName(table->accessibleName());
    either->addWidget(table);
    either->addWidget(new EmptyState(theme(), empty, {}, {}));
    const auto choose = [either, m = model] { either->setCurrentIndex(m->rowCount() == 0 ? 1 : 0); };
    connect(model, &QAbstractItemModel::modelReset, either, choose);
    connect(model, &QAbstractItemModel::rowsInserted, either, choose);
    connect(model, &QAbstractItemModel::rowsRemoved, either, choose);
    choose();
    return either;
}

const core::Finding* CheckCard::current() const {
    const QString id = findingTable_->currentId();
    for (const core::Finding& finding : findings_)
        if (idOf(finding.key).text() == id) return &finding;
    return nullptr;
}

void CheckCard::decide(core::Decision decision) {
    const core::Finding* finding = current();
    if (!finding) return;
    const bool keeps = decision == core::Decision::Keep;
    const auto reason = context_.prompts.line(keeps ? tr("It may stay") : tr("Take it out"),
                                              tr("Why? Your reason goes into the record of changes."),
                                              keeps ? QString() : reasonWords(finding->reason));
    if (!reason || reason->trimmed().isEmpty()) return;
    decisions_.removeIf([&](const core::Acceptance& each) { return each.key == finding->key; });
    decisions_.append({finding->key, reason->trimmed(), decision});
    fill();
    Q_EMIT decided();
}

void CheckCard::takeBack() {
    const core::Finding* finding = current();
    if (!finding) return;
    decisions_.removeIf([&](const core::Acceptance& each) { return each.key == finding->key; });
    fill();
    Q_EMIT decided();
}

void CheckCard::forgetDecisions() { decisions_.clear(); }

void CheckCard::clear() {
    findings_.clear();
    withheld_.clear();
    given_.clear();
    withheldModel_->reload();
    givenModel_->reload();
    fill();
    findingStack_->setCurrentIndex(2);
}

void CheckCard::setReport(const core::Prepared& prepared, const QList<core::Finding>& inBytes) {
    given_.clear();
    for (const core::GivenByOthers& each : prepared.others)
        given_.append({each.record, each.text.simplified(), each.source, core::dateShort(each.date)});
    givenModel_->reload();
    setFindings(prepared.findings + prepared.takenOut + inBytes, prepared.withheld);
}

void CheckCard::setFindings(const QList<core::Finding>& findings, const QList<core::Withheld>& withheld) {
    findings_ = findings;
    withheld_.clear();
    for (const core::Withheld& each : withheld) {
        const QString what = each.what.simplified();
        withheld_.append({core::AnyId::named(each.record.text() + each.column), what.isEmpty() ? recordWord(each.type) : what,
                          reasonWords(each.reason), recordWord(each.type)});
    }
    withheldModel_->reload();
    fill();
}

int CheckCard::openCount() const { return int(core::undecided(findings_, decisions_).size()); }

void CheckCard::fill() {
    findingModel_->reload();
    findingStack_->setCurrentIndex(findings_.isEmpty() ? 1 : 0);
    const core::Finding* chosen = current();
    const bool isDecided = chosen && std::any_of(decisions_.begin(), decisions_.end(),
                                                 [&](const core::Acceptance& a) { return a.key == chosen->key; });
    for (QPushButton* button : {takeOut_, keep_, back_}) button->setVisible(!findings_.isEmpty());
    takeOut_->setEnabled(chosen && !isDecided);
    keep_->setEnabled(chosen && !isDecided);
    back_->setEnabled(isDecided);
    const int open = openCount();
    parts_->setText(0, open > 0 ? tr("To decide %1").arg(open) : tr("To decide"));
    parts_->setText(1, tr("Left out %1").arg(withheld_.size()));
    parts_->setText(2, tr("From others %1").arg(given_.size()));
}

}  // namespace ui
