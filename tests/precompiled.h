// SPDX-License-Identifier: MPL-2.0
// Compiled once for each test executable.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include "cmake/precompiled_core.h"
#include "tests/support/strings.h"
