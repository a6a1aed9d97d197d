// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/arrived_box.h"

#include "core/edit/vault.h"
#include "core/rules/references.h"
#include "ui/chronology/chronology_rows.h"
#include "ui/common/due.h"
#include "ui/common/icon.h"
#include "ui/common/labels.h"
#include "ui/common/message_bar.h"
#include "ui/common/promote.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

ArrivedBox::ArrivedBox(const PageContext& context, QWidget* parent)
    : QWidget(parent),
      context_(context),
      origin_(new MessageBar(context.theme, MessageBar::Kind::Info)),
      words_(new QWidget),
      lines_(new QVBoxLayout(words_)),
      keep_(new QPushButton(tr("Write what it meant"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    origin_->setClosable(false);
    column->addWidget(origin_);
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->setSpacing(space::s);
    column->addWidget(words_);
    keep_->setProperty("small", true);
    keep_->setIcon(icon(QStringLiteral("edit")));
    column->addWidget(keep_, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(keep_, &QPushButton::clicked, this, &ArrivedBox::keepWanted);
    connect(origin_, &MessageBar::linkClicked, this, [this] {
        const core::CaseSnapshot& records = context_.vault.caseSnapshot(*context_.caseId);
        const auto record = record_ ? core::recordOf(records, *record_) : std::nullopt;
        if (record) context_.host.openRecord(pageOfRecord(core::typeName(*record)), *record_);
    });
    hide();
}

void ArrivedBox::setEntry(const core::ChronologyEntry& entry, bool isStored) {
    const core::CaseSnapshot& records = context_.vault.caseSnapshot(*context_.caseId);
    record_ = entry.origin;
    const QString title = entry.origin ? recordTitle(context_, *entry.origin) : QString();
    setVisible(!title.isEmpty());
    if (title.isEmpty()) return;
    origin_->setMessage(
        {}, isStored ? tr("This entry tells of a record. %1.").arg(title) : tr("This entry came by itself. %1.").arg(title),
        tr("Open the record"));
    // Alone it fills the pane, so that what stands above it keeps together.
    setSizePolicy(QSizePolicy::Preferred, isStored ? QSizePolicy::Maximum : QSizePolicy::Expanding);
    words_->setVisible(!isStored);
    keep_->setVisible(!isStored && !context_.vault.isReadOnly());
    while (QLayoutItem* item = lines_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (isStored) return;
    const std::pair<QString, QString> shown[] = {{QString(), entry.event},
                                                 {tr("Category"), label(entry.category)},
                                                 {tr("Source"), sourceOf(records, entry)},
                                                 {tr("What was done, and how it came out"), entry.response}};
    const auto add = [this](const QString& words, Type type, Weight weight, Token token) {
        QLabel* line = makeLabel(context_.theme, words, type, weight, token);
        line->setWordWrap(true);
        line->setTextFormat(Qt::PlainText);
        lines_->addWidget(line);
    };
    for (const auto& [caption, words] : shown) {
        if (words.isEmpty()) continue;
        if (!caption.isEmpty()) add(caption, Type::Caption, Weight::Strong, Token::Muted);
        add(words, Type::Body, Weight::Regular, Token::Text);
    }
    add(tr("Correct it in its record: this entry follows. Write what it meant, and the entry is yours."), Type::Caption,
        Weight::Regular, Token::Muted);
}

}  // namespace ui
