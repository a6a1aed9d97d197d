// SPDX-License-Identifier: MPL-2.0
// The catalogue of actions: one line each. Menus, the shortcut list and the command palette are made from it.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

namespace ui {

enum class Menu { File, Edit, Case, View, Help, None };

struct ActionLine {
    QString id;             ///< "people.add": what Page::perform or the window is given
    QString text;           ///< with mnemonic and ellipsis: "&Add a person"
    QString icon;           ///< may be empty
    QKeySequence shortcut;  ///< may be empty
    Menu menu = Menu::None;
    QString page;  ///< id of the page that performs it; empty = the window itself
};

/// All of them, in the order of the menus.
const QList<ActionLine>& actionCatalogue();

/// "Add a person": the text without mnemonic.
QString plainText(const ActionLine& line);

}  // namespace ui
