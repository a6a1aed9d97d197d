// SPDX-License-Identifier: MPL-2.0
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "core/report/paper/pdf_parts.h"

namespace core::paper {

namespace {

using Token = QPDFTokenizer::Token;

/// Passes a page's operators on, but for the markers. Numbers are held back until it is clear what they are for.
class MarkerFilter : public QPDFObjectHandle::TokenFilter {
public:
    MarkerFilter(const QList<PdfMark>& marks, const PageStructure& structure) : marks_(marks), structure_(structure) {}

    const QList<int>& found() const { return found_; }
    bool isBalanced() const { return depth_ == 0 && !lost_; }

    void handleToken(const Token& token) override {
        switch (token.getType()) {
        case QPDFTokenizer::tt_space:
        case QPDFTokenizer::tt_comment: return;
        case QPDFTokenizer::tt_integer:
        case QPDFTokenizer::tt_real: numbers_.push_back(token); return;
        case QPDFTokenizer::tt_word: handleOperator(token); return;
        default:
            passNumbers();
            writeToken(token);
            write(" ");
        }
    }
    void handleEOF() override { passNumbers(); }

private:
    void handleOperator(const Token& token) {
        if (token.getValue() == "re" && isMarker()) {
            number_ = int(std::lround(std::stod(numbers_[1].getValue())));
            kind_ = MarkerKind(std::lround(std::stod(numbers_[3].getValue())));
            numbers_.clear();
            inMarker_ = true;
        } else if (inMarker_ && token.getValue() == "f") {
            inMarker_ = false;
            putMark();
        } else {
            passNumbers();
            writeToken(token);
            write("\n");
        }
    }

    bool isMarker() const { return numbers_.size() == 4 && std::lround(std::stod(numbers_[0].getValue())) == markerX; }

    void putMark() {
        switch (kind_) {
        case MarkerKind::Begin: {
            if (number_ < 0 || number_ >= marks_.size()) {
                lost_ = true;
                return;
            }
            const PdfMark& mark = marks_[number_];
            const QByteArray type = structure_.elements[structure_.segments[mark.segment]].type;
            write("/" + type.toStdString() + " <</MCID " + std::to_string(found_.size()) + ">> BDC\n");
            depth_ = 1;
            if (!mark.actualText.isEmpty()) {
                const std::string text = QPDFObjectHandle::newUnicodeString(mark.actualText.toStdString()).unparse();
                write("/Span <</ActualText " + text + ">> BDC\n");
                depth_ = 2;
            }
            found_.append(number_);
            return;
        }
        case MarkerKind::BeginDecoration:
            write("/Artifact BMC\n");
            depth_ = 1;
            return;
        case MarkerKind::End:
            for (; depth_ > 0; --depth_) write("EMC\n");
            return;
        }
        lost_ = true;
    }

    void passNumbers() {
        for (const Token& number : numbers_) {
            writeToken(number);
            write(" ");
        }
        numbers_.clear();
    }

    const QList<PdfMark>& marks_;
    const PageStructure& structure_;
    std::vector<Token> numbers_;
    QList<int> found_;
    MarkerKind kind_ = MarkerKind::End;
    int number_ = 0;
    int depth_ = 0;
    bool inMarker_ = false;
    bool lost_ = false;
};

QList<int> marksOf(const QList<PdfMark>& marks, int page) {
    QList<int> numbers;
    for (qsizetype i = 0; i < marks.size(); ++i)
        if (marks[i].page == page) numbers.append(int(i));
    return numbers;
}

}  // namespace

QList<QList<int>> replaceMarkers(QPDF& file, const PageStructure& structure, const QList<PdfMark>& marks,
                                 const Progress& progress) {
    QList<QList<int>> found;
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(file).getAllPages()) {
        progress.step(found.size(), 0);
        MarkerFilter filter(marks, structure);
        Pl_Buffer contents("contents");
        page.filterContents(&filter, &contents);
        if (!filter.isBalanced() || filter.found() != marksOf(marks, int(found.size())))
            throw Error(Fault::Corrupt, QStringLiteral("a page lost marks on its way into the PDF"));
        found.append(filter.found());
        page.getObjectHandle().replaceKey("/Contents", QPDFObjectHandle::newStream(&file, contents.getBufferSharedPointer()));
    }
    return found;
}

}  // namespace core::paper
