// SPDX-License-Identifier: MPL-2.0
// What a screen reader is told of the page, node by node. With KINKEEPER_HEARD in the environment it is written to that file.
#include "tests/gui/genogram/drawn.h"

#include "core/edit/vault.h"

#include <QAccessible>
#include <QFile>

using namespace core;
using namespace ui;
using test::Drawn;
using test::Stage;

namespace {

QString S(const char* text) { return QString::fromUtf8(text); }

QString roleWords(QAccessible::Role role) {
    switch (role) {
    case QAccessible::List: return S("list");
    case QAccessible::ListItem: return S("list item");
    case QAccessible::PushButton: return S("button");
    case QAccessible::CheckBox: return S("check box");
    case QAccessible::ComboBox: return S("combo box");
    case QAccessible::EditableText: return S("entry");
    case QAccessible::StaticText: return S("label");
    case QAccessible::Slider: return S("slider");
    default: return S("role %1").arg(int(role));
    }
}

// As Orca puts it together: name, role, what it holds, whether it is pressed, then the description.
void hear(QAccessibleInterface* node, int depth, QStringList& said) {
    if (!node || !node->isValid() || node->state().invisible) return;
    QString name = node->text(QAccessible::Name);
    const QString value = node->text(QAccessible::Value), more = node->text(QAccessible::Description);
    const bool told = node->state().focusable || node->role() == QAccessible::StaticText || node->role() == QAccessible::List;
    if (told && !(name + value).trimmed().isEmpty()) {
        QStringList parts{name, roleWords(node->role())};
        if (!value.isEmpty() && value != name) parts << value;
        if (node->state().checkable) parts << (node->state().checked ? S("pressed") : S("not pressed"));
        if (!more.isEmpty() && more != name) parts << more;
        said << QString(2 * depth, u' ') + parts.join(S(", "));
    }
    for (int i = 0; i < node->childCount(); ++i) hear(node->child(i), depth + 1, said);
}

}  // namespace

TEST_CASE("the demonstration family is heard person by person", "[gui][genogram][accessibility]") {
    Stage stage(false);
    test::useDemo(stage);
    Drawn drawn(stage);
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&drawn.view());
    REQUIRE(list);
    CHECK(list->childCount() == 22);
    QStringList people;
    for (int i = 0; i < list->childCount(); ++i) {
        QAccessibleInterface* person = list->child(i);
        CHECK(person->parent() == list);
        CHECK(list->indexOfChild(person) == i);
        CHECK(person->role() == QAccessible::ListItem);
        CHECK_FALSE(person->text(QAccessible::Name).isEmpty());
        people << person->text(QAccessible::Name);
    }
    CHECK(people.removeDuplicates() == 0);  // nobody is told like somebody else
    const auto tilly =
        std::find_if(people.begin(), people.end(), [](const QString& one) { return one.startsWith(S("Tilly, 6")); });
    REQUIRE(tilly != people.end());
    CHECK(tilly->contains(S("lives with")));
    CHECK(tilly->contains(S("since")));
    CHECK(tilly->contains(S("half-brother Ellis, 15")));
    const QString all = people.join(u'\n');
    CHECK_FALSE(all.contains(u'~'));  // a sign for the eye
    CHECK(all.contains(S("Kwame, about 67, ")));
    CHECK(all.contains(S("Rose, stillborn, ")));
    CHECK(all.contains(S("lives with Ellis since 2017")));  // not since she came there herself
    CHECK(all.contains(S("lives with Pat since 2014, with Kofi and Tilly since 24 January 2025")));
    if (const QString path = qEnvironmentVariable("KINKEEPER_HEARD"); !path.isEmpty()) {
        QStringList said;
        hear(QAccessible::queryAccessibleInterface(&drawn.page), 0, said);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write((said.join(u'\n') + u'\n').toUtf8());
    }
}
