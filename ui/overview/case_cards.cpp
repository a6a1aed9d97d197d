// SPDX-License-Identifier: MPL-2.0
#include "ui/overview/case_cards.h"

#include "core/base/date_text.h"
#include "core/rules/family_view.h"
#include "core/rules/risk_engine.h"
#include "ui/common/icon.h"
#include "ui/common/labels.h"
#include "ui/common/message_bar.h"
#include "ui/common/stage_words.h"
#include "ui/common/surface.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(overview)
public:
    static QString where() { return tr("Where the case stands"); }
    static QString openProcess() { return tr("Open the process"); }
    static QString children() { return tr("Children"); }
    static QString nobody() { return tr("No child of this case yet."); }
    static QString classified(const QString& words, const QString& day) {
        return tr("Risk classified as %1, %2").arg(words, day);
    }
    static QString notClassified() { return tr("Risk not classified yet"); }
    static QString born(const QString& day) { return tr("Born %1").arg(day); }
    static QString changes() { return tr("Last changes"); }
    static QString all() { return tr("All changes"); }
    static QString nothing() { return tr("Nothing has been changed yet."); }
    static QString added(const QString& what) { return tr("Added: %1").arg(what); }
    static QString removed(const QString& what) { return tr("Removed: %1").arg(what); }
    static QString changed(const QString& what) { return tr("Changed: %1").arg(what); }
    static QString undone(const QString& what) { return tr("Undone: %1").arg(what); }
    static QString line(const QString& when, const QString& what) { return tr("%1  %2").arg(when, what); }
};

QLabel* wrapped(const Theme& theme, const QString& text, Type type, Weight weight = Weight::Regular, Token token = Token::Text) {
    QLabel* label = makeLabel(theme, text, type, weight, token);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout* bodyOf(SectionCard& card) {
    auto* column = new QVBoxLayout;
    column->setContentsMargins(space::l, space::xs, space::l, space::l);
    column->setSpacing(space::s);
    card.body()->addLayout(column);
    return column;
}

QString changeWords(const core::AuditRow& row) {
    const QString word = recordWord(row.type);
    if (row.action.startsWith(QLatin1String("undo"))) return Tr::undone(word);
    if (row.action.endsWith(QLatin1String("add"))) return Tr::added(word);
    if (row.action.endsWith(QLatin1String("remove"))) return Tr::removed(word);
    return Tr::changed(word);
}

QString whenWords(const QDateTime& at, QDate today) {
    const QDateTime local = at.toLocalTime();
    const QLocale locale;
    return local.date() == today ? locale.toString(local.time(), QStringLiteral("HH:mm"))
                                 : locale.toString(local.date(), QStringLiteral("d MMM"));
}

}  // namespace

QWidget* makeStageCard(const CaseContext& context, const core::ProcessView& process, QPushButton** open) {
    const Theme& theme = context.theme();
    auto* card = new SectionCard(theme, Tr::where());
    QVBoxLayout* column = bodyOf(*card);
    column->addWidget(wrapped(theme, processWords(process), Type::Body, Weight::Strong));
    for (const core::StageView& stage : process.stages) {
        const StageLook look = stageLook(stage);
        auto* row = new QHBoxLayout;
        row->setSpacing(space::s);
        auto* mark = new QLabel;
        mark->setPixmap(icon(look.icon, theme.color(look.token)).pixmap(theme.px(18)));
        row->addWidget(mark, 0, Qt::AlignTop);
        auto* text = new QVBoxLayout;
        text->setSpacing(0);
        text->addWidget(wrapped(theme, stageTitle(context.words(), stage), Type::Body,
                                look.now ? Weight::Strong : Weight::Regular, look.later ? Token::Muted : Token::Text));
        if (look.now || !look.later)
            text->addWidget(wrapped(theme, stageState(stage), Type::Caption, Weight::Regular, Token::Muted));
        row->addLayout(text, 1);
        column->addLayout(row);
    }
    *open = new QPushButton(Tr::openProcess());
    column->addWidget(*open, 0, Qt::AlignLeft);
    return card;
}

QWidget* makeChildrenCard(const CaseContext& context) {
    const Theme& theme = context.theme();
    auto* card = new SectionCard(theme, Tr::children());
    QVBoxLayout* column = bodyOf(*card);
    const core::CaseSnapshot& records = context.records();
    const QList<core::PersonId> children = core::childrenOf(records);
    if (children.isEmpty()) column->addWidget(wrapped(theme, Tr::nobody(), Type::Body, Weight::Regular, Token::Muted));
    for (const core::PersonId& id : children) {
        const core::Person& child = *records.find<core::Person>(id);
        column->addWidget(wrapped(theme, core::displayName(child), Type::Body, Weight::Strong));
        const core::RiskClassification* risk = core::classificationOf(records, id, {}, context.today());
        QStringList parts;
        if (!child.birth.isUnknown()) parts.append(Tr::born(core::dateShort(child.birth)));
        parts.append(
            risk ? Tr::classified(context.words().term(QStringLiteral("class.") + risk->chosen), core::dateShort(risk->date))
                 : Tr::notClassified());
        column->addWidget(wrapped(theme, parts.join(QStringLiteral(". ")), Type::Caption, Weight::Regular, Token::Muted));
    }
    return card;
}

QWidget* makeChangesCard(const CaseContext& context, QPushButton** all) {
    constexpr int most = 5;
    const Theme& theme = context.theme();
    auto* card = new SectionCard(theme, Tr::changes());
    QVBoxLayout* column = bodyOf(*card);
    int shown = 0;
    QString last;
    const QList<core::AuditRow> rows = context.page().vault.audit(0, 100);
    for (const core::AuditRow& row : rows) {
        if (row.caseId != context.caseId().text() || row.type.isEmpty()) continue;
        const QString words = Tr::line(whenWords(row.at, context.today()), changeWords(row));
        if (words == last) continue;  // one step may change many records of a kind
        last = words;
        column->addWidget(wrapped(theme, words, Type::Body));
        if (++shown == most) break;
    }
    if (shown == 0) column->addWidget(wrapped(theme, Tr::nothing(), Type::Body, Weight::Regular, Token::Muted));
    *all = makeLink(theme, Tr::all());
    column->addWidget(*all, 0, Qt::AlignLeft);
    return card;
}

QWidget* makeGroupHead(const Theme& theme, const QString& words, Token token) {
    auto* head = new Surface(theme, Surface::Kind::Raised);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::l, space::xs, space::l, space::xs);
    row->addWidget(makeLabel(theme, words, Type::Caption, Weight::Strong, token));
    row->addStretch(1);
    return head;
}

QWidget* makeWhen(const Theme& theme, const QString& iconName, const QString& words, Token token) {
    auto* box = new QWidget;
    box->setMinimumWidth(theme.textPx(132));
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto* mark = new QLabel;
    mark->setPixmap(icon(iconName, theme.color(token == Token::Text ? Token::Muted : token)).pixmap(theme.px(18)));
    row->addWidget(mark);
    row->addWidget(makeLabel(theme, words, Type::Body, Weight::Regular, token));
    row->addStretch(1);
    return box;
}

}  // namespace ui
