// SPDX-License-Identifier: MPL-2.0
#include "ui/common/person/family_sections.h"

#include "core/base/date_text.h"
#include "ui/common/following.h"
#include "ui/common/person/link_words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {
namespace {

using core::Parentage;
using core::Person;
using core::PersonId;
using core::Union;

// Makes the sections of one person; the lambdas it gives away copy what they need and outlive it.
class Sections {
    Q_DECLARE_TR_FUNCTIONS(FamilySections)
public:
    Sections(const PageContext& context, const PersonId& person, PersonSetter go, std::function<void(const QString&)> removed)
        : context_(context), person_(person), go_(std::move(go)), removed_(std::move(removed)) {}

    QWidget* make() {
        auto* widget = new QWidget;
        column_ = new QVBoxLayout(widget);
        column_->setContentsMargins(0, 0, 0, 0);
        column_->setSpacing(space::l);
        title(tr("Family"));
        parents();
        partners();
        children();
        siblings();
        title(tr("Lives with"));
        homes();
        title(tr("Ties"));
        ties();
        title(tr("Notes"));
        notes();
        return widget;
    }

private:
    const PageContext context_;
    const PersonId person_;
    const PersonSetter go_;
    const std::function<void(const QString&)> removed_;
    QVBoxLayout* column_ = nullptr;

    std::function<const core::CaseSnapshot&()> records() const {
        return [context = context_]() -> const core::CaseSnapshot& { return context.vault.caseSnapshot(*context.caseId); };
    }
    std::function<QDate()> today() const {
        return [clock = context_.clock] { return clock.today(); };
    }

    void title(const QString& text) { column_->addWidget(makeLabel(context_.theme, text, Type::Heading, Weight::Strong)); }

    // The person a line names: a click on the name goes there.
    template <core::RecordType T>
    void add(RecordSection<T>* section, std::function<std::optional<PersonId>(const T&)> other) {
        column_->addWidget(section);
        QObject::connect(section, &RecordSectionBase::removedLine, section,
                         [removed = removed_](const QString& words) { removed(words); });
        QObject::connect(section, &RecordSectionBase::lineChosen, section, [section, other, go = go_](int line) {
            if (const auto id = other(section->at(line))) go(*id);
        });
    }

    template <core::RecordType T>
    static QList<T> those(const core::CaseSnapshot& snapshot, const std::function<bool(const T&)>& wanted) {
        QList<T> list;
        for (const T& record : snapshot.all<T>())
            if (wanted(record)) list.append(record);
        return list;
    }

    void parents() {
        using Section = RecordSection<Parentage>;
        Section::Setup setup;
        setup.records = [records = records(), me = person_] {
            return those<Parentage>(records(), [&](const Parentage& link) { return link.child == me; });
        };
        setup.words = [records = records()](const Parentage& link) {
            return Section::Words{personWords(records(), link.parent), parentWords(records(), link), link.note,
                                  link.parent.has_value()};
        };
        setup.form = [](Form<Parentage>& form) {
            form.person(tr("Parent or carer"), &Parentage::parent);
            linkRows(form);
        };
        setup.fresh = [context = context_, me = person_] {
            return Parentage{.id = core::ParentageId::make(), .caseId = *context.caseId, .child = me, .parent = {}};
        };
        setup.addition = [records = records()](const Parentage& link) { return withUnion(records(), link); };
        add<Parentage>(new Section(context_, tr("Parents and carers"), tr("Add a parent or carer"), setup),
                       [](const Parentage& link) { return link.parent; });
    }

