// SPDX-License-Identifier: MPL-2.0
// What the rules of a good record find among the records of a page: said where the record stands, never in the way.
#pragma once

#include "core/base/problem.h"
#include "ui/common/case_context.h"

#include <QPointer>

class QVBoxLayout;

namespace ui {

class Job;

class CheckStrip final : public QWidget {
    Q_OBJECT
public:
    /// `page` as in shell/pages.cpp; empty = of the whole case.
    CheckStrip(const CaseContext& context, const QString& page, QWidget* parent = nullptr);
    /// Is it still being looked for?
    bool isWorking() const;
    int count() const { return int(found_.size()); }

protected:
    void showEvent(QShowEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isInSight() const;
    struct Found {
        core::Problem problem;
        core::AnyId record;
        QString page;
        QString name;  ///< "Conversation, 3 March 2026"
    };
    void look();
    void take(const core::Problems& problems);
    void fill();
    void addLine(const Found& found);

    CaseContext case_;
    QString page_;
    QVBoxLayout* lines_;
    QList<Found> found_;
    QPointer<Job> job_;
    bool stale_ = true;
    bool all_ = false;
};

}  // namespace ui
