// SPDX-License-Identifier: MPL-2.0
// What is seen while no file is open: the welcome with three cards, and the lock page with the pass phrase.
#pragma once

#include "core/base/error.h"
#include "core/base/secret_bytes.h"
#include "core/storage/key_types.h"
#include "ui/common/surface.h"
#include "ui/shell/recent_files.h"

#include <QTimer>

#include <functional>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class MessageBar;
class PassphraseField;

/// The frame of both: 528 wide from 116 down, what leaves the laptop at the bottom.
class LockFrame : public Surface {
    Q_OBJECT
public:
    /// Says a failure in the frame; empty hides it.
    void setProblem(const QString& sentence);
    QString problem() const;

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void demonstrationRequested();
    void fileChosen(const QString& path);
    void forgetRequested(const QString& path);

protected:
    explicit LockFrame(const Theme& theme, int width, QWidget* parent);
    QVBoxLayout* column() { return column_; }
    void addRecent(const QList<RecentFile>& files);

private:
    QVBoxLayout* column_;
    MessageBar* message_;
};

class WelcomePage final : public LockFrame {
    Q_OBJECT
public:
    WelcomePage(const Theme& theme, const QList<RecentFile>& recent, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* cards_;
};

struct LockedFile {
    QString path;
    QString label;  ///< empty = not opened on this machine before
    QString note;   ///< "Locked at 10:43. Your unsaved text is kept."
};

class UnlockPage final : public LockFrame {
    Q_OBJECT
public:
    using Submit = std::function<void(core::SecretBytes, core::SlotKind)>;
    UnlockPage(const Theme& theme, const LockedFile& file, const QList<RecentFile>& recent, Submit submit,
               QWidget* parent = nullptr);

    const LockedFile& file() const { return file_; }
    /// While the pass phrase is being tried.
    void setTrying(bool trying);
    /// Shows why the file did not open. `wait` seconds must go by before the next try.
    void failed(core::Fault fault, int wait);
    void focusField();
    /// A way out where the keys in the file are lost: keysOfBackupRequested() when it is taken.
    void offerKeysOfBackup();

Q_SIGNALS:
    void keysOfBackupRequested();

private:
    void fillRecoveryRow();
    void addWays();
    void submit();
    void tick();
    void useRecovery(bool on);

    Theme theme_;
    LockedFile file_;
    Submit submit_;
    PassphraseField* passphrase_;
    QWidget* recoveryRow_;
    QLineEdit* recovery_;
    QPushButton* open_;
    QPushButton* switch_;
    QPushButton* keys_;  ///< hidden unless offered
    QLabel* waiting_;
    QTimer timer_;
    int wait_ = 0;
    bool byRecovery_ = false;
    bool trying_ = false;
};

/// Why a file does not open, as a sentence that says what to do.
QString openingSentence(core::Fault fault, bool byRecoveryKey);

}  // namespace ui
