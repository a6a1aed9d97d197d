// SPDX-License-Identifier: MPL-2.0
// "Saved 10:42" left, progress with Cancel in the middle, counts right. 26 high.
#pragma once

#include "ui/common/surface.h"

#include <QPointer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class Job;

class StatusBar final : public Surface {
    Q_OBJECT
public:
    explicit StatusBar(const Theme& theme, QWidget* parent = nullptr);
    /// Stays until the next one; told to screen readers.
    void say(const QString& sentence, bool good = true);
    void setCounts(const QString& words);
    void watch(Job& job);
    bool isWatching() const;
    QString sentence() const;

private:
    QLabel* mark_;
    QLabel* words_;
    QWidget* progress_;
    QLabel* title_;
    QProgressBar* bar_;
    QPushButton* cancel_;
    QLabel* counts_;
    QPointer<Job> job_;
};

}  // namespace ui
