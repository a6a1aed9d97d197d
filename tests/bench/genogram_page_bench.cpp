// SPDX-License-Identifier: MPL-2.0
// The genogram under the hand: what a frame takes while the drawing is moved, and an edit until its picture stands.
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QScrollBar>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdio>
#include <vector>

#include "core/genogram/genogram.h"
#include "core/rules/relatives.h"
#include "tests/support/big_case.h"
#include "ui/genogram/drawing_job.h"
#include "ui/genogram/family_view.h"

using namespace core;

namespace {

const QDate today(2026, 3, 24);

CaseSnapshot family(int people) {
    const ChangeSet set = test::bigCase(people, 0);
    CaseSnapshot records(*caseOf(set.changes.front().either()));
    records.apply(set);
    return records;
}

ui::DrawnFamily drawn(const CaseSnapshot& records, const std::optional<Layout>& before = {}) {
    ui::DrawingRequest request{records, {}, today};
    request.before = before;
    return ui::drawFamily(request, Progress());
}

double milliseconds(const QElapsedTimer& clock) { return double(clock.nsecsElapsed()) / 1e6; }

double p95(std::vector<double>& times) {
    std::sort(times.begin(), times.end());
    return times[times.size() * 95 / 100];
}

// Frames of a canvas of 1,920 by 1,080 while it is pushed across the drawing; `ratio` = dots to the pixel.
double framesOf(ui::FamilyView& view, double ratio) {
    QImage image(QSize(1920, 1080) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    std::vector<double> times;
    for (int i = 0; i < 120; ++i) {
        view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->minimum() + i * 16);
        QElapsedTimer clock;
        clock.start();
        QPainter painter(&image);
        view.viewport()->render(&painter);
        painter.end();
        times.push_back(milliseconds(clock));
    }
    return p95(times);
}

}  // namespace

TEST_CASE("frames while a family is moved", "[bench][genogram]") {
    for (const auto& [people, most] : {std::pair(150, 16.6), std::pair(1000, 33.0)}) {
        const CaseSnapshot records = family(people);
        const ui::DrawnFamily picture = drawn(records);
        const ui::Theme theme(ui::Scheme::Light);
        ui::FamilyView view(theme);
        view.resize(1920, 1080);
        view.QWidget::show();
        view.setDrawing(picture.drawing, picture.records);
        for (const bool whole : {false, true}) {
            if (whole) view.fit();
            else view.setZoom(100);
            for (const double ratio : {1.0, 2.0}) {
                const double time = framesOf(view, ratio);
                std::printf("%d people, %s, x%.0f: frame p95 %.1f ms\n", people, whole ? "all in sight" : "100 %", ratio, time);
            }
        }
    }
}

TEST_CASE("an edit until the new picture", "[bench][genogram]") {
    const CaseSnapshot records = family(150);
    const ui::DrawnFamily before = drawn(records);
    std::vector<double> times;
    for (int i = 0; i < 20; ++i) {
        CaseSnapshot after = records;
        const PersonId to = before.layout.people[i * before.layout.people.size() / 20].person;
        const Person child{.id = PersonId::named(QStringLiteral("newcomer %1").arg(i)), .caseId = records.id(), .names = {}};
        after.apply(withRelative(records, to, Relation::Child, child));
        QElapsedTimer clock;
        clock.start();
        const ui::DrawnFamily picture = drawn(after, before.layout);
        times.push_back(milliseconds(clock));
        CHECK(picture.drawing.spots.size() == before.drawing.spots.size() + 1);
    }
    const double time = p95(times);
    std::printf("150 people, one edit to the new picture: p95 %.0f ms\n", time);
    CHECK(time <= 50);
}
