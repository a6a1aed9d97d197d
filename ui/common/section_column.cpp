// SPDX-License-Identifier: MPL-2.0
#include "ui/common/section_column.h"

#include "ui/common/surface.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {

SectionColumn::SectionColumn(const CaseContext& context, Removed removed)
    : context_(context), removed_(std::move(removed)), widget_(new QWidget), outer_(new QVBoxLayout(widget_)) {
    outer_->setContentsMargins(0, 0, space::s, 0);
    outer_->setSpacing(space::l);
}

QVBoxLayout* SectionColumn::card(const QString& title, const QString& hint) {
    auto* card = new SectionCard(context_.theme(), title);
    column_ = new QVBoxLayout;
    column_->setContentsMargins(space::l, 0, space::l, space::l);
    column_->setSpacing(space::l);
    if (!hint.isEmpty()) {
        QLabel* words = makeLabel(context_.theme(), hint, Type::Body, Weight::Regular, Token::Muted);
        words->setWordWrap(true);
        column_->addWidget(words);
    }
    card->body()->addLayout(column_);
    outer_->addWidget(card);
    return column_;
}

QWidget* SectionColumn::take() {
    outer_->addStretch(1);
    return widget_;
}

void SectionColumn::place(RecordSectionBase* section) {
    column_->addWidget(section);
    QObject::connect(section, &RecordSectionBase::removedLine, section, removed_);
}

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

}  // namespace ui
