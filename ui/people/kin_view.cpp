// SPDX-License-Identifier: MPL-2.0
#include "ui/people/kin_view.h"

#include "core/base/date_text.h"
#include "core/genogram/family_views.h"
#include "core/rules/family_view.h"
#include "core/rules/kin_terms.h"
#include "core/rules/removal.h"
#include "ui/common/cards.h"
#include "ui/common/following.h"
#include "ui/common/master_detail.h"
#include "ui/common/message_bar.h"
#include "ui/people/people_rows.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

bool concernsKin(const core::ChangeSet& set) {
    return set.touches<core::KinEnquiry>() || set.touches<core::Person>() || set.touches<core::Parentage>() ||
           set.touches<core::Union>() || set.touches<core::Residence>() || set.touches<core::ContactSession>();
}

QString partWords(const core::Words& words, core::KinLine line) {
    return words.heading(QStringLiteral("kin_line.") + core::toName(line));
}

RecordSection<core::KinEnquiry>::Words enquiryWords(const core::KinEnquiry& one) {
    const QString when = one.date.isUnknown() ? QString() : core::dateWords(one.date);
    const QString head = when.isEmpty() ? label(one.state) : KinView::tr("%1, %2").arg(label(one.state), when);
    const QString by = one.by.isEmpty() ? QString() : KinView::tr("Asked by %1").arg(one.by);
    QStringList said{one.offers, one.reason};
    said.removeAll(QString());
    QStringList hints{by, one.note};
    hints.removeAll(QString());
    return {head, said.join(QStringLiteral(" · ")), hints.join(QStringLiteral(" · ")), false};
}

void buildForm(Form<core::KinEnquiry>& form) {
    using K = core::KinEnquiry;
    form.choice(KinView::tr("What came of it"), &K::state);
    form.date(KinView::tr("Asked on"), &K::date);
    form.date(KinView::tr("Last in touch with the child"), &K::lastContact);
    form.note(KinView::tr("What they offer"), &K::offers, KinView::tr("For example a week in the summer, a call on Sundays"), 2);
    form.note(KinView::tr("Why not, in plain words"), &K::reason, {}, 2);
    form.text(KinView::tr("Who asked"), &K::by);
    form.note(KinView::tr("Note"), &K::note, {}, 2);
}

}  // namespace

QList<KinRow> kinRows(const CaseContext& context) {
    const core::CaseSnapshot& records = context.records();
    const core::Words words = context.words();
    QHash<core::PersonId, std::shared_ptr<core::KinTerms>> terms;
    const QList<core::PersonId> children = core::subjectChildren(records);
    for (const core::PersonId& child : children) terms.insert(child, std::make_shared<core::KinTerms>(records, child, words));
    const core::KinFinding finding = core::findKin(records, context.today());
    QList<KinRow> rows;
    for (const core::KinFound& one : finding.people) {
        const core::Person& person = *records.find<core::Person>(one.person);
        KinRow row{.id = one.person, .name = core::displayName(person)};
        if (row.name.isEmpty()) row.name = words.phrase(QStringLiteral("not_known"));
        row.related = one.line == core::KinLine::Connected ? QString() : terms.value(one.child)->exact(one.person);
        if (row.related.isEmpty()) row.related = person.role;
        row.part = partWords(words, one.line);
        row.age = ageWords(person, context.today());
        const auto* latest = one.latest ? records.find<core::KinEnquiry>(*one.latest) : nullptr;
        row.state = one.caresNow && !latest ? KinView::tr("Cares now") : label(one.state);
        if (latest && !latest->date.isUnknown()) row.since = core::dateShort(latest->date);
        if (!one.lastContact.isUnknown()) row.last = core::dateShort(one.lastContact);
        row.open = one.isOpen();
        rows.append(row);
    }
    return rows;
}

KinView::KinView(const PageContext& context, PersonSetter go, std::function<void(const QString&)> removed, QWidget* parent)
    : QWidget(parent),
      context_(context),
      go_(std::move(go)),
      removed_(std::move(removed)),
      table_(new RecordTable(context.theme, tr("Relatives and friends"))),
      count_(makeLabel(context.theme, {}, Type::Body, Weight::Strong)),
      gaps_(makeLabel(context.theme, {}, Type::Caption, Weight::Regular, Token::Muted)),
      pane_(new DetailCard(context.theme, tr("What they said"), tr("Choose somebody to write down what they said."))),
      name_(makeLabel(context.theme, {}, Type::Heading, Weight::Strong)),
      related_(makeLabel(context.theme, {}, Type::Caption, Weight::Regular, Token::Muted)),
      place_(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QLabel* words : {name_, related_, gaps_, count_}) words->setWordWrap(true);
    pane_->column()->addWidget(name_);
    pane_->column()->addWidget(related_);
    pane_->column()->addLayout(place_);
    auto* whole = makeLink(context.theme, tr("Everything about this person"));
    connect(whole, &QPushButton::clicked, this, [this] {
        if (shown_) go_(*shown_);
    });
    pane_->column()->addWidget(whole, 0, Qt::AlignLeft);
    pane_->column()->addStretch(1);
    column->addWidget(new MasterDetail(context.theme, QStringLiteral("kin"), makeList(), pane_, 400));
    followChanges(this, context.vault.editor(), [this](const core::ChangeSet& set) {
        if (concernsKin(set)) refresh();
    });
    refresh();
}

