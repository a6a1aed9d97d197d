// SPDX-License-Identifier: MPL-2.0
#include "tests/gui/support/stage.h"

#include <QApplication>
#include <QDir>
#include <QPrinter>
#include <QTest>
#include <QVBoxLayout>

namespace test {

using namespace core;

ScriptedPrompts::~ScriptedPrompts() {
    CHECK(files.isEmpty());
    CHECK(lines.isEmpty());
    CHECK(confirmations.isEmpty());
    CHECK(passphrases.isEmpty());
}

std::optional<QString> ScriptedPrompts::openFile(const QString& title, const QStringList&) {
    INFO(title.toStdString());
    REQUIRE_FALSE(files.isEmpty());
    return files.dequeue();
}

std::optional<QString> ScriptedPrompts::saveFile(const QString& title, const QString&, const QStringList& filters) {
    return openFile(title, filters);
}

bool ScriptedPrompts::confirm(const QString& title, const QString&, const QString&) {
    INFO(title.toStdString());
    REQUIRE_FALSE(confirmations.isEmpty());
    return confirmations.dequeue();
}

void ScriptedPrompts::message(const QString&, const QString& text) { messages.append(text); }

bool ScriptedPrompts::choosePrinter(QPrinter& printer) {
    if (printTo.isEmpty()) return false;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(printTo);
    return true;
}

std::optional<QString> ScriptedPrompts::line(const QString& title, const QString&, const QString&) {
    INFO(title.toStdString());
    REQUIRE_FALSE(lines.isEmpty());
    return lines.dequeue();
}

std::optional<SecretBytes> ScriptedPrompts::passphrase(const ui::Theme&, const QString& title, const QString&, const QString&) {
    INFO(title.toStdString());
    REQUIRE_FALSE(passphrases.isEmpty());
    std::optional<QString> typed = passphrases.dequeue();
    if (!typed) return std::nullopt;
    return SecretBytes::fromText(*typed);
}

Stage::Stage(bool family, const ui::Theme& look)
    : vault(true, QDateTime(QDate(2026, 3, 24), QTime(10, 42))),
      caseId(vault.addCase(QStringLiteral("DEMO-A"))),
      dana(PersonId::make()),
      samuel(dana),
      kofi(dana),
      tilly(dana),
      jean(dana),
      theme(look) {
    theme.applyTo(*qApp);
    if (family) addFamily();
}

Stage::~Stage() = default;

void Stage::addFamily() {
    dana = vault.addPerson(caseId, QStringLiteral("Dana Hartley"), Sex::Female, QDate(1992, 2, 11)).id;
    samuel = vault.addPerson(caseId, QStringLiteral("Samuel Mensah"), Sex::Male, UncertainDate::year(1988)).id;
    jean = vault.addPerson(caseId, QStringLiteral("Jean Hartley"), Sex::Female, UncertainDate::about({1962, 0, 0, true})).id;
    Person boy = vault.addPerson(caseId, QStringLiteral("Kofi Mensah"), Sex::Male, QDate(2016, 9, 2));
    Person girl = vault.addPerson(caseId, QStringLiteral("Tilly Mensah"), Sex::Female, QDate(2019, 5, 6));
    kofi = boy.id;
    tilly = girl.id;
    ChangeSet set{Action::Edit, QStringLiteral("Family")};
    for (const Person& before : {boy, girl}) {
        Person after = before;
        after.subjectChild = true;
        set.edit(before, after);
    }
    Union couple{UnionId::make(), caseId, dana, samuel};
    couple.phases = {
        UnionPhase{UnionKind::Cohabiting, UncertainDate::year(2014), UncertainDate::year(2019), UnionEnd::Separated, {}}};
    set.add(couple);
    for (const PersonId& child : {kofi, tilly})
        for (const PersonId& parent : {dana, samuel}) set.add(Parentage{ParentageId::make(), caseId, child, parent, couple.id});
    set.add(Parentage{ParentageId::make(), caseId, dana, jean, {}});
    vault.editor().perform(set);
}

ui::PageContext Stage::context(bool ofCase) {
    return {vault.vault(), prompts, host, theme, vault.context().clock, ofCase ? std::optional(caseId) : std::nullopt};
}

void Stage::place(std::unique_ptr<ui::Page> page) {
    window_ = std::make_unique<QWidget>();
    window_->resize(1208, 800);
    auto* column = new QVBoxLayout(window_.get());
    column->setContentsMargins(0, 0, 0, 0);
    page_ = page.release();
    column->addWidget(page_);
    window_->show();
    window_->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(window_.get()));
    page_->activate();
}

void Stage::type(const QString& text) {
    REQUIRE(qApp->focusWidget());
    QTest::keyClicks(qApp->focusWidget(), text);
}

void Stage::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    REQUIRE(qApp->focusWidget());
    QTest::keyClick(qApp->focusWidget(), key, modifiers);
}

void Stage::shoot(const QString& name) {
    const QString folder = qEnvironmentVariable("KINKEEPER_SHOTS");
    if (folder.isEmpty()) return;
    QDir().mkpath(folder);
    QApplication::processEvents();
    CHECK(window_->grab().save(QStringLiteral("%1/%2.png").arg(folder, name)));
}

QWidget* Stage::named(const QString& accessibleName) {
    INFO(accessibleName.toStdString());
    for (QWidget* widget : page_->findChildren<QWidget*>())
        if (widget->accessibleName() == accessibleName && widget->focusPolicy() != Qt::NoFocus) return widget;
    REQUIRE(false);
    return nullptr;
}

}  // namespace test
