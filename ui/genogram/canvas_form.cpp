// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/canvas_form.h"

#include "core/base/error.h"
#include "core/rules/same_person.h"
#include "ui/common/labels.h"
#include "ui/common/person/person_form.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int widest = 620;  // logical pixels
constexpr int apart = 10;    // from the person

template <core::NamedEnum E>
QStringList words() {
    QStringList list;
    for (const auto& [value, text] : options<E>()) list.append(text);
    return list;
}

template <core::NamedEnum E>
E chosen(const ChoiceField& field) {
    return options<E>().at(std::max(0, field.index())).first;
}

QString nameOf(const core::CaseSnapshot& records, const core::PersonId& id) {
    const core::Person* person = records.find<core::Person>(id);
    return person ? core::displayName(*person) : QString();
}

QList<PersonField::Choice> othersIn(const core::CaseSnapshot& records, const core::PersonId& but) {
    QList<PersonField::Choice> list;
    for (const core::Person& p : records.all<core::Person>())
        if (p.id != but) list.append({p.id, core::displayName(p)});
    return list;
}

// Who was chosen, or the only one whose name has what was typed.
std::optional<core::PersonId> meant(const PersonField& field, const core::CaseSnapshot& records) {
    if (const auto chosen = field.value()) return chosen;
    const auto* box = qobject_cast<const QComboBox*>(field.editor());
    const QString typed = box ? box->currentText().simplified() : QString();
    std::optional<core::PersonId> found;
    if (typed.isEmpty()) return found;
    for (const core::Person& p : records.all<core::Person>()) {
        if (!core::displayName(p).contains(typed, Qt::CaseInsensitive)) continue;
        if (found) return std::nullopt;
        found = p.id;
    }
    return found;
}

QString subjectOf(core::Relation relation) {
    switch (relation) {
    case core::Relation::Parent: return CanvasForm::tr("a parent");
    case core::Relation::Partner: return CanvasForm::tr("a partner");
    case core::Relation::Child: return CanvasForm::tr("a child");
    case core::Relation::Sibling: return CanvasForm::tr("a brother or sister");
    }
    return {};
}

QString relationWords(core::Relation relation, const QString& name) {
    switch (relation) {
    case core::Relation::Parent: return CanvasForm::tr("Parent of %1.").arg(name);
    case core::Relation::Partner: return CanvasForm::tr("Partner of %1.").arg(name);
    case core::Relation::Child: return CanvasForm::tr("Child of %1.").arg(name);
    case core::Relation::Sibling: return CanvasForm::tr("Brother or sister of %1.").arg(name);
    }
    return {};
}

}  // namespace

CanvasForm::CanvasForm(const PageContext& context, const core::CaseSnapshot& records, const QString& verb, QWidget* parent)
    : QWidget(parent), context_(context), records_(records), row_(new FastRow(context.theme, verb)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(row_);
    setAutoFillBackground(true);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, context.theme.color(Token::Hairline));  // the frame
    setPalette(colours);
    connect(row_, &FastRow::edited, this, &CanvasForm::speak);
    connect(row_, &FastRow::submitted, this, [this] { keep(); });
}

void CanvasForm::placeBeside(const QRect& box, Beside side) {
    const QWidget* over = parentWidget();
    const int margin = space::s;
    const int width = std::min(context_.theme.textPx(widest), over->width() - 2 * margin);
    resize(width, sizeHint().height());
    resize(width, std::max(sizeHint().height(), heightForWidth(width)));
    QPoint at(box.center().x() - width / 2, box.bottom() + apart);
    if (side == Beside::Over) at.setY(box.top() - apart - height());
    if (side == Beside::Left) at = {box.left() - apart - width, box.center().y() - height() / 2};
    if (side == Beside::Right) at = {box.right() + apart, box.center().y() - height() / 2};
    // Beside the person if there is room, otherwise below: never over the person it is about.
    if (at.x() < margin || at.x() + width > over->width() - margin)
        at = {box.center().x() - width / 2, side == Beside::Over ? at.y() : box.bottom() + apart};
    if (at.y() < margin) at.setY(box.bottom() + apart);
    if (at.y() + height() > over->height() - margin) at.setY(box.top() - apart - height());
    at.setX(std::clamp(at.x(), margin, std::max(margin, over->width() - width - margin)));
    at.setY(std::clamp(at.y(), margin, std::max(margin, over->height() - height() - margin)));
    move(at);
    show();
    raise();
}

void CanvasForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) return QWidget::keyPressEvent(event);
    event->accept();
    Q_EMIT closed();
}

NewcomerForm::NewcomerForm(const PageContext& context, const core::CaseSnapshot& records, const std::optional<core::PersonId>& of,
                           core::Relation relation, core::Sex sex, QWidget* parent)
    : CanvasForm(context, records, tr("Add"), parent),
      of_(of),
      relation_(relation),
      name_(new TextField(context.theme, 200)),
      born_(new DateField(
          context.theme, [clock = context.clock] { return clock.today(); }, false)),
      sex_(new ChoiceField(context.theme, words<core::Sex>())) {
    row().addField(name_, tr("Name of the new person"), tr("Name"), 1);
    row().addField(born_, tr("Born"), tr("Born"));
    row().addField(sex_, tr("Sex registered at birth"));
    const auto all = options<core::Sex>();
    for (int i = 0; i < all.size(); ++i)
        if (all[i].first == sex) sex_->setIndex(i);
    speak();
}

QString NewcomerForm::spoken() const {
    const QString who = of_ ? relationWords(relation_, nameOf(records(), *of_)) : tr("The child this case is about.");
    const QString born = born_->spoken();
    if (!born.isEmpty()) return tr("%1 Born %2.").arg(who, born);
    if (!name_->value().trimmed().isEmpty()) return who;
    return tr("%1 Tab moves on, Enter adds, Esc leaves. The name may stay empty.").arg(who);
}

void NewcomerForm::keep() {
    if (!born_->problem().isEmpty()) return row().setProblem(born_->problem());
    core::Person made = personFromName(*context().caseId, name_->value());
    made.birth = born_->value();
    made.sex = chosen<core::Sex>(*sex_);
    if (!of_) {
        made.subjectChild = true;
        core::ChangeSet set{core::Action::Add, core::displayName(made)};
        set.add(made);
        Q_EMIT kept(set, made.id);
        return;
    }
    core::ChangeSet set = core::withRelative(records(), *of_, relation_, made);
    set.subject = subjectOf(relation_);
    Q_EMIT kept(set, made.id);
}

PairForm::PairForm(const PageContext& context, const core::CaseSnapshot& records, const core::PersonId& of, const QString& label,
                   QWidget* parent)
    : CanvasForm(context, records, tr("Add"), parent),
      of_(of),
      with_(new PersonField(context.theme, [records, of] { return othersIn(records, of); })) {
    row().addField(with_, label, tr("With"), 1);
}

void PairForm::begin(const std::optional<core::PersonId>& with) {
    if (with) with_->setValue(with);
    speak();
}

QString PairForm::spoken() const {
    const auto with = meant(*with_, records());
    const QString name = nameOf(records(), of_);
    return with ? tr("%1 and %2: %3.").arg(name, nameOf(records(), *with), kind()) : asked(name);
}

void PairForm::keep() {
    const auto with = meant(*with_, records());
    if (!with || *with == of_)
        return row().setProblem(with_->problem().isEmpty() ? tr("Choose a person first.") : with_->problem());
    if (const QString wrong = problem(); !wrong.isEmpty()) return row().setProblem(wrong);
    Q_EMIT kept(joined(of_, *with), of_);
}

TieForm::TieForm(const PageContext& context, const core::CaseSnapshot& records, const core::PersonId& of,
                 const std::optional<core::PersonId>& with, QWidget* parent)
    : PairForm(context, records, of, tr("With whom"), parent),
      kind_(new ChoiceField(context.theme, words<core::TieKind>())),
      direction_(new ChoiceField(context.theme, words<core::TieDirection>())),
      standing_(new ChoiceField(context.theme, words<core::Standing>())) {
    row().addField(kind_, tr("Kind of tie"));
    row().addField(direction_, tr("Direction"));
    row().addField(standing_, tr("How sure it is"));
    for (ChoiceField* field : {kind_, direction_, standing_}) field->setIndex(0);
    begin(with);
}

