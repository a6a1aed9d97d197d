// SPDX-License-Identifier: MPL-2.0
#include "ui/common/page_preview.h"

#include "ui/common/icon.h"
#include "ui/common/page_keys.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

// Lines of a page that hold `words`; where those go over the end of a line, the lines with the longest of them.
QList<QRectF> linesWith(const core::Page& page, const QString& words) {
    QList<QRectF> whole;
    QList<QRectF> part;
    const QStringList single = words.split(u' ', Qt::SkipEmptyParts);
    const auto longest =
        std::max_element(single.begin(), single.end(), [](const QString& a, const QString& b) { return a.size() < b.size(); });
    if (longest == single.end()) return {};
    for (const core::PageChunk& chunk : page.chunks)
        for (const core::PageItem& item : chunk.items) {
            const auto* text = std::get_if<core::PageText>(&item);
            if (!text || !text->text.contains(*longest)) continue;
            const QRectF box(text->at.x() - 2, text->at.y() - text->size, text->width + 4, text->size * 1.3);
            (text->text.contains(words) ? whole : part).append(box);
        }
    return whole.isEmpty() ? part : whole;
}

bool holdsWhole(const core::Page& page, const QString& words) {
    for (const core::PageChunk& chunk : page.chunks)
        for (const core::PageItem& item : chunk.items)
            if (const auto* text = std::get_if<core::PageText>(&item); text && text->text.contains(words)) return true;
    return false;
}

}  // namespace

/// One sheet, as wide as there is room for. Paper is white in every theme.
class Paper final : public QWidget {
public:
    explicit Paper(const Theme& theme) : theme_(theme) {}

    void show(std::shared_ptr<const core::Pages> pages, int page) {
        pages_ = std::move(pages);
        page_ = page;
        fit();
        update();
    }
    void mark(const QString& words) {
        marked_ = words;
        update();
    }
    void fitTo(int width) {
        room_ = width;
        fit();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), theme_.color(Token::Desk));
        if (!pages_) return;
        const QRectF sheet(space::xl, space::xl, sheetSize().width() * scale(), sheetSize().height() * scale());
        painter.fillRect(sheet, Qt::white);
        painter.setPen(theme_.color(Token::Hairline));
        painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(sheet.topLeft());
        painter.scale(scale(), scale());
        for (const QRectF& line : linesWith(pages_->pages[page_], marked_)) painter.fillRect(line, light_.color(Token::DueTint));
        core::paintPage(painter, *pages_, page_);
    }

private:
    QSizeF sheetSize() const { return pages_->pages[page_].size; }
    double scale() const {
        constexpr double most = 2.0;  // beyond that letters grow past what anybody reads
        return std::min(most, std::max(120, room_ - 2 * space::xl) / sheetSize().width());
    }
    void fit() {
        if (!pages_) return setMinimumHeight(0);
        setMinimumHeight(int(sheetSize().height() * scale()) + 2 * space::xl);
    }

    Theme theme_;
    const Theme light_{Scheme::Light};  // of what is drawn on paper
    std::shared_ptr<const core::Pages> pages_;
    QString marked_;
    int page_ = 0;
    int room_ = 400;
};

namespace {

// Hands the width of the view on to the paper.
class FittingArea final : public QScrollArea {
public:
    explicit FittingArea(Paper* paper) : paper_(paper) {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // else the width would depend on the height and back
        setWidget(paper);
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        paper_->fitTo(viewport()->width());
        QScrollArea::resizeEvent(event);
    }

private:
    Paper* paper_;
};

// What a screen reader says of a page: its lines in reading order.
QString wordsOf(const core::Page& page) {
    QStringList lines;
    for (const core::PageChunk& chunk : page.chunks) {
        if (chunk.segment < 0) continue;
        QStringList parts;
        for (const core::PageItem& item : chunk.items)
            if (const auto* text = std::get_if<core::PageText>(&item)) parts.append(text->text);
        if (!parts.isEmpty()) lines.append(parts.join(u' '));
    }
    return lines.join(u'\n');
}

}  // namespace

