// SPDX-License-Identifier: MPL-2.0
// What kind of Error an action ends with.
#pragma once

#include "core/base/error.h"

#include <catch2/catch_test_macros.hpp>

namespace test {

/// The fault of the Error that `action` throws; the test fails if it throws none.
template <class F>
core::Fault faultIn(F&& action) {
    try {
        action();
    } catch (const core::Error& error) {
        return error.fault();
    }
    FAIL("nothing was thrown");
    return core::Fault::Io;
}

}  // namespace test
