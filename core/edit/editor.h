// SPDX-License-Identifier: MPL-2.0
// The only writer: one ChangeSet is one transaction, one undo step and one signal.
#pragma once

#include "core/base/progress.h"
#include "core/model/change_set.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace core {

class History;
class VaultCore;

class Editor final : public QObject {
    Q_OBJECT
public:
    explicit Editor(VaultCore& vault, QObject* parent = nullptr);
    ~Editor() override;

    /// Checks the invariants, writes everything or nothing, updates history and snapshots, then emits changed().
    /// Waits for the database thread. Throws Error: Invalid (a rule of rules/invariants), Conflict (the stored record
    /// is not `before`), InUse (a long set is being written), NoSpace, ReadOnly, Io, Cancelled.
    void perform(const ChangeSet& set, const Progress& progress = {});

    /// The same for imports, without blocking the caller's thread. The future carries the Error; changed() is emitted
    /// on the editor's thread before the future finishes.
    QFuture<void> performLong(const ChangeSet& set, const Progress& progress);

    bool canUndo() const;
    bool canRedo() const;
    /// The step that undo or redo would perform, for its words; nullptr if there is none.
    const ChangeSet* undoStep() const;
    const ChangeSet* redoStep() const;
    void undo();
    void redo();

    /// Keeps the draft of a field that is being typed in: written within 2 s, not audited, not undone. `key` is the
    /// merge key of the field; an empty text removes the draft. A draft goes when its field commits.
    void stash(const QString& key, const QString& text);
    QString stashed(const QString& key) const;
    /// Writes waiting drafts now (before locking).
    void flushStash();

Q_SIGNALS:
    /// Emitted last, after the set stands in the file, the history and the snapshots.
    void changed(const core::ChangeSet& set);
    /// Undo or redo became possible or impossible, or its words changed.
    void historyChanged();

private:
    struct Private;
    std::unique_ptr<Private> d_;
};

}  // namespace core
