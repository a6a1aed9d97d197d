// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/genogram_page.h"

#include "core/edit/vault.h"
#include "core/practice/packs.h"
#include "core/rules/life_strip.h"
#include "core/rules/relatives.h"
#include "ui/common/check_strip.h"
#include "ui/common/following.h"
#include "ui/common/guarded.h"
#include "ui/common/job.h"
#include "ui/common/master_detail.h"
#include "ui/common/person/person_pane.h"
#include "ui/common/prompts.h"
#include "ui/genogram/ghost_slots.h"
#include "ui/genogram/mini_map.h"
#include "ui/genogram/toolbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {
namespace {

bool changesFamily(const core::ChangeSet& set) {
    return set.touches<core::Person>() || set.touches<core::Union>() || set.touches<core::Parentage>() ||
           set.touches<core::Household>() || set.touches<core::Residence>() || set.touches<core::Tie>() ||
           set.touches<core::CaseProfile>() || set.touches<core::GenogramPin>() || set.touches<core::OutsideTie>() ||
           set.touches<core::KinEnquiry>() || set.touches<core::Arrangement>() || set.touches<core::ContactSession>() ||
           set.touches<core::ContactLimit>() || set.touches<core::ParentalResponsibility>();
}

}  // namespace

GenogramPage::GenogramPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      stack_(new QStackedWidget),
      undo_(new UndoBar(context.theme, context.vault.editor())),
      view_(new FamilyView(context.theme)),
      ghosts_(new GhostSlots(context.theme, view_)),
      map_(new MiniMap(context.theme, view_)),
      list_(new RecordTable(context.theme, tr("People of the drawing"))),
      asAt_(new DateField(
          context.theme, [clock = context.clock] { return clock.today(); }, false)),
      pane_(nullptr) {
    look_ = lookFrom(vault().editor().stashed(lookKey()));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(undo_);
    column->addWidget(new CheckStrip(CaseContext(context), QStringLiteral("genogram")));
    pane_ = new PersonPane(
        context, [this](const core::PersonId& id) { choose(id); }, *undo_);
    column->addWidget(new MasterDetail(theme(), QStringLiteral("genogram"), makeCanvas(), pane_, 360), 1);
    connect(view_, &FamilyView::personChosen, this, &GenogramPage::choose);
    connect(view_, &FamilyView::editWanted, this, [this] {
        if (view_->selected()) return pane_->focusForm();
        const int spot = view_->currentSpot();
        if (spot >= 0) this->context().host.openRecord(QStringLiteral("people"), view_->drawing().spots[spot].person);
    });
    connect(view_, &FamilyView::recordChosen, this, &GenogramPage::chooseRecord);
    connect(view_, &FamilyView::unionWanted, this, &GenogramPage::addUnion);
    connect(view_, &FamilyView::linkWanted, this, &GenogramPage::link);
    connect(view_, &FamilyView::moveWanted, this, &GenogramPage::movePerson);
    connect(view_, &FamilyView::unpinWanted, this, [this] { unpin(view_->chosenPeople()); });
    connect(view_, &FamilyView::removeWanted, pane_, &PersonPane::removePerson);
    connect(view_, &FamilyView::relativeWanted, this, &GenogramPage::addRelative);
    connect(ghosts_, &GhostSlots::wanted, this, &GenogramPage::write);
    connect(view_, &FamilyView::tieWanted, this, &GenogramPage::addTie);
    connect(view_, &FamilyView::homeWanted, this, &GenogramPage::addHome);
    connect(view_, &FamilyView::joinWanted, this, &GenogramPage::joinPeople);
    connect(view_, &FamilyView::findWanted, this, &GenogramPage::findPerson);
    connect(view_, &FamilyView::tidyWanted, this, &GenogramPage::tidy);
    connect(pane_, &PersonPane::personRemoved, view_, [this] { view_->setFocus(); });
    followChanges(this, vault().editor(), [this](const core::ChangeSet& set) {
        if (set.touches(caseId()) && changesFamily(set)) draw();
    });
    draw();
}

QString GenogramPage::title() const { return tr("Genogram"); }

const core::CaseSnapshot& GenogramPage::records() const { return vault().caseSnapshot(caseId()); }