    void partners() {
        using Section = RecordSection<Union>;
        Section::Setup setup;
        const auto other = [me = person_](const Union& u) { return u.a == me ? u.b : u.a; };
        setup.records = [records = records(), me = person_] {
            return those<Union>(records(), [&](const Union& u) { return u.a == me || u.b == me; });
        };
        setup.words = [records = records(), other](const Union& u) {
            return Section::Words{personWords(records(), other(u)), unionWords(u), u.note, other(u).has_value()};
        };
        setup.form = [me = person_](Form<Union>& form) {
            form.person(tr("First partner"), &Union::a);
            form.person(tr("Second partner"), &Union::b, tr("Leave empty if nobody knows."));
            form.list<core::UnionPhase>(tr("What they were to each other, and when"), &Union::phases, tr("phase"),
                                        [](ItemRows<core::UnionPhase>& item) {
                                            item.choice(tr("Kind"), &core::UnionPhase::kind);
                                            item.date(tr("From"), &core::UnionPhase::from);
                                            item.date(tr("To"), &core::UnionPhase::to);
                                            item.choice(tr("Ended by"), &core::UnionPhase::end);
                                        });
            form.choice(tr("No children together"), &Union::childless, tr("If the couple has none, and why."));
            form.note(tr("Note"), &Union::note, {}, 2);
        };
        setup.fresh = [context = context_, me = person_] {
            return Union{
                .id = core::UnionId::make(), .caseId = *context.caseId, .a = me, .b = {}, .phases = {core::UnionPhase{}}};
        };
        setup.removal = [records = records()](const Union& u) { return withoutUnion(records(), u); };
        add<Union>(new Section(context_, tr("Partners"), tr("Add a partner"), setup), other);
    }

    void children() {
        using Section = RecordSection<Parentage>;
        Section::Setup setup;
        setup.records = [records = records(), me = person_] {
            return those<Parentage>(records(), [&](const Parentage& link) { return link.parent == me; });
        };
        setup.words = [records = records()](const Parentage& link) {
            return Section::Words{personWords(records(), link.child), childWords(records(), link), link.note, true};
        };
        setup.form = [](Form<Parentage>& form) {
            form.person(tr("Child"), &Parentage::child);
            linkRows(form);
        };
        // The child field must name somebody: nobody of the case has a fresh id, so the field starts empty and the rules
        // refuse it as long as it is.
        setup.fresh = [context = context_, me = person_] {
            return Parentage{.id = core::ParentageId::make(), .caseId = *context.caseId, .child = PersonId::make(), .parent = me};
        };
        setup.addition = [records = records()](const Parentage& link) { return withUnion(records(), link); };
        add<Parentage>(new Section(context_, tr("Children"), tr("Add a child"), setup),
                       [](const Parentage& link) { return std::optional<PersonId>(link.child); });
    }

    void siblings() {
        auto* box = new QWidget;
        auto* inside = new QVBoxLayout(box);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->setSpacing(space::s);
        auto* label = makeLabel(context_.theme, {}, Type::Body);
        label->setWordWrap(true);
        inside->addWidget(makeLabel(context_.theme, tr("Brothers and sisters, from the parents above"), Type::Caption,
                                    Weight::Strong, Token::Muted));
        inside->addWidget(label);
        column_->addWidget(box);
        const auto tell = [records = records(), me = person_, box, label] {
            label->setText(siblingWords(records(), me));
            box->setVisible(!label->text().isEmpty());
        };
        tell();
        followChanges(box, context_.vault.editor(), [tell](const core::ChangeSet& set) {
            if (set.touches<Parentage>() || set.touches<Union>() || set.touches<Person>()) tell();
        });
    }

    static void linkRows(Form<Parentage>& form) {
        form.choice(tr("Kind of link"), &Parentage::kind);
        form.date(tr("From"), &Parentage::from, tr("For links that began later than birth"));
        form.date(tr("To"), &Parentage::to);
        form.note(tr("Note"), &Parentage::note, {}, 2);
    }

    void homes() {
        using Section = RecordSection<core::Residence>;
        Section::Setup setup;
        setup.records = [records = records(), me = person_] {
            return those<core::Residence>(records(), [&](const core::Residence& r) { return r.person == me; });
        };
        setup.words = [records = records()](const core::Residence& r) {
            const core::Household* home = records().find<core::Household>(r.household);
            return Section::Words{home ? home->name : QString(), residenceWords(r), r.note, false};
        };
        setup.form = [context = context_](Form<core::Residence>& form) { buildResidenceForm(form, context, true); };
        setup.fresh = [context = context_, records = records(), me = person_] {
            const auto& households = records().all<core::Household>();
            // Without a household there is none to choose: the form says so, and the rules refuse the fresh id.
            const core::HouseholdId home = households.isEmpty() ? core::HouseholdId::make() : households.begin()->id;
            return core::Residence{.id = core::ResidenceId::make(), .caseId = *context.caseId, .person = me, .household = home};
        };
        add<core::Residence>(new Section(context_, {}, tr("Add a home"), setup),
                             [](const core::Residence&) { return std::nullopt; });
    }

