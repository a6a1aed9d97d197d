// SPDX-License-Identifier: MPL-2.0
// Sources and files: attached, seen in memory, found by their words, taken out again.
#include "ui/files/files_page.h"

#include "core/edit/vault.h"
#include "tests/gui/support/stage.h"
#include "ui/files/file_view.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace core;
using namespace ui;
using test::Stage;

namespace {

QString writeFile(Stage& stage, const QString& name, const QByteArray& bytes) {
    const QString path = stage.vault.filePath(name);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

QString writePdf(Stage& stage, int pages) {
    const QString path = stage.vault.filePath(QStringLiteral("attendance.pdf"));
    QPdfWriter writer(path);
    QPainter painter(&writer);
    for (int i = 0; i < pages; ++i) {
        if (i > 0) writer.newPage();
        painter.drawText(QPointF(300, 300), QStringLiteral("Attendance zebra page %1").arg(i + 1));
    }
    painter.end();
    return path;
}

QPushButton* button(QWidget& page, const QString& text) {
    for (QPushButton* each : page.findChildren<QPushButton*>())
        if (each->text() == text && each->isVisible()) return each;
    FAIL("no button " << text.toStdString());
    return nullptr;
}

bool waitForFile(Stage& stage, int files) {
    return QTest::qWaitFor([&] { return stage.records().all<Attachment>().size() == files; }, 10000) &&
           QTest::qWaitFor([&] { return !stage.host.said.isEmpty(); }, 10000);
}

RecordTable* table(FilesPage& page) { return page.findChild<RecordTable*>(); }

}  // namespace

TEST_CASE("a PDF is attached, shown page by page, and found by its words", "[gui][files]") {
    Stage stage;
    auto& page = stage.show<FilesPage>();
    stage.shoot(QStringLiteral("files-empty"));
    stage.prompts.files.enqueue(writePdf(stage, 3));
    CHECK(page.perform(QStringLiteral("files.attach")));
    REQUIRE(waitForFile(stage, 1));
    const Attachment file = *stage.records().all<Attachment>().begin();
    CHECK(file.mediaType == QStringLiteral("application/pdf"));
    CHECK(file.title == QStringLiteral("attendance"));
    auto* view = page.findChild<FileView*>();
    CHECK(view->pagesView()->pages() == 3);
    CHECK(view->says() == QStringLiteral("Page 1 of 3"));
    stage.shoot(QStringLiteral("files"));
    view->pagesView()->setFocus();
    stage.key(Qt::Key_End);
    CHECK(view->says() == QStringLiteral("Page 3 of 3"));
    CHECK(stage.vault.vault().search(QStringLiteral("zebra")).size() == 1);
    button(page, QStringLiteral("Make a source of it"))->click();
    REQUIRE(stage.records().all<Source>().size() == 1);
    CHECK(stage.records().all<Source>().begin()->attachment == file.id);
    CHECK(table(page)->model()->rowCount() == 1);
    CHECK(view->pagesView()->pages() == 3);
    auto* words = qobject_cast<QLineEdit*>(stage.named(QStringLiteral("Words in sources and files")));
    words->setText(QStringLiteral("zebra"));
    CHECK(table(page)->model()->rowCount() == 1);
    words->setText(QStringLiteral("giraffe"));
    CHECK(table(page)->model()->rowCount() == 0);
    words->clear();
    // A new title keeps the words of the file.
    Attachment named = file;
    named.title = QStringLiteral("School print");
    ChangeSet set{Action::Edit, QStringLiteral("title")};
    stage.vault.editor().perform(set.edit(file, named));
    REQUIRE(stage.vault.vault().search(QStringLiteral("zebra")).size() == 1);
    CHECK(stage.vault.vault().search(QStringLiteral("zebra")).constFirst().title == QStringLiteral("School print"));
}

TEST_CASE("a text is read, a picture is painted, and what cannot be shown says so", "[gui][files]") {
    Stage stage;
    auto& page = stage.show<FilesPage>();
    auto* view = page.findChild<FileView*>();
    const auto attach = [&](const QString& path, int files) {
        stage.host.said.clear();
        stage.prompts.files.enqueue(path);
        page.perform(QStringLiteral("files.attach"));
        REQUIRE(waitForFile(stage, files));
    };
    attach(writeFile(stage, QStringLiteral("mail.txt"), "Dana wrote: I am well."), 1);
    CHECK(view->findChild<QPlainTextEdit*>()->toPlainText() == QStringLiteral("Dana wrote: I am well."));
    const QString picture = stage.vault.filePath(QStringLiteral("photo.png"));
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    REQUIRE(image.save(picture));
    attach(picture, 2);
    CHECK(view->pagesView()->pages() == 1);
    attach(writeFile(stage, QStringLiteral("tool.exe"), "MZ"), 3);
    CHECK(view->pagesView()->pages() == 0);
    QApplication::clipboard()->setImage(image);
    stage.host.said.clear();
    button(page, QStringLiteral("Paste a picture"))->click();
    REQUIRE(waitForFile(stage, 4));
    CHECK(view->pagesView()->pages() == 1);
    stage.prompts.files.enqueue(writeFile(stage, QStringLiteral("empty.txt"), {}));
    page.perform(QStringLiteral("files.attach"));
    REQUIRE(QTest::qWaitFor([&] { return !stage.prompts.messages.isEmpty(); }, 10000));
    CHECK(stage.records().all<Attachment>().size() == 4);
}

TEST_CASE("the file of a source is replaced, taken out, and comes back by undo", "[gui][files]") {
    Stage stage;
    Source source{.id = SourceId::make(), .caseId = stage.caseId, .title = QStringLiteral("School print")};
    ChangeSet set{Action::Add, QStringLiteral("source")};
    stage.vault.editor().perform(set.add(source));
    auto& page = stage.show<FilesPage>();
    page.reveal(anyId(source.id));
    stage.prompts.files.enqueue(writeFile(stage, QStringLiteral("one.txt"), "first"));
    button(page, QStringLiteral("Attach its file…"))->click();
    REQUIRE(waitForFile(stage, 1));
    const auto attached = [&] { return stage.records().find<Source>(source.id)->attachment; };
    REQUIRE(attached());
    const AttachmentId first = *attached();
    stage.prompts.files.enqueue(writeFile(stage, QStringLiteral("two.txt"), "second"));
    button(page, QStringLiteral("Attach another instead…"))->click();
    REQUIRE(QTest::qWaitFor([&] { return attached() != first; }, 10000));
    CHECK(stage.records().all<Attachment>().size() == 1);
    CHECK(page.findChild<FileView*>()->findChild<QPlainTextEdit*>()->toPlainText() == QStringLiteral("second"));
    button(page, QStringLiteral("Remove the file"))->click();
    CHECK_FALSE(attached());
    CHECK(stage.records().all<Attachment>().isEmpty());
    stage.vault.editor().undo();
    CHECK(attached());
    CHECK(stage.vault.vault().search(QStringLiteral("second")).size() == 1);
}
