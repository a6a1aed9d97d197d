// SPDX-License-Identifier: MPL-2.0
#include "core/base/log.h"

#include <QDebug>

#include <catch2/catch_test_macros.hpp>

using namespace core;

TEST_CASE("a line of the log holds no words of a case and no name of a file", "[base][log]") {
    CHECK(logLine(QStringLiteral("backup failed: no space (13)")) == QStringLiteral("backup failed: no space (13)"));
    CHECK(logLine(QStringLiteral("QFont: \"Dana Hartley\" not found")) == QStringLiteral("QFont: “…” not found"));
    CHECK(logLine(QStringLiteral("cannot open 'Hartley.ged' or “Tilly”")) == QStringLiteral("cannot open “…” or “…”"));
    CHECK(logLine(QStringLiteral("QFile::open: /home/robin/Hartley family.kin, denied")) ==
          QStringLiteral("QFile::open: (a file), denied"));
    CHECK_FALSE(logLine(QStringLiteral("C:\\Cases\\Hartley.kin is busy")).contains(QStringLiteral("Hartley")));
    CHECK(logLine(QString(5000, u'x')).size() == 200);
    CHECK(logLine(QStringLiteral("and/or")) == QStringLiteral("and/or"));
}

TEST_CASE("the log keeps its last thousand lines, oldest first", "[base][log]") {
    const QtMessageHandler before = qInstallMessageHandler(nullptr);
    keepLog();
    for (int i = 0; i < 1005; ++i) qDebug("line %d", i);
    qInstallMessageHandler(before);
    const QStringList lines = logLines();
    REQUIRE(lines.size() == 1000);
    CHECK(lines.first().endsWith(QStringLiteral(" line 5")));
    CHECK(lines.last().endsWith(QStringLiteral(" line 1004")));
}
