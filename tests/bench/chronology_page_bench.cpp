// SPDX-License-Identifier: MPL-2.0
// The chronology and timeline pages at 20,000 entries and 600 placements: shown within 300 ms, a key of the filter within
// 16 ms, a frame of the timeline within 16.6 ms in 95 of 100, a search within 50 ms. Figures are printed, not asserted.
#include "core/rules/arrivals.h"
#include "tests/gui/support/stage.h"
#include "tests/support/big_case.h"
#include "ui/chronology/chronology_page.h"
#include "ui/common/promote.h"
#include "ui/shell/palette_results.h"
#include "ui/timeline/timeline_page.h"
#include "ui/timeline/timeline_view.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace core;

namespace {

class Figures {
public:
    void add(double milliseconds) { all_.append(milliseconds); }
    template <class Work>
    void measure(Work&& work) {
        QElapsedTimer timer;
        timer.start();
        work();
        add(double(timer.nsecsElapsed()) / 1e6);
    }
    std::string words(const char* what) const {
        QList<double> sorted = all_;
        std::sort(sorted.begin(), sorted.end());
        const auto at = [&](double share) {
            return sorted[std::min(sorted.size() - 1, qsizetype(share * double(sorted.size())))];
        };
        return QStringLiteral("%1: median %2 ms, 95 of 100 within %3 ms, longest %4 ms, %5 times")
            .arg(QLatin1String(what))
            .arg(at(0.5), 0, 'f', 1)
            .arg(at(0.95), 0, 'f', 1)
            .arg(sorted.last(), 0, 'f', 1)
            .arg(sorted.size())
            .toStdString();
    }

private:
    QList<double> all_;
};

/// The large case with 600 placements in a file of its own, read already.
struct BigStage {
    test::Stage stage{false};

    BigStage() {
        ChangeSet set = test::bigCase(150, 20'000);
        const CaseId id = CaseId::named(QStringLiteral("big case"));
        for (int i = 0; i < 600; ++i) {
            Placement placement{.id = PlacementId::named(QStringLiteral("big placement %1").arg(i)),
                                .caseId = id,
                                .child = PersonId::named(QStringLiteral("big person %1").arg(4 + 50 * (i % 3)))};
            placement.kind = QStringLiteral("foster");
            placement.from = QDate(2005, 1, 1).addDays(i * 12);
            placement.to = UncertainDate(QDate(2005, 1, 1).addDays(i * 12 + 11));
            set.add(placement);
        }
        stage.vault.editor().perform(set);
        stage.caseId = id;
        stage.vault.vault().caseSnapshot(id);
    }
};

/// Until everything that was asked for stands on the screen.
void paintAll() {
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

}  // namespace

TEST_CASE("Bench: the chronology page of 20,000 entries", "[bench][chronology]") {
    BigStage big;
    Figures shown, keys, found, edits;
    for (int run = 0; run < 3; ++run)
        shown.measure([&] {
            big.stage.show<ui::ChronologyPage>();
            paintAll();
        });
    auto& page = big.stage.show<ui::ChronologyPage>();
    QTest::qWait(2000);  // the check behind the page has ended
    auto* words = qobject_cast<QLineEdit*>(big.stage.named(QStringLiteral("Words in these entries")));
    for (int run = 0; run < 3; ++run) {
        words->clear();
        paintAll();
        for (const QChar key : QStringLiteral("police home 12"))
            keys.measure([&] {
                words->setText(words->text() + key);
                page.repaint();
            });
    }
    words->clear();
    for (const char* text : {"police", "school", "nan fun", "reviewed", "Ashby", "growth", "1999"})
        for (int run = 0; run < 3; ++run) found.measure([&] { big.stage.vault.vault().search(QLatin1String(text)); });
    for (int run = 0; run < 5; ++run) {
        ChronologyEntry entry{.id = EntryId::make(), .caseId = big.stage.caseId, .date = QDate(2015, 1, 1 + run)};
        entry.event = QStringLiteral("One more.");
        ChangeSet set;
        edits.measure([&] { big.stage.vault.editor().perform(set.add(entry)); });
    }
    WARN(shown.words("page shown"));
    WARN(keys.words("key of the filter"));
    WARN(found.words("search"));
    WARN(edits.words("entry added with the page open"));
}

TEST_CASE("Bench: the timeline page of 20,000 entries", "[bench][timeline]") {
    BigStage big;
    Figures shown, frames, steps;
    shown.measure([&] {
        big.stage.show<ui::TimelinePage>();
        paintAll();
    });
    auto& page = big.stage.show<ui::TimelinePage>();
    auto* view = page.findChild<ui::TimelineView*>();
    for (int run = 0; run < 120; ++run)
        frames.measure([&] {
            // All of it first, then closer and wider again, as a wheel does.
            if (run % 40 == 0) view->fit();
            else view->zoomBy(run % 40 < 20 ? 1.3 : 1 / 1.3);
            view->viewport()->repaint();
        });
    for (int run = 0; run < 60; ++run)
        steps.measure([&] {
            big.stage.key(run % 7 == 0 ? Qt::Key_Down : Qt::Key_Right);
            view->viewport()->repaint();
        });
    WARN(shown.words("timeline shown"));
    WARN(frames.words("frame of the timeline"));
    WARN(steps.words("step by key"));
}

TEST_CASE("Bench: entries that come by themselves, and the palette", "[bench][chronology]") {
    BigStage big;
    Figures whole, palette;
    for (int run = 0; run < 5; ++run) whole.measure([&] { ui::wholeChronology(big.stage.context()); });
    const ui::PaletteScope scope{&big.stage.vault.vault(), big.stage.caseId, std::make_shared<QList<ui::PaletteRow>>()};
    const QString typed = QStringLiteral("foster care");
    for (int letters = 3; letters <= typed.size(); ++letters)
        palette.measure([&] { ui::paletteRows(scope, typed.left(letters)); });
    WARN(whole.words("arrivals put among the entries"));
    WARN(palette.words("letter in the palette"));
}
