// SPDX-License-Identifier: MPL-2.0
// The tools the tests stand on.
#include "tests/support/property.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <catch2/matchers/catch_matchers_string.hpp>

TEST_CASE("a property that holds passes and one that does not is found", "[support]") {
    checkProperty("UTF-16 survives",
                  [](const QString& text) { RC_ASSERT(QString::fromStdU16String(text.toStdU16String()) == text); });
    const auto result = rc::detail::checkTestable([](const QString& text) { RC_ASSERT(text.size() < 3); });
    REQUIRE(result.is<rc::detail::FailureResult>());
}

TEST_CASE("values are readable in failures", "[support]") {
    using Catch::Detail::stringify;
    CHECK(stringify(QStringLiteral("Zoë")) == "\"Zoë\"");
    CHECK(stringify(QString()) == "QString()");
    CHECK(stringify(QDate(2026, 3, 27)) == "2026-03-27");
    CHECK(stringify(QDate()) == "QDate()");
    CHECK(stringify(std::optional<QDate>()) == "{ }");
    CHECK(stringify(core::Truth::Possible) == "Possible");
    CHECK(stringify(core::AgeRange{3, 4}) == "3 to 4");
}

TEST_CASE("an application object is there", "[support]") { CHECK(QCoreApplication::instance() != nullptr); }

TEST_CASE("tests never meet the user's own folders", "[support]") {
    const QString home = QDir::homePath();
    CHECK(home.startsWith(QDir::tempPath()));
    CHECK(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).startsWith(home));
}
