// SPDX-License-Identifier: MPL-2.0
// What every test executable does before its first test, so that no test meets the user's own files, screen or settings.
#pragma once

namespace test {

/// Points HOME and the XDG folders at a new folder (removed at exit), draws offscreen unless QT_QPA_PLATFORM says
/// otherwise, and fixes locale, time zone and hash seed. Call it first in main, before the application object.
void prepareProcess();

}  // namespace test
