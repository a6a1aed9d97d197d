// SPDX-License-Identifier: MPL-2.0
// Word files as another program reads them: LibreOffice, where it is installed, turns them into text.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#include "core/report/pages.h"
#include "core/report/paper/table_shape.h"
#include "core/report/write/writers.h"
#include "tests/support/demo_case.h"
#include "tests/support/sample_document.h"
#include "tests/support/strings.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// The words that the body of a Word file of this document must hold, in their order.
class Expected {
public:
    explicit Expected(const Document& document) : document_(document), style_(paper::styleOf(document)) {
        for (const Block& block : document.blocks) std::visit([this](const auto& b) { add(b); }, block);
    }
    QStringList words;

private:
    void say(const QString& text) {
        QString plain = text;
        words += plain.replace(QChar(QChar::LineSeparator), u' ').simplified().split(u' ', Qt::SkipEmptyParts);
    }
    void say(const Spans& spans) {
        QString text;
        for (const Span& span : spans) text += span.text;
        say(text);
    }
    void add(const Heading& heading) { say(heading.text); }
    void add(const Paragraph& paragraph) { say(paragraph.spans); }
    void add(const ListBlock& list) {
        for (const Spans& item : list.items) say(item);
    }
    void add(const Table& table) {
        paper::TextBreaker breaker;
        const bool isList = paper::isTooNarrow(table, paper::columnsOf(table, style_, breaker), style_, document_.size);
        for (const Column& column : table.columns)
            if (!isList) say(column.heading);
        for (const Row& row : table.rows)
            for (qsizetype i = 0; i < std::min(row.cells.size(), table.columns.size()); ++i)
                say(isList ? paper::labelled(table.columns[i], row.cells[i]) : row.cells[i].spans);
    }
    void add(const Facts& facts) {
        for (const auto& [label, cell] : facts.rows) {
            say(label);
            say(cell.spans);
        }
    }
    void add(const Figure& figure) { say(figure.caption); }
    void add(const Box& box) {
        say(box.title);
        for (const Paragraph& paragraph : box.paragraphs) add(paragraph);
    }
    void add(const Signatures& signatures) {
        say(signatures.intro);
        for (const Signatures::Place& place : signatures.places) {
            say(place.name);
            say(place.role);
            for (const QString& line : place.lines) say(line);
        }
    }
    void add(const Contents& contents) {
        say(contents.heading);
        const Pages pages = layOut(document_);
        for (const Bookmark& bookmark : pages.bookmarks)
            if (bookmark.level > 1 && bookmark.text != contents.heading)
                say(bookmark.text + u' ' + QString::number(bookmark.place.page + 1));
    }
    void add(const PageBreak&) {}

    const Document& document_;
    const paper::PageStyle style_;
};

/// Signs of lists are the other program's own.
bool isSign(const QString& word) {
    static const QRegularExpression sign(u"^(\\x{2022}|-|\\d+\\.)$"_s);
    return sign.match(word).hasMatch();
}

QStringList withoutSigns(QStringList words) {
    words.removeIf(isSign);
    return words;
}

/// Converts all files of a folder at once: starting the program takes longer than the work. False if it is not here.
bool convert(const QTemporaryDir& folder, const QStringList& files, const QString& to) {
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty()) return false;
    QProcess process;
    const QString profile = QUrl::fromLocalFile(folder.filePath(u"profile"_s)).toString();
    process.start(office, QStringList{u"-env:UserInstallation="_s + profile, u"--headless"_s, u"--convert-to"_s, to,
                                      u"--outdir"_s, folder.path()} +
                              files);
    REQUIRE(process.waitForFinished(180000));
    return process.exitCode() == 0;
}

}  // namespace

TEST_CASE("DOCX: LibreOffice reads the words of the document, all and in order", "[report][docx][office]") {
    if (QStandardPaths::findExecutable(u"soffice"_s).isEmpty())
        SKIP("LibreOffice is not installed, so Word files are not opened by another program");
    Document large = test::demoDocument(u"case-summary"_s, u"parent:Dana Hartley"_s);
    large.size = PrintSize::Extra;
    const QList<Document> documents{
        test::everyBlock(Look::Court, PrintSize::Standard), test::demoDocument(u"chronology-court"_s, u"court"_s),
        test::demoDocument(u"chronology-running"_s, u"internal"_s), test::demoDocument(u"genogram"_s, u"court"_s), large};
    const QTemporaryDir folder;
    QStringList files;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        files << folder.filePath(u"%1.docx"_s.arg(i));
        QFile file(files.last());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(writeDocx(documents[i]));
    }
    REQUIRE(convert(folder, files, u"txt:Text (encoded):UTF8"_s));
    for (qsizetype i = 0; i < documents.size(); ++i) {
        QFile file(folder.filePath(u"%1.txt"_s.arg(i)));
        REQUIRE(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        text.remove(QChar(0xfeff));
        const QStringList read = withoutSigns(text.simplified().split(u' ', Qt::SkipEmptyParts));
        const QStringList wanted = withoutSigns(Expected(documents[i]).words);
        qsizetype same = 0;
        while (same < std::min(read.size(), wanted.size()) && read[same] == wanted[same]) ++same;
        CAPTURE(documents[i].kind, same, read.mid(std::max<qsizetype>(0, same - 5), 12).join(u' '),
                wanted.mid(std::max<qsizetype>(0, same - 5), 12).join(u' '));
        CHECK(read == wanted);
        CHECK(wanted.size() > 100);
    }
}
