// SPDX-License-Identifier: MPL-2.0
#include "ui/common/icon.h"
#include "ui/common/message_bar.h"
#include "ui/shell/lock_pages.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {
namespace {

QWidget* makeTitle(const Theme& theme) {
    auto* title = new QWidget;
    auto* row = new QHBoxLayout(title);
    row->setContentsMargins(0, 0, 0, space::xl);
    row->setSpacing(space::l);
    auto* logo = new QLabel;
    logo->setPixmap(icon(QStringLiteral("logo"), theme.color(Token::Accent)).pixmap(theme.px(48)));
    row->addWidget(logo);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeLabel(theme, QStringLiteral("Kinkeeper"), Type::Display, Weight::Strong));
    words->addWidget(
        makeLabel(theme, LockFrame::tr("Casework for children and their families"), Type::Body, Weight::Regular, Token::Muted));
    row->addLayout(words, 1);
    return title;
}

QWidget* makeFooter(const Theme& theme) {
    auto* footer = new QWidget;
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(0, space::l, 0, space::l);
    row->setSpacing(space::s);
    auto* mark = new QLabel;
    mark->setPixmap(icon(QStringLiteral("no-network"), theme.color(Token::Muted)).pixmap(theme.px(16)));
    QLabel* words = makeLabel(theme, LockFrame::tr("Works without a network. Nothing leaves this computer unless you export it."),
                              Type::Caption, Weight::Regular, Token::Muted);
    words->setWordWrap(true);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    return footer;
}

QString lastOpened(const RecentFile& file) {
    if (file.fictional) return LockFrame::tr("Made-up people. Safe to try anything.");
    if (!file.opened.isValid()) return {};
    return LockFrame::tr("Last opened %1")
        .arg(QLocale(QLocale::English, QLocale::UnitedKingdom)
                 .toString(file.opened.toLocalTime().date(), QStringLiteral("dddd d MMMM yyyy")));
}

}  // namespace

LockFrame::LockFrame(const Theme& theme, int width, QWidget* parent)
    : Surface(theme, Kind::Desk, parent), column_(new QVBoxLayout), message_(new MessageBar(theme, MessageBar::Kind::Stop)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(space::l, 0, space::l, 0);
    auto* inner = new QWidget;
    inner->setMaximumWidth(theme.px(width));
    inner->setMinimumWidth(std::min(theme.px(width), 420));
    auto* whole = new QVBoxLayout(inner);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addStretch(1);
    whole->addWidget(makeTitle(theme));
    message_->hide();
    whole->addWidget(message_);
    column_->setSpacing(space::l);
    whole->addLayout(column_);
    whole->addStretch(2);
    whole->addWidget(makeFooter(theme));
    row->addStretch(1);
    row->addWidget(inner, 100);
    row->addStretch(1);
    outer->addWidget(makeScroll(theme, content));
}

void LockFrame::setProblem(const QString& sentence) {
    message_->setMessage({}, sentence);
    message_->setVisible(!sentence.isEmpty());
}

QString LockFrame::problem() const { return message_->isVisibleTo(this) ? message_->sentence() : QString(); }

void LockFrame::addRecent(const QList<RecentFile>& files) {
    if (files.isEmpty()) return;
    QLabel* head = makeLabel(theme(), tr("Opened before on this computer"), Type::Caption, Weight::Strong, Token::Muted);
    head->setContentsMargins(space::xs, space::s, 0, 0);
    column_->addWidget(head);
    auto* card = new Surface(theme(), Kind::Card);
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(0, space::xs, 0, space::xs);
    rows->setSpacing(0);
    for (const RecentFile& file : files) {
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(space::l, space::s, space::m, space::s);
        row->setSpacing(space::m);
        auto* mark = new QLabel;
        mark->setPixmap(icon(file.fictional ? QStringLiteral("book") : QStringLiteral("folder"), theme().color(Token::Muted))
                            .pixmap(theme().px(18)));
        row->addWidget(mark);
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        const QString label = file.label.isEmpty() ? tr("Caseload") : file.label;
        words->addWidget(makeLabel(theme(), label, Type::Body));
        words->addWidget(makeLabel(theme(), lastOpened(file), Type::Caption, Weight::Regular, Token::Muted));
        row->addLayout(words, 1);
        auto* open = new QPushButton(tr("Open"));
        open->setProperty("small", true);
        open->setAccessibleName(tr("Open %1").arg(label));
        auto* forget = new QToolButton;
        forget->setAutoRaise(true);
        forget->setFocusPolicy(Qt::TabFocus);
        forget->setIcon(icon(QStringLiteral("close")));
        forget->setAccessibleName(tr("Take %1 off this list").arg(label));
        forget->setToolTip(forget->accessibleName());
        row->addWidget(open);
        row->addWidget(forget);
        rows->addWidget(line);
        connect(open, &QPushButton::clicked, this, [this, path = file.path] { Q_EMIT fileChosen(path); });
        connect(forget, &QToolButton::clicked, this, [this, path = file.path] { Q_EMIT forgetRequested(path); });
    }
    column_->addWidget(card);
}

}  // namespace ui
