// SPDX-License-Identifier: MPL-2.0
// Who can open this file: the worker's pass phrase, the recovery key, and managers with keys of their own.
#pragma once

#include "core/edit/vault.h"
#include "ui/common/field.h"
#include "ui/common/page.h"

class QVBoxLayout;

namespace ui {

class PhraseCard;

class KeysPage final : public Page {
    Q_OBJECT
public:
    explicit KeysPage(const PageContext& context, QWidget* parent = nullptr);
    QString title() const override;
    void activate() override;

private:
    QWidget* makeList();
    PhraseCard* makeOwn();
    PhraseCard* makeManager();
    void fillList();
    void fillPeople();
    void remove(const core::KeyHolder& key);
    void addKey(const std::shared_ptr<core::SecretBytes>& phrase);
    void changeOwn(const std::shared_ptr<core::SecretBytes>& phrase);
    /// Runs on a worker: deriving a key takes a second. `done` says how it went.
    void change(PhraseCard* card, const QString& title, const std::function<void(core::Vault&, core::KdfCost)>& work,
                const QString& done);
    QString words(const core::KeyHolder& key) const;

    QVBoxLayout* list_;
    QVBoxLayout* people_ = nullptr;
    QList<core::ApproverId> offered_;
    ChoiceField* who_ = nullptr;
    PhraseCard* manager_ = nullptr;
    bool byManager_;
};

}  // namespace ui
