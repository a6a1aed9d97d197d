// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_vault.h"

namespace test {

using namespace core;

TestVault::TestVault(bool fictional, const QDateTime& now) : now_(now) {
    Profile profile{ProfileId::named(QStringLiteral("test profile"))};
    profile.label = QStringLiteral("Test caseload");
    profile.workerName = QStringLiteral("Robin Vale");
    profile.fictional = fictional;
    Vault::Creation creation{path(), passphrase(), std::nullopt, KdfCost::lowest(), profile};
    vault_ = Vault::create(std::move(creation), context());
}

SecretBytes TestVault::passphrase() { return SecretBytes::copyOf("correct horse battery staple"); }

VaultContext TestVault::context() const {
    return {now_.isValid() ? Clock(now_) : Clock(), {}, dir_.filePath(QStringLiteral("state")), KdfCost::lowest()};
}

void TestVault::open() { vault_ = Vault::open(path(), passphrase(), SlotKind::Password, context()); }

CaseId TestVault::addCase(const QString& reference) {
    const Case added{CaseId::make(), reference, QStringLiteral("Case ") + reference};
    CaseProfile profile{CaseProfileId::make(), added.id, QStringLiteral("england"), QStringLiteral("1")};
    profile.language = QStringLiteral("en");
    ChangeSet set{Action::CreateCase, added.label};
    editor().perform(set.add(added).add(profile));
    return added.id;
}

Person TestVault::addPerson(const CaseId& caseId, const QString& name, Sex sex, const UncertainDate& birth) {
    Person person{PersonId::make(), caseId};
    person.names = {PersonName{NameKind::Legal, name.section(u' ', 0, 0), name.section(u' ', 1)}};
    person.sex = sex;
    person.birth = birth;
    ChangeSet set{Action::Add, name};
    editor().perform(set.add(person));
    return person;
}

}  // namespace test
