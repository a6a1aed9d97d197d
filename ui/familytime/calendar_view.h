// SPDX-License-Identifier: MPL-2.0
// The calendar of family time: a month or a week as a grid, or all as a list; beside it the day chosen, and what is to be
// written. One key records that a time went as planned.
#pragma once

#include "ui/familytime/calendar_words.h"

#include <QHash>

class QBoxLayout;
class QComboBox;
class QLabel;
class QListWidget;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class DayPane;
class MonthGrid;
class CaseReader;
class Segmented;

class CalendarView final : public QWidget {
    Q_OBJECT
public:
    explicit CalendarView(const CaseContext& context, QWidget* parent = nullptr);
    /// Puts the keyboard on what is to be written, or on the calendar where nothing is.
    void startWork();
    void goTo(QDate day);
    void step(int by);
    void reload();

Q_SIGNALS:
    void sessionOpened(const core::ContactSessionId& id);
    void changed(const QString& strong, const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeBar(QVBoxLayout* left);
    QWidget* makeSide();
    void makeKeys();
    std::optional<core::CalendarItem> dueOn(QDate day) const;
    void follow();
    void show(int shape);
    using QWidget::show;
    void fillGrid();
    void fillList();
    void fillDay();
    void fillToWrite();
    void fillFilter();
    void findClashes(QDate from, QDate to);
    core::CalendarFilter filter() const;
    QList<core::CalendarItem> itemsOf(QDate from, QDate to) const;
    core::ContactSession sessionOf(const core::CalendarItem& item) const;
    void open(const core::CalendarItem& item);
    void asPlanned(const core::CalendarItem& item);
    void leaveOut(const core::CalendarItem& item);
    void move(const core::CalendarItem& item);
    void moveTo(const core::CalendarItem& item, QDate to);
    void change(const core::CalendarItem& item, const core::DateChange& change, const QString& verb);

    CaseContext context_;
    CalendarWords words_;
    int shape_ = 0;
    QDate day_;
    QBoxLayout* outer_ = nullptr;
    QBoxLayout* bar_ = nullptr;
    QWidget* side_ = nullptr;
    QLabel* period_;
    Segmented* shapes_;
    QStackedWidget* stack_;
    MonthGrid* grid_;
    QListWidget* list_;
    QComboBox* filter_;
    DayPane* dayPane_;
    QListWidget* toWrite_;
    QLabel* lookedAt_;  ///< in which cases clashes were looked for
    CaseReader* reader_;
    QList<core::CalendarItem> listed_, waiting_;
    QList<std::pair<QString, core::CalendarFilter>> filters_;
    QHash<QDate, QStringList> clashes_;
};

}  // namespace ui
