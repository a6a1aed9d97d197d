// SPDX-License-Identifier: MPL-2.0
#include "ui/common/form.h"
#include "tests/gui/support/stage.h"
#include "ui/common/guarded.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace core;

namespace {

class PersonPage final : public ui::Page {
public:
    explicit PersonPage(const ui::PageContext& context) : Page(context), form(new ui::Form<Person>(context)) {
        form->setSubject([](const Person& person) { return displayName(person); });
        form->list<PersonName>(tr("Names"), &Person::names, tr("name"), [](ui::ItemRows<PersonName>& item) {
            item.choice(tr("Kind"), &PersonName::kind);
            item.text(tr("Given name"), &PersonName::given);
        });
        form->text(tr("&Role"), &Person::role, tr("If not family"));
        form->date(tr("Date of birth"), &Person::birth);
        form->choice(tr("Sex"), &Person::sex);
        form->check(tr("Has died"), &Person::deceased);
        form->note(tr("Note"), &Person::note);
        (new QVBoxLayout(this))->addWidget(form);
    }
    QString title() const override { return tr("Person"); }

    ui::Form<Person>* form;
};

struct Scene {
    Scene() : page(stage.show<PersonPage>()) { page.form->setRecord(stored()); }
    Person stored() { return *stage.records().find<Person>(stage.dana); }
    template <class W>
    W& field(const char* name) {
        return dynamic_cast<W&>(*stage.named(QString::fromLatin1(name)));
    }
    void type(QWidget& into, const QString& text) {
        into.setFocus(Qt::TabFocusReason);
        QTest::keyClicks(&into, text);
    }

    test::Stage stage;
    PersonPage& page;
};

}  // namespace

TEST_CASE("a row carries label, buddy, accessible name and hint", "[form]") {
    Scene scene;
    auto& role = scene.field<QLineEdit>("Role");
    CHECK(role.accessibleDescription() == QStringLiteral("If not family"));
    bool isBuddy = false;
    for (const QLabel* label : scene.page.findChildren<QLabel*>()) isBuddy = isBuddy || label->buddy() == &role;
    CHECK(isBuddy);
}

TEST_CASE("a field saves when it is left, as one step", "[form]") {
    Scene scene;
    auto& role = scene.field<QLineEdit>("Role");
    scene.type(role, QStringLiteral("mother"));
    CHECK(scene.stored().role.isEmpty());
    QTest::keyClick(&role, Qt::Key_Tab);
    CHECK(scene.stored().role == QStringLiteral("mother"));
    REQUIRE(scene.stage.vault.editor().undoStep());
    CHECK(scene.stage.vault.editor().undoStep()->subject == QStringLiteral("Dana Hartley"));
    scene.stage.vault.editor().undo();
    CHECK(role.text().isEmpty());
}

TEST_CASE("a value left as it was is no step", "[form]") {
    Scene scene;
    const auto before = scene.stage.vault.vault().anchor();
    auto& role = scene.field<QLineEdit>("Role");
    scene.type(role, QStringLiteral("m"));
    QTest::keyClick(&role, Qt::Key_Backspace);
    QTest::keyClick(&role, Qt::Key_Tab);
    CHECK(scene.stage.vault.vault().anchor() == before);
}

TEST_CASE("a date that cannot be read stays, says why, and is stashed", "[form]") {
    Scene scene;
    auto& birth = scene.field<QLineEdit>("Date of birth");
    birth.selectAll();
    scene.type(birth, QStringLiteral("the day after"));
    QTest::keyClick(&birth, Qt::Key_Tab);
    CHECK(scene.stored().birth == UncertainDate(QDate(1992, 2, 11)));
    CHECK(scene.page.form->hasUnsaved());
    CHECK_FALSE(scene.page.form->commit());
    scene.page.form->setRecord(*scene.stage.records().find<Person>(scene.stage.jean));
    CHECK(birth.text() != QStringLiteral("the day after"));
    scene.page.form->setRecord(scene.stored());
    CHECK(birth.text() == QStringLiteral("the day after"));
    birth.selectAll();
    scene.type(birth, QStringLiteral("12 2 1992"));
    QTest::keyClick(&birth, Qt::Key_Tab);
    CHECK(scene.stored().birth == UncertainDate(QDate(1992, 2, 12)));
    CHECK(scene.stage.vault.editor().stashed(scene.stage.dana.text() + QStringLiteral("/birth")).isEmpty());
}

