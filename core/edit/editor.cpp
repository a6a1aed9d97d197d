// SPDX-License-Identifier: MPL-2.0
#include "core/edit/editor.h"

#include "core/edit/history.h"
#include "core/edit/vault_core.h"
#include "core/storage/blob_store.h"

#include <QMap>
#include <QPromise>
#include <QSet>
#include <QTimer>

namespace core {
namespace {

constexpr int draftDelay = 1500;  // milliseconds after the first key that is not written yet; requirement: 2 s

/// A long set on its way: shared with the database thread, so that it outlives an editor that goes.
struct LongWrite {
    ChangeSet set;
    Progress progress;
    QPromise<void> promise;
    Caseload after;
    std::exception_ptr error;
};

}  // namespace

struct Editor::Private {
    explicit Private(VaultCore& vault) : core(vault) {}

    VaultCore& core;
    History history;
    QMap<QString, QString> drafts;  // all that exist
    QSet<QString> unwritten;        // keys whose draft in the file is older
    QTimer draftTimer;
    std::shared_ptr<LongWrite> pending;

    void write(const ChangeSet& set, const QString& action, const Progress& progress);
    void settled(const ChangeSet& set, const Caseload& after);
    QMap<QString, QString> takeUnwritten();
};

void Editor::Private::write(const ChangeSet& set, const QString& action, const Progress& progress) {
    core.prepare(set);
    const Caseload after = core.database.call(
        [&, at = core.stamp()](Database& db) { return core.write(db, set, action, core.caseload, at, progress); });
    settled(set, after);
}

void Editor::Private::settled(const ChangeSet& set, const Caseload& after) {
    core.adopt(set, after);
    drafts.remove(set.mergeKey);
    unwritten.remove(set.mergeKey);
}

QMap<QString, QString> Editor::Private::takeUnwritten() {
    QMap<QString, QString> texts;
    for (const QString& key : std::as_const(unwritten)) texts.insert(key, drafts.value(key));
    unwritten.clear();
    return texts;
}

Editor::Editor(VaultCore& vault, QObject* parent) : QObject(parent), d_(std::make_unique<Private>(vault)) {
    d_->drafts = vault.database.call([](Database& db) { return readDrafts(db); });
    d_->draftTimer.setParent(this);  // goes along when a file opened by a worker moves to the thread of the window
    d_->draftTimer.setSingleShot(true);
    d_->draftTimer.setInterval(draftDelay);
    connect(&d_->draftTimer, &QTimer::timeout, this, [this] {
        try {
            flushStash();
        } catch (const Error&) {
            d_->draftTimer.start();  // a full disk: the text stays in memory and is tried again
        }
    });
}

Editor::~Editor() {
    if (const auto pending = d_->pending) {
        pending->progress.cancel();
        d_->core.database.call([](Database&) {});  // until the set has stopped
        pending->promise.setException(std::make_exception_ptr(Error(Fault::Cancelled, QStringLiteral("the file was locked"))));
        pending->promise.finish();
    }
    try {
        flushStash();
    } catch (const Error& error) {
        qWarning("drafts were not written: %s", error.what());
    }
}

void Editor::perform(const ChangeSet& set, const Progress& progress) {
    if (set.isEmpty()) return;
    d_->write(set, toName(set.action), progress);
    d_->history.performed(set);
    Q_EMIT historyChanged();
    Q_EMIT changed(set);
}

QFuture<void> Editor::performLong(const ChangeSet& set, const Progress& progress) {
    auto job = std::make_shared<LongWrite>();
    job->set = set;
    job->progress = progress;
    job->promise.start();
    QFuture<void> future = job->promise.future();
    try {
        d_->core.prepare(set);
    } catch (const Error&) {
        job->promise.setException(std::current_exception());
        job->promise.finish();
        return future;
    }
    d_->pending = job;
    d_->core.isWritingLong = true;
    const auto finish = [this, job] {
        d_->pending.reset();
        d_->core.isWritingLong = false;
        if (job->error) {
            job->promise.setException(job->error);
        } else {
            d_->settled(job->set, job->after);
            d_->history.performed(job->set);
            Q_EMIT historyChanged();
            Q_EMIT changed(job->set);
        }
        job->promise.finish();
    };
    d_->core.database.post([this, job, finish, before = d_->core.caseload, at = d_->core.stamp()](Database& db) {
        try {
            job->after = d_->core.write(db, job->set, toName(job->set.action), before, at, job->progress);
        } catch (...) {
            job->error = std::current_exception();
        }
        QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
    });
    return future;
}

bool Editor::canUndo() const { return undoStep() != nullptr; }
bool Editor::canRedo() const { return redoStep() != nullptr; }
const ChangeSet* Editor::undoStep() const { return d_->history.undoStep(); }
const ChangeSet* Editor::redoStep() const { return d_->history.redoStep(); }

void Editor::undo() {
    if (!canUndo()) return;
    const ChangeSet back = undoStep()->inverse();
    d_->write(back, QStringLiteral("undo ") + toName(back.action), {});
    d_->history.undone();
    Q_EMIT historyChanged();
    Q_EMIT changed(back);
}

void Editor::redo() {
    if (!canRedo()) return;
    ChangeSet again = *redoStep();
    again.mergeKey.clear();  // whatever is being typed in that field now is not what is redone
    d_->write(again, QStringLiteral("redo ") + toName(again.action), {});
    d_->history.redone();
    Q_EMIT historyChanged();
    Q_EMIT changed(again);
}

void Editor::stash(const QString& key, const QString& text) {
    if (d_->drafts.value(key) == text) return;
    if (text.isEmpty()) d_->drafts.remove(key);
    else d_->drafts.insert(key, text);
    d_->unwritten.insert(key);
    if (!d_->draftTimer.isActive()) d_->draftTimer.start();
}

QString Editor::stashed(const QString& key) const { return d_->drafts.value(key); }

void Editor::flushStash() {
    d_->draftTimer.stop();
    if (d_->unwritten.isEmpty() || d_->core.session.readOnly) return;
    const QMap<QString, QString> texts = d_->takeUnwritten();
    try {
        d_->core.database.call([&](Database& db) {
            Transaction transaction(db);
            for (auto it = texts.cbegin(); it != texts.cend(); ++it)
                it.value().isEmpty() ? removeDraft(db, it.key()) : writeDraft(db, it.key(), it.value());
            transaction.commit();
        });
    } catch (const Error&) {
        d_->unwritten += QSet<QString>(texts.keyBegin(), texts.keyEnd());
        throw;
    }
}

}  // namespace core