PagePreview::PagePreview(const Theme& theme, QWidget* parent)
    : Surface(theme, Kind::Card, parent),
      state_(makeLabel(theme, {}, Type::Body)),
      before_(new QToolButton),
      next_(new QToolButton),
      scroll_(nullptr),
      paper_(new Paper(theme)) {
    makeKeys();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::l, space::xs, space::s, space::xs);
    head->setSpacing(space::s);
    head->addWidget(makeLabel(theme, tr("As it will be printed"), Type::Body, Weight::Strong));
    head->addStretch(1);
    const auto step = [&](QToolButton* button, const QString& iconName, const QString& name, int by) {
        button->setIcon(icon(iconName));
        button->setAutoRaise(true);
        button->setAccessibleName(name);
        button->setToolTip(name);
        connect(button, &QToolButton::clicked, this, [this, by] { setPage(page_ + by); });
    };
    step(before_, QStringLiteral("chevron-left"), tr("Page before"), -1);
    step(next_, QStringLiteral("chevron-right"), tr("Next page"), 1);
    head->addWidget(before_);
    head->addWidget(state_);
    head->addWidget(next_);
    column->addLayout(head);
    scroll_ = new FittingArea(paper_);
    scroll_->setFocusPolicy(Qt::StrongFocus);
    scroll_->setAccessibleName(tr("Preview"));
    column->addWidget(scroll_, 1);
    clear({});
}

void PagePreview::setPages(std::shared_ptr<const core::Pages> pages) {
    pages_ = std::move(pages);
    if (pages_->pages.isEmpty()) return clear(tr("Nothing to print"));
    show(std::clamp(page_, 0, int(pages_->pages.size()) - 1));
}

void PagePreview::clear(const QString& sentence) {
    pages_.reset();
    page_ = 0;
    paper_->show(nullptr, 0);
    state_->setText(sentence);
    before_->setEnabled(false);
    next_->setEnabled(false);
    scroll_->setAccessibleDescription(sentence);
}

void PagePreview::setPage(int page) {
    if (!pages_ || page < 0 || page >= pages_->pages.size() || page == page_) return;
    show(page);
    scroll_->verticalScrollBar()->setValue(0);
}

void PagePreview::show(int page) {
    page_ = page;
    const int count = int(pages_->pages.size());
    paper_->show(pages_, page);
    state_->setText(pages_->complete ? tr("Page %1 of %2").arg(page + 1).arg(count) : tr("Page %1").arg(page + 1));
    before_->setEnabled(page > 0);
    next_->setEnabled(page + 1 < count);
    scroll_->setAccessibleDescription(wordsOf(pages_->pages[page]));
}

void PagePreview::mark(const QString& words) {
    paper_->mark(words);
    if (!pages_ || words.isEmpty()) return;
    // A page that holds all the words on one line comes before one that holds some of them.
    for (const bool whole : {true, false}) {
        const auto holds = [&](int page) {
            return whole ? holdsWhole(pages_->pages[page], words) : !linesWith(pages_->pages[page], words).isEmpty();
        };
        if (holds(page_)) return;
        for (int page = 0; page < pages_->pages.size(); ++page)
            if (holds(page)) return setPage(page);
    }
}

QString PagePreview::state() const { return state_->text(); }

void PagePreview::makeKeys() {
    auto* keys = new PageKeys(this, tr("In the paper shown"));
    keys->add({{"PgUp", [this] { setPage(page_ - 1); }}, {"PgDown", [this] { setPage(page_ + 1); }}}, tr("Turn the page"));
    keys->add({{"Home", [this] { setPage(0); }}, {"End", [this] { setPage(pages_ ? int(pages_->pages.size()) - 1 : 0); }}},
              tr("Go to the first or last page"));
}

void PagePreview::keyPressEvent(QKeyEvent* event) {
    if (!PageKeys::press(this, *event)) Surface::keyPressEvent(event);
}

}  // namespace ui
