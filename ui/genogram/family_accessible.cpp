// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/family_accessible.h"

#include "ui/genogram/family_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <vector>

namespace ui {
namespace {

// One person, by number: after an edit the same number may be somebody else, as in any list.
class SpotAccessible final : public QAccessibleInterface {
public:
    SpotAccessible(FamilyView* view, int number) : view_(view), number_(number) {}

    bool isValid() const override { return view_ && number_ < view_->drawing().spots.size(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return view_ ? QAccessible::queryAccessibleInterface(view_) : nullptr; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text what) const override {
        return isValid() && what == QAccessible::Name ? view_->drawing().spots[number_].says : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!isValid()) return {};
        const QRect box = view_->mapFromScene(view_->drawing().spots[number_].box).boundingRect();
        return {view_->viewport()->mapToGlobal(box.topLeft()), box.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = state.selectable = true;
        const bool current = isValid() && view_->currentSpot() == number_;
        state.selected = current;
        state.focused = current && view_->hasFocus();
        return state;
    }

private:
    QPointer<FamilyView> view_;
    const int number_;
};

class FamilyAccessible final : public QAccessibleWidget {
public:
    explicit FamilyAccessible(FamilyView* view) : QAccessibleWidget(view, QAccessible::List), view_(view) {}
    ~FamilyAccessible() override {
        for (const QAccessible::Id id : people_) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return view_ ? int(view_->drawing().spots.size()) : 0; }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        while (int(people_.size()) <= index)
            people_.push_back(QAccessible::registerAccessibleInterface(new SpotAccessible(view_, int(people_.size()))));
        return QAccessible::accessibleInterface(people_[size_t(index)]);
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (int i = 0; i < childCount(); ++i)
            if (child(i) == wanted) return i;
        return -1;
    }
    QAccessibleInterface* focusChild() const override {
        return view_ && view_->hasFocus() ? child(view_->currentSpot()) : nullptr;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = 0; i < childCount(); ++i)
            if (child(i)->rect().contains(x, y)) return child(i);
        return nullptr;
    }

private:
    QPointer<FamilyView> view_;
    mutable std::vector<QAccessible::Id> people_;  // as far as they have been asked for
};

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* view = qobject_cast<FamilyView*>(object);
    return view ? new FamilyAccessible(view) : nullptr;
}

}  // namespace

void makeFamilyAccessible() { QAccessible::installFactory(&make); }

}  // namespace ui
