// SPDX-License-Identifier: MPL-2.0
#include "ui/goals/progress_view.h"

#include "core/base/date_text.h"
#include "core/genogram/painter.h"
#include "core/rules/attainment.h"
#include "core/rules/family_view.h"
#include "ui/common/cards.h"
#include "ui/common/following.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"

#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

struct ProgressRow {
    core::AnyId id;
    QString goal;
    QString day;
    QString level;
    QString light;
};

/// Paints the chart as wide as there is room; its table says the same in words.
class GoalChartView final : public QWidget {
public:
    explicit GoalChartView(const Theme& theme) : theme_(theme) { setAccessibleName(ProgressView::tr("Chart of the goals")); }

    void setSeries(const QList<core::GoalSeries>& series) {
        series_ = series;
        draw();
    }

protected:
    void resizeEvent(QResizeEvent*) override { draw(); }
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(perMm(), perMm());
        core::DrawingColours colours = core::paperColours();
        colours.line = theme_.color(Token::Text);
        colours.muted = theme_.color(Token::Muted);
        colours.paper = theme_.color(Token::Base);
        colours.font = theme_.font(Type::Body).family();
        core::paint(painter, drawing_, colours);
    }

private:
    double perMm() const { return 44.0 / 12 * theme_.textPercent() / 100.0; }
    void draw() {
        drawing_ = core::goalChart(series_, std::max(60.0, std::min(220.0, width() / perMm())));
        setFixedHeight(series_.isEmpty() ? 0 : int(drawing_.bounds.height() * perMm()) + 1);
        update();
    }

    Theme theme_;
    QList<core::GoalSeries> series_;
    core::Drawing drawing_;
};

ProgressView::ProgressView(const CaseContext& context, QWidget* parent)
    : QWidget(parent),
      case_(context),
      person_(new QComboBox),
      chart_(new GoalChartView(context.theme())),
      score_(makeLabel(context.theme(), {}, Type::Body)),
      table_(new RecordTable(context.theme(), tr("Levels of the goals"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::m);
    auto* line = new QHBoxLayout;
    QLabel* caption = makeLabel(context.theme(), tr("Goals of"), Type::Body, Weight::Strong);
    person_->setAccessibleName(tr("Goals of"));
    caption->setBuddy(person_);
    line->addWidget(caption);
    line->addWidget(person_);
    line->addStretch(1);
    column->addLayout(line);
    score_->setWordWrap(true);
    column->addWidget(score_);
    auto* card = new Surface(context.theme(), Surface::Kind::Card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::l, space::m, space::l, space::m);
    inside->addWidget(chart_);
    column->addWidget(card);
    std::vector<Column<ProgressRow>> columns;
    columns.push_back({.header = tr("Goal"), .text = [](const ProgressRow& r) { return r.goal; }});
    columns.push_back({.header = tr("Day"), .text = [](const ProgressRow& r) { return r.day; }});
    columns.push_back({.header = tr("Level"), .text = [](const ProgressRow& r) { return r.level; }});
    columns.push_back({.header = tr("Light"), .text = [](const ProgressRow& r) { return r.light; }});
    fillPeople();
    model_ = new RecordTableModel<ProgressRow>(
        case_.page().vault.editor(), [this] { return rows(); }, std::move(columns), this,
        [](const core::ChangeSet&) { return false; });
    table_->setModel(model_);
    table_->setWidths({0, 120, 220, 190});
    table_->setMinimumHeight(context.theme().px(240));
    column->addWidget(table_, 1);
    connect(person_, &QComboBox::currentIndexChanged, this, &ProgressView::refresh);
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet& set) {
        if (!set.touches<core::Goal>() && !set.touches<core::GoalReview>() && !set.touches<core::Person>()) return;
        fillPeople();
        refresh();
    });
    refresh();
}

void ProgressView::fillPeople() {
    const auto before = person();
    const bool had = person_->currentIndex() >= 0;
    people_.clear();
    bool shared = false;
    for (const core::Goal& goal : case_.records().all<core::Goal>()) {
        if (!core::counts(goal)) continue;
        if (!goal.person) shared = true;
        else if (!people_.contains(goal.person)) people_.append(goal.person);
    }
    if (shared) people_.append(std::nullopt);
    const QSignalBlocker quiet(person_);
    person_->clear();
    for (const auto& one : std::as_const(people_)) person_->addItem(one ? case_.nameOf(one) : tr("What we will do"));
    person_->setCurrentIndex(had ? std::max(0, int(people_.indexOf(before))) : 0);
    person_->setEnabled(!people_.isEmpty());
}

std::optional<core::PersonId> ProgressView::person() const {
    const int at = person_->currentIndex();
    return at < 0 || at >= people_.size() ? std::nullopt : people_[at];
}

std::vector<ProgressRow> ProgressView::rows() const {
    std::vector<ProgressRow> rows;
    if (people_.isEmpty()) return rows;
    const core::Words words = case_.words();
    QHash<int, QString> levels;  // thousands of points stand on a few levels
    const auto levelWords = [&](int level) {
        QString& known = levels[level];
        if (known.isEmpty())
            known = tr("%1: %2").arg(level > 0 ? QStringLiteral("+%1").arg(level) : QString::number(level),
                                     words.term(QStringLiteral("level.%1").arg(level)));
        return known;
    };
    for (const core::GoalSeries& one : series_)
        for (const core::GoalPoint& point : one.points)
            rows.push_back({core::AnyId::named(one.goal.text() + point.day.toString(Qt::ISODate) + QString::number(rows.size())),
                            one.title, core::dateShort(core::UncertainDate(point.day)),
                            point.start ? tr("%1 (start)").arg(levelWords(point.level)) : levelWords(point.level),
                            point.light == core::TrafficLight::NotSaid ? QString() : label(point.light)});
    return rows;
}

void ProgressView::refresh() {
    const auto who = person();
    series_ = people_.isEmpty() ? QList<core::GoalSeries>() : core::goalSeries(case_.records(), who, case_.today());
    model_->reload();
    chart_->setSeries(series_);
    if (people_.isEmpty()) return score_->setText(tr("No goal is agreed yet."));
    if (!who) return score_->setText(tr("What we promised has no T score."));
    const core::Attainment found = core::attainmentOf(case_.records(), *who, case_.today());
    if (!found.achieved) return score_->setText(tr("None of %n goal(s) is scored yet.", nullptr, found.total));
    QString text = tr("%1 of %2 goals are scored. T was %3 at the start and is %4 now; 50 means as expected.")
                       .arg(found.scored)
                       .arg(found.total)
                       .arg(*found.baseline, 0, 'f', 1)
                       .arg(*found.achieved, 0, 'f', 1);
    if (found.tooFew()) text += u' ' + tr("Fewer than three goals say little.");
    score_->setText(text);
}

void ProgressView::focusFirst() { person_->setFocus(Qt::OtherFocusReason); }

}  // namespace ui
