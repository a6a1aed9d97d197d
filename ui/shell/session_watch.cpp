// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/session_watch.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace ui {
namespace {

const QString service = QStringLiteral("org.freedesktop.login1");
const QString managerPath = QStringLiteral("/org/freedesktop/login1");
const QString manager = QStringLiteral("org.freedesktop.login1.Manager");
const QString sessionInterface = QStringLiteral("org.freedesktop.login1.Session");

}  // namespace

SessionWatch::SessionWatch(const QDBusConnection& system, const QDBusConnection& session, QObject* parent)
    : QObject(parent), system_(system) {
    for (const char* name : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"}) {
        QDBusConnection desktop = session;
        desktop.connect({}, {}, QLatin1String(name), QStringLiteral("ActiveChanged"), this, SLOT(screenSaverChanged(bool)));
    }
    if (!system_.isConnected()) return;
    system_.connect(service, managerPath, manager, QStringLiteral("PrepareForSleep"), this, SLOT(prepareForSleep(bool)));
    findSession();
    askForDelay();
}

void SessionWatch::findSession() {
    QDBusMessage ask = QDBusMessage::createMethodCall(service, managerPath, manager, QStringLiteral("GetSessionByPID"));
    ask << uint(QCoreApplication::applicationPid());
    auto* answer = new QDBusPendingCallWatcher(system_.asyncCall(ask), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> path = *done;
        if (path.isError()) return;  // started outside a session of logind
        system_.connect(service, path.value().path(), sessionInterface, QStringLiteral("Lock"), this, SLOT(sessionLocked()));
        system_.connect(service, path.value().path(), QStringLiteral("org.freedesktop.DBus.Properties"),
                        QStringLiteral("PropertiesChanged"), this, SLOT(sessionChanged(QString, QVariantMap, QStringList)));
    });
}

void SessionWatch::askForDelay() {
    QDBusMessage ask = QDBusMessage::createMethodCall(service, managerPath, manager, QStringLiteral("Inhibit"));
    ask << QStringLiteral("sleep") << QStringLiteral("Kinkeeper") << tr("Locks the caseload first") << QStringLiteral("delay");
    auto* answer = new QDBusPendingCallWatcher(system_.asyncCall(ask), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> delay = *done;
        if (delay.isError()) return;
        delay_ = delay.value();
        Q_EMIT ready();
    });
}

void SessionWatch::prepareForSleep(bool starting) {
    if (!starting) return askForDelay();
    Q_EMIT leaving();
    delay_ = {};
}

void SessionWatch::screenSaverChanged(bool active) {
    if (active) Q_EMIT leaving();
}

void SessionWatch::sessionLocked() { Q_EMIT leaving(); }

// LockedHint: the screen is locked. Active false: somebody else uses the machine.
void SessionWatch::sessionChanged(const QString& interface, const QVariantMap& changed, const QStringList&) {
    if (interface != sessionInterface) return;
    const bool locked = changed.value(QStringLiteral("LockedHint"), false).toBool();
    const bool away = !changed.value(QStringLiteral("Active"), true).toBool();
    if (locked || away) Q_EMIT leaving();
}

}  // namespace ui
