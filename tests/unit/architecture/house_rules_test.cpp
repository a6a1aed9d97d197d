// SPDX-License-Identifier: MPL-2.0
// The checker finds what it is there for, and leaves alone what is allowed.
#include "tests/unit/architecture/house_rules.h"
#include "tests/unit/architecture/source_text.h"

using namespace architecture;

namespace {

const QString licence = QStringLiteral("// SPDX-License-Identifier: MPL-2.0\n");

QStringList found(const char* path, const char* body) {
    QString head = licence;
    if (QLatin1String(path).endsWith(QLatin1String(".h"))) head += QStringLiteral("// What it is for.\n");
    return findings(QString::fromLatin1(path), head + QString::fromUtf8(body));
}

}  // namespace

TEST_CASE("includes follow the table of modules", "[architecture]") {
    const auto [path, body, allowed] = GENERATE(table<const char*, const char*, bool>({
        {"core/rules/a.cpp", "#include \"core/model/person.h\"\n", true},
        {"core/rules/a.cpp", "#include \"core/storage/database.h\"\n", false},
        {"core/base/a.cpp", "#include \"core/model/person.h\"\n", false},
        {"core/model/a.h", "#include \"core/model/person.h\"\n", true},
        {"core/desk/a.cpp", "#include \"core/interchange/gedcom.h\"\n", true},
        {"core/desk/a.cpp", "#include \"ui/common/form.h\"\n", false},
        {"ui/goals/a.cpp", "#include \"ui/goals/goal_form.h\"\n", true},
        {"ui/goals/a.cpp", "#include \"ui/common/form.h\"\n", true},
        {"ui/goals/a.cpp", "#include \"core/desk/publish.h\"\n", true},
        {"ui/goals/a.cpp", "#include \"ui/people/people_page.h\"\n", false},
        {"ui/goals/a.cpp", "#include \"ui/shell/window.h\"\n", false},
        {"ui/shell/pages.cpp", "#include \"ui/goals/goals_page.h\"\n", true},
        {"app/kinkeeper_cli.cpp", "#include \"ui/shell/window.h\"\n", false},
        {"app/kinkeeper.cpp", "#include \"ui/shell/window.h\"\n", true},
        {"tests/unit/edit/a.cpp", "#include \"tests/support/property.h\"\n", true},
        {"core/model/a.cpp", "#include \"tests/support/property.h\"\n", false},
        {"core/model/a.cpp", "#include \"person.h\"\n", false},
        {"ui/goals/a.cpp", "#include \"a.moc\"\n", true},
    }));
    CAPTURE(path, body);
    CHECK(found(path, body).isEmpty() == allowed);
}

TEST_CASE("headers stay where they belong", "[architecture]") {
    const auto [path, body, allowed] = GENERATE(table<const char*, const char*, bool>({
        {"core/model/a.cpp", "#include <QString>\n", true},
        {"core/model/a.cpp", "#include <QtGlobal>\n", true},
        {"core/model/a.cpp", "#include <QtCore>\n", false},
        {"ui/goals/a.cpp", "#include <QtWidgets/QtWidgets>\n", false},
        {"ui/goals/a.cpp", "#include <QWidget>\n", true},
        {"core/genogram/a.cpp", "#include <QWidget>\n", false},
        {"core/genogram/a.cpp", "#include <QtWidgets/qwidget.h>\n", false},
        {"core/genogram/a.cpp", "#include <QStringView>\n", true},
        {"core/report/a.cpp", "#include <QTextLayout>\n", true},
        {"core/report/a.cpp", "#include <QPrinter>\n", false},
        {"core/storage/a.cpp", "#include <QSqlQuery>\n", true},
        {"core/edit/a.cpp", "#include <QSqlQuery>\n", false},
        {"core/edit/a.cpp", "#include <sqlite3.h>\n", false},
        {"core/storage/a.cpp", "#include <QSqlTableModel>\n", false},
        {"core/base/platform_unix.cpp", "#include <sys/mman.h>\n", true},
        {"core/storage/container_vfs.cpp", "#include <unistd.h>\n", true},
        {"core/base/secret_bytes.cpp", "#include <sys/mman.h>\n", false},
        {"core/edit/a.cpp", "#include <windows.h>\n", false},
        {"core/desk/a.cpp", "#include <QNetworkAccessManager>\n", false},
    }));
    CAPTURE(path, body);
    CHECK(found(path, body).isEmpty() == allowed);
}

