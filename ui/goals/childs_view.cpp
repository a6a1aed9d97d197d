// SPDX-License-Identifier: MPL-2.0
#include "ui/goals/childs_view.h"

#include "core/base/date_text.h"
#include "core/rules/family_view.h"
#include "core/rules/risk_engine.h"
#include "ui/common/attaching.h"
#include "ui/common/cards.h"
#include "ui/common/flow_row.h"
#include "ui/common/following.h"
#include "ui/common/master_detail.h"
#include "ui/common/page_preview.h"
#include "ui/common/read_aloud.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {
namespace {

using core::ThreeHouses;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ChildsView)
public:
    static void rows(Form<ThreeHouses>& form, const CaseContext& context) {
        form.person(tr("Child"), &ThreeHouses::child);
        form.date(tr("Date"), &ThreeHouses::date);
        lines(form, context, QStringLiteral("good"), tr("House of good things"), &ThreeHouses::good);
        lines(form, context, QStringLiteral("worries"), tr("House of worries"), &ThreeHouses::worries);
        lines(form, context, QStringLiteral("dreams"), tr("House of dreams"), &ThreeHouses::dreams);
        form.text(tr("Who was there"), &ThreeHouses::present, {}, 360);
        form.text(tr("How it was done"), &ThreeHouses::how, tr("For example: drawing at the kitchen table."), 360);
        form.text(tr("Language"), &ThreeHouses::language, {}, 160);
        form.check(tr("The child says that the family may read it"), &ThreeHouses::mayShare);
        form.note(tr("Note of the worker"), &ThreeHouses::note, tr("It never stands on the child’s page."), 2);
    }

    static RecordSection<ThreeHouses>::Words words(const CaseContext& context, const ThreeHouses& one) {
        QStringList said = one.good + one.worries + one.dreams;
        const QString share = one.mayShare ? tr("the family may read it") : tr("not for the family");
        return {context.nameOf(one.child), core::dateWords(one.date), joined({said.join(QStringLiteral(" / ")), share}), false};
    }

private:
    static void lines(Form<ThreeHouses>& form, const CaseContext& context, const QString& key, const QString& label,
                      QList<QString> ThreeHouses::*member) {
        auto* field = new NoteField(context.theme(), 3);
        form.bindWith(
            key, label, field, tr("In the child’s own words, one sentence a line."),
            [=](const ThreeHouses& r) { field->setValue((r.*member).join(u'\n')); },
            [=](ThreeHouses& r) {
                (r.*member).clear();
                for (const QString& line : field->value().split(u'\n', Qt::SkipEmptyParts))
                    if (!line.trimmed().isEmpty()) (r.*member).append(line.trimmed());
            });
    }
};

}  // namespace

ChildsView::ChildsView(const CaseContext& context, const SectionColumn::Removed& removed, QWidget* parent)
    : QWidget(parent),
      case_(context),
      children_(new QComboBox),
      drawing_(new QPushButton(tr("Attach a drawing…"))),
      print_(new QPushButton(tr("Print…"))),
      preview_(new PagePreview(context.theme())),
      paper_(new LivePaper(preview_, [this] { return order(); })) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new MasterDetail(context.theme(), QStringLiteral("childs"), makeLeft(removed), preview_, 480));
    connect(children_, &QComboBox::currentIndexChanged, paper_, &LivePaper::follow);
    connect(drawing_, &QPushButton::clicked, this, &ChildsView::attachDrawing);
    connect(print_, &QPushButton::clicked, this, [this] {
        if (const ThreeHouses* page = latest()) case_.page().host.openRecord(QStringLiteral("reports"), core::anyId(page->id));
    });
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches(case_.caseId())) paper_->follow();
    });
    paper_->make();
}

QWidget* ChildsView::makeLeft(const SectionColumn::Removed& removed) {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::m);
    children_->setAccessibleName(tr("Whose page"));
    for (const core::PersonId& child : core::childrenOf(case_.records())) {
        listed_.append(child);
        children_->addItem(case_.nameOf(child));
    }
    column->addWidget(children_);
    auto* buttons = new FlowRow(space::s);
    buttons->addWidget(drawing_);
    buttons->addWidget(print_);
    if (QWidget* aloud = makeReadAloud(case_.page(), [this] { return paper_->pages(); })) buttons->addWidget(aloud);
    column->addLayout(buttons);
    SectionColumn sections(case_, removed);
    sections.card(tr("Three houses"), tr("What is good, what worries, what should come: in the child’s own words."));
    SectionColumn::Section<ThreeHouses> section;
    section.add = tr("Add three houses");
    section.words = [context = case_](const ThreeHouses& one) { return Tr::words(context, one); };
    section.form = [context = case_](Form<ThreeHouses>& form) { Tr::rows(form, context); };
    section.fresh = [this] {
        ThreeHouses one{.id = core::ThreeHousesId::make(), .caseId = case_.caseId(), .child = *child()};
        one.date = case_.today();
        one.present = case_.worker();
        return one;
    };
    section_ = sections.section<ThreeHouses>(section);
    section_->setEnabled(!listed_.isEmpty());  // else there is nobody whose page it could be
    column->addWidget(sections.take());
    column->addStretch(1);
    return makeScroll(case_.theme(), content);
}

std::optional<core::PersonId> ChildsView::child() const {
    const int at = children_->currentIndex();
    return at >= 0 && at < listed_.size() ? std::optional(listed_[at]) : std::nullopt;
}

const core::ThreeHouses* ChildsView::latest() const {
    const auto whose = child();
    const ThreeHouses* found = nullptr;
    const auto& pages = case_.records().all<ThreeHouses>();
    for (const ThreeHouses& page : pages)
        if (page.child == whose && (!found || core::isLater(page, *found))) found = &page;
    return found;
}

// The page is made as the child gets it: for no other reader.
std::optional<core::Commission> ChildsView::order() {
    const auto whose = child();
    drawing_->setEnabled(latest() != nullptr);
    print_->setEnabled(latest() != nullptr);
    if (!whose) {
        paper_->clear(tr("There is no child in this case yet."));
        return std::nullopt;
    }
    std::optional<core::Commission> commission;
    core::Request request;
    request.kind = QStringLiteral("child-page");
    request.size = core::PrintSize::Clear;
    guarded(this, [&] {
        commission = core::commissionOf(case_.page().vault, case_.caseId(), {core::AudienceKind::Child, whose, {}}, request,
                                        case_.page().clock.now());
    });
    return commission;
}

void ChildsView::attachDrawing() {
    const ThreeHouses* page = latest();
    if (!page) return;
    attachFile(case_.page(), this, std::nullopt, [this, id = page->id](const core::AttachmentId& file) {
        const ThreeHouses* before = case_.records().find<ThreeHouses>(id);
        if (!before) return;
        ThreeHouses after = *before;
        after.drawing = file;
        core::ChangeSet set{core::Action::Edit, case_.nameOf(after.child)};
        set.edit(*before, after);
        guarded(this, [&] { case_.page().vault.editor().perform(set); });
    });
}

bool ChildsView::reveal(const core::ThreeHousesId& id) {
    const ThreeHouses* page = case_.records().find<ThreeHouses>(id);
    if (!page) return false;
    const qsizetype at = listed_.indexOf(page->child);
    if (at >= 0) children_->setCurrentIndex(int(at));
    return true;
}

void ChildsView::focusFirst() { children_->setFocus(Qt::OtherFocusReason); }

}  // namespace ui
