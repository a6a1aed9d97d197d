// SPDX-License-Identifier: MPL-2.0
#include "ui/common/page_preview.h"

#include "tests/gui/support/stage.h"

#include <QImage>
#include <QScrollArea>
#include <QTest>

using namespace core;
using namespace ui;

namespace {

std::shared_ptr<const Pages> paper(int sections) {
    Document document;
    document.kind = QStringLiteral("test");
    document.title = QStringLiteral("Test");
    document.language = QStringLiteral("en-GB");
    document.pageOf = QStringLiteral("Page %1 of %2");
    document.blocks.append(Heading{.level = 1, .text = QStringLiteral("A paper")});
    for (int i = 0; i < sections; ++i) {
        document.blocks.append(Paragraph{.spans = {Span{.text = QStringLiteral("Section %1 tells of number %1.").arg(i)}}});
        if (i + 1 < sections) document.blocks.append(PageBreak{});
    }
    return std::make_shared<const Pages>(layOut(document));
}

struct Shown {
    Shown() : preview(Theme(Scheme::Dark)) {
        preview.resize(600, 700);
        preview.show();
    }
    QScrollArea& area() { return *preview.findChild<QScrollArea*>(); }
    PagePreview preview;
};

}  // namespace

TEST_CASE("pages are stepped through by key, and said", "[gui][reports]") {
    Shown shown;
    shown.preview.setPages(paper(3));
    CHECK(shown.preview.state() == QStringLiteral("Page 1 of 3"));
    CHECK(shown.area().accessibleDescription().contains(QStringLiteral("Section 0 tells")));
    QTest::keyClick(&shown.preview, Qt::Key_PageDown);
    CHECK(shown.preview.state() == QStringLiteral("Page 2 of 3"));
    QTest::keyClick(&shown.preview, Qt::Key_End);
    QTest::keyClick(&shown.preview, Qt::Key_PageDown);
    CHECK(shown.preview.state() == QStringLiteral("Page 3 of 3"));
    CHECK(shown.area().accessibleDescription().contains(QStringLiteral("Section 2 tells")));
    QTest::keyClick(&shown.preview, Qt::Key_Home);
    CHECK(shown.preview.page() == 0);
}

TEST_CASE("a shorter paper shows its last page", "[gui][reports]") {
    Shown shown;
    shown.preview.setPages(paper(3));
    shown.preview.setPage(2);
    shown.preview.setPages(paper(2));
    CHECK(shown.preview.state() == QStringLiteral("Page 2 of 2"));
}

TEST_CASE("words are shown where they stand", "[gui][reports]") {
    Shown shown;
    shown.preview.setPages(paper(3));
    const QImage before = shown.preview.grab().toImage();
    shown.preview.mark(QStringLiteral("tells of number 1"));
    CHECK(shown.preview.page() == 1);
    const QImage marked = shown.preview.grab().toImage();
    shown.preview.mark({});
    CHECK(shown.preview.grab().toImage() != marked);
    CHECK(before != marked);
}

TEST_CASE("paper is white in the dark", "[gui][reports]") {
    Shown shown;
    shown.preview.setPages(paper(1));
    QTest::qWait(1);
    const QImage picture = shown.preview.grab().toImage();
    CHECK(picture.pixelColor(picture.width() / 2, picture.height() / 2) == QColor(Qt::white));
}
