// SPDX-License-Identifier: MPL-2.0
// Hears from the system that the machine goes to sleep or its screen is locked, so that the file locks first (LOCK-2, 3).
// Where no logind answers, nothing is heard and the idle lock alone protects.
#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace ui {

class SessionWatch final : public QObject {
    Q_OBJECT
public:
    /// `system` carries logind, `session` the screen savers of desktops.
    SessionWatch(const QDBusConnection& system, const QDBusConnection& session, QObject* parent);
    /// Sleep waits for us while this is true: the system grants a few seconds.
    bool delaysSleep() const { return delay_.isValid(); }

Q_SIGNALS:
    /// Lock now: whoever listens must be done when the signal returns.
    void leaving();
    /// Sleep is delayed from now on.
    void ready();

private Q_SLOTS:
    void prepareForSleep(bool starting);
    void screenSaverChanged(bool active);
    void sessionLocked();
    void sessionChanged(const QString& interface, const QVariantMap& changed, const QStringList& invalidated);

private:
    void askForDelay();
    void findSession();

    QDBusConnection system_;
    QDBusUnixFileDescriptor delay_;  ///< closing it lets the machine sleep
};

}  // namespace ui
