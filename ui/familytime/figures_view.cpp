// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/figures_view.h"

#include "core/base/date_text.h"
#include "core/edit/vault.h"
#include "core/report/contact_chart.h"
#include "ui/common/following.h"
#include "ui/common/section_column.h"
#include "ui/common/surface.h"
#include "ui/familytime/drawing_view.h"
#include "ui/familytime/time_rows.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr double chartWidth = 150;  // mm

}  // namespace

FiguresView::FiguresView(const CaseContext& context, QWidget* parent)
    : QWidget(parent), context_(context), pair_(new QComboBox), period_(new QComboBox), column_(new QVBoxLayout) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, space::s, 0);
    outer->setSpacing(space::l);
    auto* bar = new QHBoxLayout;
    pair_->setAccessibleName(tr("Child and adult"));
    period_->setAccessibleName(tr("Period"));
    period_->addItems({tr("Whole arrangement"), tr("Last 12 weeks"), tr("Since the last review or hearing")});
    bar->addWidget(pair_);
    bar->addWidget(period_);
    bar->addStretch(1);
    outer->addLayout(bar);
    column_->setSpacing(space::l);
    outer->addLayout(column_);
    outer->addStretch(1);
    connect(pair_, &QComboBox::activated, this, [this] { reload(); });
    connect(period_, &QComboBox::activated, this, [this] { reload(); });
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches<core::ContactSession>() || set.touches<core::Arrangement>()) reload();
    });
    reload();
}

QDate FiguresView::periodStart() const {
    if (period_->currentIndex() == 1) return context_.today().addDays(-84);
    if (period_->currentIndex() != 2) return {};
    QDate last;
    const auto take = [&](const core::UncertainDate& date) {
        if (const auto day = date.exact(); day && *day <= context_.today() && (last.isNull() || *day > last)) last = *day;
    };
    for (const core::Review& one : context_.records().all<core::Review>())
        if (one.state == core::ReviewState::Held) take(one.date);
    for (const core::Hearing& one : context_.records().all<core::Hearing>()) take(one.date);
    return last;
}

void FiguresView::reload() {
    const int chosen = std::max(0, pair_->currentIndex());
    pairs_ = core::statisticsPairs(context_.records(), context_.pack(), context_.today());
    pair_->clear();
    for (const core::StatisticsRequest& pair : std::as_const(pairs_)) {
        const core::Arrangement* one = context_.records().find<core::Arrangement>(*pair.arrangement);
        pair_->addItem(
            tr("%1 with %2: %3").arg(context_.nameOf(pair.child), context_.nameOf(pair.adult), one ? one->title : QString()));
    }
    while (QLayoutItem* item = column_->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    if (pairs_.isEmpty()) {
        column_->addWidget(makeLabel(context_.theme(), tr("Figures come with the first arrangement in force."), Type::Body,
                                     Weight::Regular, Token::Muted));
        return;
    }
    pair_->setCurrentIndex(std::min(chosen, int(pairs_.size()) - 1));
    core::StatisticsRequest request = pairs_[pair_->currentIndex()];
    request.from = periodStart();
    show(request);
}

QLabel* FiguresView::makeLine(const QString& text, Token token) const {
    QLabel* label = makeLabel(context_.theme(), text, Type::Body, Weight::Regular, token);
    label->setWordWrap(true);
    return label;
}

QGridLayout* FiguresView::makeGrid(const core::ContactFigures& figures, const core::Words& words) const {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    int row = 0;
    const QList<core::FigureLine> lines = core::figureLines(figures);
    for (const core::FigureLine& one : lines) {
        const QString key = QStringLiteral("figure.") + one.name;
        grid->addWidget(makeLine(words.phrase(key)), row, 0);
        QLabel* value = makeLabel(context_.theme(), core::figureWords(one, words), Type::Body, Weight::Strong);
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(value, row, 1);
        QLabel* means = makeLabel(context_.theme(), words.phrase(key + QStringLiteral(".means")), Type::Caption, Weight::Regular,
                                  Token::Muted);
        means->setWordWrap(true);
        grid->addWidget(means, row++, 2);
    }
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(2, 5);
    if (!figures.hasTrend)
        grid->addWidget(makeLine(words.phrase(QStringLiteral("figure.trend_too_few")), Token::Muted), row, 0, 1, 3);
    return grid;
}

void FiguresView::show(const core::StatisticsRequest& request) {
    const core::Words words = context_.words();
    const core::ContactFigures figures = core::contactFigures(timeContext(context_), request);
    const auto card = [&](const QString& heading) {
        auto* made = new SectionCard(context_.theme(), heading);
        auto* inner = new QVBoxLayout;
        inner->setContentsMargins(space::l, 0, space::l, space::l);
        made->body()->addLayout(inner);
        column_->addWidget(made);
        return inner;
    };
    const auto line = [this](const QString& text, Token token = Token::Text) { return makeLine(text, token); };
    QVBoxLayout* strip = card(tr("Each time, oldest first"));
    const QString said = core::attendanceWords(figures, words);
    strip->addWidget(new DrawingView(context_.theme(), core::attendanceStrip(figures, words, chartWidth), said));
    strip->addWidget(line(said));
    QVBoxLayout* bars = card(tr("Planned and held, and how punctual"));
    const auto chart = [&](const core::Drawing& drawing, const QString& in) {
        bars->addWidget(new DrawingView(context_.theme(), drawing, in));
        bars->addWidget(line(in));
    };
    chart(core::plannedHeldChart(figures, words, chartWidth), core::plannedHeldWords(figures, words));
    if (figures.punctual.of > 0)
        chart(core::punctualityChart(figures, words, chartWidth), core::punctualityWords(figures, words));
    card(tr("Figures"))->addLayout(makeGrid(figures, words));
    QVBoxLayout* missed = card(tr("Times that were missed, and why"));
    missed->addWidget(
        new DrawingView(context_.theme(), core::reasonsChart(figures, words, chartWidth), core::reasonsWords(figures, words)));
    for (const core::MissedTime& one : figures.missed)
        missed->addWidget(line(tr("%1: %2. %3")
                                   .arg(core::dateWords(one.date), label(one.by),
                                        joined({context_.term(QStringLiteral("not_held_reasons"), one.reason), one.text}))));
    if (figures.missed.isEmpty()) missed->addWidget(line(tr("None."), Token::Muted));
    QStringList days;
    for (const QDate& day : figures.notRecorded) days.append(core::dateShort(day));
    if (!days.isEmpty())
        missed->addWidget(line(
            tr("Nothing is written yet of: %1. These days are in no figure.").arg(days.join(QStringLiteral(", "))), Token::Due));
}

}  // namespace ui
