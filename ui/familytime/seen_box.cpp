// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/seen_box.h"

#include "core/edit/vault.h"
#include "core/practice/home_clock.h"
#include "core/rules/time_words.h"
#include "ui/common/message_bar.h"
#include "ui/common/page_keys.h"
#include "ui/familytime/time_rows.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

using core::ContactSession;
using core::RecordPart;
using core::SeenLine;

struct Quick {
    const char* key;
    const char* kind;
    RecordPart part;
    const char* words;
};
constexpr std::array quickNotes{
    Quick{"F5", "child_said", RecordPart::Talk, QT_TRANSLATE_NOOP("ui::SeenBox", "F5 Child said")},
    Quick{"F6", "adult_said", RecordPart::Talk, QT_TRANSLATE_NOOP("ui::SeenBox", "F6 Adult said")},
    Quick{"F7", "comfort", RecordPart::Warmth, QT_TRANSLATE_NOOP("ui::SeenBox", "F7 Comfort")},
    Quick{"F8", "stepped_in", RecordPart::SupervisorPart, QT_TRANSLATE_NOOP("ui::SeenBox", "F8 I stepped in")},
    Quick{"F9", "strength", RecordPart::Strengths, QT_TRANSLATE_NOOP("ui::SeenBox", "F9 Strength")}};

/// The clock the time together is on: that of its plan.
QByteArray clockOf(const CaseContext& context, const ContactSession& session) {
    const QByteArray home = core::homeZone(context.pack());
    const core::Arrangement* plan =
        session.arrangement ? context.records().find<core::Arrangement>(*session.arrangement) : nullptr;
    return plan ? core::zoneOf(*plan, home) : home;
}

}  // namespace

SeenBox::SeenBox(const CaseContext& context, QWidget* parent)
    : Surface(context.theme(), Kind::Card, parent),
      context_(context),
      list_(new QListWidget),
      part_(new QComboBox),
      time_(new QLineEdit),
      text_(new QPlainTextEdit),
      lint_(new MessageBar(context.theme(), MessageBar::Kind::Warn)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(context.theme(), tr("What I saw and heard"), Type::Heading, Weight::Strong));
    head->addStretch(1);
    head->addWidget(makeLabel(context.theme(), tr("Facts only, with the time"), Type::Caption, Weight::Regular, Token::Muted));
    column->addLayout(head);
    list_->setAccessibleName(tr("What I saw and heard"));
    list_->setWordWrap(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setMinimumHeight(context.theme().px(140));
    list_->installEventFilter(this);
    column->addWidget(list_, 1);
    auto* quick = new QHBoxLayout;
    for (const Quick& one : quickNotes) {
        auto* button = new QPushButton(tr(one.words));
        button->setProperty("small", true);
        connect(button, &QPushButton::clicked, this, [this, &one] {
            if (text_->isEnabled()) begin(one.kind, int(one.part));
        });
        quick->addWidget(button);
    }
    quick->addStretch(1);
    column->addLayout(quick);
    auto* entry = new QHBoxLayout;
    time_->setAccessibleName(tr("Time of the line"));
    time_->setPlaceholderText(tr("10:02"));
    time_->setFixedWidth(context.theme().px(72));
    entry->addWidget(time_, 0, Qt::AlignTop);
    part_->setAccessibleName(tr("Part of the record"));
    entry->addWidget(part_, 0, Qt::AlignTop);
    text_->setAccessibleName(tr("New line: what you saw or heard"));
    text_->setPlaceholderText(tr("What you saw or heard. Enter adds the line."));
    text_->setTabChangesFocus(true);
    text_->setFixedHeight(context.theme().px(64));
    text_->installEventFilter(this);
    entry->addWidget(text_, 1);
    column->addLayout(entry);
    lint_->hide();
    column->addWidget(lint_);
    connect(text_, &QPlainTextEdit::textChanged, this, &SeenBox::look);
}

QString SeenBox::stashKey() const { return session_ ? session_->id.text() + QStringLiteral("/seen") : QString(); }

void SeenBox::setSession(const ContactSession& session, const QList<RecordPart>& parts) {
    const bool other = !session_ || !(session_->id == session.id);
    const bool same = !other && session_->seen == session.seen && parts_ == parts;
    session_ = session;
    parts_ = parts;
    if (!same) rebuild();
    const bool locked = session.record == core::RecordState::Locked;
    for (QWidget* widget : std::initializer_list<QWidget*>{text_, time_, part_}) widget->setEnabled(!locked);
    if (!other) return;
    part_->clear();
    for (RecordPart part : parts) part_->addItem(label(part), int(part));
    const auto play = parts.indexOf(RecordPart::Play);
    part_->setCurrentIndex(int(std::max<qsizetype>(0, play)));
    kind_.clear();
    const QString kept = context_.page().vault.editor().stashed(stashKey());
    text_->setPlainText(kept);
}

