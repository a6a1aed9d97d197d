// SPDX-License-Identifier: MPL-2.0
// What is read in an easy-read paper, a line for each picture, so that it can be judged how hard it reads.
#pragma once

#include "core/report/document.h"

#include <QStringList>

namespace core {

/// The words beside the pictures, in order, in the first language only; empty for a paper without pictures.
QStringList easyLines(const Document& document);

}  // namespace core