TEST_CASE("an edit from elsewhere shows, except where somebody is typing", "[form]") {
    Scene scene;
    auto& role = scene.field<QLineEdit>("Role");
    scene.type(role, QStringLiteral("mum"));
    Person other = scene.stored();
    other.role = QStringLiteral("parent");
    other.note = QStringLiteral("Seen on Monday");
    ChangeSet set;
    scene.stage.vault.editor().perform(set.edit(scene.stored(), other));
    CHECK(role.text() == QStringLiteral("mum"));
    CHECK(scene.field<QPlainTextEdit>("Note").toPlainText() == QStringLiteral("Seen on Monday"));
    QTest::keyClick(&role, Qt::Key_Tab);
    CHECK(scene.stored().role == QStringLiteral("mum"));
    CHECK(scene.stored().note == QStringLiteral("Seen on Monday"));
}

TEST_CASE("names of a person are added, changed and removed", "[form]") {
    Scene scene;
    QAbstractButton* add = nullptr;
    for (QAbstractButton* button : scene.page.findChildren<QAbstractButton*>())
        if (button->text() == QStringLiteral("Add name")) add = button;
    REQUIRE(add);
    add->click();
    auto& given = scene.field<QLineEdit>("Given name, name 2");
    scene.type(given, QStringLiteral("Dee"));
    QTest::keyClick(&given, Qt::Key_Tab);
    REQUIRE(scene.stored().names.size() == 2);
    CHECK(scene.stored().names[1].given == QStringLiteral("Dee"));
    CHECK(scene.stored().names[0].family == QStringLiteral("Hartley"));  // no field of its own, kept all the same
    scene.field<QToolButton>("Remove name 2").click();
    CHECK(scene.stored().names.size() == 1);
}

TEST_CASE("choices and ticks save at once", "[form]") {
    Scene scene;
    auto& sex = scene.field<QComboBox>("Sex");
    sex.setFocus();
    QTest::keyClick(&sex, Qt::Key_Down);
    CHECK(scene.stored().sex == Sex::Male);
    auto& died = scene.field<QAbstractButton>("Has died");
    died.setFocus();
    QTest::keyClick(&died, Qt::Key_Space);
    CHECK(scene.stored().deceased);
}

TEST_CASE("Tab leaves a field of several lines", "[form]") {
    Scene scene;
    auto& note = scene.field<QPlainTextEdit>("Note");
    scene.type(note, QStringLiteral("Friendly"));
    QTest::keyClick(&note, Qt::Key_Tab);
    CHECK_FALSE(note.hasFocus());
    CHECK(scene.stored().note == QStringLiteral("Friendly"));
}

TEST_CASE("a new record is written once it is added", "[form]") {
    Scene scene;
    Person fresh{PersonId::make(), scene.stage.caseId};
    scene.page.form->setNew(fresh);
    scene.type(scene.field<QLineEdit>("Role"), QStringLiteral("teacher"));
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
    CHECK_FALSE(scene.stage.records().find<Person>(fresh.id));
    REQUIRE(scene.page.form->add());
    REQUIRE(scene.stage.records().find<Person>(fresh.id));
    CHECK(scene.stage.records().find<Person>(fresh.id)->role == QStringLiteral("teacher"));
}

TEST_CASE("the form says when its record is removed", "[form]") {
    Scene scene;
    const Person extra = scene.stage.vault.addPerson(scene.stage.caseId, QStringLiteral("Dai Hartley"));
    scene.page.form->setRecord(extra);
    bool said = false;
    QObject::connect(scene.page.form, &ui::FormBase::removed, [&] { said = true; });
    scene.stage.vault.editor().undo();
    CHECK(said);
    CHECK_FALSE(scene.page.form->isEnabled());
}
