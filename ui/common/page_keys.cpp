// SPDX-License-Identifier: MPL-2.0
#include "ui/common/page_keys.h"

#include <QKeyEvent>
#include <QMap>
#include <QWidget>

namespace ui {
namespace {

/// The key as tables name it. Shift is part of it only where the key has no sign of its own: "?" and "+" need it on some
/// keyboards and not on others.
QKeySequence keyOf(const QKeyEvent& event) {
    int key = event.key();
    if (key == Qt::Key_Enter) key = Qt::Key_Return;
    if (key == Qt::Key_Equal) key = Qt::Key_Plus;
    Qt::KeyboardModifiers with = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    constexpr int firstWithoutSign = 0x01000000;
    if (key >= firstWithoutSign) with |= event.modifiers() & Qt::ShiftModifier;
    return QKeySequence(QKeyCombination(with, Qt::Key(key)));
}

}  // namespace

PageKeys::PageKeys(QWidget* owner, const QString& where) : QObject(owner), where_(where) {}

void PageKeys::add(std::vector<Bound> keys, const QString& words) { lines_.push_back({std::move(keys), words}); }

QStringList PageKeys::lines() const {
    QStringList lines;
    for (const Line& line : lines_) {
        QStringList keys;
        for (const Bound& one : line.keys) keys.append(QKeySequence(QLatin1String(one.key)).toString(QKeySequence::NativeText));
        lines.append(tr("%1: %2").arg(keys.join(QStringLiteral(", ")), line.words));
    }
    return lines;
}

bool PageKeys::press(const QKeySequence& pressed) const {
    for (const Line& line : lines_)
        for (const Bound& one : line.keys) {
            if (QKeySequence(QLatin1String(one.key)) != pressed || (one.when && !one.when())) continue;
            one.act();
            return true;
        }
    return false;
}

bool PageKeys::press(const QWidget* owner, const QKeyEvent& event) {
    const QKeySequence pressed = keyOf(event);
    for (const PageKeys* keys : owner->findChildren<PageKeys*>(QString(), Qt::FindDirectChildrenOnly))
        if (keys->press(pressed)) return true;
    return false;
}

QStringList keysOf(const QWidget* page) {
    QStringList places;  // in the order of the page
    QMap<QString, QStringList> lines;
    for (const PageKeys* keys : page->findChildren<PageKeys*>()) {
        const auto* owner = static_cast<const QWidget*>(keys->parent());
        if (owner != page && !owner->isVisibleTo(page)) continue;
        if (!places.contains(keys->where())) places.append(keys->where());
        for (const QString& line : keys->lines())
            if (!lines[keys->where()].contains(line)) lines[keys->where()].append(line);
    }
    QStringList all;
    for (const QString& place : std::as_const(places)) {
        if (!all.isEmpty()) all << QString();
        all << place << lines.value(place);
    }
    return all;
}

}  // namespace ui