QString TieForm::asked(const QString& name) const {
    return tr("A tie of %1. With whom, which kind, from whom, how sure. Enter adds, Esc leaves.").arg(name);
}

QString TieForm::kind() const { return label(chosen<core::TieKind>(*kind_)); }

core::ChangeSet TieForm::joined(const core::PersonId& of, const core::PersonId& with) const {
    core::Tie made{.id = core::TieId::make(), .caseId = *context().caseId, .a = of, .b = with};
    made.kind = chosen<core::TieKind>(*kind_);
    made.direction = chosen<core::TieDirection>(*direction_);
    made.standing = chosen<core::Standing>(*standing_);
    core::ChangeSet set{core::Action::Add, tr("a tie")};
    set.add(made);
    return set;
}

UnionForm::UnionForm(const PageContext& context, const core::CaseSnapshot& records, const core::PersonId& of,
                     const std::optional<core::PersonId>& with, QWidget* parent)
    : PairForm(context, records, of, tr("Couple with"), parent),
      kind_(new ChoiceField(context.theme, words<core::UnionKind>())),
      since_(new DateField(
          context.theme, [clock = context.clock] { return clock.today(); }, false)) {
    row().addField(kind_, tr("Kind of couple"));
    row().addField(since_, tr("Since"), tr("Since"));
    kind_->setIndex(0);
    begin(with);
}

QString UnionForm::asked(const QString& name) const {
    return tr("A couple of %1. With whom, which kind, since when. Enter adds, Esc leaves.").arg(name);
}

QString UnionForm::kind() const { return label(chosen<core::UnionKind>(*kind_)); }

core::ChangeSet UnionForm::joined(const core::PersonId& of, const core::PersonId& with) const {
    core::Union made{.id = core::UnionId::make(), .caseId = *context().caseId, .a = of, .b = with};
    core::UnionPhase phase;
    phase.kind = chosen<core::UnionKind>(*kind_);
    phase.from = since_->value();
    made.phases = {phase};
    core::ChangeSet set{core::Action::Add, tr("a couple")};
    set.add(made);
    return set;
}

HomeForm::HomeForm(const PageContext& context, const core::CaseSnapshot& records, const core::PersonId& of, QWidget* parent)
    : CanvasForm(context, records, tr("Add"), parent),
      of_(of),
      name_(new TextField(context.theme, 160)),
      since_(new DateField(
          context.theme, [clock = context.clock] { return clock.today(); }, false)) {
    QStringList names;
    for (const core::Household& home : records.all<core::Household>()) {
        homes_.append(home);
        names.append(home.name.isEmpty() ? label(home.kind) : home.name);
    }
    names.append(tr("A new home"));
    home_ = new ChoiceField(context.theme, names);
    row().addField(home_, tr("Home"));
    row().addField(name_, tr("Name of a new home"), tr("Name of a new home"), 1);
    row().addField(since_, tr("Since"), tr("Since"));
    home_->setIndex(0);
    speak();
}

QString HomeForm::spoken() const {
    const QString since = since_->spoken();
    const QString who = tr("Where %1 lives.").arg(nameOf(records(), of_));
    return since.isEmpty() ? tr("%1 Which home, and since when. Enter adds, Esc leaves.").arg(who)
                           : tr("%1 Since %2.").arg(who, since);
}

void HomeForm::keep() {
    if (!since_->problem().isEmpty()) return row().setProblem(since_->problem());
    const QString name = name_->value().simplified();
    const bool isNew = home_->index() < 0 || home_->index() >= homes_.size() || !name.isEmpty();
    if (isNew && name.isEmpty()) return row().setProblem(tr("Write a name for the new home."));
    core::ChangeSet set{core::Action::Add, tr("a home")};
    core::HouseholdId home = isNew ? core::HouseholdId::make() : homes_[home_->index()].id;
    if (isNew) set.add(core::Household{.id = home, .caseId = *context().caseId, .name = name});
    core::Residence stay{.id = core::ResidenceId::make(), .caseId = *context().caseId, .person = of_, .household = home};
    stay.from = since_->value();
    set.add(stay);
    Q_EMIT kept(set, of_);
}

