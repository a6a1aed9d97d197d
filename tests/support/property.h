// SPDX-License-Identifier: MPL-2.0
// Property tests: rapidcheck under Catch2 3 (rapidcheck's own header wants Catch2 2).
//
//     checkProperty("reverse twice is the same", [](const QString& text) { RC_ASSERT(twice(text) == text); });
//
// RC_PARAMS in the environment sets seed and number of cases: RC_PARAMS="max_success=10000 seed=7".
#pragma once

#include <QString>

#include <rapidcheck.h>
#include <catch2/catch_test_macros.hpp>

#include <sstream>
#include <string>
#include <utility>

/// How rapidcheck prints a text in a counterexample: found by argument-dependent look-up.
inline void showValue(const QString& text, std::ostream& stream) { stream << '"' << text.toStdString() << '"'; }

namespace rc {

/// Texts of any UTF-16 units, half of them ASCII, so that lone surrogates and control characters occur as well.
template <>
struct Arbitrary<QString> {
    static Gen<QString> arbitrary() {
        const auto ascii = gen::map(gen::inRange<int>(0, 0x80), [](int unit) { return char16_t(unit); });
        const auto any = gen::map(gen::inRange<int>(0, 0x10000), [](int unit) { return char16_t(unit); });
        return gen::map(gen::container<std::u16string>(gen::oneOf(ascii, any)),
                        [](const std::u16string& units) { return QString::fromStdU16String(units); });
    }
};

}  // namespace rc

/// Fails the running test case, with the smallest counterexample found, if the property does not hold. `f` takes the
/// values to be generated as parameters and uses RC_ASSERT, RC_PRE, RC_FAIL; it must not use REQUIRE or CHECK.
template <class F>
void checkProperty(const std::string& description, F&& f) {
    const rc::detail::TestResult result = rc::detail::checkTestable(std::forward<F>(f));
    std::ostringstream words;
    rc::detail::printResultMessage(result, words);
    INFO(description << "\n" << words.str());
    REQUIRE(result.template is<rc::detail::SuccessResult>());
}
