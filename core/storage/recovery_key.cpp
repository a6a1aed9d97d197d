// SPDX-License-Identifier: MPL-2.0
#include "core/storage/recovery_key.h"

#include <QRegularExpression>
#include <QStringList>

namespace core {

namespace {

constexpr int groupCount = 8;
constexpr int digitsInGroup = 6;
constexpr uint checkFactor = 11;

/// Groups as typed; digits without separators are cut every six.
QStringList groupsOf(const QString& text) {
    static const QRegularExpression separators(QStringLiteral("[^0-9]+"));
    QStringList groups = text.normalized(QString::NormalizationForm_KC).split(separators, Qt::SkipEmptyParts);
    if (groups.size() != 1) return groups;
    const QString digits = groups.takeFirst();
    for (qsizetype at = 0; at < digits.size(); at += digitsInGroup) groups.append(digits.mid(at, digitsInGroup));
    return groups;
}

}  // namespace

SecretBytes makeRecoveryKey() { return SecretBytes::random(16); }

QString recoveryKeyText(const SecretBytes& key) {
    Q_ASSERT(key.size() == 2 * groupCount);
    QString text;
    for (size_t i = 0; i < groupCount; ++i) {
        const uint value = uint(key.data()[2 * i]) << 8 | key.data()[2 * i + 1];
        if (i > 0) text += u'-';
        text += QStringLiteral("%1").arg(value * checkFactor, digitsInGroup, 10, QLatin1Char('0'));
    }
    return text;
}

RecoveryKeyReading readRecoveryKey(const QString& text) {
    const QStringList groups = groupsOf(text);
    RecoveryKeyReading reading;
    SecretBytes key(2 * groupCount);
    for (int i = 0; i < groupCount; ++i) {
        const QString group = groups.value(i);
        const uint number = group.toUInt();
        const bool right = group.size() == digitsInGroup && number % checkFactor == 0 && number / checkFactor <= 0xffff;
        if (!right) reading.wrongGroups.append(i);
        key.data()[2 * i] = static_cast<unsigned char>(number / checkFactor >> 8);
        key.data()[2 * i + 1] = static_cast<unsigned char>(number / checkFactor);
    }
    if (reading.wrongGroups.isEmpty() && groups.size() == groupCount) reading.key = std::move(key);
    if (groups.size() > groupCount && reading.wrongGroups.isEmpty()) reading.wrongGroups.append(groupCount - 1);
    return reading;
}

}  // namespace core
