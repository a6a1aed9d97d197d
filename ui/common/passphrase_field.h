// SPDX-License-Identifier: MPL-2.0
// Where a pass phrase is typed: hidden unless revealed, pasting allowed, Caps Lock said, taken as wiped memory (PW-2).
#pragma once

#include "core/base/secret_bytes.h"
#include "ui/common/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

class PassphraseField final : public QWidget {
    Q_OBJECT
public:
    PassphraseField(const Theme& theme, const QString& label, QWidget* parent = nullptr);
    bool isEmpty() const;
    /// What was typed as UTF-8 in NFC; the field is overwritten and emptied.
    core::SecretBytes take();
    /// The same without emptying, for the strength meter.
    core::SecretBytes peek() const;
    void setText(const QString& text);
    void reveal(bool on);
    void clear();
    QLineEdit* line() const { return line_; }

Q_SIGNALS:
    void changed();
    void submitted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* line_;
    QToolButton* eye_;
    QWidget* caps_;
};

}  // namespace ui
