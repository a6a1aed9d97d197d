// SPDX-License-Identifier: MPL-2.0
// The edge where a failure becomes a sentence: whatever can throw a core::Error on the user's behalf runs in guarded().
#pragma once

#include "core/base/error.h"

#include <QString>

class QWidget;

namespace ui {

/// Whoever shows sentences about failures: the window. guarded() finds the nearest one among the parents.
class ErrorSink {
public:
    virtual ~ErrorSink() = default;
    /// `again` offers to save once more what is being typed: after the user has made room, say.
    virtual void showError(const QString& sentence, bool again = false) = 0;
};

/// What happened and what the user can do, in plain words; empty for Cancelled.
QString faultSentence(core::Fault fault);

/// Shows the sentence of `error` at the nearest ErrorSink of `where`, else in a box over it; logs the detail.
void report(QWidget* where, const core::Error& error);

/// Runs `work`; true if it went well. An Error is reported, anything else is a bug and goes on.
template <class F>
bool guarded(QWidget* where, F&& work) {
    try {
        work();
        return true;
    } catch (const core::Error& error) {
        report(where, error);
        return false;
    }
}

}  // namespace ui
