// SPDX-License-Identifier: MPL-2.0
#include "ui/risk/asked_grid.h"

#include "core/base/date_text.h"
#include "ui/common/following.h"
#include "ui/common/icon.h"

#include <QVBoxLayout>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(asked)
public:
    static QString part(core::AskedPart part) {
        switch (part) {
        case core::AskedPart::Child: return tr("Child");
        case core::AskedPart::Parent: return tr("Parent");
        case core::AskedPart::Sibling: return tr("Brother or sister");
        case core::AskedPart::Home: return tr("Lives in the home");
        case core::AskedPart::Agency: return tr("Agency or worker");
        case core::AskedPart::Other: return tr("Somebody else");
        }
        return {};
    }
    static QString cell(const core::AskedCell& cell) {
        const QString day = cell.day.isValid() ? core::dateShort(cell.day) : tr("no day given");
        switch (cell.state) {
        case core::AskedState::NotYet: return {};
        case core::AskedState::Waiting: return tr("waiting, %1").arg(day);
        case core::AskedState::Done: return day;
        case core::AskedState::NoReply: return tr("no reply, %1").arg(day);
        case core::AskedState::Refused: return tr("refused, %1").arg(day);
        }
        return {};
    }
    static QString nobody() { return tr("Nobody has talked with them yet"); }
};

}  // namespace

AskedGrid::AskedGrid(const CaseContext& context)
    : case_(context),
      card_(new SectionCard(context.theme(), tr("Who has been asked"))),
      table_(new RecordTable(context.theme(), tr("Who has been asked"))) {
    std::vector<Column<Row>> columns;
    columns.push_back({.header = tr("Who"),
                       .text = [](const Row& r) { return r.asked.who; },
                       .second =
                           [](const Row& r) {
                               const QString part = Tr::part(r.asked.part);
                               return r.asked.isLeftOut() ? part + QStringLiteral(" · ") + Tr::nobody() : part;
                           },
                       .icon =
                           [this](const Row& r) {
                               return r.asked.isLeftOut()
                                          ? icon(QStringLiteral("alert-triangle"), case_.theme().color(Token::Due))
                                          : icon(QStringLiteral("check"), case_.theme().color(Token::Muted));
                           }});
    const std::pair<QString, core::EngagementKind> kinds[] = {{tr("Asked, answer"), core::EngagementKind::Asked},
                                                              {tr("Met"), core::EngagementKind::Meeting},
                                                              {tr("Direct work"), core::EngagementKind::DirectWork},
                                                              {tr("Consulted"), core::EngagementKind::Consultation},
                                                              {tr("Told"), core::EngagementKind::Told}};
    for (const auto& [head, kind] : kinds)
        columns.push_back({.header = head, .text = [kind = kind](const Row& r) { return Tr::cell(r.asked.cell(kind)); }});
    model_ = new RecordTableModel<Row>(
        context.page().vault.editor(),
        [this] {
            std::vector<Row> rows;
            for (const core::AskedRow& one : core::askedMatrix(case_.records(), case_.shared(), case_.today()))
                rows.push_back({one.person ? core::anyId(*one.person) : core::AnyId::named(one.who), one});
            return rows;
        },
        std::move(columns), this, [](const core::ChangeSet&) { return false; });
    table_->setModel(model_);
    table_->setWidths({0, 150, 120, 120, 120, 120});
    table_->hideBelow(760, {3, 4});
    card_->body()->addWidget(table_);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card_);
    connect(table_, &RecordTable::opened, this, &AskedGrid::open);
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches<core::Engagement>() || set.touches<core::Person>() || set.touches<core::Allocation>()) reload();
    });
    reload();
}

void AskedGrid::reload() {
    model_->reload();
    int out = 0;
    for (int i = 0; i < model_->rowCount(); ++i) out += model_->row(i).asked.isLeftOut();
    card_->setFact(out == 0 ? tr("Everybody was talked with") : tr("%n not asked yet", nullptr, out));
    table_->setMinimumHeight(case_.theme().px(std::clamp(48 + 40 * model_->rowCount(), 160, 420)));
}

void AskedGrid::open(const QString& id) {
    const int at = model_->indexOf(core::AnyId::parse(id));
    if (at < 0) return;
    const core::AskedRow& row = model_->row(at).asked;
    const core::AskedCell* latest = nullptr;
    for (const core::AskedCell& cell : row.cells)
        if (cell.record && (!latest || cell.day > latest->day)) latest = &cell;
    if (latest) case_.page().host.openRecord(QStringLiteral("work"), core::anyId(*latest->record));
    else if (row.person) case_.page().host.openRecord(QStringLiteral("people"), core::anyId(*row.person));
}

}  // namespace ui
