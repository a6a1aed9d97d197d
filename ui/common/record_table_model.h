// SPDX-License-Identifier: MPL-2.0
// A read-only table of records; columns are lambdas. It follows the editor's changes and keeps what can be kept of the
// selection: edited rows change in place, added and removed rows come and go, anything else resets.
#pragma once

#include "core/edit/editor.h"
#include "ui/common/following.h"
#include "ui/common/table_roles.h"

#include <QAbstractTableModel>
#include <QIcon>

#include <functional>
#include <vector>

namespace ui {

template <class T>
struct Column {
    QString header;
    std::function<QString(const T&)> text;
    std::function<QString(const T&)> second = {};  ///< second line, muted
    std::function<QIcon(const T&)> icon = {};
    std::function<QString(const T&)> tag = {};       ///< a word in a frame behind the text; "" = none
    std::function<bool(const T&)> checked = {};      ///< shows a check box instead of text
    std::function<void(const T&, bool)> check = {};  ///< the user ticked it; without it the box is read-only
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
    bool muted = false;
};

template <class T>
class RecordTableModel final : public QAbstractTableModel {
public:
    /// Makes the rows in their order. Called at start, by reload() and after each change set that `concerns` names
    /// (while the table is on a hidden page: once, when it is shown).
    using Loader = std::function<std::vector<T>()>;
    using Concerns = std::function<bool(const core::ChangeSet&)>;

    RecordTableModel(
        core::Editor& editor, Loader loader, std::vector<Column<T>> columns, QObject* parent = nullptr,
        Concerns concerns = [](const core::ChangeSet& set) { return set.touches<T>(); })
        : QAbstractTableModel(parent), loader_(std::move(loader)), columns_(std::move(columns)), rows_(loader_()) {
        followChanges(this, editor, [this, concerns](const core::ChangeSet& set) {
            if (concerns(set)) reload();
        });
    }

    void reload() {
        std::vector<T> next = loader_();
        // What differs lies between the rows that are equal at the top and at the bottom.
        size_t top = 0;
        while (top < rows_.size() && top < next.size() && rows_[top].id == next[top].id) ++top;
        size_t bottom = 0;
        while (bottom < rows_.size() - top && bottom < next.size() - top &&
               rows_[rows_.size() - 1 - bottom].id == next[next.size() - 1 - bottom].id)
            ++bottom;
        const size_t gone = rows_.size() - top - bottom;
        const size_t come = next.size() - top - bottom;
        if (gone == 0 && come == 0) rows_ = std::move(next);
        else if (gone == 0) {
            beginInsertRows({}, int(top), int(top + come) - 1);
            rows_ = std::move(next);
            endInsertRows();
        } else if (come == 0) {
            beginRemoveRows({}, int(top), int(top + gone) - 1);
            rows_ = std::move(next);
            endRemoveRows();
        } else {
            beginResetModel();
            rows_ = std::move(next);
            endResetModel();
            return;
        }
        // Other records may show through (names of people), so every row is asked again; views repaint only what is seen.
        if (!rows_.empty()) Q_EMIT dataChanged(index(0, 0), index(int(rows_.size()) - 1, int(columns_.size()) - 1));
    }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(rows_.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(columns_.size()); }

    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid()) return {};
        const T& row = rows_[size_t(index.row())];
        const Column<T>& column = columns_[size_t(index.column())];
        switch (role) {
        case Qt::DisplayRole: return column.checked ? QVariant() : QVariant(column.text(row));
        case Qt::TextAlignmentRole: return int(column.align);
        case Qt::DecorationRole: return column.icon ? QVariant(column.icon(row)) : QVariant();
        case Qt::CheckStateRole: return column.checked ? QVariant(column.checked(row) ? Qt::Checked : Qt::Unchecked) : QVariant();
        case Qt::ToolTipRole: return column.checked ? QVariant() : QVariant(column.text(row));
        case Qt::AccessibleTextRole: return spoken(row, column);
        case SecondLineRole: return column.second ? QVariant(column.second(row)) : QVariant();
        case TagRole: return column.tag ? QVariant(column.tag(row)) : QVariant();
        case MutedRole: return column.muted;
        case IdRole: return row.id.text();
        default: return {};
        }
    }

    bool setData(const QModelIndex& index, const QVariant& value, int role) override {
        if (!index.isValid() || role != Qt::CheckStateRole) return false;
        const Column<T>& column = columns_[size_t(index.column())];
        if (!column.check) return false;
        const T row = rows_[size_t(index.row())];  // a copy: checking changes the rows
        column.check(row, value.toInt() == Qt::Checked);
        return true;
    }

    Qt::ItemFlags flags(const QModelIndex& index) const override {
        Qt::ItemFlags flags = QAbstractTableModel::flags(index);
        if (index.isValid() && columns_[size_t(index.column())].check) flags |= Qt::ItemIsUserCheckable;
        return flags;
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal || section < 0 || section >= int(columns_.size())) return {};
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return columns_[size_t(section)].header;
        if (role == Qt::TextAlignmentRole) return int(columns_[size_t(section)].align);
        return {};
    }

    /// A row by its id is found without making a text of every id on the way; all else as ever.
    QModelIndexList match(const QModelIndex& start, int role, const QVariant& value, int hits,
                          Qt::MatchFlags flags) const override {
        if constexpr (requires { decltype(T::id)::parse(QString()); })
            if (role == IdRole && start.isValid()) {
                const int row = indexOf(decltype(T::id)::parse(value.toString()));
                return row < start.row() ? QModelIndexList() : QModelIndexList{index(row, start.column())};
            }
        return QAbstractTableModel::match(start, role, value, hits, flags);
    }

    const T& row(int index) const { return rows_[size_t(index)]; }
    /// -1 if it is not among the rows.
    int indexOf(const decltype(T::id)& id) const {
        for (size_t i = 0; i < rows_.size(); ++i)
            if (rows_[i].id == id) return int(i);
        return -1;
    }

private:
    // "Date: 27 Mar 2019", so that a cell makes sense when it is heard alone.
    QString spoken(const T& row, const Column<T>& column) const {
        QString text = column.checked ? (column.checked(row) ? tr("yes") : tr("no")) : column.text(row);
        if (column.tag && !column.tag(row).isEmpty()) text += QStringLiteral(", ") + column.tag(row);
        if (column.second && !column.second(row).isEmpty()) text += QStringLiteral(", ") + column.second(row);
        return QStringLiteral("%1: %2").arg(column.header, text);
    }

    Loader loader_;
    std::vector<Column<T>> columns_;
    std::vector<T> rows_;
};

}  // namespace ui
