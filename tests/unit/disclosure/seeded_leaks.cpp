// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/disclosure/seeded_leaks.h"

using namespace core;

namespace test {
namespace {

QString text(const char* latin) { return QString::fromUtf8(latin); }

QString spaced(const QString& word, const QString& between) {
    QStringList letters;
    for (const QChar c : word)
        if (!c.isSpace()) letters += QString(c);
    return letters.join(between);
}

QString swapped(QString word, qsizetype at) {
    std::swap(word[at], word[at + 1]);
    return word;
}

/// Slips of a hand or an ear in one word of at least four letters.
QStringList slips(const QString& word) {
    const qsizetype middle = word.size() / 2;
    QStringList list{word.left(middle) + word.mid(middle + 1), word.left(middle) + word[middle] + word.mid(middle),
                     swapped(word, middle - 1)};
    static const QList<std::pair<QString, QString>> heard{
        {text("qv"), text("qu")}, {text("c"), text("k")},  {text("ou"), text("ow")},
        {text("ll"), text("l")},  {text("tt"), text("t")}, {text("ph"), text("f")},
        {text("i"), text("y")},   {text("s"), text("z")},  {text("ey"), text("y")}};
    for (const auto& [from, to] : heard) {
        const qsizetype at = word.indexOf(from, 1);
        if (at > 0) list += word.left(at) + to + word.mid(at + from.size());
    }
    list.removeAll(word);
    list.removeDuplicates();
    return list;
}

class Seeder {
public:
    explicit Seeder(const Protected& secret) : secret_(secret) {}

    QList<SeededLeak> run() {
        const QString what = secret_.what;
        seed("exact", what);
        switch (secret_.kind) {
        case ProtectedKind::Name: name(what.split(u' ')); break;
        case ProtectedKind::Address: address(what.split(u' ')); break;
        case ProtectedKind::Postcode:
            seed("number", QString(what).remove(u' '));
            seed("number", what.toLower());
            seed("spaced", spaced(what, text(" ")));
            seed("split", QString(what).replace(u' ', u'\n'));
            break;
        case ProtectedKind::Phone: phone(what); break;
        case ProtectedKind::Email:
            seed("exact", what.toUpper());
            seed("spaced", QString(what).replace(text("@"), text(" at ")).replace(text("."), text(" ")));
            break;
        default: break;
        }
        return list_;
    }

private:
    void seed(const char* disguise, const QString& words) {
        list_.append({{sentenceWith(words, int(list_.size())), text("entry")}, text(disguise), secret_.what});
    }
    void file(const QString& name) { list_.append({{name, text("file name")}, text("file name"), secret_.what}); }

    void word(const QString& one) {
        if (one.size() < 4) return;
        for (const QString& slip : slips(one)) seed("misspelt", slip);
        seed("spaced", spaced(one, text(" ")));
        seed("spaced", spaced(one, text(".")));
        seed("spaced", spaced(one, text("-")));
        const qsizetype half = one.size() / 2;
        if (one.size() > 5) seed("split", one.left(half) + text("-\n") + one.mid(half));
        if (one.size() > 5) seed("split", one.left(half) + QChar(0x00AD) + one.mid(half));
        seed("exact", one.toUpper());
    }

    void name(const QStringList& words) {
        for (const QString& one : words) {
            seed("exact", one);
            seed("exact", one + text("'s"));
            word(one);
        }
        if (words.size() < 2) return;
        const QString first = words.first(), last = words.last();
        seed("reordered", last + text(", ") + first);
        seed("reordered", last.toUpper() + text(" ") + first);
        seed("split", first + text("\n") + last);
        seed("initials", first.left(1) + text(".") + last.left(1) + text("."));
        seed("initials", first.left(1) + text(". ") + last.left(1) + text("."));
        seed("initials", first + text(" ") + last.left(1) + text("."));
        seed("initials", first.left(1) + text(" ") + last);
        file(first.toLower() + text("_") + last.toLower() + text(".pdf"));
        file(text("report-") + last + text("-2026.docx"));
        file(text("Letter") + first + last + text(".pdf"));
    }

    void address(const QStringList& words) {
        if (words.size() < 2) return;
        const QString line = words.join(text(" "));
        for (const QString& one : words) {
            if (one.size() < 5 || one == words.last()) continue;
            for (const QString& slip : slips(one)) seed("misspelt", QString(line).replace(one, slip));
            seed("spaced", QString(line).replace(one, spaced(one, text(" "))));
            seed("split", QString(line).replace(one, one.left(3) + text("-\n") + one.mid(3)));
        }
        seed("exact", line.toLower());
        seed("exact", line.toUpper());
        seed("spaced", words.join(text(",  ")));
        seed("split", words.join(text("\n")));
        seed("split", QString(line).replace(text("Street"), text("St.")).replace(text("Road"), text("Rd")));
        file(words.join(text("_")).toLower() + text(".jpg"));
    }

    void phone(const QString& number) {
        QString digits = number;
        digits.remove(u' ');
        seed("number", digits);
        seed("number", text("+44 ") + digits.mid(1));
        seed("number", text("+44 (0)") + digits.mid(1, 4) + text("-") + digits.mid(5));
        seed("number", text("0044 ") + spaced(digits.mid(1), text(" ")));
        seed("spaced", spaced(digits, text(" ")));
        seed("spaced", spaced(digits, text(".")));
        seed("split", digits.left(5) + text("\n") + digits.mid(5));
        seed("number", QString(digits).replace(u'0', u'O'));
        file(text("call_") + digits + text(".wav"));
    }

    const Protected& secret_;
    QList<SeededLeak> list_;
};

}  // namespace

QString sentenceWith(const QString& words, int variant) {
    static const QStringList frames{text("The worker wrote down: %1 was there on that day."),
                                    text("Kofi asked if %1 would come too."),
                                    text("%1, as the log of the visit says."),
                                    text("It was agreed (see %1) to meet again in two weeks."),
                                    text("Later that week Dana spoke of %1 and then of school."),
                                    text("Note for the file: %1")};
    return QString(frames[variant % frames.size()]).replace(text("%1"), words);
}

QList<SeededLeak> leaksOf(const Protected& secret) { return Seeder(secret).run(); }

}  // namespace test
