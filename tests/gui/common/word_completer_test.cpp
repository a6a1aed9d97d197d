// SPDX-License-Identifier: MPL-2.0
#include "ui/common/word_completer.h"

#include <QCompleter>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace ui;

namespace {

const QStringList& known() {
    static const QStringList words{QStringLiteral("Kofi Mensah"), QStringLiteral("Harbour House"), QStringLiteral("Zoë Hart")};
    return words;
}

}  // namespace

TEST_CASE("what begins a known name is offered, whole words only", "[gui][completer]") {
    const auto at = [](const QString& text) { return completionAt(text, int(text.size()), known()); };
    CHECK(at(QStringLiteral("Saw ko")) == Completion{4, {QStringLiteral("Kofi Mensah")}});
    CHECK(at(QStringLiteral("at harbour h")) == Completion{3, {QStringLiteral("Harbour House")}});
    CHECK(at(QStringLiteral("zoe")) == Completion{0, {QStringLiteral("Zoë Hart")}});
    CHECK(at(QStringLiteral("k")).words.isEmpty());
    CHECK(at(QStringLiteral("Kofi ")).words.isEmpty());
    CHECK(at(QStringLiteral("Kofi Mensah")).words.isEmpty());
    CHECK(at(QStringLiteral("unko")).words.isEmpty());
    CHECK(at({}).words.isEmpty());
}

TEST_CASE("nothing is taken unasked: Enter submits until a word was chosen by Down", "[gui][completer]") {
    QLineEdit line;
    WordCompleter completer(&line);
    completer.setWords(known());
    int submitted = 0;
    QObject::connect(&line, &QLineEdit::returnPressed, &line, [&] { ++submitted; });
    line.show();
    line.setFocus();
    QTest::keyClicks(&line, QStringLiteral("Saw Ko"));
    auto* popup = completer.findChild<QCompleter*>()->popup();
    REQUIRE(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Return);
    CHECK(submitted == 1);
    CHECK(line.text() == QStringLiteral("Saw Ko"));
    CHECK_FALSE(popup->isVisible());
    QTest::keyClicks(&line, QStringLiteral("f"));
    REQUIRE(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    CHECK(line.text() == QStringLiteral("Saw Kofi Mensah"));
    CHECK(submitted == 1);
}