QWidget* GenogramPage::makeCanvas() {
    auto* box = new Surface(theme(), Surface::Kind::Desk);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolbar());
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    listCard_ = makeList();
    listCard_->hide();
    middle->addWidget(listCard_);
    auto* empty = new EmptyState(theme(), tr("The family is drawn here as soon as somebody is in the case."), tr("Add the child"),
                                 tr("Then P adds a parent, S a brother or sister, C a child, T a partner."));
    connect(empty, &EmptyState::clicked, this, &GenogramPage::addFirst);
    stack_->setAccessibleName(tr("Family drawing"));
    stack_->setMinimumHeight(theme().px(160));
    stack_->addWidget(view_);
    stack_->addWidget(empty);
    middle->addWidget(stack_, 1);
    column->addLayout(middle, 1);
    column->addWidget(makeBottomBar());
    return box;
}

QWidget* GenogramPage::makeToolbar() {
    auto* bar = new Toolbar(theme());
    const auto adder = [&](const QString& icon, const QString& text, const QString& key, core::Relation relation) {
        adders_.append(bar->addTool(icon, text, key));
        connect(adders_.last(), &QToolButton::clicked, this, [this, relation] { addRelative(relation); });
    };
    adder(QStringLiteral("arrow-up"), tr("Parent"), QStringLiteral("P"), core::Relation::Parent);
    adder(QStringLiteral("sideways"), tr("Sibling"), QStringLiteral("S"), core::Relation::Sibling);
    adder(QStringLiteral("arrow-down"), tr("Child"), QStringLiteral("C"), core::Relation::Child);
    adder(QStringLiteral("heart"), tr("Partner"), QStringLiteral("T"), core::Relation::Partner);
    for (QToolButton* button : std::as_const(adders_)) button->setToolTip(tr("Adds a relative of the person who is selected"));
    bar->addBreak();
    listButton_ = bar->addTool(QStringLiteral("menu"), tr("List"), {});
    listButton_->setCheckable(true);
    listButton_->setToolTip(tr("The same people as a list"));
    connect(listButton_, &QToolButton::toggled, this, [this](bool on) {
        listCard_->setVisible(on);
        if (on) list_->setFocus(Qt::TabFocusReason);
    });
    QToolButton* views = bar->addTool(QStringLiteral("eye"), tr("View…"), {});
    viewMenu_ = new QMenu(views);
    connect(views, &QToolButton::clicked, this,
            [this, views] { viewMenu_->popup(views->mapToGlobal(views->rect().bottomLeft())); });
    views->setToolTip(tr("Find, tidy, show fewer people, copy"));
    connect(viewMenu_, &QMenu::aboutToShow, this, &GenogramPage::fillViewMenu);
    fillViewMenu();
    QToolButton* picture = bar->addTool(QStringLiteral("export"), tr("Save picture…"), {});
    connect(picture, &QToolButton::clicked, this, [this] { whenConfirmed([this] { exportPicture(); }); });
    return bar;
}

