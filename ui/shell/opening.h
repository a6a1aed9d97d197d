// SPDX-License-Identifier: MPL-2.0
// Opens or makes a file away from the GUI thread: the pass phrase takes about a second to try.
#pragma once

#include "core/edit/vault.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace ui {

struct OpeningState;

struct Opened {
    std::unique_ptr<core::Vault> vault;  ///< set if it went well
    std::optional<core::Fault> fault;    ///< else why not
};

class Opening final : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Opened)>;

    explicit Opening(QObject* parent) : QObject(parent) {}
    /// Waits for work under way.
    ~Opening() override;
    bool isRunning() const { return running_; }
    /// One at a time; `done` is called on this thread.
    void open(const QString& path, core::SecretBytes secret, core::SlotKind kind, const core::VaultContext& context, Done done);
    void create(core::Vault::Creation creation, const core::VaultContext& context, Done done);
    /// Any other work on keys or files: `make` runs on a worker and gives the open file.
    void run(std::function<std::unique_ptr<core::Vault>()> make, Done done);

private:
    bool running_ = false;
    std::shared_ptr<OpeningState> state_;
};

}  // namespace ui
