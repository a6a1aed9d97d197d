// SPDX-License-Identifier: MPL-2.0
// The files opened before on this machine, by their label, in a private file of the state folder. Never a child's name:
// the label is what the worker chose for the whole file.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace ui {

struct RecentFile {
    QString path;
    QString label;
    QDateTime opened;  ///< UTC
    bool fictional = false;
    bool operator==(const RecentFile&) const = default;
};

class RecentFiles {
public:
    /// `folder` empty = the standard place for state. Files that are gone are left out.
    explicit RecentFiles(const QString& folder);
    QList<RecentFile> files() const { return files_; }  ///< newest first, at most eight
    void note(const RecentFile& file);
    void forget(const QString& path);
    void forgetAll();

private:
    void save() const;
    QString path_;
    QList<RecentFile> files_;
};

}  // namespace ui
