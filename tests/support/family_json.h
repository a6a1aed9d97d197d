// SPDX-License-Identifier: MPL-2.0
// Families as plain JSON (people, unions, children, homes: structure only), read into a case: the form of the layout bench.
#pragma once

#include <QByteArray>

#include "core/model/snapshot.h"

namespace test {

/// The same bytes give the same records. Links to people who are not listed are left out. Throws Error{Invalid} if the
/// bytes are no JSON object.
core::CaseSnapshot familyFromJson(const QByteArray& json);

/// The record a family's JSON calls by this id.
core::PersonId jsonPerson(const QString& id);
core::UnionId jsonUnion(const QString& id);

}  // namespace test
