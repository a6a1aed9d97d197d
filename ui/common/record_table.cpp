// SPDX-License-Identifier: MPL-2.0
#include "ui/common/record_table.h"

#include "ui/common/page_keys.h"
#include "ui/common/table_roles.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace ui {
namespace {

constexpr int sentenceWidth = 400;  // at 100 %: what a column needs to say a sentence in one line

/// Two lines of text, or three.
int heightOfRows(const Theme& theme, int lines) { return lines * QFontMetrics(theme.font(Type::Cell)).lineSpacing() + space::m; }

}  // namespace

RecordTable::RecordTable(const Theme& theme, const QString& name, QWidget* parent) : QTableView(parent), theme_(theme) {
    setAccessibleName(name);
    auto* keys = new PageKeys(this, tr("In a table"));
    keys->add({{"Return",
                [this] {
                    if (currentIndex().isValid()) Q_EMIT opened(currentId());
                }}},
              tr("Open the line"));
    keys->add({{"Space", [this] { tick(); }, [this] { return currentIndex().flags().testFlag(Qt::ItemIsUserCheckable); }}},
              tr("Tick or clear the box of the line"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setItemDelegate(new RowDelegate(theme, this));
    setFont(theme.font(Type::Cell));
    verticalHeader()->hide();
    verticalHeader()->setAccessibleName(tr("Rows"));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(heightOfRows(theme, 2));
    QHeaderView* head = horizontalHeader();
    head->setAccessibleName(tr("Columns"));
    head->setFont(theme.font(Type::Caption, Weight::Strong));
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setHighlightSections(false);
    head->setSectionsClickable(false);
    head->setMinimumHeight(theme.px(32));
    head->setMinimumSectionSize(theme.px(40));
    head->setFocusPolicy(Qt::NoFocus);
    connect(this, &QTableView::doubleClicked, this, [this] { Q_EMIT opened(currentId()); });
}

void RecordTable::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        if (!selectId(remembered_)) Q_EMIT currentIdChanged({});
    });
    applyWidths();
}

void RecordTable::setWidths(const QList<int>& widths) {
    widths_ = widths;
    applyWidths();
}

void RecordTable::hideBelow(int width, const QList<int>& columns) {
    hideWidth_ = width;
    hideColumns_ = columns;
    applyWidths();
}

void RecordTable::applyWidths() {
    if (!model()) return;
    const bool narrow = viewport()->width() < theme_.textPx(hideWidth_);
    for (int column = 0; column < model()->columnCount() && column < widths_.size(); ++column) {
        const int width = widths_[column];
        horizontalHeader()->setSectionResizeMode(column, width == 0 ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (width > 0) setColumnWidth(column, theme_.textPx(width));
        setColumnHidden(column, narrow && hideColumns_.contains(column));
    }
    // Rows whose first column says sentences ("sentences") get a third line where the column is too narrow for one.
    if (!property("sentences").toBool() || model()->columnCount() == 0) return;
    const int wanted = heightOfRows(theme_, columnWidth(0) < theme_.textPx(sentenceWidth) ? 3 : 2);
    if (verticalHeader()->defaultSectionSize() != wanted) verticalHeader()->setDefaultSectionSize(wanted);
}

QString RecordTable::currentId() const { return currentIndex().data(IdRole).toString(); }

bool RecordTable::selectId(const QString& id) {
    if (id.isEmpty() || !model() || model()->rowCount() == 0) return false;
    const QModelIndex first = model()->index(0, std::max(0, currentIndex().column()));
    const QModelIndexList found = model()->match(first, IdRole, id, 1, Qt::MatchExactly);
    if (found.isEmpty()) return false;
    setCurrentIndex(found.first());
    scrollTo(found.first());
    return true;
}

void RecordTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    const QString id = current.data(IdRole).toString();
    if (!id.isEmpty()) remembered_ = id;
    if (id != previous.data(IdRole).toString()) Q_EMIT currentIdChanged(id);
}

// The head and the better part of two rows: less is no table.
QSize RecordTable::minimumSizeHint() const {
    const QSize least = QTableView::minimumSizeHint();
    return {least.width(),
            std::max(least.height(), horizontalHeader()->sizeHint().height() + verticalHeader()->defaultSectionSize() * 3 / 2)};
}

void RecordTable::tick() {
    const QModelIndex at = currentIndex();
    const bool on = at.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    model()->setData(at, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void RecordTable::keyPressEvent(QKeyEvent* event) {
    if (!PageKeys::press(this, *event)) QTableView::keyPressEvent(event);
}

void RecordTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    applyWidths();
}

bool RecordTable::viewportEvent(QEvent* event) {
    // With nothing selected yet the first row becomes current, so that arrows and Enter work at once.
    if (event->type() == QEvent::FocusIn && !currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    return QTableView::viewportEvent(event);
}

}  // namespace ui
