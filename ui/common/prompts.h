// SPDX-License-Identifier: MPL-2.0
// Whatever stops the program to ask. Pages ask through this, so that a test can answer.
#pragma once

#include "core/base/secret_bytes.h"

#include <QString>
#include <QStringList>

#include <optional>

class QPrinter;
class QWidget;

namespace ui {

class Theme;

class Prompts {
public:
    virtual ~Prompts() = default;
    /// Filters as Qt writes them: "Family trees (*.ged)". No value = the user turned back.
    virtual std::optional<QString> openFile(const QString& title, const QStringList& filters) = 0;
    virtual std::optional<QString> saveFile(const QString& title, const QString& suggestedName, const QStringList& filters) = 0;
    /// `verb` is what the button says: "Remove". Only for what cannot be undone.
    virtual bool confirm(const QString& title, const QString& text, const QString& verb) = 0;
    virtual void message(const QString& title, const QString& text) = 0;
    /// Sets up `printer` as the user wants; false = the user turned back.
    virtual bool choosePrinter(QPrinter& printer) = 0;
    /// One line of text; no value = the user turned back.
    virtual std::optional<QString> line(const QString& title, const QString& label, const QString& start) = 0;
    /// The pass phrase again; no value = the user turned back. `verb` is what the button says.
    virtual std::optional<core::SecretBytes> passphrase(const Theme& theme, const QString& title, const QString& text,
                                                        const QString& verb) = 0;
};

/// Asks on screen, over `window()`. Qt's own file dialog: the system's would note the folder for others to read.
class ScreenPrompts final : public Prompts {
public:
    explicit ScreenPrompts(QWidget* over) : over_(over) {}
    std::optional<QString> openFile(const QString& title, const QStringList& filters) override;
    std::optional<QString> saveFile(const QString& title, const QString& suggestedName, const QStringList& filters) override;
    bool confirm(const QString& title, const QString& text, const QString& verb) override;
    void message(const QString& title, const QString& text) override;
    bool choosePrinter(QPrinter& printer) override;
    std::optional<QString> line(const QString& title, const QString& label, const QString& start) override;
    std::optional<core::SecretBytes> passphrase(const Theme& theme, const QString& title, const QString& text,
                                                const QString& verb) override;

private:
    QWidget* over_;
};

}  // namespace ui
