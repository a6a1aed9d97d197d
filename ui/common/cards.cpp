// SPDX-License-Identifier: MPL-2.0
#include "ui/common/cards.h"

#include "ui/common/icon.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

QVBoxLayout* makePageColumn(QWidget* page) {
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::m);
    return column;
}

Surface* makeListCard(const Theme& theme, const QList<QWidget*>& parts) {
    auto* card = new Surface(theme, Surface::Kind::Card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    for (QWidget* part : parts) column->addWidget(part, part == parts.last() ? 1 : 0);
    return card;
}

QWidget* makeFilterLine(QLineEdit* line, const QString& placeholder, const QString& name) {
    line->setPlaceholderText(placeholder);
    line->setAccessibleName(name);
    line->setClearButtonEnabled(true);
    line->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->addWidget(line);
    return holder;
}

DetailCard::DetailCard(const Theme& theme, const QString& name, const QString& sentence, QWidget* parent)
    : Surface(theme, Kind::Card, parent), stack_(new QStackedWidget), scroll_(nullptr), column_(nullptr) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->addWidget(stack_);
    auto* content = new QWidget;
    column_ = new QVBoxLayout(content);
    column_->setContentsMargins(space::l, space::m, space::l, space::l);
    column_->setSpacing(space::m);
    scroll_ = makeScroll(theme, content);
    stack_->setAccessibleName(name);
    auto* nothing = new EmptyState(theme, sentence, {}, {});
    nothing->layout()->setContentsMargins(space::l, space::l, space::l, space::l);  // where a heading will stand
    stack_->addWidget(nothing);
    stack_->addWidget(scroll_);
    showContent(false);
}

void DetailCard::showContent(bool shown) {
    stack_->setCurrentIndex(shown ? 1 : 0);
    // Below a list a sentence takes no more room than it needs, whatever the hidden part would like.
    for (int i = 0; i < stack_->count(); ++i) {
        const auto policy = i == stack_->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        stack_->widget(i)->setSizePolicy(QSizePolicy::Preferred, policy);
    }
    updateGeometry();
}
bool DetailCard::showsContent() const { return stack_->currentIndex() == 1; }
void DetailCard::scrollToTop() { scroll_->verticalScrollBar()->setValue(0); }

}  // namespace ui
