// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/architecture/house_rules.h"

#include "tests/unit/architecture/source_text.h"

#include <QHash>
#include <QRegularExpression>

namespace architecture {

namespace {

constexpr int cppLimit = 400;
constexpr int headerLimit = 250;
constexpr int functionLimit = 60;

/// A folder and what it may include beside itself. A name stands for the folder and all below it.
const QHash<QString, QStringList>& includeTable() {
    static const auto words = [](const char* text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
    static const QHash<QString, QStringList> table{
        {QStringLiteral("core/base"), {}},
        {QStringLiteral("core/model"), words("core/base")},
        {QStringLiteral("core/practice"), words("core/base core/model")},
        {QStringLiteral("core/rules"), words("core/base core/model core/practice")},
        {QStringLiteral("core/disclosure"), words("core/base core/model core/practice core/rules")},
        {QStringLiteral("core/genogram"), words("core/base core/model core/practice core/rules")},
        {QStringLiteral("core/storage"), words("core/base core/model")},
        {QStringLiteral("core/edit"), words("core/base core/model core/practice core/rules core/storage")},
        {QStringLiteral("core/report"), words("core/base core/model core/practice core/rules core/disclosure core/genogram")},
        {QStringLiteral("core/interchange"), words("core/base core/model core/practice core/rules core/disclosure core/report")},
        {QStringLiteral("core/desk"), words("core")},
        {QStringLiteral("ui/common"), words("core")},
        {QStringLiteral("ui/shell"), words("core ui")},
        {QStringLiteral("app/kinkeeper.cpp"), words("core ui")},
        {QStringLiteral("app/kinkeeper_cli.cpp"), words("core")},
        {QStringLiteral("tests"), words("core ui app cmake")},
        {QStringLiteral("cmake"), {}},
    };
    return table;
}

bool isIn(const QString& path, const QString& folder) { return path == folder || path.startsWith(folder + u'/'); }

/// The key of the include table that `path` belongs to, a feature of the window as "ui/<feature>", or empty.
QString moduleOf(const QString& path) {
    for (auto row = includeTable().keyBegin(); row != includeTable().keyEnd(); ++row)
        if (isIn(path, *row)) return *row;
    if (path.startsWith(u"ui/") && path.count(u'/') >= 2) return path.section(u'/', 0, 1);
    return {};
}

bool mayInclude(const QString& path, const QString& target) {
    const QString module = moduleOf(path);
    if (isIn(target, module)) return true;
    const QStringList feature{QStringLiteral("core"), QStringLiteral("ui/common")};
    const QStringList allowed = includeTable().value(module, feature);
    return std::any_of(allowed.begin(), allowed.end(), [&](const QString& folder) { return isIn(target, folder); });
}

struct Confined {
    QRegularExpression header;
    QRegularExpression places;
    QString why;
};

/// Headers of the system and of Qt, and the only places where each may stand.
const QList<Confined>& confined() {
    static const auto rule = [](const char* header, const char* places, const char* why) {
        return Confined{QRegularExpression(QString::fromLatin1(header)), QRegularExpression(QString::fromLatin1(places)),
                        QString::fromLatin1(why)};
    };
    static const QList<Confined> rules{
        rule("^Qt(Core|Gui|Widgets|Sql|Svg|SvgWidgets|Test|PrintSupport|Network|Xml|Concurrent|DBus|OpenGL|Pdf)(/Qt\\w+)?$", "^$",
             "includes everything of a Qt module: name the class"),
        rule("^(QtWidgets|QtPrintSupport)/"
             "|^Q(Widget|Application|Printer|MainWindow|Dialog|MessageBox|\\w+Dialog|\\w+Widget|Graphics\\w+|\\w*(Table|Tree|"
             "List|Item|Header)View|(Box|VBox|HBox|Grid|Form|Stacked)?Layout|\\w+Button|Label|LineEdit|ComboBox)$",
             "^(ui/|app/kinkeeper\\.cpp|tests/gui/|tests/bench/)", "belongs to the window"),
        rule("^(QtNetwork/|QNetwork|QTcp|QUdp|QSsl|QLocalSocket|QLocalServer)", "^$", "Kinkeeper never uses the network"),
        rule("^(QtSql/|QSql|sqlite3|sqlcipher/)", "^(core/storage/|tests/)", "SQL stays in core/storage"),
        rule("^(QUndoStack|QUndoCommand|QSqlTableModel|QSqlQueryModel)$", "^$", "ChangeSet and RecordTableModel do this here"),
        rule("^(sys/|mach/|linux/"
             "|(unistd|fcntl|pthread|dirent|dlfcn|termios|poll|pwd|grp|signal|windows|io|direct|wincrypt|winternl|shlobj)\\.h$)",
             "^(core/base/platform_|core/storage/container_vfs|tests/)", "stays in core/base/platform_* and the container's VFS"),
    };
    return rules;
}

class Checker {
public:
    Checker(const QString& path, const QString& source) : path_(path), lines_(source.split(u'\n')) {
        if (lines_.last().isEmpty()) lines_.removeLast();
    }

    QStringList run() {
        checkHead();
        checkSize();
        for (qsizetype i = 0; i < lines_.size(); ++i) checkLine(int(i) + 1, lines_[i]);
        if (!isTest())
            for (const Function& function : functions(lines_.join(u'\n')))
                if (function.lines > functionLimit)
                    say(function.line, QStringLiteral("function of %1 lines, the limit is %2: %3")
                                           .arg(function.lines)
                                           .arg(functionLimit)
                                           .arg(function.head));
        return said_;
    }

private:
    bool isTest() const { return path_.startsWith(u"tests/"); }
    void say(int line, const QString& what) { said_ += QStringLiteral("%1:%2: %3").arg(path_).arg(line).arg(what); }

    void checkHead() {
        if (lines_.isEmpty() || lines_.first() != u"// SPDX-License-Identifier: MPL-2.0")
            say(1, QStringLiteral("the first line is the licence"));
        if (path_.endsWith(u".h") && (lines_.size() < 2 || !lines_[1].startsWith(u"// ")))
            say(2, QStringLiteral("a header says what it is for"));
        if (moduleOf(path_).isEmpty()) say(1, QStringLiteral("belongs to no module"));
    }

    void checkSize() {
        const int limit = path_.endsWith(u".h") ? headerLimit : cppLimit;
        if (lines_.size() > limit) say(limit + 1, QStringLiteral("%1 lines, the limit is %2").arg(lines_.size()).arg(limit));
    }

    void checkLine(int number, const QString& line) {
        static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
        static const QRegularExpression sql(QStringLiteral(
            "\"\\s*(SELECT\\s|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\s|UPDATE\\s+\\w+\\s+SET\\s|DELETE\\s+FROM\\s|PRAGMA\\s)"));
        static const QRegularExpression unfinished(QStringLiteral("\\b(TODO|FIXME|XXX)\\b"));
        if (const auto match = include.match(line); match.hasMatch())
            checkInclude(number, match.captured(2), match.captured(1) == u"\"");
        if (isTest()) return;
        if (line.contains(unfinished)) say(number, QStringLiteral("unfinished work is not committed"));
        if (!line.contains(sql)) return;
        if (!path_.startsWith(u"core/storage/")) say(number, QStringLiteral("SQL stays in core/storage"));
        else if (line.contains(u".arg(") && !path_.startsWith(u"core/storage/table"))
            say(number, QStringLiteral("SQL is not put together from values: bind them"));
    }

    void checkInclude(int number, const QString& target, bool quoted) {
        for (const Confined& rule : confined())
            if (target.contains(rule.header) && !path_.contains(rule.places))
                say(number, QStringLiteral("%1 %2").arg(target, rule.why));
        if (!quoted || target.endsWith(u".moc")) return;
        if (moduleOf(target).isEmpty()) say(number, QStringLiteral("%1 is not written from the root").arg(target));
        else if (!mayInclude(path_, target)) say(number, QStringLiteral("%1 may not include %2").arg(moduleOf(path_), target));
    }

    const QString path_;
    QStringList lines_;
    QStringList said_;
};

}  // namespace

QStringList findings(const QString& path, const QString& source) { return Checker(path, source).run(); }

QStringList registryHosts(const QString& path, const QString& text, const QSet<QString>& machine) {
    static const QRegularExpression address(QStringLiteral("https?://([A-Za-z0-9.-]+)"));
    static const QRegularExpression registry(
        QStringLiteral("(^|\\.)(deb|apt|ftp|npm|registry|mirrors?|packages|pypi|proxy|crates)\\."));
    QStringList said;
    int number = 0;
    for (const QString& line : text.split(u'\n')) {
        ++number;
        for (auto match = address.globalMatch(line); match.hasNext();) {
            const QString host = match.next().captured(1);
            if (machine.contains(host) || host.contains(registry))
                said += QStringLiteral("%1:%2: names the package registry %3").arg(path).arg(number).arg(host);
        }
    }
    return said;
}

}  // namespace architecture
