// SPDX-License-Identifier: MPL-2.0
#include "core/storage/key_slots.h"

#include "core/storage/container_format.h"
#include "core/storage/recovery_key.h"
#include "tests/unit/storage/storage_fixture.h"

#include <sodium.h>

using namespace core;
using namespace test;

namespace {

struct Keyed {
    SecretBytes dataKey = SecretBytes::random(32);
    SecretBytes recovery = SecretBytes::random(16);
    KeyHeader header = KeyHeader::make();

    Keyed() {
        header.setSlot(2, SlotKind::Recovery, recovery, dataKey, KdfCost::lowest());
        header.seal(dataKey);
    }
};

/// A checksum that fits, as someone without the key would make it.
KeyHeader forged(KeyHeader header, const std::function<void(KeyHeader&)>& change) {
    change(header);
    return *KeyHeader::parse(header.serialise());
}

}  // namespace

TEST_CASE("A key area is read as it was written", "[storage]") {
    const Keyed keyed;
    const QByteArray bytes = keyed.header.serialise();
    CHECK(bytes.size() == KeyHeader::usedBytes);
    const auto read = KeyHeader::parse(bytes);
    REQUIRE(read);
    CHECK(*read == keyed.header);
    CHECK(read->isAuthentic(keyed.dataKey));
    const auto found = unwrapKey(*read, keyed.recovery, SlotKind::Recovery);
    REQUIRE(found);
    CHECK(found->slot == 2);
    CHECK(found->dataKey.equals(keyed.dataKey));
    CHECK_FALSE(unwrapKey(*read, SecretBytes::random(16), SlotKind::Recovery));
    CHECK_FALSE(unwrapKey(*read, keyed.recovery, SlotKind::Password));
}

TEST_CASE("Every flipped bit of a key area is noticed", "[storage]") {
    const QByteArray sound = Keyed().header.serialise();
    int accepted = 0;
    for (qsizetype bit = 0; bit < sound.size() * 8; ++bit) {
        QByteArray damaged = sound;
        damaged[bit / 8] = char(damaged[bit / 8] ^ (1 << (bit % 8)));
        if (KeyHeader::parse(damaged)) ++accepted;
    }
    CHECK(accepted == 0);
    CHECK_FALSE(KeyHeader::parse(sound.chopped(1)));
    CHECK_FALSE(KeyHeader::parse({}));
}

TEST_CASE("Changes made without the key do not pass the MAC", "[storage]") {
    const Keyed keyed;
    for (const auto& change : std::vector<std::function<void(KeyHeader&)>>{
             [](KeyHeader& h) { h.clearSlot(2); }, [](KeyHeader& h) { h.minReader = 0; }, [](KeyHeader& h) { h.generation = 99; },
             [](KeyHeader& h) { h.cipherSalt[3] ^= 1; }, [](KeyHeader& h) { std::swap(h.keySlots[2], h.keySlots[3]); }})
        CHECK_FALSE(forged(keyed.header, change).isAuthentic(keyed.dataKey));
    const KeyHeader moved = forged(keyed.header, [](KeyHeader& h) { std::swap(h.keySlots[2], h.keySlots[3]); });
    CHECK_FALSE(unwrapKey(moved, keyed.recovery, SlotKind::Recovery));  // a slot is bound to its place
}

TEST_CASE("A cost out of bounds is refused before anything is allocated", "[storage]") {
    Keyed keyed;
    for (const KdfCost cost : {KdfCost{63, 3}, KdfCost{1025, 3}, KdfCost{256, 0}, KdfCost{256, 21}, KdfCost{1 << 20, 3}}) {
        CHECK_FALSE(isAccepted(cost));
        CHECK(faultIn([&] { keyed.header.setSlot(0, SlotKind::Password, secret("x"), keyed.dataKey, cost); }) == Fault::Invalid);
        KeyHeader hostile = keyed.header;
        hostile.keySlots[0] = hostile.keySlots[2];
        hostile.keySlots[0].kind = quint8(SlotKind::Password);
        hostile.keySlots[0].kdf = 1;
        hostile.keySlots[0].cost = cost;
        CHECK_FALSE(KeyHeader::parse(hostile.serialise()));
    }
    CHECK(isAccepted(KdfCost::lowest()));
    CHECK(isBelowFloor(KdfCost::lowest()));
    CHECK_FALSE(isBelowFloor({256, 3}));
    CHECK_FALSE(isBelowFloor({64, 8}));
    CHECK(faultIn([&] { keyed.header.setSlot(0, SlotKind::Recovery, secret("short"), keyed.dataKey, {}); }) == Fault::Invalid);
}