QWidget* KinView::makeList() {
    using Row = KinRow;
    std::vector<Column<Row>> columns;
    columns.push_back(
        {.header = tr("Name"), .text = [](const Row& r) { return r.name; }, .second = [](const Row& r) { return r.related; }});
    columns.push_back({.header = tr("Part of the family"), .text = [](const Row& r) { return r.part; }, .muted = true});
    columns.push_back({.header = tr("Age now"), .text = [](const Row& r) { return r.age; }});
    columns.push_back(
        {.header = tr("Asked"), .text = [](const Row& r) { return r.state; }, .second = [](const Row& r) { return r.since; }});
    columns.push_back({.header = tr("Last in touch"), .text = [](const Row& r) { return r.last; }, .muted = true});
    model_ = new RecordTableModel<Row>(
        context_.page().vault.editor(),
        [this] {
            const QList<Row> rows = kinRows(context_);
            return std::vector<Row>(rows.begin(), rows.end());
        },
        std::move(columns), this, concernsKin);
    table_->setModel(model_);
    table_->setWidths({0, 140, 80, 124, 108});
    table_->hideBelow(560, {1, 2});
    connect(table_, &RecordTable::currentIdChanged, this, &KinView::choose);
    connect(table_, &RecordTable::opened, this, &KinView::startNew);
    auto* head = new QWidget;
    auto* lines = new QVBoxLayout(head);
    lines->setContentsMargins(space::l, space::m, space::l, space::m);
    lines->setSpacing(space::xs);
    lines->addWidget(count_);
    lines->addWidget(gaps_);
    return makeListCard(context_.theme(), {head, table_});
}

void KinView::refresh() {
    const core::KinFinding finding = core::findKin(context_.records(), context_.today());
    int open = 0;
    for (const core::KinFound& one : finding.people) open += one.isOpen() ? 1 : 0;
    const QString asked = open == 0 ? tr("Everybody was asked.") : tr("%n adult(s) not asked yet.", nullptr, open);
    count_->setText(finding.people.isEmpty() ? tr("No adult beside the children stands in the case yet.") : asked);
    const QStringList gaps = core::kinGapWords(context_.records(), context_.today(), context_.words());
    gaps_->setText(gaps.join(u' '));
    gaps_->setVisible(!gaps.isEmpty());
}

void KinView::choose(const QString& id) {
    const auto person = id.isEmpty() ? std::nullopt : std::optional(core::PersonId::parse(id));
    if (person && person == shown_) return;
    shown_ = person;
    if (section_) {
        section_->hide();
        section_->deleteLater();
        section_ = nullptr;
    }
    pane_->showContent(person.has_value());
    if (!person) return;
    const QList<KinRow> rows = kinRows(context_);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const KinRow& one) { return one.id == *person; });
    name_->setText(row == rows.end() ? context_.nameOf(person) : row->name);
    related_->setText(row == rows.end() ? QString() : row->related);
    using core::KinEnquiry;
    RecordSection<KinEnquiry>::Setup setup;
    setup.records = [context = context_, person = *person] {
        QList<KinEnquiry> list;
        for (const KinEnquiry& one : context.records().all<KinEnquiry>())
            if (one.person == person) list.append(one);
        std::stable_sort(list.begin(), list.end(), [](const KinEnquiry& a, const KinEnquiry& b) { return core::isLater(a, b); });
        return list;
    };
    setup.words = enquiryWords;
    setup.form = buildForm;
    setup.fresh = [context = context_, person = *person] {
        KinEnquiry one{.id = core::KinEnquiryId::make(), .caseId = context.caseId(), .person = person};
        one.date = context.today();
        one.by = context.worker();
        return one;
    };
    setup.removal = [context = context_](const KinEnquiry& one) {
        return core::removalOf(context.records(), core::anyId(one.id));
    };
    auto* section = new RecordSection<KinEnquiry>(context_.page(), tr("What they said"), tr("Write down what they said"), setup);
    connect(section, &RecordSectionBase::removedLine, this, [this](const QString& words) { removed_(words); });
    section_ = section;
    place_->addWidget(section);
}

void KinView::focusList() {
    if (!table_->currentIndex().isValid() && model_->rowCount() > 0) table_->setCurrentIndex(model_->index(0, 0));
    table_->setFocus(Qt::OtherFocusReason);
}

bool KinView::startNew() {
    if (!section_) return false;
    const QString wanted = tr("Write down what they said");
    const QList<QPushButton*> buttons = section_->findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly);
    for (QPushButton* button : buttons)
        if (button->text() == wanted && !button->isHidden()) button->click();
    return true;
}

}  // namespace ui
