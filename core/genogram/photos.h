// SPDX-License-Identifier: MPL-2.0
// Pictures of people for their symbols, and the family as a child may look at it.
#pragma once

#include <functional>

#include "core/genogram/genogram.h"

namespace core {

/// A picture for a symbol: upright, cut to a square, at most 256 dots wide, drawn anew so that nothing else of the file
/// (place, camera, time) goes along. Null if the bytes are no picture that can be read.
QImage photoFrom(const QByteArray& bytes);

/// Is this file one that can stand in a symbol?
bool isPicture(const Attachment& file);

/// The digests of the files that the people of `records` are shown with.
QStringList photosNeeded(const CaseSnapshot& records);

/// The pictures of the people of `records`; `photo` gives one by the digest of its file, or a null picture.
QHash<PersonId, QImage> photosOf(const CaseSnapshot& records, const std::function<QImage(const QString& digest)>& photo);

/// Takes out of the picture what is not for a child's eyes (spec/genogram §3): harm and quarrels between people, illness
/// and substances, orders. Names become large.
void makeFriendly(CaseSnapshot& records, GenogramOptions& options);

}  // namespace core
