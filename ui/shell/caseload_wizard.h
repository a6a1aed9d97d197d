// SPDX-License-Identifier: MPL-2.0
// Makes a new caseload in four steps: whose it is, a pass phrase, a recovery key shown and typed back, where to keep it.
// The same steps two and three give new keys to a file that was opened by its recovery key.
#pragma once

#include "core/base/secret_bytes.h"
#include "core/model/profile.h"
#include "ui/common/surface.h"

#include <functional>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace ui {

class MessageBar;
class PassphraseField;
class Prompts;

struct NewKeys {
    core::SecretBytes passphrase;
    core::SecretBytes recoveryKey;
};

class CaseloadWizard final : public Surface {
    Q_OBJECT
public:
    enum class Purpose { NewCaseload, NewKeys };
    struct Result {
        core::Profile profile;  ///< NewCaseload only
        QString path;           ///< NewCaseload only
        NewKeys keys;
    };
    using Finish = std::function<void(Result)>;

    CaseloadWizard(const Theme& theme, Prompts& prompts, Purpose purpose, Finish finish, QWidget* parent = nullptr);
    /// While the file is being made; `problem` not empty says why it was not.
    void setWorking(bool working, const QString& problem = {});
    void focusFirst();

Q_SIGNALS:
    void cancelled();

private:
    QWidget* makeDetails();
    QWidget* makePassphrase();
    QWidget* makeRecovery();
    QWidget* makeTypeBack();
    void next();
    void back();
    void showStep(int step);
    struct Wrong {
        QString words;  ///< empty = nothing is wrong
        QLineEdit* line = nullptr;
    };
    Wrong wrongIn(int step) const;
    void offerPhrase();
    void meter();
    void saveRecoveryText();
    bool typedBackRight() const;
    void finish();

    Theme theme_;
    Prompts& prompts_;
    Purpose purpose_;
    Finish finish_;
    core::SecretBytes recoveryKey_;
    QStackedWidget* steps_;
    QLabel* heading_;
    MessageBar* message_;
    QPushButton* back_;
    QPushButton* next_;
    QLineEdit* label_ = nullptr;
    QLineEdit* name_ = nullptr;
    QLineEdit* team_ = nullptr;
    PassphraseField* phrase_ = nullptr;
    PassphraseField* again_ = nullptr;
    QProgressBar* strength_ = nullptr;
    QLabel* strengthWords_ = nullptr;
    QLabel* keyText_ = nullptr;
    QLineEdit* typed_ = nullptr;
    bool generated_ = false;
};

}  // namespace ui
