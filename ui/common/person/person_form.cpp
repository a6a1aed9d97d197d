// SPDX-License-Identifier: MPL-2.0
#include "ui/common/person/person_form.h"

#include "core/edit/vault.h"
#include "core/genogram/photos.h"
#include "ui/common/attaching.h"

#include <QCoreApplication>
#include <QPushButton>

#include <memory>

namespace ui {
namespace {

using core::Person;
using core::PersonName;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PersonForm)
public:
    static void names(Form<Person>& form) {
        form.list<PersonName>(tr("Names"), &Person::names, tr("name"), [](ItemRows<PersonName>& item) {
            item.text(tr("Given names"), &PersonName::given);
            item.text(tr("Family name"), &PersonName::family);
            item.choice(tr("Kind"), &PersonName::kind);
            item.date(tr("Used from"), &PersonName::from);
            item.date(tr("Used until"), &PersonName::to);
        });
        form.check(tr("A child of this case"), &Person::subjectChild);
        form.text(tr("Role in the case, if not family"), &Person::role, tr("For example foster carer, health visitor"));
    }

    static void life(Form<Person>& form) {
        form.heading(tr("Life"));
        form.date(tr("Born"), &Person::birth,
                  tr("A year, about a year or a month are enough. For an unborn child the due date."));
        form.text(tr("Place of birth"), &Person::birthPlace);
        form.choice(tr("Birth"), &Person::beginning);
        form.choice(tr("Twin or triplet"), &Person::twins, tr("Say it for each of the children of one birth."));
        form.date(tr("Came to this country"), &Person::arrived);
        form.choice(tr("Sex registered at birth"), &Person::sex);
        form.text(tr("Gender, in their own words"), &Person::gender, tr("Leave empty if it is the same."));
        form.text(tr("Pronouns"), &Person::pronouns, tr("For example she/her"));
        form.check(tr("Has died"), &Person::deceased);
        form.date(tr("Died"), &Person::death);
        form.text(tr("Cause of death"), &Person::causeOfDeath);
    }

    static void language(Form<Person>& form) {
        form.heading(tr("Language and communication"));
        form.text(tr("First language"), &Person::firstLanguage);
        form.check(tr("Needs an interpreter"), &Person::interpreterNeeded);
        form.note(tr("How best to communicate"), &Person::communicationNeeds, {}, 2);
        form.note(tr("Disability"), &Person::disability, {}, 2);
        form.text(tr("Ethnicity"), &Person::ethnicity, tr("As they describe it"));
        form.text(tr("Religion"), &Person::religion);
    }

    // The list is made anew whenever a person is shown: files come and go.
    static void picture(Form<Person>& form, const PageContext& context) {
        auto* field = new ChoiceField(context.theme, {tr("None")});
        auto files = std::make_shared<QList<core::AttachmentId>>();
        const auto fill = [=, vault = &context.vault, caseId = *context.caseId] {
            QStringList labels{tr("None")};
            files->clear();
            for (const core::Attachment& file : vault->caseSnapshot(caseId).all<core::Attachment>()) {
                if (!core::isPicture(file)) continue;
                files->append(file.id);
                labels.append(file.title.isEmpty() ? file.fileName : file.title);
            }
            field->setLabels(labels);
        };
        form.bindWith(
            columnOf<Person>(&Person::photo), tr("Picture"), field,
            tr("Shown in the drawing of the family if View asks for pictures. Papers for others show none."),
            [=](const Person& person) {
                fill();
                field->setIndex(person.photo ? int(files->indexOf(*person.photo)) + 1 : 0);
            },
            [=](Person& person) {
                const int at = field->index() - 1;
                if (at < 0) person.photo.reset();
                else if (at < files->size()) person.photo = files->at(at);
            });
        auto* attach = new QPushButton(tr("Attach a picture…"));
        form.insert(attach);
        QObject::connect(attach, &QPushButton::clicked, &form, [&form, context] {
            if (form.record()) attachPicture(form, context, form.record()->id);
        });
    }

    static void attachPicture(Form<Person>& form, const PageContext& context, const core::PersonId& of) {
        attachFile(context, &form, std::nullopt, [&form, context, of](const core::AttachmentId& id) {
            const core::CaseSnapshot& records = context.vault.caseSnapshot(*context.caseId);
            const auto* file = records.find<core::Attachment>(id);
            const auto* before = records.find<Person>(of);
            if (!file || !before) return;
            if (!core::isPicture(*file)) return context.host.say(tr("This file is not a picture. It is kept under Files."));
            Person after = *before;
            after.photo = id;
            core::ChangeSet set{core::Action::Edit, core::displayName(after)};
            set.edit(*before, after);
            guarded(&form, [&] { context.vault.editor().perform(set); });
        });
    }

    static void contact(Form<Person>& form) {
        form.heading(tr("Contact"));
        form.text(tr("Phone"), &Person::phone);
        form.text(tr("Email"), &Person::email);
        form.text(tr("Local number"), &Person::localNumber, tr("The number your authority uses for this person"));
        form.note(tr("Note"), &Person::note);
    }

    // Last: it is as it should be for nearly everybody.
    static void drawing(Form<Person>& form) {
        form.heading(tr("In the genogram"));
        form.choice(tr("What stands in the drawing"), &Person::figure);
        form.number(tr("How many, if several"), &Person::several, 0, 20);
    }
};

}  // namespace

void buildPersonForm(Form<Person>& form, const PageContext& context) {
    form.setSubject([](const Person& person) { return core::displayName(person); });
    Tr::names(form);
    Tr::life(form);
    Tr::language(form);
    Tr::contact(form);
    Tr::drawing(form);
    Tr::picture(form, context);
}

Person personFromName(const core::CaseId& caseId, const QString& name) {
    Person person{.id = core::PersonId::make(), .caseId = caseId};
    const QString text = name.simplified();
    const qsizetype cut = text.lastIndexOf(QLatin1Char(' '));
    PersonName parts;
    parts.given = cut < 0 ? text : text.left(cut);
    parts.family = cut < 0 ? QString() : text.mid(cut + 1);
    person.names = {parts};
    return person;
}

}  // namespace ui
