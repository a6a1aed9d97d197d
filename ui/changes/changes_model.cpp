// SPDX-License-Identifier: MPL-2.0
#include "core/base/text.h"
#include "core/edit/vault.h"
#include "ui/changes/change_words.h"
#include "ui/changes/changes_page.h"
#include "ui/changes/event_words.h"
#include "ui/common/guarded.h"
#include "ui/common/table_roles.h"

#include <QLocale>

namespace ui {
namespace {

constexpr int portion = 200;

std::optional<core::Record> liveRecord(const core::CaseSnapshot& snapshot, const core::AuditRow& row) {
    std::optional<core::Record> found;
    core::eachRecordType([&]<class T>() {
        if (found || row.type != QLatin1String(core::Describe<T>::table)) return;
        using IdType = decltype(T::id);
        if (const T* record = snapshot.find<T>(IdType::parse(row.record))) found = core::Record(*record);
    });
    return found;
}

}  // namespace

ChangesModel::ChangesModel(const PageContext& context, bool wholeFile, QObject* parent)
    : QAbstractTableModel(parent), context_(context), wholeFile_(wholeFile) {
    fetchMore({});
}

ChangeLine ChangesModel::lineOf(const core::AuditRow& row) const {
    const QLocale locale;
    ChangeLine line{
        row, locale.toString(row.at.toLocalTime(), QStringLiteral("d MMM yyyy HH:mm")), row.actor, actionWords(row), {}, {}};
    if (!row.record.isEmpty() && !row.caseId.isEmpty()) {
        const core::CaseId id = core::CaseId::parse(row.caseId);
        if (context_.vault.caseload().cases.contains(id)) {
            const core::CaseSnapshot& snapshot = context_.vault.caseSnapshot(id);
            if (const auto record = liveRecord(snapshot, row)) line.record = recordTitle(*record, snapshot);
        }
    }
    if (row.record.isEmpty() && (row.action == QLatin1String("export") || row.action == QLatin1String("print")))
        line.record = eventTitle(context_.vault.detailsOf(row.number));
    line.haystack = core::folded(QStringList{line.when, line.who, line.what, line.record}.join(QLatin1Char('\n')));
    return line;
}

// Rows of other cases are not of this page; the file's own events are of the page of the whole file.
QList<ChangeLine> ChangesModel::read(qint64 before, int limit) {
    QList<ChangeLine> lines;
    while (lines.size() < limit && !atEnd_) {
        const QList<core::AuditRow> rows = context_.vault.audit(before, portion);
        atEnd_ = rows.size() < portion;
        for (const core::AuditRow& row : rows) {
            before = row.number;
            if (wholeFile_ || row.caseId == context_.caseId->text()) lines.append(lineOf(row));
        }
    }
    return lines;
}

bool ChangesModel::passes(const ChangeLine& line) const {
    return std::all_of(words_.begin(), words_.end(), [&](const QString& word) { return line.haystack.contains(word); });
}

void ChangesModel::setFilter(const QString& words) {
    words_ = core::folded(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    shown_.clear();
    std::copy_if(all_.begin(), all_.end(), std::back_inserter(shown_), [this](const ChangeLine& line) { return passes(line); });
    endResetModel();
}

void ChangesModel::refresh() {
    // The first rows are read inside the reset: a view that asks for more while others still hear of the reset would
    // insert rows in the middle of it.
    beginResetModel();
    all_.clear();
    shown_.clear();
    atEnd_ = false;
    try {
        all_ = read(0, portion);
    } catch (const core::Error&) {
        atEnd_ = true;  // the page's own check says what is wrong with the file
    }
    std::copy_if(all_.begin(), all_.end(), std::back_inserter(shown_), [this](const ChangeLine& line) { return passes(line); });
    endResetModel();
}

bool ChangesModel::canFetchMore(const QModelIndex& parent) const { return !parent.isValid() && !atEnd_; }

void ChangesModel::fetchMore(const QModelIndex&) {
    QList<ChangeLine> lines;
    try {
        lines = read(all_.isEmpty() ? 0 : all_.last().row.number, portion);
    } catch (const core::Error&) {
        atEnd_ = true;  // what is shown stays; the page's own check says what is wrong with the file
        return;
    }
    all_ += lines;
    QList<ChangeLine> more;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(more), [this](const ChangeLine& line) { return passes(line); });
    if (more.isEmpty()) return;
    beginInsertRows({}, int(shown_.size()), int(shown_.size() + more.size()) - 1);
    shown_ += more;
    endInsertRows();
}

int ChangesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(shown_.size()); }
int ChangesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 4; }

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) return {};
    const QStringList heads{tr("When"), tr("Who"), tr("What"), tr("Number")};
    return heads.value(section);
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ChangeLine& line = shown_[index.row()];
    const QStringList texts{line.when, line.who, line.what, QString::number(line.row.number)};
    switch (role) {
    case Qt::DisplayRole: return texts.value(index.column());
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                texts.value(index.column()));
    case Qt::TextAlignmentRole:
        return int(index.column() == 3 ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case SecondLineRole: return index.column() == 2 ? QVariant(line.record) : QVariant();
    case MutedRole: return index.column() != 2;
    case IdRole: return QString::number(line.row.number);
    default: return {};
    }
}

}  // namespace ui
