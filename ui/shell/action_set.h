// SPDX-License-Identifier: MPL-2.0
// The catalogue as QActions of one window.
#pragma once

#include <QHash>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace ui {

class ActionSet final : public QObject {
    Q_OBJECT
public:
    /// The actions' shortcuts work anywhere in `window`.
    explicit ActionSet(QWidget* window);
    QAction* action(const QString& id) const { return actions_.value(id); }
    /// Puts the menus of the catalogue into `bar`.
    void fill(QMenuBar& bar);

Q_SIGNALS:
    void triggered(const QString& id);

private:
    QHash<QString, QAction*> actions_;
};

}  // namespace ui