    void ties() {
        using core::Tie;
        using Section = RecordSection<Tie>;
        Section::Setup setup;
        const auto other = [me = person_](const Tie& tie) { return std::optional<PersonId>(tie.a == me ? tie.b : tie.a); };
        setup.records = [records = records(), me = person_] {
            return those<Tie>(records(), [&](const Tie& tie) { return tie.a == me || tie.b == me; });
        };
        setup.words = [records = records(), other](const Tie& tie) {
            return Section::Words{personWords(records(), other(tie)), tieWords(records(), tie), tie.note, true};
        };
        setup.form = [](Form<Tie>& form) {
            form.person(tr("From"), &Tie::a);
            form.person(tr("To"), &Tie::b);
            form.choice(tr("Kind"), &Tie::kind);
            form.choice(tr("Direction"), &Tie::direction);
            form.choice(tr("How sure it is"), &Tie::standing);
            form.date(tr("Since"), &Tie::from);
            form.date(tr("Until"), &Tie::to);
            form.person(tr("As seen by"), &Tie::seenBy, tr("Leave empty if it is your own view."));
            form.note(tr("Note"), &Tie::note, {}, 2);
        };
        setup.fresh = [context = context_, me = person_] {
            return Tie{.id = core::TieId::make(), .caseId = *context.caseId, .a = me, .b = PersonId::make()};
        };
        add<Tie>(new Section(context_, {}, tr("Add a tie"), setup), other);
    }

    void notes() {
        using core::Note;
        using Section = RecordSection<Note>;
        Section::Setup setup;
        setup.records = [records = records(), me = person_] {
            return those<Note>(records(), [&](const Note& note) { return note.about == core::anyId(me); });
        };
        setup.words = [](const Note& note) {
            const QString by = QStringList{core::dateWords(note.written), note.author}.join(QStringLiteral(", "));
            return Section::Words{note.written.isUnknown() ? note.author : by, note.text, {}, false};
        };
        setup.form = [](Form<Note>& form) {
            form.note(tr("Note"), &Note::text);
            form.date(tr("Written"), &Note::written);
            form.text(tr("By"), &Note::author);
        };
        setup.fresh = [context = context_, me = person_] {
            return Note{.id = core::NoteId::make(),
                        .caseId = *context.caseId,
                        .about = core::anyId(me),
                        .written = context.clock.today(),
                        .author = context.vault.profile().workerName,
                        .text = {}};
        };
        add<Note>(new Section(context_, {}, tr("Add a note"), setup), [](const Note&) { return std::nullopt; });
    }
};

}  // namespace

void buildResidenceForm(Form<core::Residence>& form, const PageContext& context, bool withHousehold) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("FamilySections", text); };
    if (withHousehold) {
        QStringList names;
        QList<core::HouseholdId> ids;
        for (const core::Household& home : context.vault.caseSnapshot(*context.caseId).all<core::Household>()) {
            names.append(home.name);
            ids.append(home.id);
        }
        auto* field = new ChoiceField(context.theme, names);
        form.bindWith(
            columnOf<core::Residence>(&core::Residence::household), tr("Household"), field,
            names.isEmpty() ? tr("First add a household under Households.") : QString(),
            [=](const core::Residence& r) { field->setIndex(int(ids.indexOf(r.household))); },
            [=](core::Residence& r) {
                if (field->index() >= 0) r.household = ids[field->index()];
            });
    } else {
        form.person(tr("Who"), &core::Residence::person);
    }
    form.choice(tr("How"), &core::Residence::kind);
    form.date(tr("From"), &core::Residence::from);
    form.date(tr("To"), &core::Residence::to, tr("Leave empty while it goes on."));
    form.text(tr("Pattern"), &core::Residence::note, tr("For shared care, for example Friday to Sunday every second week"));
}

QWidget* makeFamilySections(const PageContext& context, const PersonId& person, PersonSetter go,
                            std::function<void(const QString&)> removed) {
    return Sections(context, person, std::move(go), std::move(removed)).make();
}

}  // namespace ui
