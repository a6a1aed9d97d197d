// SPDX-License-Identifier: MPL-2.0
// A real encrypted file in a folder of its own that goes with the object; closed and opened as a test needs.
#pragma once

#include "core/edit/vault.h"

#include <QTemporaryDir>

namespace test {

class TestVault {
public:
    /// Creates and opens a file with the lowest key cost. `now` fixes the clock if valid.
    explicit TestVault(bool fictional = true, const QDateTime& now = {});

    core::Vault& vault() { return *vault_; }
    core::Editor& editor() { return vault_->editor(); }
    QString path() const { return dir_.filePath(QStringLiteral("caseload.kin")); }
    QString filePath(const QString& name) const { return dir_.filePath(name); }
    void close() { vault_.reset(); }
    /// Opens with the pass phrase; throws as Vault::open does.
    void open();
    core::VaultContext context() const;
    static core::SecretBytes passphrase();

    /// Adds a case with its profile and gives its id.
    core::CaseId addCase(const QString& reference = QStringLiteral("T-1"));
    /// Adds a person with a legal name "Given Family".
    core::Person addPerson(const core::CaseId& caseId, const QString& name, core::Sex sex = core::Sex::Unknown,
                           const core::UncertainDate& birth = {});

private:
    QTemporaryDir dir_;
    QDateTime now_;
    std::unique_ptr<core::Vault> vault_;
};

}  // namespace test
