// SPDX-License-Identifier: MPL-2.0
// A new pass phrase, typed twice, with its strength: for a manager's own key and for one's own pass phrase.
#pragma once

#include "core/base/secret_bytes.h"
#include "ui/common/surface.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class MessageBar;
class PassphraseField;

class PhraseCard final : public QWidget {
    Q_OBJECT
public:
    /// `button` is what the button says.
    PhraseCard(const Theme& theme, const QString& heading, const QString& hint, const QString& button);
    /// Above the fields, for what else must be chosen.
    QVBoxLayout* extra() { return extra_; }
    void setProblem(const QString& sentence);
    /// While the key is being made.
    void setWorking(bool working);
    void clear();

Q_SIGNALS:
    /// Both are the same and strong enough. Take it at once: the fields are emptied.
    void given(const std::shared_ptr<core::SecretBytes>& phrase);

private:
    void meter();
    void give();

    QVBoxLayout* extra_;
    PassphraseField* phrase_;
    PassphraseField* again_;
    QLabel* strength_;
    MessageBar* problem_;
    QPushButton* button_;
};

}  // namespace ui