void SeenBox::rebuild() {
    list_->clear();
    rows_.clear();
    const auto& table = core::EnumNames<RecordPart>::table;
    for (const auto& [part, name] : table) {
        QList<int> lines;
        for (int i = 0; i < session_->seen.size(); ++i)
            if (session_->seen[i].part == part) lines.append(i);
        if (lines.isEmpty()) continue;
        std::stable_sort(lines.begin(), lines.end(),
                         [this](int a, int b) { return session_->seen[a].at < session_->seen[b].at; });
        auto* head = new QListWidgetItem(label(part), list_);
        head->setFlags(Qt::NoItemFlags);
        head->setFont(context_.theme().font(Type::Caption, Weight::Strong));
        rows_.append(-1);
        for (int line : std::as_const(lines)) {
            const SeenLine& one = session_->seen[line];
            new QListWidgetItem(one.at >= 0 ? tr("%1  %2").arg(core::clockText(one.at), one.text) : one.text, list_);
            rows_.append(line);
        }
    }
}

void SeenBox::look() {
    const QString text = text_->toPlainText();
    if (session_) context_.page().vault.editor().stash(stashKey(), text);
    const QList<core::ViewWord> found = core::viewWords(text, context_.words());
    if (found.isEmpty()) return lint_->hide();
    lint_->setMessage(tr("“%1” is a view.").arg(found.first().text),
                      tr("What did you see or hear? For example: she pushed the pieces away."));
    lint_->show();
}

void SeenBox::addKeys(PageKeys& keys, const std::function<bool()>& when) {
    const auto can = [this, when] { return when() && text_->isEnabled(); };
    for (const Quick& one : quickNotes) {
        const QString words = tr(one.words);
        keys.add({{one.key, [this, &one] { begin(one.kind, int(one.part)); }, can}}, words.section(u' ', 1));
    }
}

/// A line of this kind, now.
void SeenBox::begin(const char* kind, int part) {
    if (!session_) return;
    addLine();
    kind_ = QLatin1String(kind);
    const QTime now = core::onWall(context_.page().clock.now(), clockOf(context_, *session_)).time();
    time_->setText(core::clockText(now.hour() * 60 + now.minute()));
    const int at = part_->findData(part);
    part_->setCurrentIndex(at >= 0 ? at : part_->findData(int(RecordPart::Play)));
    startTyping();
}

void SeenBox::startTyping() { text_->setFocus(Qt::OtherFocusReason); }

bool SeenBox::addLine() {
    const QString text = text_->toPlainText().trimmed();
    if (text.isEmpty() || !session_ || !text_->isEnabled()) return false;
    ContactSession after = *session_;
    SeenLine line{RecordPart(part_->currentData().toInt()), core::clockFromText(time_->text()), kind_, {}, text};
    after.seen.append(line);
    if (kind_ == QLatin1String("stepped_in")) after.interventions.append({line.at, core::InterventionType::StepIn, {}, text, {}});
    kind_.clear();
    time_->clear();
    text_->clear();
    context_.page().vault.editor().stash(stashKey(), {});
    Q_EMIT changed(after);
    return true;
}

/// Takes the line back into the entry, to be mended.
void SeenBox::edit(int row) {
    const int line = rows_.value(row, -1);
    if (line < 0 || !text_->isEnabled() || !text_->toPlainText().trimmed().isEmpty()) return;
    ContactSession after = *session_;
    const SeenLine one = after.seen.takeAt(line);
    Q_EMIT changed(after);
    part_->setCurrentIndex(std::max(0, part_->findData(int(one.part))));
    time_->setText(core::clockText(one.at));
    kind_ = one.kind == QLatin1String("stepped_in") ? QString() : one.kind;
    text_->setPlainText(one.text);
    startTyping();
}

void SeenBox::removeCurrent() {
    const int line = rows_.value(list_->currentRow(), -1);
    if (line < 0 || !text_->isEnabled()) return;
    ContactSession after = *session_;
    after.seen.removeAt(line);
    Q_EMIT changed(after);
}

bool SeenBox::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return Surface::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    // With Ctrl it is the next step of the whole record, which adds the line first.
    if (watched == text_ && enter && !(key->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier))) {
        addLine();
        return true;
    }
    if (watched == list_ && enter) {
        edit(list_->currentRow());
        return true;
    }
    if (watched == list_ && key->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return Surface::eventFilter(watched, event);
}

}  // namespace ui
