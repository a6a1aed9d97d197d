// SPDX-License-Identifier: MPL-2.0
#include "ui/process/checklist_lines.h"

#include "ui/common/icon.h"
#include "ui/process/process_rows.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(process)
public:
    static QString met() { return tr("Met"); }
    static QString notMet() { return tr("Not met"); }
    static QString both(const QString& state, const QString& found) { return tr("%1. %2").arg(state, found); }
};

}  // namespace

QWidget* makeCheckLine(const CaseContext& context, const core::CheckedItem& item, bool isGate) {
    const Theme& theme = context.theme();
    const bool met = item.result.met;
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto* mark = new QLabel;
    const Token token = met ? Token::Ok : isGate ? Token::Due : Token::Muted;
    mark->setPixmap(icon(met      ? QStringLiteral("check")
                         : isGate ? QStringLiteral("alert-triangle")
                                  : QStringLiteral("minus"),
                         theme.color(token))
                        .pixmap(theme.px(18)));
    row->addWidget(mark, 0, Qt::AlignTop);
    auto* text = new QVBoxLayout;
    text->setSpacing(0);
    QLabel* what = makeLabel(theme, checkWords(context, *item.check), Type::Body);
    what->setWordWrap(true);
    text->addWidget(what);
    QString found = foundWords(context, item.result);
    if (isGate) {
        const QString state = met ? Tr::met() : Tr::notMet();
        found = met || found.isEmpty() ? state : Tr::both(state, found);
    }
    if (!found.isEmpty()) {
        QLabel* words = makeLabel(theme, found, Type::Caption, Weight::Regular, Token::Muted);
        words->setWordWrap(true);
        text->addWidget(words);
    }
    row->addLayout(text, 1);
    return box;
}

void clearLines(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

}  // namespace ui
