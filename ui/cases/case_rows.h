// SPDX-License-Identifier: MPL-2.0
// The cases of a file as the list shows them.
#pragma once

#include "core/model/ids.h"

#include <QDate>
#include <QList>

namespace core {
class Vault;
}

namespace ui {

struct CaseRow {
    core::CaseId id;
    QString reference;
    QString label;
    QString children;  ///< "Kofi 9, Tilly 6"
    qsizetype people = 0;
    qsizetype entries = 0;
    QString opened;
    QString closed;
    bool isClosed = false;
};
/// Open cases first, then by label. No case is loaded.
QList<CaseRow> caseRows(core::Vault& vault, QDate today);

}  // namespace ui
