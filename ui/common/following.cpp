// SPDX-License-Identifier: MPL-2.0
#include "ui/common/following.h"

#include "core/edit/editor.h"

#include <QEvent>
#include <QPointer>
#include <QStackedWidget>

#include <algorithm>

namespace ui {
namespace {

/// The hidden page of a stack that `who` stands on; nullptr = nothing hides it. Whether the window itself is in sight does
/// not matter, nor does a widget that hides itself because it has nothing to say.
QWidget* hidingPage(const QObject* who) {
    for (QObject* at = who->parent(); at; at = at->parent()) {
        auto* widget = qobject_cast<QWidget*>(at);
        if (widget && widget->isHidden() && qobject_cast<QStackedWidget*>(widget->parent())) return widget;
    }
    return nullptr;
}

class Follower final : public QObject {
public:
    Follower(QObject* who, core::Editor& editor, std::function<void(const core::ChangeSet&)> told)
        : QObject(who), told_(std::move(told)) {
        connect(&editor, &core::Editor::changed, this, &Follower::take);
    }
    /// The page that hid it is shown: tells what was missed, or waits for the next page that still hides it.
    void arrive() {
        if (wait()) return;
        const core::ChangeSet missed = std::exchange(missed_, {});
        told_(missed);
    }

private:
    void take(const core::ChangeSet& set) {
        // Something still missed is told first, when its turn comes.
        if (missed_.isEmpty() && !hidingPage(this)) return told_(set);
        keep(set);
        wait();
    }
    void keep(const core::ChangeSet& set) {
        missed_.action = set.action;
        for (const core::Change& change : set.changes)
            if (missed_.changes.size() < size_t(toldOneByOne) || isNews(change)) missed_.changes.push_back(change);
    }
    bool isNews(const core::Change& change) const {
        const core::Record& record = change.either();
        return std::none_of(missed_.changes.begin(), missed_.changes.end(), [&](const core::Change& known) {
            return known.either().index() == record.index() && core::caseOf(known.either()) == core::caseOf(record);
        });
    }
    bool wait();

    std::function<void(const core::ChangeSet&)> told_;
    core::ChangeSet missed_;
};

/// Stands on a hidden page and calls those who wait there when it is shown.
class Waiting final : public QObject {
public:
    static Waiting& on(QWidget* page) {
        const QString name = QStringLiteral("waiting for changes");
        QObject* there = page->findChild<QObject*>(name, Qt::FindDirectChildrenOnly);
        return there ? *static_cast<Waiting*>(there) : *new Waiting(page, name);
    }
    void add(Follower* who) {
        if (!waiting_.contains(who)) waiting_.append(who);
    }

protected:
    bool eventFilter(QObject* page, QEvent* event) override {
        // Sent when the page was shown by its stack, whether or not the window itself is shown.
        if (event->type() == QEvent::ShowToParent) {
            const auto waiting = std::exchange(waiting_, {});
            for (const QPointer<Follower>& one : waiting)
                if (one) one->arrive();
        }
        return QObject::eventFilter(page, event);
    }

private:
    Waiting(QWidget* page, const QString& name) : QObject(page) {
        setObjectName(name);
        page->installEventFilter(this);
    }
    QList<QPointer<Follower>> waiting_;
};

bool Follower::wait() {
    QWidget* page = hidingPage(this);
    if (page) Waiting::on(page).add(this);
    return page;
}

}  // namespace

void followChanges(QObject* who, core::Editor& editor, std::function<void(const core::ChangeSet&)> told) {
    new Follower(who, editor, std::move(told));
}

}  // namespace ui
