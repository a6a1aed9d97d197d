// SPDX-License-Identifier: MPL-2.0
// The places of a case: for completing what is typed, and for finding the place that a text names.
#pragma once

#include "core/model/snapshot.h"

namespace core {

/// Places of entries, names of households, agencies and schools; each once, the most used first.
QStringList knownPlaces(const CaseSnapshot& snapshot);

/// The longest of `places` that stands in the text as whole words; "" if none does. Case and accents do not count.
QString placeIn(const QString& text, const QStringList& places);

}  // namespace core