TEST_CASE("files and functions have limits", "[architecture]") {
    const auto lines = [](int count) { return QStringLiteral("int a();\n").repeated(count); };
    CHECK(findings(QStringLiteral("core/base/a.cpp"), licence + lines(399)).isEmpty());
    CHECK(findings(QStringLiteral("core/base/a.cpp"), licence + lines(400)).size() == 1);
    CHECK(findings(QStringLiteral("core/base/a.h"), licence + QStringLiteral("// For.\n") + lines(248)).isEmpty());
    CHECK(findings(QStringLiteral("core/base/a.h"), licence + QStringLiteral("// For.\n") + lines(249)).size() == 1);
    const auto function = [](int count) {
        return QStringLiteral("int f() {\n%1}\n").arg(QStringLiteral("    ++a;\n").repeated(count));
    };
    CHECK(findings(QStringLiteral("core/base/a.cpp"), licence + function(58)).isEmpty());
    CHECK(findings(QStringLiteral("core/base/a.cpp"), licence + function(59)).size() == 1);
}

TEST_CASE("every source says its licence and a header its purpose", "[architecture]") {
    CHECK(findings(QStringLiteral("core/base/a.cpp"), QStringLiteral("int a;\n")).size() == 1);
    CHECK(findings(QStringLiteral("core/base/a.h"), licence + QStringLiteral("#pragma once\n")).size() == 1);
    CHECK(findings(QStringLiteral("core/lost.cpp"), licence).size() == 1);
}

TEST_CASE("SQL is bound, and stays in storage", "[architecture]") {
    CHECK(found("core/edit/a.cpp", "q(\"SELECT a FROM b\");\n").size() == 1);
    CHECK(found("core/storage/a.cpp", "q(\"SELECT a FROM b WHERE c = ?\");\n").isEmpty());
    CHECK(found("core/storage/a.cpp", "q(QStringLiteral(\"SELECT a FROM %1\").arg(x));\n").size() == 1);
    CHECK(found("core/storage/table.cpp", "q(QStringLiteral(\"SELECT a FROM %1\").arg(x));\n").isEmpty());
    CHECK(found("core/edit/a.cpp", "say(\"Update the plan\");\n").isEmpty());
}

TEST_CASE("a package registry is not named", "[architecture]") {
    const auto hosts = [](const char* text) {
        return registryHosts(QStringLiteral("dev"), QString::fromLatin1(text), {QStringLiteral("own.example")}).size();
    };
    CHECK(hosts("xmlns=\"http://www.w3.org/2000/svg\"") == 0);
    CHECK(hosts("see https://www.legislation.gov.uk/ukpga/1989/41") == 0);
    CHECK(hosts("deb http:"
                "//packages.somewhere/debian bookworm main") == 1);
    CHECK(hosts("URIs: http:"
                "//own.example/debian") == 1);
}

TEST_CASE("only code is left of a source", "[architecture]") {
    const auto code = [](const char* text) { return codeOnly(QString::fromLatin1(text)); };
    CHECK(code("a; // {\nb;") == u"a;     \nb;");
    CHECK(code("a /* {\n} */ b") == u"a     \n     b");
    CHECK(code("f(\"{\\\"\") {") == u"f(\"   \") {");
    CHECK(code("c == '{' + 1'000 + u'}'") == u"c == ' ' + 1'000 + u' '");
    CHECK(code("R\"x({\n)\")x\" {") == u"R\"   \n    \" {");
    CHECK(code("#define A { \\\n  {\nb") == u"             \n   \nb");
}

TEST_CASE("functions are measured, braces that initialise are not", "[architecture]") {
    const auto heads = [](const char* text) {
        QStringList list;
        for (const Function& function : functions(QString::fromLatin1(text)))
            list += QStringLiteral("%1 %2+%3").arg(function.head).arg(function.line).arg(function.lines);
        return list.join(u'|');
    };
    CHECK(heads("namespace a {\nint f() {\n  if (x) { y(); }\n}\n}\n") == u"int f() 2+3");
    CHECK(heads("struct S {\n  int a = 0;\n  int f() const { return a; }\n};\n") == u"int f() const 3+1");
    CHECK(heads("constexpr std::array t{std::pair{1, g(\"x\")}};\nint f() {}\n") == u"int f() 2+1");
    CHECK(heads("A::A(int x) : a_{x}, b_(2), c_{} {\n}\n") == u"A::A(int x) : a_{}, b_(2), c_{} 1+2");
    CHECK(heads("void f(X x = {}) {\n\n}\n") == u"void f(X x = {}) 1+3");
    CHECK(heads("template <class T>\nstruct M<T, void(int)> : B {\n  auto f() -> C<T> {\n  }\n};\n") == u"auto f() -> C<T> 3+2");
    CHECK(heads("enum class E { A, B };\nE f() { const auto g = [] { return 1; }; return E{g()}; }\n") == u"E f() 2+1");
    CHECK(heads("class W : public Q {\n  Q_OBJECT\npublic:\n  W() : Q(nullptr) {}\n};\n") ==
          u"Q_OBJECT public: W() : Q(nullptr) 4+1");
}
