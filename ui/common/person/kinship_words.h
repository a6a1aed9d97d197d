// SPDX-License-Identifier: MPL-2.0
// Relationship words of everyone to the children of the case: "mother", "half-brother of Tilly", "Dana's partner".
#pragma once

#include "core/rules/kinship.h"

#include <QStringList>

namespace ui {

/// "maternal grandmother"; for a partner of somebody `ofName` says whose. Lower case, no article.
QString kinWords(const core::Kin& kin, const QString& ofName = {});

/// All relationships of one case, found once and asked often. A value: it does not follow later changes.
class KinshipWords {
public:
    explicit KinshipWords(const core::CaseSnapshot& snapshot);

    /// "mother" if it is the same for every child, else "half-brother of Tilly; brother of Kofi"; "" if there is none.
    QString of(const core::PersonId& person) const;

private:
    QHash<core::PersonId, QString> words_;
};

}  // namespace ui
