// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/gedcom_tree.h"

namespace core::gedcom {
namespace {

constexpr int deepestLevel = 99;

struct Line {
    int level = -1;  ///< -1 = not a GEDCOM line
    QString xref;
    QString tag;
    QString value;
};

bool isBlank(QChar c) { return c == QLatin1Char(' ') || c == QLatin1Char('\t'); }

// level [@xref@] TAG [value]; exactly one space before the value, so that texts keep their indentation.
Line parsedLine(const QString& text) {
    Line line;
    qsizetype at = 0;
    const qsizetype size = text.size();
    const auto skipBlanks = [&] {
        while (at < size && isBlank(text.at(at))) ++at;
    };
    skipBlanks();
    int level = 0;
    const qsizetype digits = at;
    while (at < size && text.at(at) >= QLatin1Char('0') && text.at(at) <= QLatin1Char('9') && level <= deepestLevel)
        level = level * 10 + text.at(at++).digitValue();
    if (at == digits || level > deepestLevel || at >= size || !isBlank(text.at(at))) return line;
    skipBlanks();
    if (at < size && text.at(at) == QLatin1Char('@')) {
        const qsizetype close = text.indexOf(QLatin1Char('@'), at + 1);
        if (close <= at + 1 || close + 1 >= size || !isBlank(text.at(close + 1))) return line;
        line.xref = text.sliced(at + 1, close - at - 1);
        at = close + 1;
        skipBlanks();
    }
    const qsizetype tag = at;
    while (at < size && !isBlank(text.at(at))) ++at;
    if (at == tag) return line;
    line.tag = text.sliced(tag, at - tag).toUpper();
    if (at < size) line.value = text.sliced(at + 1);
    line.level = level;
    return line;
}

// A pointer is all of the value; "@#DJULIAN@" is an escape, "@@" an at sign.
QString pointerIn(const QString& value) {
    const QString plain = value.trimmed();
    if (plain.size() < 3 || plain.front() != QLatin1Char('@') || plain.back() != QLatin1Char('@') ||
        plain.at(1) == QLatin1Char('#'))
        return {};
    const QString inner = plain.sliced(1, plain.size() - 2);
    return inner.contains(QLatin1Char('@')) ? QString() : inner;
}

class TreeBuilder {
public:
    TreeBuilder(File& file, ProblemList& problems) : file_(file), problems_(problems) {}

    void add(Line line, int number, const QString& text) {
        if (line.level < 0) return addRubbish(text, number);
        if (line.level > depth_ + 1) {
            problems_.warn("level_jump", number, line.tag,
                           QStringLiteral("The level number jumps. The line was read as part of the one above it."));
            line.level = depth_ + 1;
        }
        if (line.level > 0 && join(line)) return;
        std::vector<Node>& home = line.level == 0 ? file_.records : stack_[size_t(line.level) - 1]->children;
        if (line.level == 0 && qsizetype(home.size()) >= maxImportRecords)
            throw Error(Fault::Unsupported, QStringLiteral("more than 100,000 records"));
        home.push_back({number, line.xref, line.tag, {}, pointerIn(line.value), {}});
        Node& node = home.back();
        if (node.pointer.isEmpty()) node.value = file_.seven ? unescaped7(line.value) : line.value;
        depth_ = line.level;
        // A level up ends here: what the stack holds above this node stays valid, as only the last child grows.
        stack_.resize(size_t(depth_));
        stack_.push_back(&node);
    }

private:
    static QString unescaped7(const QString& value) { return value.startsWith(QLatin1String("@@")) ? value.sliced(1) : value; }

    // CONC and CONT add to the value of the line they stand under.
    bool join(const Line& line) {
        const bool next = line.tag == QLatin1String("CONT");
        if (!next && (line.tag != QLatin1String("CONC") || file_.seven)) return false;
        Node& node = *stack_[size_t(line.level) - 1];
        if (!node.pointer.isEmpty()) {
            node.value = QLatin1Char('@') + node.pointer + QLatin1Char('@');
            node.pointer.clear();
        }
        if (next) node.value += QLatin1Char('\n');
        node.value += file_.seven ? unescaped7(line.value) : line.value;
        stack_.resize(size_t(line.level));
        depth_ = line.level - 1;
        return true;
    }

    // Many programs break long texts without CONT: such a line still belongs to what stands above it.
    void addRubbish(const QString& text, int number) {
        if (text.trimmed().isEmpty()) return;
        problems_.warn("line_unreadable", number, {},
                       QStringLiteral("This is not a GEDCOM line: %1. Its text was kept as a note.").arg(quoted(text)));
        if (!stack_.empty()) stack_.back()->children.push_back({number, {}, QStringLiteral("_TEXT"), text, {}, {}});
    }

    File& file_;
    ProblemList& problems_;
    std::vector<Node*> stack_;
    int depth_ = -1;
};

void unescape5(Node& node) {
    node.value.replace(QLatin1String("@@"), QLatin1String("@"));
    for (Node& child : node.children) unescape5(child);
}

QString versionIn(const QStringList& lines) {
    bool inGedc = false;
    for (const QString& text : lines) {
        const Line line = parsedLine(text);
        if (line.level == 0 && line.tag != QLatin1String("HEAD")) break;
        if (line.level == 1) inGedc = line.tag == QLatin1String("GEDC");
        if (inGedc && line.level == 2 && line.tag == QLatin1String("VERS")) return line.value.trimmed();
    }
    return {};
}

}  // namespace

const Node* Node::child(QLatin1String tag_) const {
    for (const Node& node : children)
        if (node.tag == tag_) return &node;
    return nullptr;
}

QString Node::childValue(QLatin1String tag_) const {
    const Node* node = child(tag_);
    return node ? node->value.trimmed() : QString();
}

File parseTree(const QByteArray& bytes, ProblemList& problems, const Progress& progress) {
    checkImportSize(bytes);
    const QStringList lines = decodedLines(bytes, problems);
    File file;
    file.version = versionIn(lines);
    file.seven = file.version.startsWith(QLatin1Char('7'));
    TreeBuilder builder(file, problems);
    int number = 0;
    bool begun = false;
    for (const QString& text : lines) {
        ++number;
        if (number % 4096 == 0) progress.step(number, lines.size());
        if (!begun && text.trimmed().isEmpty()) continue;
        const Line line = parsedLine(text);
        if (!begun && (line.level != 0 || line.tag != QLatin1String("HEAD")))
            throw Error(Fault::Invalid, QStringLiteral("not a GEDCOM file: it does not begin with 0 HEAD"));
        begun = true;
        builder.add(line, number, text);
    }
    if (!begun) throw Error(Fault::Invalid, QStringLiteral("the file is empty"));
    if (!file.seven)
        for (Node& record : file.records) unescape5(record);
    if (file.records.back().tag != QLatin1String("TRLR"))
        problems.warn("file_cut_off", number, QStringLiteral("TRLR"),
                      QStringLiteral("The file has no end mark. Part of it may be missing."));
    return file;
}

}  // namespace core::gedcom
