// SPDX-License-Identifier: MPL-2.0
// How pages, views and tables follow the file. What nobody sees is not worked out again with every edit: a page behind
// another is told when it comes into sight. Only Form<T> is told at once, for it holds text that may still be unsaved.
#pragma once

#include <functional>

class QObject;

namespace core {
class Editor;
struct ChangeSet;
}  // namespace core

namespace ui {

/// So many missed changes are told one by one. Of more, a set holds the first, and one of each further type and case:
/// touches() stays right; who works by single records reads all of them anew.
inline constexpr int toldOneByOne = 100;

/// Tells `who`, a widget or an object below one, of each change of the file while it is in sight. What happens while it
/// stands on a hidden page of a stack comes in one set, when that page is shown and before it is painted; those on one
/// page are told in the order in which they began to follow. Ends with `who`.
void followChanges(QObject* who, core::Editor& editor, std::function<void(const core::ChangeSet&)> told);

}  // namespace ui
