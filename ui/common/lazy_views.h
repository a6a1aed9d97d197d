// SPDX-License-Identifier: MPL-2.0
// The views of a page behind a segmented control. Each is made when it is first looked at, so that the page opens at once
// in a case with years of records.
#pragma once

#include <QSet>
#include <QStackedWidget>

#include <functional>

namespace ui {

class Segmented;

class LazyViews final : public QStackedWidget {
    Q_OBJECT
public:
    using Maker = std::function<QWidget*(int view)>;
    /// One view for each part of the control. `leave` is called before another view comes: what is being typed is saved first.
    LazyViews(Segmented* control, int count, Maker make, std::function<void()> leave, QWidget* parent = nullptr);
    void showView(int view);
    /// Presses the button of the view in sight that adds a record: the one with these words, or the first.
    void add(const QString& words = {});

private:
    Segmented* control_;
    Maker make_;
    std::function<void()> leave_;
    QSet<int> made_;
};

}  // namespace ui
