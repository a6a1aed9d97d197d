// SPDX-License-Identifier: MPL-2.0
// A kept filter says which paper is made of it, for whom and with which columns; the reports page then shows just that.
#include "ui/chronology/cut_pane.h"

#include "core/edit/vault.h"
#include "tests/gui/support/stage.h"
#include "ui/common/form.h"
#include "ui/common/ticks_field.h"
#include "ui/reports/report_choices.h"
#include "ui/reports/reports_page.h"

#include <QComboBox>
#include <QPushButton>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

SavedCut addCut(Stage& stage) {
    SavedCut cut{.id = SavedCutId::make(), .caseId = stage.caseId, .name = QStringLiteral("Call-outs")};
    cut.kind = QStringLiteral("chronology-running");
    cut.columns = {QStringLiteral("response")};
    cut.filter = {EntryFilter{.text = QStringLiteral("police")}};
    ChangeSet set{Action::Add, cut.name};
    stage.vault.editor().perform(set.add(cut));
    return cut;
}

}  // namespace

TEST_CASE("only kinds that take a kept filter are offered, with their own columns", "[gui][chronology][cut]") {
    CHECK(kindsOfCuts().contains(QStringLiteral("chronology-running")));
    CHECK_FALSE(kindsOfCuts().contains(QStringLiteral("genogram")));
    CHECK(columnsOfCuts(QStringLiteral("chronology-running")) ==
          QStringList{QStringLiteral("response"), QStringLiteral("impact"), QStringLiteral("significance")});
    CHECK(columnsOfCuts(QStringLiteral("chronology-analytical")).isEmpty());
}

TEST_CASE("paper, reader and columns of a kept filter are chosen and shown again", "[gui][chronology][cut]") {
    Stage stage;
    const SavedCut cut = addCut(stage);
    const auto stored = [&] { return *stage.records().find<SavedCut>(cut.id); };
    CutPane pane(stage.context());
    pane.setCut(cut.id);
    CHECK_FALSE(pane.isHidden());
    auto* form = pane.findChild<FormBase*>();
    REQUIRE(form);
    const auto boxes = pane.findChildren<QComboBox*>();
    REQUIRE(boxes.size() == 2);
    const auto choose = [&](QComboBox* box, const QString& text) {
        const int index = box->findText(text, Qt::MatchContains);
        REQUIRE(index >= 0);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
        form->commit();
    };
    choose(boxes[1], QStringLiteral("Dana"));
    CHECK(stored().reader == QStringLiteral("parent:Dana Hartley"));
    choose(boxes[0], QStringLiteral("gencies"));
    CHECK(stored().kind == QStringLiteral("chronology-agencies"));
    for (QPushButton* button : pane.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("See the paper")) button->click();
    CHECK(stage.host.openedPages == QStringList{QStringLiteral("reports/") + cut.id.text()});
    ChangeSet gone{Action::Remove, cut.name};
    stage.vault.editor().perform(gone.remove(stored()));
    CHECK(pane.isHidden());
}

TEST_CASE("the reports page takes paper, reader and columns from a kept filter", "[gui][chronology][cut]") {
    Stage stage;
    SavedCut cut = addCut(stage);
    SavedCut after = cut;
    after.reader = QStringLiteral("parent:Dana Hartley");
    ChangeSet set{Action::Edit, cut.name};
    stage.vault.editor().perform(set.edit(cut, after));
    auto& page = stage.show<ReportsPage>();
    page.reveal(anyId(cut.id));
    auto* choices = page.findChild<ReportChoices*>();
    const Request request = choices->request();
    CHECK(request.kind == QStringLiteral("chronology-running"));
    CHECK(request.options.value(QStringLiteral("cut")) == QStringLiteral("Call-outs"));
    CHECK(request.options.value(QStringLiteral("response")) == QStringLiteral("yes"));
    CHECK(request.options.value(QStringLiteral("impact")) == QStringLiteral("no"));
    CHECK(choices->audience().person == stage.dana);
    CHECK(page.perform(QStringLiteral("paper:chronology-court")));
    CHECK(choices->request().kind == QStringLiteral("chronology-court"));
}