TEST_CASE("A pass phrase slot costs what it says", "[storage]") {
    Keyed keyed;
    keyed.header.setSlot(0, SlotKind::Password, secret("a phrase"), keyed.dataKey, KdfCost::lowest());
    keyed.header.setSlot(1, SlotKind::Manager, secret("a phrase"), keyed.dataKey, {64, 2});
    CHECK(unwrapKey(keyed.header, secret("a phrase"), SlotKind::Password)->slot == 0);
    CHECK(unwrapKey(keyed.header, secret("a phrase"), SlotKind::Manager)->slot == 1);
    KeyHeader cheaper = keyed.header;
    cheaper.keySlots[1].cost = {64, 1};
    CHECK_FALSE(unwrapKey(cheaper, secret("a phrase"), SlotKind::Manager));
    CHECK(keyed.header.usedSlots() == QList<SlotInfo>{{0, SlotKind::Password}, {1, SlotKind::Manager}, {2, SlotKind::Recovery}});
    CHECK(keyed.header.freeSlot() == 3);
}

TEST_CASE("The newer sound copy of the key area is believed", "[storage]") {
    Keyed keyed;
    QByteArray preamble = format::makePreamble(keyed.header);
    CHECK(preamble.startsWith("KINKEEP\r\n\x1a\n"));
    CHECK(format::readKeyArea(preamble).copiesEqual);
    const auto put = [&preamble](int copy, const QByteArray& area) {
        std::copy(area.begin(), area.end(), preamble.begin() + format::keyAreaOffset[copy]);
    };
    keyed.header.seal(keyed.dataKey);
    put(1, keyed.header.serialise());
    CHECK(format::readKeyArea(preamble).chosen == 1);
    CHECK_FALSE(format::readKeyArea(preamble).copiesEqual);
    put(1, keyed.header.serialise().first(512) + QByteArray(408, '\0'));  // a write cut off in the middle
    CHECK(format::readKeyArea(preamble).chosen == 0);
    put(0, QByteArray(KeyHeader::usedBytes, '\0'));
    CHECK(faultIn([&] { format::readKeyArea(preamble); }) == Fault::Corrupt);
    CHECK(faultIn([&] { format::readKeyArea(QByteArray(65536, 'x')); }) == Fault::Corrupt);
    CHECK(faultIn([&] { format::readKeyArea(preamble.first(9000)); }) == Fault::Corrupt);
}

TEST_CASE("A recovery key survives paper", "[storage]") {
    for (int i = 0; i < 200; ++i) {
        const SecretBytes key = makeRecoveryKey();
        const QString text = recoveryKeyText(key);
        CHECK(text.size() == 8 * 6 + 7);
        for (QString typed :
             {text, QString(text).replace(u'-', u' '), QString(text).remove(u'-'), u' ' + QString(text).replace(u'-', u'\n')}) {
            const RecoveryKeyReading reading = readRecoveryKey(typed);
            REQUIRE(reading.key);
            CHECK(reading.key->equals(key));
        }
    }
}

TEST_CASE("A slip in a recovery key shows in its group", "[storage]") {
    SecretBytes key(16);
    for (int i = 0; i < 16; ++i) key.data()[i] = static_cast<unsigned char>(17 * i + 3);
    const QString text = recoveryKeyText(key);
    int missed = 0;
    for (int group = 0; group < 8; ++group)
        for (int digit = 0; digit < 6; ++digit) {
            const int at = group * 7 + digit;
            for (char c = '0'; c <= '9'; ++c) {
                if (text[at] == QLatin1Char(c)) continue;
                QString slip = text;
                slip[at] = QLatin1Char(c);
                const RecoveryKeyReading reading = readRecoveryKey(slip);
                if (reading.key || reading.wrongGroups != QList<int>{group}) ++missed;
            }
            if (digit == 5 || text[at] == text[at + 1]) continue;
            QString swapped = text;
            std::swap(swapped[at], swapped[at + 1]);
            if (readRecoveryKey(swapped).wrongGroups != QList<int>{group}) ++missed;
        }
    CHECK(missed == 0);
    CHECK(readRecoveryKey({}).wrongGroups.size() == 8);
    CHECK(readRecoveryKey(text.chopped(7)).wrongGroups == QList<int>{7});
    CHECK_FALSE(readRecoveryKey(text + QStringLiteral("-000011")).key);
    CHECK(readRecoveryKey(QStringLiteral("720896-") + text.mid(7)).wrongGroups == QList<int>{0});  // 65536 x 11
}

TEST_CASE("The same words give the same secret on every system", "[storage]") {
    const auto utf8 = [](QString text) { return SecretBytes::fromText(text).view().toByteArray(); };
    CHECK(utf8(QStringLiteral("caf\u00e9")) == QByteArray("caf\xc3\xa9"));
    CHECK(utf8(QStringLiteral("cafe\u0301")) == QByteArray("caf\xc3\xa9"));
    CHECK(utf8(QStringLiteral("\u212b")) == QByteArray("\xc3\x85"));  // ångström sign → Å
    CHECK(utf8(QString::fromUtf8("👧")) == QByteArray("\xf0\x9f\x91\xa7"));
    CHECK(utf8(QStringLiteral("\uff11\uff12")) == QByteArray("\xef\xbc\x91\xef\xbc\x92"));  // full-width digits stay
    QString text = QStringLiteral("gone");
    SecretBytes::fromText(text);
    CHECK(text.isEmpty());
}