FindForm::FindForm(const PageContext& context, const core::CaseSnapshot& records, QWidget* parent)
    : CanvasForm(context, records, tr("Show"), parent), who_(new PersonField(context.theme, [records] {
          QList<PersonField::Choice> list;
          for (const core::Person& p : records.all<core::Person>()) list.append({p.id, core::displayName(p)});
          return list;
      })) {
    row().addField(who_, tr("Find a person"), tr("Name"), 1);
    speak();
}

QString FindForm::spoken() const { return tr("Type a part of the name. Enter shows the person, Esc leaves."); }

void FindForm::keep() {
    const auto who = meant(*who_, records());
    if (!who) return row().setProblem(who_->problem().isEmpty() ? tr("Choose a person first.") : who_->problem());
    Q_EMIT kept({}, *who);
}

SamePersonForm::SamePersonForm(const PageContext& context, const core::CaseSnapshot& records, const core::PersonId& kept,
                               QWidget* parent)
    : CanvasForm(context, records, tr("Join"), parent),
      kept_(kept),
      other_(new PersonField(context.theme, [records, kept] { return othersIn(records, kept); })) {
    row().addField(other_, tr("The same person as"), tr("Name"), 1);
    speak();
}

QString SamePersonForm::spoken() const {
    const QString name = nameOf(records(), kept_);
    const auto other = meant(*other_, records());
    return other ? tr("%1 and %2 become one person. You can undo this.").arg(name, nameOf(records(), *other))
                 : tr("Who else in the case is %1? Enter makes the two one, Esc leaves.").arg(name);
}

void SamePersonForm::keep() {
    const auto other = meant(*other_, records());
    if (!other || *other == kept_) return row().setProblem(tr("Choose another person first."));
    try {
        Q_EMIT kept(core::samePerson(records(), kept_, *other), kept_);
    } catch (const core::Error&) {
        row().setProblem(tr("They are linked with each other. Remove the link first."));
    }
}

BesideForm::BesideForm(const PageContext& context, const core::CaseSnapshot& records, QWidget* parent)
    : CanvasForm(context, records, tr("Show"), parent),
      day_(new DateField(
          context.theme, [clock = context.clock] { return clock.today(); }, false)),
      how_(new ChoiceField(context.theme,
                           {tr("As the family was then"), tr("As we knew it then"), tr("Only as we knew it then")})) {
    row().addField(day_, tr("Earlier day"), tr("Earlier day"), 1);
    row().addField(how_, tr("What is shown"));
    how_->setIndex(0);
    speak();
}

QString BesideForm::spoken() const {
    const QString day = day_->spoken();
    return day.isEmpty() ? tr("The family of an earlier day stands left of today’s. Enter shows both, Esc leaves.") : day;
}

void BesideForm::keep() {
    if (!day_->problem().isEmpty()) return row().setProblem(day_->problem());
    if (day_->value().isUnknown()) return row().setProblem(tr("Write a day first."));
    Q_EMIT dayChosen(day_->value(), how_->index() >= 1, how_->index() == 2);
}

core::Sex likelySex(const core::CaseSnapshot& records, const core::PersonId& of, core::Relation relation) {
    const auto other = [](const core::Person* person) {
        if (person && person->sex == core::Sex::Male) return core::Sex::Female;
        return person && person->sex == core::Sex::Female ? core::Sex::Male : core::Sex::Unknown;
    };
    if (relation == core::Relation::Partner) return other(records.find<core::Person>(of));
    if (relation != core::Relation::Parent) return core::Sex::Unknown;
    for (const core::Parentage& link : records.all<core::Parentage>())
        if (link.child == of && link.parent) return other(records.find<core::Person>(*link.parent));
    return core::Sex::Unknown;
}

}  // namespace ui
