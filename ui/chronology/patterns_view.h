// SPDX-License-Identifier: MPL-2.0
// What repeats, gathers, stops or changes in the chronology: a list in words, and the entries behind the chosen one.
#pragma once

#include "core/report/kinds/pattern_words.h"
#include "ui/common/page.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"

class QLabel;
class QTimer;

namespace ui {

class PatternsView final : public QWidget {
    Q_OBJECT
public:
    explicit PatternsView(const PageContext& context, QWidget* parent = nullptr);
    /// Looks anew if the case has changed since the last look; call it when the view comes into sight.
    void refresh();
    /// How many patterns there are; −1 before the first look has ended.
    int count() const { return looked_ ? int(lines_.size()) : -1; }

Q_SIGNALS:
    /// Enter on an entry behind a pattern.
    void entryWanted(const core::EntryId& entry);
    void changed();

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Line {
        core::AnyId id;
        core::EntryPattern pattern;
        core::PatternWords words;
    };
    struct Behind {
        core::EntryId id;
        QString date;
        QString event;
    };
    void makeTables();
    void look();
    void take(const QList<core::EntryPattern>& patterns);
    void showBehind(const QString& id);

    PageContext context_;
    core::CaseSnapshot whole_;  ///< what was counted: with the entries that come by themselves
    QLabel* intro_;
    RecordTable* patterns_;
    RecordTable* entries_;
    RecordTableModel<Line>* patternModel_ = nullptr;
    RecordTableModel<Behind>* entryModel_ = nullptr;
    std::vector<Line> lines_;
    std::vector<Behind> behind_;
    bool stale_ = true;
    bool looked_ = false;
    int looks_ = 0;  ///< a look that was overtaken is thrown away
};

}  // namespace ui