QWidget* GenogramPage::makeBottomBar() {
    auto* bar = new Toolbar(theme());
    auto* label = makeLabel(theme(), tr("&As at"), Type::Body, Weight::Strong);
    label->setBuddy(asAt_->line());
    asAt_->setName(tr("As at"));
    asAt_->line()->setPlaceholderText(tr("today"));
    asAt_->setMaximumWidth(theme().textPercent() > 150 ? theme().px(112) : theme().textPx(136));
    shows_ = new ChoiceField(theme(), {tr("The family"), tr("Who sees whom"), tr("Parental responsibility"), tr("Who was asked"),
                                       tr("World outside")});
    auto* showLabel = makeLabel(theme(), tr("Sho&w"), Type::Body, Weight::Strong);
    showLabel->setBuddy(shows_->editor());
    shows_->setName(tr("What the drawing shows"));
    shows_->setIndex(int(look_.view));
    shows_->setMinimumWidth(theme().textPx(136));
    asAt_->setMinimumWidth(theme().textPx(88));
    connect(shows_, &Field::edited, this, &GenogramPage::viewChosen);
    if (theme().textPercent() > 150) showLabel->hide();  // the words of the list come first where letters are large
    bar->addWidget(showLabel);
    bar->addWidget(shows_);
    bar->addWidget(label);
    bar->addWidget(asAt_);
    bar->addWidget(makeSlider());
    bar->addBreak();
    connect(asAt_, &Field::left, this, &GenogramPage::dateLeft);
    const auto toggle = [&](const QString& text, const QString& tip, bool on) {
        QToolButton* button = bar->addTool({}, text, {});
        button->setCheckable(true);
        button->setChecked(on);
        button->setProperty("framed", true);
        button->setToolTip(tip);
        connect(button, &QToolButton::toggled, this, &GenogramPage::draw);
        return button;
    };
    ties_ = toggle(tr("Ties"), tr("Shows closeness, conflict and harm between people"), look_.ties);
    homes_ = toggle(tr("Homes"), tr("Shows who lives together"), look_.homes);
    bar->addStretch();
    auto* percent = makeLabel(theme(), {}, Type::Body, Weight::Regular, Token::Muted);
    const auto zoomer = [&](const QString& icon, const QString& name, std::function<void()> act) {
        QToolButton* button = bar->addTool(icon, {}, {});
        button->setAccessibleName(name);
        button->setToolTip(name);
        connect(button, &QToolButton::clicked, this, act);
    };
    zoomer(QStringLiteral("minus"), tr("Smaller (−)"), [this] { view_->zoomBy(1 / 1.2); });
    bar->addWidget(percent);
    zoomer(QStringLiteral("plus"), tr("Larger (+)"), [this] { view_->zoomBy(1.2); });
    zoomer(QStringLiteral("fit"), tr("Whole family (F)"), [this] { view_->fit(); });
    percent->setMinimumWidth(QFontMetrics(percent->font()).horizontalAdvance(tr("%1 %").arg(400)));
    percent->setAlignment(Qt::AlignCenter);
    percent->setVisible(theme().textPercent() <= 150);  // the words of the buttons come first where letters are large
    const auto say = [percent](int zoom) { percent->setText(tr("%1 %").arg(zoom)); };
    connect(view_, &FamilyView::zoomed, percent, say);
    say(view_->zoom());
    return bar;
}

QWidget* GenogramPage::makeList() {
    auto* card = new Surface(theme(), Surface::Kind::Desk);
    card->setFixedWidth(theme().textPx(280));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 1, 0);
    std::vector<Column<SpotRow>> columns;
    columns.push_back({.header = tr("Person"), .text = [](const SpotRow& row) { return row.says; }});
    model_ = new RecordTableModel<SpotRow>(
        vault().editor(),
        [this] {
            std::vector<SpotRow> rows;
            for (const core::Spot& spot : view_->drawing().spots) rows.push_back({spot.person, spot.says, spot.row});
            return rows;
        },
        std::move(columns), this, [](const core::ChangeSet&) { return false; });
    list_->setModel(model_);
    list_->setWidths({0});
    connect(list_, &RecordTable::currentIdChanged, this, [this](const QString& id) {
        if (!id.isEmpty()) choose(core::AnyId::parse(id).as<core::PersonTag>());
    });
    connect(list_, &RecordTable::opened, this, [this] { pane_->focusForm(); });
    column->addWidget(list_);
    return card;
}

void GenogramPage::draw() {
    const int mine = ++drawings_;
    keepLook();
    DrawingRequest request{core::withShared(records(), vault().caseload().shared), asAt_->value(), context().clock.today(),
                           ties_->isChecked(), homes_->isChecked()};
    request.focus = focus_;
    request.within = within_;
    request.beside = beside_;
    request.known = known_;
    if (known_) request.revisions = vault().revisionsOfCase(caseId());
    request.alone = alone_;
    request.view = view();
    request.side = side_;
    request.generations = generations_;
    request.before = layout_;
    request.look.symbols = look_.symbols;
    request.look.health = look_.health;
    request.look.status = look_.status;
    request.look.culture = look_.culture;
    request.initials = look_.initials;
    request.friendly = look_.friendly;
    addPictures(request);
    request.pack = core::packOfCase(vault().caseload().shared, records().profile()).pack;
    auto* job = Job::start(
        this, tr("Drawing the family"), [request](const core::Progress& progress) { return drawFamily(request, progress); },
        [this, mine](const DrawnFamily& family) {
            if (mine == drawings_) show(family);
        });
    context().host.watch(*job);
}

