// SPDX-License-Identifier: MPL-2.0
// A made-up logind on a bus of its own: the machine goes to sleep, the screen locks, somebody else takes over.
#include "ui/shell/session_watch.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>

using namespace ui;

namespace {

const QString sessionPath = QStringLiteral("/org/freedesktop/login1/session/_31");

class Manager final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    QStringList asked;

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString&, const QString&, const QString& mode) {
        asked.append(what + u' ' + mode);
        QTemporaryFile held;
        return held.open() ? QDBusUnixFileDescriptor(held.handle()) : QDBusUnixFileDescriptor();
    }
    QDBusObjectPath GetSessionByPID(uint) { return QDBusObjectPath(sessionPath); }

Q_SIGNALS:
    void PrepareForSleep(bool start);
};

struct Bus {
    Bus() {
        daemon.start(QStringLiteral("dbus-daemon"),
                     {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        REQUIRE(daemon.waitForReadyRead());
        const QString address = QString::fromLatin1(daemon.readLine().trimmed());
        system = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, QStringLiteral("logind")));
        client = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, QStringLiteral("window")));
        REQUIRE(system->isConnected());
        REQUIRE(system->registerService(QStringLiteral("org.freedesktop.login1")));
        REQUIRE(system->registerObject(QStringLiteral("/org/freedesktop/login1"), &manager,
                                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    }
    ~Bus() {
        QDBusConnection::disconnectFromBus(QStringLiteral("window"));
        QDBusConnection::disconnectFromBus(QStringLiteral("logind"));
        daemon.kill();
        daemon.waitForFinished();
    }
    void send(const QString& path, const QString& interface, const QString& name, const QVariantList& arguments) {
        QDBusMessage message = QDBusMessage::createSignal(path, interface, name);
        message.setArguments(arguments);
        system->send(message);
    }

    QProcess daemon;
    Manager manager;
    std::unique_ptr<QDBusConnection> system, client;
};

bool hasDaemon() { return !QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty(); }

}  // namespace

TEST_CASE("sleep waits until the file is locked", "[lock]") {
    if (!hasDaemon()) SKIP("no dbus-daemon here");
    Bus bus;
    SessionWatch watch(*bus.client, *bus.client, nullptr);
    QSignalSpy left(&watch, &SessionWatch::leaving);
    REQUIRE(QTest::qWaitFor([&] { return watch.delaysSleep(); }));
    CHECK(bus.manager.asked == QStringList{QStringLiteral("sleep delay")});
    bool delayed = false;
    QObject::connect(&watch, &SessionWatch::leaving, [&] { delayed = watch.delaysSleep(); });
    Q_EMIT bus.manager.PrepareForSleep(true);
    REQUIRE(left.wait());
    CHECK(delayed);                    // while the file locks
    CHECK_FALSE(watch.delaysSleep());  // and not after it
    Q_EMIT bus.manager.PrepareForSleep(false);
    CHECK(QTest::qWaitFor([&] { return watch.delaysSleep(); }));
    CHECK(left.count() == 1);
}

TEST_CASE("a locked screen and another user lock the file", "[lock]") {
    if (!hasDaemon()) SKIP("no dbus-daemon here");
    Bus bus;
    SessionWatch watch(*bus.client, *bus.client, nullptr);
    QSignalSpy left(&watch, &SessionWatch::leaving);
    REQUIRE(QTest::qWaitFor([&] { return watch.delaysSleep(); }));
    const QString session = QStringLiteral("org.freedesktop.login1.Session");
    const auto change = [&](const char* property, bool value) {
        bus.send(sessionPath, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"),
                 {session, QVariantMap{{QString::fromLatin1(property), value}}, QStringList()});
    };
    bus.send(sessionPath, session, QStringLiteral("Lock"), {});
    REQUIRE(left.wait());
    change("LockedHint", true);
    REQUIRE(left.wait());
    change("Active", false);
    REQUIRE(left.wait());
    bus.send(QStringLiteral("/org/freedesktop/ScreenSaver"), QStringLiteral("org.freedesktop.ScreenSaver"),
             QStringLiteral("ActiveChanged"), {true});
    REQUIRE(left.wait());
    const int before = int(left.count());
    change("LockedHint", false);
    change("Active", true);
    bus.send(sessionPath, session, QStringLiteral("Lock"), {});  // sent last: when it is heard, the others were too
    REQUIRE(left.wait());
    CHECK(left.count() == before + 1);
}

#include "session_watch_test.moc"
