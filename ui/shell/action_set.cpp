// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/action_set.h"

#include "ui/common/actions.h"
#include "ui/common/icon.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

namespace ui {

ActionSet::ActionSet(QWidget* window) : QObject(window) {
    for (const ActionLine& line : actionCatalogue()) {
        auto* action = new QAction(line.text, this);
        if (!line.icon.isEmpty()) action->setIcon(icon(line.icon));
        action->setShortcut(line.shortcut);
        window->addAction(action);
        actions_.insert(line.id, action);
        connect(action, &QAction::triggered, this, [this, id = line.id] { Q_EMIT triggered(id); });
    }
}

void ActionSet::fill(QMenuBar& bar) {
    const QPair<Menu, QString> menus[] = {{Menu::File, tr("&File")},
                                          {Menu::Edit, tr("&Edit")},
                                          {Menu::Case, tr("&Case")},
                                          {Menu::View, tr("&View")},
                                          {Menu::Help, tr("&Help")}};
    for (const auto& [menu, title] : menus) {
        QMenu* shown = bar.addMenu(title);
        for (const ActionLine& line : actionCatalogue())
            if (line.menu == menu) shown->addAction(actions_.value(line.id));
    }
}

}  // namespace ui
