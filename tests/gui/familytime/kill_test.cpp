// SPDX-License-Identifier: MPL-2.0
// Somebody types a record of family time and the program is killed (SIGKILL) in the middle of it: what was typed is there
// again, but for the last two seconds at most.
#include "core/edit/vault.h"
#include "core/model/contact_session.h"
#include "tests/gui/familytime/saturdays.h"
#include "ui/familytime/family_time_page.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTimer>

#include <csignal>
#include <cstdio>

using namespace core;
using namespace ui;
using namespace Qt::StringLiterals;
using test::Stage;

namespace {

constexpr int keyEvery = 50;               // ms from one letter to the next
constexpr int mostLost = 2000 / keyEvery;  // letters of two seconds
constexpr char sentence[] = "tilly laughed and took the book ";

QString typedText(int count) {
    QString text;
    for (int i = 0; i < count; ++i) text += QLatin1Char(sentence[size_t(i) % (sizeof sentence - 1)]);
    return text;
}

/// Tells the parent and does not wait in a buffer, since the end comes without notice.
void tell(const QString& words) {
    std::fputs(qPrintable(words + u'\n'), stdout);
    std::fflush(stdout);
}

}  // namespace

// Hidden: runs for ever as a child of the test below.
TEST_CASE("a record is typed until the program is killed", "[.][typist]") {
    Stage stage;
    test::saturdays(stage);
    stage.show<FamilyTimePage>();
    stage.key(Qt::Key_Return);
    stage.key(Qt::Key_F5);
    REQUIRE(stage.records().all<ContactSession>().size() == 1);
    tell(u"file "_s + stage.vault.path());
    tell(u"session "_s + (*stage.records().all<ContactSession>().begin()).id.text());
    int count = 0;
    QTimer typist;
    QObject::connect(&typist, &QTimer::timeout, [&] {
        stage.type(QString(QLatin1Char(sentence[size_t(count) % (sizeof sentence - 1)])));
        tell(QString::number(++count));
    });
    typist.start(keyEvery);
    QCoreApplication::exec();
}

TEST_CASE("a record that is killed while it is typed loses two seconds at the most", "[gui][familytime][kill]") {
    for (const int letters : {3, 45, 90}) {
        const QTemporaryDir folder;  // a killed process cleans nothing up
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TMPDIR"_s, folder.path());
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {u"[typist]"_s});
        REQUIRE(child.waitForStarted());
        QString file, session;
        int typed = 0;
        while (typed < letters) {
            REQUIRE((child.canReadLine() || child.waitForReadyRead(60000)));
            while (child.canReadLine()) {
                const QString line = QString::fromUtf8(child.readLine()).trimmed();
                if (line.startsWith(u"file ")) file = line.mid(5);
                else if (line.startsWith(u"session ")) session = line.mid(8);
                else typed = std::max(typed, line.toInt());
            }
        }
        REQUIRE(::kill(pid_t(child.processId()), SIGKILL) == 0);
        REQUIRE(child.waitForFinished());
        CHECK(child.exitStatus() == QProcess::CrashExit);
        const QList<QByteArray> rest = child.readAll().split('\n');
        for (const QByteArray& line : rest) typed = std::max(typed, line.toInt());

        REQUIRE_FALSE(file.isEmpty());
        const VaultContext context{Clock(), {}, QFileInfo(file).path() + u"/state"_s, KdfCost::lowest()};
        const auto vault = Vault::open(file, test::TestVault::passphrase(), SlotKind::Password, context);
        const QString found = vault->editor().stashed(session + u"/seen"_s);
        CAPTURE(letters, typed, found.toStdString());
        // A letter may have come in between its line and the end.
        CHECK(typedText(typed + 1).startsWith(found));
        CHECK(found.size() >= typed - mostLost);
        CHECK((letters < mostLost || !found.isEmpty()));
    }
}
