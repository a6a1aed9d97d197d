// SPDX-License-Identifier: MPL-2.0
#include "ui/common/prompts.h"

#include "ui/common/house_style.h"
#include "ui/common/passphrase_field.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace ui {
namespace {

// The dialog writes the folders it has seen into QtProject.conf, where anybody can read them.
void forgetFolders() {
    QSettings settings(QSettings::UserScope, QStringLiteral("QtProject"));
    settings.beginGroup(QStringLiteral("FileDialog"));
    settings.remove(QStringLiteral("history"));
    settings.remove(QStringLiteral("lastVisited"));
    settings.endGroup();
    settings.remove(QStringLiteral("Qt/filedialog"));
}

std::optional<QString> ask(QFileDialog& dialog, const QStringList& filters) {
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setNameFilters(filters);
    // Qt begins where it was last, and the first time in whatever folder the program was started from.
    if (dialog.directory() == QDir::current())
        dialog.setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const bool chosen = dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty();
    forgetFolders();
    if (!chosen) return std::nullopt;
    return dialog.selectedFiles().constFirst();
}

/// Many lines scroll, so that they fit any screen.
void showLong(QWidget* over, const QString& title, const QString& text) {
    QDialog dialog(over);
    dialog.setWindowTitle(title);
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::l);
    auto* heading = new QLabel(title);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    column->addWidget(heading);
    auto* words = new QPlainTextEdit(text);  // read line by line by a screen reader, and copied if somebody wants to
    words->setReadOnly(true);
    words->setAccessibleName(title);
    words->setTabChangesFocus(true);
    words->setFrameShape(QFrame::NoFrame);
    words->setMinimumWidth(words->fontMetrics().averageCharWidth() * 76);
    words->setMinimumHeight(words->fontMetrics().height() * 16);
    column->addWidget(words, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    column->addWidget(buttons);
    dialog.exec();
}

}  // namespace

std::optional<QString> ScreenPrompts::openFile(const QString& title, const QStringList& filters) {
    QFileDialog dialog(over_, title);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return ask(dialog, filters);
}

std::optional<QString> ScreenPrompts::saveFile(const QString& title, const QString& suggestedName, const QStringList& filters) {
    QFileDialog dialog(over_, title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suggestedName.section(u'.', -1));
    dialog.selectFile(suggestedName);
    // The kind of file chosen in the list is the one that is written: the name's ending follows it.
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString& filter) {
        const QString suffix = filter.section(QStringLiteral("*."), 1, 1).section(u')', 0, 0).section(u' ', 0, 0);
        const QString chosen = dialog.selectedFiles().value(0);
        dialog.setDefaultSuffix(suffix);
        if (!chosen.isEmpty() && !suffix.isEmpty()) dialog.selectFile(QFileInfo(chosen).completeBaseName() + u'.' + suffix);
    });
    return ask(dialog, filters);
}

bool ScreenPrompts::confirm(const QString& title, const QString& text, const QString& verb) {
    QMessageBox box(QMessageBox::NoIcon, title, title, QMessageBox::NoButton, over_);
    box.setInformativeText(text);
    const QPushButton* yes = box.addButton(verb, QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == yes;
}

void ScreenPrompts::message(const QString& title, const QString& text) {
    constexpr int many = 12;
    if (text.count(u'\n') > many) return showLong(over_, title, text);
    QMessageBox box(QMessageBox::NoIcon, title, title, QMessageBox::Ok, over_);
    box.setInformativeText(text);
    box.exec();
}

bool ScreenPrompts::choosePrinter(QPrinter& printer) {
    QPrintDialog dialog(&printer, over_);
    return dialog.exec() == QDialog::Accepted;
}

std::optional<QString> ScreenPrompts::line(const QString& title, const QString& label, const QString& start) {
    bool accepted = false;
    const QString text = QInputDialog::getText(over_, title, label, QLineEdit::Normal, start, &accepted);
    if (!accepted) return std::nullopt;
    return text;
}

std::optional<core::SecretBytes> ScreenPrompts::passphrase(const Theme& theme, const QString& title, const QString& text,
                                                           const QString& verb) {
    QDialog dialog(over_);
    dialog.setWindowTitle(title);
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::l);
    column->addWidget(makeLabel(theme, title, Type::Heading, Weight::Strong));
    QLabel* words = makeLabel(theme, text, Type::Body);
    words->setWordWrap(true);
    column->addWidget(words);
    auto* field = new PassphraseField(theme, QCoreApplication::translate("ui::Prompts", "&Pass phrase"));
    column->addWidget(field);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* go = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    makeFilled(*go, theme);
    go->setEnabled(false);
    column->addWidget(buttons);
    QObject::connect(field, &PassphraseField::changed, go, [go, field] { go->setEnabled(!field->isEmpty()); });
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    field->line()->setFocus();
    const bool accepted = dialog.exec() == QDialog::Accepted && !field->isEmpty();
    if (accepted) return field->take();
    field->clear();
    return std::nullopt;
}

}  // namespace ui
