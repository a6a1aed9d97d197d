// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/architecture/source_text.h"

#include <QRegularExpression>
#include <QStack>

namespace architecture {

namespace {

bool isWord(QChar c) { return c.isLetterOrNumber() || c == u'_'; }

/// Walks over a source and blanks what is no code.
class Blanker {
public:
    explicit Blanker(const QString& source) : in_(source), out_(source) {}

    QString run() {
        while (at_ < in_.size()) {
            const QChar c = in_[at_];
            if (startsWith(u"//")) blankTo(endOfLine());
            else if (startsWith(u"/*")) blankTo(after(QStringLiteral("*/"), at_ + 2));
            else if (c == u'#' && firstOnLine()) blankTo(endOfDirective());
            else if (c == u'"') blankLiteral(isRaw() ? endOfRaw() : endOfQuoted(c));
            else if (c == u'\'' && !isDigitSeparator()) blankLiteral(endOfQuoted(c));
            else ++at_;
        }
        return out_;
    }

private:
    bool startsWith(QStringView text) const { return QStringView(in_).mid(at_).startsWith(text); }

    qsizetype after(const QString& text, qsizetype from) const {
        const qsizetype found = in_.indexOf(text, from);
        return found < 0 ? in_.size() : found + text.size();
    }

    qsizetype endOfLine() const {
        const qsizetype found = in_.indexOf(u'\n', at_);
        return found < 0 ? in_.size() : found;
    }

    qsizetype endOfDirective() const {
        qsizetype end = at_;
        do end = in_.indexOf(u'\n', end + 1);
        while (end > 0 && in_[end - 1] == u'\\');
        return end < 0 ? in_.size() : end;
    }

    bool firstOnLine() const {
        const qsizetype start = at_ == 0 ? 0 : in_.lastIndexOf(u'\n', at_ - 1) + 1;
        return QStringView(in_).mid(start, at_ - start).trimmed().isEmpty();
    }

    bool isRaw() const { return at_ > 0 && in_[at_ - 1] == u'R'; }

    qsizetype endOfRaw() const {
        const qsizetype open = in_.indexOf(u'(', at_);
        if (open < 0) return in_.size();
        return after(u')' + in_.mid(at_ + 1, open - at_ - 1) + u'"', open);
    }

    qsizetype endOfQuoted(QChar quote) const {
        qsizetype end = at_ + 1;
        while (end < in_.size() && in_[end] != quote && in_[end] != u'\n') end += in_[end] == u'\\' ? 2 : 1;
        return qMin(end + 1, in_.size());
    }

    /// 1'000'000, but not u'x'.
    bool isDigitSeparator() const {
        qsizetype start = at_;
        while (start > 0 && (isWord(in_[start - 1]) || in_[start - 1] == u'\'')) --start;
        return start < at_ && in_[start].isDigit();
    }

    void blankTo(qsizetype end) {
        for (; at_ < end; ++at_)
            if (in_[at_] != u'\n') out_[at_] = u' ';
    }

    void blankLiteral(qsizetype end) {
        ++at_;  // the quotes stay
        blankTo(qMax(at_, end - 1));
        at_ = qMin(qMax(at_, end), in_.size());
    }

    const QString in_;
    QString out_;
    qsizetype at_ = 0;
};

enum class Scope { Namespace, Type, Function, Block, Values };

/// What the brace after `head` opens, where functions can stand.
Scope scopeAfter(const QString& head) {
    static const QRegularExpression space(QStringLiteral("\\b(inline )?namespace\\b|^extern \"\\s*\"$"));
    static const QRegularExpression type(QStringLiteral(
        "^(\\w+:\\s*|template\\s*<.*>\\s*|Q_OBJECT\\s*|Q_GADGET\\s*|typedef\\s+)*(class|struct|union|enum)\\b.*[^)=]$"));
    static const QRegularExpression members(QStringLiteral("\\)[^:()]*[^:]:[^:]"));
    if (head.contains(space)) return Scope::Namespace;
    if (head.contains(type)) return Scope::Type;
    if (head.count(u'(') != head.count(u')') || !head.contains(u'(') || head.endsWith(u'=')) return Scope::Values;
    // Foo::Foo() : a_{1}, b_(2) {
    const QChar last = head.back();
    if (head.contains(members) && (isWord(last) || last == u'>')) return Scope::Values;
    return Scope::Function;
}

/// Where a function may begin.
bool isOutside(const QStack<Scope>& scopes) {
    return scopes.isEmpty() || scopes.top() == Scope::Namespace || scopes.top() == Scope::Type;
}

}  // namespace

QString codeOnly(const QString& source) { return Blanker(source).run(); }

QList<Function> functions(const QString& source) {
    QList<Function> found;
    QStack<Scope> scopes;
    QStack<Function> open;
    QString head;
    int line = 1;
    for (const QChar c : codeOnly(source)) {
        if (c == u'\n') ++line;
        const bool outside = isOutside(scopes);
        if (c == u'{') {
            Scope scope = !outside && scopes.top() == Scope::Values ? Scope::Values : Scope::Block;
            if (outside) scope = scopeAfter(head.simplified());
            if (scope == Scope::Function) open.push({head.simplified(), line, 0});
            if (outside && scope != Scope::Values) head.clear();
            scopes.push(scope);
        } else if (c == u'}' && !scopes.isEmpty()) {
            const Scope closed = scopes.pop();
            if (closed == Scope::Function) {
                Function function = open.pop();
                function.lines = line - function.line + 1;
                found.append(function);
            } else if (closed == Scope::Values && isOutside(scopes)) {
                head += QStringLiteral("{}");
            }
        } else if (outside && c == u';') {
            head.clear();
        } else if (outside) {
            head += c;
        }
    }
    return found;
}

}  // namespace architecture
