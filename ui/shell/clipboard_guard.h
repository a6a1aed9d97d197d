// SPDX-License-Identifier: MPL-2.0
// What was copied here does not stay in the clipboard: cleared after a minute and at the lock, and marked so that
// clipboard managers do not keep it (LEFT-5).
#pragma once

#include <QObject>
#include <QTimer>

namespace ui {

class ClipboardGuard final : public QObject {
    Q_OBJECT
public:
    explicit ClipboardGuard(QObject* parent, int seconds = 60);
    /// Clears both clipboards if what they hold came from here.
    void clear();

private:
    void watch(int mode);
    QTimer timer_;
    bool marking_ = false;
};

}  // namespace ui
