// SPDX-License-Identifier: MPL-2.0
#include "ui/keys/keys_page.h"

#include "core/practice/packs.h"
#include "core/rules/workflow.h"
#include "tests/gui/support/look.h"
#include "tests/gui/support/stage.h"
#include "ui/common/job.h"
#include "ui/common/passphrase_field.h"
#include "ui/process/process_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace core;
using namespace ui;
using test::button;
using test::says;
using test::Stage;

namespace {

const QString phrase = QStringLiteral("anita has four words of her own");

Approver listed(Stage& stage) {
    Approver anita{ApproverId::make(), QStringLiteral("Anita Rao"), QStringLiteral("team_manager")};
    anita.from = QDate(2020, 1, 1);
    stage.vault.editor().perform(ChangeSet{}.add(anita));
    return anita;
}

void typeTwice(QWidget& page, const QString& first, const QString& second) {
    const QList<PassphraseField*> fields = page.findChildren<PassphraseField*>();
    REQUIRE(fields.size() == 4);
    fields[0]->setText(first);
    fields[1]->setText(second);
}

void wait(QWidget& page) {
    REQUIRE(QTest::qWaitFor([&] { return page.findChildren<Job*>().isEmpty(); }, 20000));
}

}  // namespace

TEST_CASE("a manager is given a key of their own, listed by name and taken back", "[gui][keys]") {
    Stage stage;
    auto& page = stage.show<KeysPage>(false);
    CHECK(says(page, QStringLiteral("First list who may sign")));
    listed(stage);
    CHECK(says(page, QStringLiteral("Whose key")));
    typeTwice(page, QStringLiteral("short"), QStringLiteral("short"));
    button(page, QStringLiteral("Give this key"))->click();
    CHECK(says(page, QStringLiteral("too easy to guess")));
    typeTwice(page, phrase, phrase + QStringLiteral(" not"));
    button(page, QStringLiteral("Give this key"))->click();
    CHECK(says(page, QStringLiteral("The two are not the same")));
    CHECK(stage.vault.vault().keyHolders().size() == 1);
    typeTwice(page, phrase, phrase);
    button(page, QStringLiteral("Give this key"))->click();
    wait(page);
    CHECK(says(page, QStringLiteral("Own key of Anita Rao")));
    REQUIRE(stage.vault.vault().keyHolders().size() == 2);
    stage.shoot(QStringLiteral("keys"));
    typeTwice(page, phrase, phrase);
    button(page, QStringLiteral("Give this key"))->click();
    wait(page);
    CHECK(says(page, QStringLiteral("opens the file already")));
    stage.prompts.confirmations.enqueue(true);
    button(page, QStringLiteral("Remove: Own key of Anita Rao"))->click();
    CHECK(stage.vault.vault().keyHolders().size() == 1);
}

TEST_CASE("a manager opens the file with that key and decides the gate in person", "[gui][keys]") {
    Stage stage;
    const Approver anita = listed(stage);
    stage.vault.vault().addManagerKey(anita.id, SecretBytes::copyOf(phrase.toUtf8()), KdfCost::lowest());
    const CaseSnapshot records = stage.records();
    const QDate today(2026, 3, 24);
    GateDecision draft = draftDecision(records, standardPack(), QStringLiteral("G0"), today, QStringLiteral("Marcus Reid"));
    draft.ruling = QStringLiteral("pass");
    draft.reasons = QStringLiteral("Dana asks for it and Kofi too.");
    for (UnmetCondition& one : draft.unmet)
        one.reason = QStringLiteral("It is known by phone and will be written down on Monday at the latest.");
    stage.vault.editor().perform(ChangeSet{}.add(draft));
    stage.vault.close();

    const auto vault =
        Vault::open(stage.vault.path(), SecretBytes::copyOf(phrase.toUtf8()), SlotKind::Password, stage.vault.context());
    const PageContext context{*vault, stage.prompts, stage.host, stage.theme, stage.vault.context().clock, stage.caseId};
    CHECK(CaseContext(context).worker() == QStringLiteral("Anita Rao"));
    ProcessPage shown(context);
    Page& page = shown;
    page.resize(1160, 800);
    page.show();
    page.activate();
    page.reveal(anyId(draft.id));
    button(page, QStringLiteral("Sign with my key and decide"))->click();
    const GateDecision decided = *vault->caseSnapshot(stage.caseId).find<GateDecision>(draft.id);
    REQUIRE(decided.state == DecisionState::Decided);
    REQUIRE(decided.signOffs.size() == 1);
    CHECK(decided.signOffs.first().method == SignMethod::OwnKey);
    CHECK(decided.signOffs.first().name == QStringLiteral("Anita Rao"));
    CHECK(vault->audit(0, 1).first().actor == QStringLiteral("Anita Rao"));
    // What she writes herself somebody else signs.
    CHECK(draftDecision(vault->caseSnapshot(stage.caseId), standardPack(), QStringLiteral("G1"), today,
                        CaseContext(context).worker())
              .author == QStringLiteral("Anita Rao"));
}
