// SPDX-License-Identifier: MPL-2.0
// What a page is and what it is given. A page belongs to one open file; most belong to one case. It is thrown away
// when the file locks, the case changes or the theme changes, so it keeps nothing that is not in the file or stashed.
#pragma once

#include "core/base/clock.h"
#include "core/model/ids.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace core {
class Vault;
}

namespace ui {

class Job;
class Prompts;

/// What the window does for a page.
class Host {
public:
    virtual ~Host() = default;
    virtual void openCase(const core::CaseId& id) = 0;
    /// Goes to the page named `page` (its id in shell/pages.cpp) and reveals the record there.
    virtual void openRecord(const QString& page, const core::AnyId& record) = 0;
    virtual void openPage(const QString& page) = 0;
    /// A sentence in the status bar, spoken by screen readers; it stays until the next one.
    virtual void say(const QString& sentence) = 0;
    /// "71 entries, 38 since 14 January 2025", at the right of the status bar, while this page is shown.
    virtual void setCounts(const QString& words) = 0;
    /// Shows the progress of a running job with Cancel in the status bar.
    virtual void watch(Job& job) = 0;
};

struct PageContext {
    core::Vault& vault;
    Prompts& prompts;
    Host& host;
    Theme theme;
    core::Clock clock;
    std::optional<core::CaseId> caseId;  ///< the open case; no value on pages of the whole file
};

class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(const PageContext& context, QWidget* parent = nullptr);

    virtual QString title() const = 0;
    /// Called each time the page comes into sight; put the keyboard where work starts.
    virtual void activate() {}
    /// Commits what is being typed, stashes what cannot be committed. The default does so for every form below.
    virtual void leave();
    /// Selects and shows a record of this page.
    virtual void reveal(const core::AnyId& record) { Q_UNUSED(record) }
    /// Does the action of the catalogue with this id; false if it is not of this page.
    virtual bool perform(const QString& action) {
        Q_UNUSED(action)
        return false;
    }

protected:
    /// Does `go` at once, or after the pass phrase was typed again if that was long ago: before anything takes a whole
    /// case out of the file. Not at all if the user turns back or the pass phrase does not fit.
    void whenConfirmed(std::function<void()> go);
    const PageContext& context() const { return context_; }
    const Theme& theme() const { return context_.theme; }
    core::Vault& vault() const { return context_.vault; }
    core::CaseId caseId() const { return *context_.caseId; }

private:
    PageContext context_;
};

}  // namespace ui
