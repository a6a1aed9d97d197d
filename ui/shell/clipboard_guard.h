// SPDX-License-Identifier: MPL-2.0
// What was copied here does not stay in the clipboard: cleared after a minute and at the lock, and marked so that
// clipboard managers do not keep it (LEFT-5).
#pragma once

#include <QClipboard>
#include <QObject>
#include <QTimer>

#include <functional>

namespace ui {

class ClipboardGuard final : public QObject {
    Q_OBJECT
public:
    /// Says whether what a clipboard holds was put there by this program.
    using IsOurs = std::function<bool(QClipboard::Mode)>;

    /// What was copied is cleared after `milliseconds`. The default asks the system; some platforms cannot say.
    explicit ClipboardGuard(QObject* parent, int milliseconds = 60 * 1000, IsOurs isOurs = ownedByProgram);
    static bool ownedByProgram(QClipboard::Mode mode);
    /// Clears both clipboards if what they hold came from here.
    void clear();

private:
    void watch(QClipboard::Mode mode);
    QTimer timer_;
    IsOurs isOurs_;
    bool marking_ = false;
};

}  // namespace ui
