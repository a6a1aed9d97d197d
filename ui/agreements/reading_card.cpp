// SPDX-License-Identifier: MPL-2.0
#include "ui/agreements/reading_card.h"

#include "core/rules/agreements.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int mostLines = 8;

}  // namespace

QList<QString*> textsOf(core::Agreement& agreement) {
    QList<QString*> texts;
    for (core::AgreementClause& clause : agreement.clauses)
        for (QString* text : {&clause.what, &clause.forChild, &clause.byWhen, &clause.help, &clause.known, &clause.otherwise})
            if (!text->isEmpty()) texts.append(text);
    return texts;
}

ReadingCard::ReadingCard(const CaseContext& context, QWidget* parent)
    : Surface(context.theme(), Kind::View, parent),
      case_(context),
      grade_(makeLabel(context.theme(), {}, Type::Body, Weight::Strong)),
      counts_(makeLabel(context.theme(), {}, Type::Caption, Weight::Regular, Token::Muted)),
      easy_(makeLabel(context.theme(), {}, Type::Body)),
      lines_(new QVBoxLayout) {
    setAccessibleName(tr("How it reads"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    grade_->setWordWrap(true);
    counts_->setWordWrap(true);
    column->addWidget(grade_);
    easy_->setWordWrap(true);
    easy_->hide();
    column->addWidget(counts_);
    column->addWidget(easy_);
    column->addLayout(lines_);
}

void ReadingCard::setAgreement(const core::Agreement& agreement) {
    const core::Writing& writing = case_.pack().writing;
    language_ = agreement.language;
    const core::PlainLanguage& language = core::plainLanguage(writing, language_);
    const core::Reading all = core::readingOf(core::linesOf(agreement).join(u'\n'), language);
    const int target = core::targetGrade(writing, agreement.kind);
    if (!all.grade)
        grade_->setText(all.words == 0 ? tr("Nothing is written yet.")
                                       : tr("Longest sentence: %n word(s).", nullptr, all.longestSentence));
    else
        grade_->setText(*all.grade <= target
                            ? tr("Easy to read: grade %1. The aim is %2 or lower.").arg(*all.grade, 0, 'f', 1).arg(target)
                            : tr("Hard to read: grade %1. The aim is %2 or lower.").arg(*all.grade, 0, 'f', 1).arg(target));
    QStringList counts{tr("%n word(s)", nullptr, all.words)};
    if (all.ease) counts << tr("ease %1").arg(*all.ease, 0, 'f', 0);
    counts << tr("%n sentence(s) over 20 words", nullptr, all.count(core::TextMarkKind::LongSentence));
    if (language.syllables)
        counts << tr("%n long word(s)", nullptr, all.count(core::TextMarkKind::LongWord))
               << tr("%n in the passive", nullptr, all.count(core::TextMarkKind::Passive));
    counts_->setText(counts.join(QStringLiteral(" · ")));
    while (QLayoutItem* item = lines_->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    core::Agreement copy = agreement;
    const QList<QString*> texts = textsOf(copy);
    int shown = 0;
    for (int at = 0; at < texts.size() && shown < mostLines; ++at) {
        const core::Reading reading = core::readingOf(*texts[at], language);
        for (const core::TextMark& mark : reading.marks) {
            if ((mark.kind != core::TextMarkKind::Jargon && mark.kind != core::TextMarkKind::Tone) || ++shown > mostLines)
                continue;
            const bool tone = mark.kind == core::TextMarkKind::Tone;
            addLine(texts[at]->mid(mark.start, mark.length), mark.say,
                    tone ? tr("may hurt who reads it") : tr("a word of the trade"), [agreement, at, mark] {
                        core::Agreement after = agreement;
                        QString* text = textsOf(after).value(at);
                        if (text) *text = core::withReplacement(*text, mark);
                        return after;
                    });
        }
    }
}

void ReadingCard::setEasyPaper(const QStringList& lines) {
    easy_->setVisible(!lines.isEmpty());
    if (lines.isEmpty()) return;
    const core::PlainLanguage& language = core::plainLanguage(case_.pack().writing, language_);
    const core::Reading all = core::readingOf(lines.join(u'\n'), language);
    QStringList said;
    if (all.grade)
        said
            << (*all.grade <= core::easyGrade
                    ? tr("The easy-read paper: grade %1. The aim is %2 or lower.").arg(*all.grade, 0, 'f', 1).arg(core::easyGrade)
                    : tr("The easy-read paper is hard: grade %1. The aim is %2 or lower.")
                          .arg(*all.grade, 0, 'f', 1)
                          .arg(core::easyGrade));
    const QStringList wide = core::longerThan(lines, core::easyWords, language);
    if (!wide.isEmpty()) said << tr("%n line(s) over 15 words. The first: “%1”", nullptr, int(wide.size())).arg(wide.first());
    easy_->setText(said.join(u'\n'));
}

void ReadingCard::addLine(const QString& word, const QString& say, const QString& why, std::function<core::Agreement()> change) {
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    QLabel* label = makeLabel(theme(), tr("“%1”: %2").arg(word, why), Type::Body);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    if (!say.isEmpty()) {
        auto* button = new QPushButton(tr("Say “%1”").arg(say));
        button->setProperty("small", true);
        connect(button, &QPushButton::clicked, this, [this, change] { Q_EMIT replaced(change()); });
        row->addWidget(button);
    }
    lines_->addWidget(holder);
}

}  // namespace ui