void GenogramPage::show(const DrawnFamily& family) {
    photos_ = family.photos;
    view_->setDrawing(family.drawing, family.records);
    if (!family.layout.people.isEmpty() && view() != core::GenogramView::Ecomap) layout_ = family.layout;
    stack_->setCurrentIndex(family.drawing.spots.isEmpty() ? 1 : 0);
    model_->reload();
    const auto wanted = awaited_;
    if (wanted && view_->select(*wanted)) choose(*wanted);
    else if (pane_->person()) list_->selectId(pane_->person()->text());
    if (wanted && within_ > 0 && view_->selected() != wanted) return showWithin(0);  // the newcomer is farther away
    awaited_.reset();
    for (QToolButton* button : std::as_const(adders_)) button->setEnabled(view_->selected().has_value());
    shown_ = drawings_;
    countPeople();
    ghosts_->follow();
    map_->follow();
}

void GenogramPage::choose(const core::PersonId& person) {
    view_->select(person);
    if (!records().find<core::Person>(person)) return chooseRecord(core::anyId(person));
    if (list_->currentId() != person.text()) list_->selectId(person.text());
    pane_->show(person);
    for (QToolButton* button : std::as_const(adders_)) button->setEnabled(view_->selected().has_value());
}

void GenogramPage::dateLeft() {
    if (!asAt_->problem().isEmpty()) {
        asAt_->setInvalid(true);
        return context().host.say(asAt_->problem());
    }
    asAt_->setInvalid(false);
    followDate();
    draw();
}

void GenogramPage::countPeople() {
    QSet<int> rows;
    int people = 0;
    for (const core::Spot& spot : view_->drawing().spots) {
        if (records().find<core::OutsideTie>(spot.person.as<core::OutsideTieTag>())) continue;
        rows.insert(spot.row);
        ++people;
    }
    context().host.setCounts(
        tr("%1, %2").arg(tr("%n person(s)", nullptr, people), tr("%n generation(s)", nullptr, int(rows.size()))));
}

void GenogramPage::activate() {
    countPeople();
    view_->setFocus(Qt::OtherFocusReason);
}

void GenogramPage::reveal(const core::AnyId& record) {
    const core::PersonId person = record.as<core::PersonTag>();
    if (!records().find<core::Person>(person)) return;
    if (view_->select(person)) choose(person);
    else awaited_ = person;
}

bool GenogramPage::perform(const QString& action) {
    static const QStringList views{QStringLiteral("genogram.family"), QStringLiteral("genogram.contact"),
                                   QStringLiteral("genogram.responsibility"), QStringLiteral("genogram.asked"),
                                   QStringLiteral("genogram.outside")};
    if (const int view = int(views.indexOf(action)); view >= 0) {
        shows_->setIndex(view);
        viewChosen();
    } else if (action == QLatin1String("genogram.parent")) addRelative(core::Relation::Parent);
    else if (action == QLatin1String("genogram.sibling")) addRelative(core::Relation::Sibling);
    else if (action == QLatin1String("genogram.child")) addRelative(core::Relation::Child);
    else if (action == QLatin1String("genogram.partner")) addRelative(core::Relation::Partner);
    else if (action == QLatin1String("genogram.tie")) addTie();
    else if (action == QLatin1String("genogram.home")) addHome();
    else if (action == QLatin1String("genogram.union")) addUnion();
    else if (action == QLatin1String("genogram.unpin")) unpin(view_->chosenPeople());
    else if (action == QLatin1String("genogram.find")) findPerson();
    else if (action == QLatin1String("genogram.tidy")) tidy();
    else if (action == QLatin1String("genogram.copy")) whenConfirmed([this] { copyPicture(); });
    else if (action == QLatin1String("genogram.picture")) whenConfirmed([this] { exportPicture(); });
    else if (action == QLatin1String("genogram.poster")) whenConfirmed([this] { exportPicture(core::PosterPage::A4); });
    else if (action == QLatin1String("record.new")) addRelative(core::Relation::Child);
    else return false;
    return true;
}

}  // namespace ui
