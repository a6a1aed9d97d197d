// SPDX-License-Identifier: MPL-2.0
#include "core/disclosure/acceptance.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/disclosure/reader.h"

namespace core {
namespace {

/// What a finding says, wherever it stands and however it was typed.
QString sayingOf(const Finding& finding) { return finding.what + u'\n' + wordsOf(finding.found).join(u' '); }

Error wrongEntry(qsizetype number, const char* what) {
    return Error(Fault::Invalid, QStringLiteral("decision %1: %2").arg(number + 1).arg(QLatin1String(what)));
}

}  // namespace

const Acceptance* decisionOn(const Finding& finding, const QList<Acceptance>& acceptances) {
    for (const Acceptance& one : acceptances)
        if (one.key == finding.key && !one.reason.trimmed().isEmpty()) return &one;
    return nullptr;
}

QJsonArray findingsJson(const QList<Finding>& findings) {
    QJsonArray list;
    for (const Finding& one : findings)
        list.append(QJsonObject{{QStringLiteral("key"), one.key},
                                {QStringLiteral("what"), one.what},
                                {QStringLiteral("withheld_for"), toName(one.reason)},
                                {QStringLiteral("how"), toName(one.form)},
                                {QStringLiteral("where"), one.where},
                                {QStringLiteral("found"), one.found},
                                {QStringLiteral("decision"), toName(Decision::Keep)},
                                {QStringLiteral("reason"), QString()}});
    return list;
}

QList<Acceptance> acceptancesFrom(const QByteArray& json) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) throw Error(Fault::Invalid, QStringLiteral("the decisions are not JSON"));
    const QJsonArray list = document.isArray() ? document.array() : document.object().value(QStringLiteral("findings")).toArray();
    if (!document.isArray() && !document.object().value(QStringLiteral("findings")).isArray())
        throw Error(Fault::Invalid, QStringLiteral("the decisions are not a list"));
    QList<Acceptance> acceptances;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject entry = list[i].toObject();
        Acceptance one{entry.value(QStringLiteral("key")).toString(), entry.value(QStringLiteral("reason")).toString().trimmed()};
        if (one.key.isEmpty()) throw wrongEntry(i, "the key is missing");
        if (const QJsonValue decision = entry.value(QStringLiteral("decision")); !decision.isUndefined()) {
            const QString name = decision.toString();
            if (name != toName(Decision::Keep) && name != toName(Decision::TakeOut))
                throw wrongEntry(i, "it is keep or take_out");
            one.decision = fromName<Decision>(name);
        }
        if (!one.reason.isEmpty()) acceptances.append(one);
    }
    return acceptances;
}

QByteArray acceptancesJson(const QList<Acceptance>& acceptances) {
    QJsonArray list;
    for (const Acceptance& one : acceptances)
        list.append(QJsonObject{{QStringLiteral("key"), one.key},
                                {QStringLiteral("decision"), toName(one.decision)},
                                {QStringLiteral("reason"), one.reason}});
    return QJsonDocument(list).toJson();
}

QList<Finding> undecided(const QList<Finding>& findings, const QList<Acceptance>& acceptances) {
    QList<Finding> left;
    for (const Finding& one : findings)
        if (!decisionOn(one, acceptances)) left.append(one);
    return left;
}

QStringList takenOutBy(const QList<Finding>& findings, const QList<Acceptance>& acceptances) {
    QStringList texts;
    for (const Finding& one : findings) {
        const Acceptance* decision = decisionOn(one, acceptances);
        if (decision && decision->decision == Decision::TakeOut && !texts.contains(one.found)) texts += one.found;
    }
    std::stable_sort(texts.begin(), texts.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return texts;
}

QList<Finding> notExplained(const QList<Finding>& inBytes, const QList<Finding>& inDocument,
                            const QList<Acceptance>& acceptances) {
    QSet<QString> kept;
    for (const Finding& one : inDocument) {
        const Acceptance* decision = decisionOn(one, acceptances);
        if (decision && decision->decision == Decision::Keep) kept.insert(sayingOf(one));
    }
    QList<Finding> left;
    for (const Finding& one : inBytes)
        if (!kept.contains(sayingOf(one)) && !decisionOn(one, acceptances)) left.append(one);
    return left;
}

}  // namespace core
