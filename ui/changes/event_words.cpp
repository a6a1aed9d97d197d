// SPDX-License-Identifier: MPL-2.0
#include "ui/changes/event_words.h"

#include "core/base/date_text.h"
#include "core/disclosure/audience.h"
#include "core/practice/words.h"
#include "core/report/report.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace ui {
namespace {

using core::AudienceKind;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(changes)
public:
    static QString reader(AudienceKind kind, const QString& name) {
        switch (kind) {
        case AudienceKind::Internal: return tr("our own file");
        case AudienceKind::Court: return tr("the court");
        case AudienceKind::Guardian: return tr("the children’s guardian");
        case AudienceKind::Parent: return tr("%1, parent").arg(name);
        case AudienceKind::Child: return tr("%1, child").arg(name);
        case AudienceKind::Carer: return name.isEmpty() ? tr("any carer") : tr("%1, carer").arg(name);
        case AudienceKind::Agency: return name.isEmpty() ? tr("any other agency") : tr("%1, agency").arg(name);
        case AudienceKind::Subject: return tr("%1, own record").arg(name);
        }
        return name;
    }
    static QString given(const QString& what, const QString& reader) { return tr("%1 for %2").arg(what, reader); }
    static QString decided(const QString& found, const QString& where, const QString& reason) {
        return tr("“%1” in: %2. %3").arg(found, where, reason);
    }
    static QString choice(const QString& name, const QString& value) { return tr("%1: %2").arg(name, value); }
};

struct Line {
    const char* key;
    const char* words;
};
/// In the order in which they are shown.
constexpr Line lines[] = {
    {"kind", QT_TRANSLATE_NOOP("event", "Paper")},
    {"audience", QT_TRANSLATE_NOOP("event", "Made for")},
    {"format", QT_TRANSLATE_NOOP("event", "Form")},
    {"file", QT_TRANSLATE_NOOP("event", "Name of the file")},
    {"pages", QT_TRANSLATE_NOOP("event", "Pages")},
    {"print", QT_TRANSLATE_NOOP("event", "Size of print")},
    {"language", QT_TRANSLATE_NOOP("event", "Language")},
    {"as_at", QT_TRANSLATE_NOOP("event", "As at")},
    {"known_on", QT_TRANSLATE_NOOP("event", "As we knew it on")},
    {"options", QT_TRANSLATE_NOOP("event", "Chosen")},
    {"kept", QT_TRANSLATE_NOOP("event", "Found and left in")},
    {"taken_out", QT_TRANSLATE_NOOP("event", "Found and taken out")},
    {"sha256", QT_TRANSLATE_NOOP("event", "Fingerprint")},
};

QString paperName(const QString& kind) {
    const core::ReportKind* known = core::reportKind(kind);
    if (!known) return kind;
    return core::Words(core::standardPack(), QStringLiteral("en")).heading(known->concept_);
}

QString readerName(const QString& audience) {
    const QString word = audience.section(u':', 0, 0), name = audience.section(u':', 1);
    for (const auto& [kind, stored] : core::EnumNames<AudienceKind>::table)
        if (word == QLatin1String(stored.data(), qsizetype(stored.size()))) return Tr::reader(kind, name);
    return audience;
}

QString dayWords(const QString& iso) {
    const QDate day = QDate::fromString(iso, Qt::ISODate);
    return day.isValid() ? core::dateWords(day) : iso;
}

QStringList listWords(const QJsonArray& list) {
    QStringList words;
    for (const QJsonValue& item : list) {
        const QJsonObject one = item.toObject();
        words << (one.isEmpty()
                      ? item.toVariant().toString()
                      : Tr::decided(one.value(QLatin1String("found")).toString(), one.value(QLatin1String("where")).toString(),
                                    one.value(QLatin1String("reason")).toString()));
    }
    return words;
}

QString valueWords(const QString& key, const QJsonValue& value) {
    if (key == QLatin1String("kind")) return paperName(value.toString());
    if (key == QLatin1String("audience")) return readerName(value.toString());
    if (key == QLatin1String("format")) return value.toString().toUpper();
    if (key == QLatin1String("as_at") || key == QLatin1String("known_on")) return dayWords(value.toString());
    if (key == QLatin1String("pages")) return value.toInt() > 0 ? QString::number(value.toInt()) : QString();
    if (value.isArray()) return listWords(value.toArray()).join(u'\n');
    if (!value.isObject()) return value.toVariant().toString();
    QStringList parts;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        if (const QString text = it.value().toVariant().toString(); !text.isEmpty()) parts << Tr::choice(it.key(), text);
    return parts.join(QStringLiteral("; "));
}

}  // namespace

QString eventTitle(const QJsonObject& details) {
    const QString audience = details.value(QLatin1String("audience")).toString();
    if (audience.isEmpty()) return {};
    const QString kind = details.value(QLatin1String("kind")).toString();
    const QString what = kind.isEmpty() ? details.value(QLatin1String("format")).toString().toUpper() : paperName(kind);
    return Tr::given(what, readerName(audience));
}

QList<FieldChange> eventFacts(const QJsonObject& details) {
    QList<FieldChange> facts;
    QJsonObject rest = details;
    const auto add = [&](const QString& name, const QString& key) {
        const QString words = valueWords(key, rest.take(key));
        if (!words.isEmpty()) facts.append({name, {}, words});
    };
    for (const Line& line : lines)
        if (rest.contains(QLatin1String(line.key)))
            add(QCoreApplication::translate("event", line.words), QLatin1String(line.key));
    const QStringList others = rest.keys();
    for (const QString& key : others) add(key, key);
    return facts;
}

}  // namespace ui
