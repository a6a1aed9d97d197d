// SPDX-License-Identifier: MPL-2.0
#include "ui/risk/class_words.h"

#include <QCoreApplication>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(classes)
public:
    static QString suggests(const QString& words, const QString& means) {
        return tr("The rules suggest: %1. %2").arg(words, means);
    }
    static QString cannot(const QString& possible) {
        return possible.isEmpty() ? tr("The rules cannot suggest a class yet.")
                                  : tr("The rules cannot suggest a class yet. Possible: %1.").arg(possible);
    }
    static QString notKnown(const QString& values) { return tr("not known yet (%1)").arg(values); }
    static QString orWord() { return tr(" or "); }
    static QString line(const QString& head, const QString& value) { return tr("%1: %2").arg(head, value); }
    static QString rests(const QString& line, int records) { return tr("%1, from %n record(s)", nullptr, records).arg(line); }
    static QString risk() { return tr("Risks"); }
    static QString protective() { return tr("Protection"); }
    static QString capacity() { return tr("Capacity to change"); }
    static QString wishes() { return tr("Wishes of child and parents"); }
    static QString rate(const QString& factor) { return tr("Rate: %1").arg(factor); }
    static QString capacityOf(const QString& name) {
        return name.isEmpty() ? tr("Measure capacity to change") : tr("Measure capacity to change of %1").arg(name);
    }
    static QString wishesOf(const QString& name) { return tr("Write down the wishes of %1").arg(name); }
    static QString same(const QString& words) { return tr("As before: %1").arg(words); }
    static QString changed(const QString& was, const QString& now) { return tr("Was %1, now %2").arg(was, now); }
    static QString value(const QString& code) {
        static const QHash<QString, const char*> words{{QStringLiteral("not_addressed"), QT_TR_NOOP("there, not addressed")},
                                                       {QStringLiteral("partly"), QT_TR_NOOP("partly addressed")},
                                                       {QStringLiteral("addressed"), QT_TR_NOOP("gone or addressed")},
                                                       {QStringLiteral("some"), QT_TR_NOOP("some")},
                                                       {QStringLiteral("clear"), QT_TR_NOOP("clear")},
                                                       {QStringLiteral("none"), QT_TR_NOOP("none seen")},
                                                       {QStringLiteral("sustained"), QT_TR_NOOP("change has lasted")},
                                                       {QStringLiteral("unsure"), QT_TR_NOOP("unsure or against")},
                                                       {QStringLiteral("want"), QT_TR_NOOP("wanted")}};
        const char* found = words.value(code);
        return found ? tr(found) : code;
    }
};

QString inputLine(const QString& head, const core::RiskInput& input) {
    QStringList values;
    for (const QString& value : input.values) values.append(Tr::value(value));
    const QString words = values.join(Tr::orWord());
    const QString line = Tr::line(head, input.isKnown() ? words : Tr::notKnown(words));
    return input.because.isEmpty() ? line : Tr::rests(line, int(input.because.size()));
}

}  // namespace

QString suggestionWords(const CaseContext& context, const core::RiskSuggestion& suggestion) {
    const core::Words words = context.words();
    if (!suggestion.riskClass.isEmpty())
        return Tr::suggests(words.term(QStringLiteral("class.") + suggestion.riskClass),
                            words.heading(QStringLiteral("class_means.") + suggestion.riskClass));
    QStringList possible;
    for (const QString& one : suggestion.possible) possible.append(words.term(QStringLiteral("class.") + one));
    return Tr::cannot(possible.join(QStringLiteral(", ")));
}

QStringList inputWords(const core::RiskInputs& inputs) {
    return {inputLine(Tr::risk(), inputs.risk), inputLine(Tr::protective(), inputs.protective),
            inputLine(Tr::capacity(), inputs.capacity), inputLine(Tr::wishes(), inputs.wishes)};
}

QStringList missingWords(const CaseContext& context, const QStringList& missing) {
    QStringList sentences;
    for (const QString& code : missing) {
        const QString what = code.section(u' ', 0, 0), which = code.section(u' ', 1);
        if (what == QLatin1String("rate")) sentences.append(Tr::rate(context.term(QStringLiteral("factor"), which)));
        else if (what == QLatin1String("capacity"))
            sentences.append(Tr::capacityOf(which.isEmpty() ? QString() : context.nameOf(core::PersonId::parse(which))));
        else sentences.append(Tr::wishesOf(context.nameOf(core::PersonId::parse(which))));
    }
    return sentences;
}

QString changeWords(const CaseContext& context, const core::RiskClassification* before, const core::RiskClassification* now) {
    if (!before || !now) return {};
    const core::Words words = context.words();
    const QString was = words.term(QStringLiteral("class.") + before->chosen);
    const QString is = words.term(QStringLiteral("class.") + now->chosen);
    return before->chosen == now->chosen ? Tr::same(is) : Tr::changed(was, is);
}

}  // namespace ui
