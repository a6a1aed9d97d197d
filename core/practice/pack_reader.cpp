// SPDX-License-Identifier: MPL-2.0
#include "core/practice/pack.h"

#include "core/base/error.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace core {
namespace {

class Reader {
public:
    PackReading read(const QByteArray& json) {
        QJsonParseError fault{};
        const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
        if (!document.isObject()) {
            error(QStringLiteral("byte %1").arg(fault.offset), "not_json",
                  QStringLiteral("This is not a pack: %1. A pack is one JSON object.").arg(fault.errorString()));
            return {std::nullopt, problems_};
        }
        const QJsonObject root = document.object();
        Pack pack;
        pack.id = text(root, {}, "id");
        pack.version = text(root, {}, "version");
        pack.name = text(root, {}, "name");
        readTerms(section(root, "terms"), pack);
        readPhrases(section(root, "phrases"), pack);
        readHolidays(root, pack);
        noteFurtherSections(root, pack);
        if (failed_) return {std::nullopt, problems_};
        return {pack, problems_};
    }

private:
    void error(const QString& where, const char* code, const QString& message) {
        failed_ = true;
        problems_.append({{}, QLatin1String(code), where, message, Problem::Severity::Error});
    }

    static QString join(const QString& path, const QString& key) { return path.isEmpty() ? key : path + u'.' + key; }

    QString text(const QJsonObject& object, const QString& path, const char* key) {
        const QString where = join(path, QLatin1String(key));
        const QJsonValue value = object.value(QLatin1String(key));
        if (value.isUndefined()) error(where, "missing", QStringLiteral("%1 is missing.").arg(where));
        else if (!value.isString() || value.toString().trimmed().isEmpty())
            error(where, "not_text", QStringLiteral("%1 must be text that is not empty.").arg(where));
        return value.toString();
    }

    int number(const QJsonObject& object, const QString& path, const char* key, int least, int most) {
        const QString where = join(path, QLatin1String(key));
        const int value = object.value(QLatin1String(key)).toInt(most + 1);
        if (value < least || value > most)
            error(where, "not_in_range", QStringLiteral("%1 must be a whole number from %2 to %3.").arg(where).arg(least).arg(most));
        return value;
    }

    QJsonObject section(const QJsonObject& root, const char* key) {
        const QJsonValue value = root.value(QLatin1String(key));
        if (!value.isObject()) error(QLatin1String(key), "missing", QStringLiteral("The section %1 is missing.").arg(QLatin1String(key)));
        return value.toObject();
    }

    void readTerms(const QJsonObject& languages, Pack& pack) {
        for (auto language = languages.begin(); language != languages.end(); ++language) {
            const QString path = QStringLiteral("terms.") + language.key();
            const QJsonObject concepts = language.value().toObject();
            if (concepts.isEmpty()) error(path, "empty", QStringLiteral("%1 holds no terms.").arg(path));
            for (auto concept_ = concepts.begin(); concept_ != concepts.end(); ++concept_) {
                const QString where = join(path, concept_.key());
                const QJsonObject words = concept_.value().toObject();
                pack.terms[language.key()][concept_.key()] = {text(words, where, "professional"), text(words, where, "family")};
            }
        }
    }

    void readPhrases(const QJsonObject& languages, Pack& pack) {
        for (auto language = languages.begin(); language != languages.end(); ++language) {
            const QString path = QStringLiteral("phrases.") + language.key();
            const QJsonObject phrases = language.value().toObject();
            for (auto phrase = phrases.begin(); phrase != phrases.end(); ++phrase)
                pack.phrases[language.key()][phrase.key()] = text(phrases, path, phrase.key().toUtf8().constData());
        }
    }

    void readHolidays(const QJsonObject& root, Pack& pack) {
        if (!root.value(QLatin1String("holidays")).isArray()) {
            error(QStringLiteral("holidays"), "missing", QStringLiteral("The section holidays is missing; it is a list."));
            return;
        }
        int index = 0;
        for (const QJsonValue& value : root.value(QLatin1String("holidays")).toArray())
            pack.holidays.append(readHoliday(value.toObject(), QStringLiteral("holidays[%1]").arg(index++)));
    }

    HolidayRule readHoliday(const QJsonObject& json, const QString& path) {
        HolidayRule rule;
        rule.name = text(json, path, "name");
        const QString kind = text(json, path, "kind");
        if (kind == QStringLiteral("fixed_day")) {
            rule.kind = HolidayRule::Kind::FixedDay;
            rule.month = number(json, path, "month", 1, 12);
            rule.day = number(json, path, "day", 1, 31);
            rule.movesFromWeekend = json.value(QLatin1String("moves_from_weekend")).toBool();
        } else if (kind == QStringLiteral("nth_weekday")) {
            rule.kind = HolidayRule::Kind::NthWeekday;
            rule.month = number(json, path, "month", 1, 12);
            rule.weekday = number(json, path, "weekday", 1, 7);
            rule.nth = number(json, path, "nth", -1, 4);
            if (rule.nth == 0) error(join(path, QStringLiteral("nth")), "not_in_range", QStringLiteral("%1.nth is 1 to 4, or -1 for the last.").arg(path));
        } else if (kind == QStringLiteral("easter")) {
            rule.kind = HolidayRule::Kind::Easter;
            rule.offset = number(json, path, "offset", -60, 60);
        } else if (kind == QStringLiteral("dates")) {
            rule.kind = HolidayRule::Kind::Dates;
            readDates(json, path, rule);
        } else if (!kind.isEmpty()) {
            error(join(path, QStringLiteral("kind")), "unknown_kind",
                  QStringLiteral("%1.kind must be fixed_day, nth_weekday, easter or dates.").arg(path));
        }
        return rule;
    }

    void readDates(const QJsonObject& json, const QString& path, HolidayRule& rule) {
        int index = 0;
        for (const QJsonValue& value : json.value(QLatin1String("dates")).toArray()) {
            const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
            const QString where = QStringLiteral("%1.dates[%2]").arg(path).arg(index++);
            if (date.isValid()) rule.dates.append(date);
            else error(where, "not_a_date", QStringLiteral("%1 must be a date such as 2026-05-04.").arg(where));
        }
    }

    void noteFurtherSections(const QJsonObject& root, Pack& pack) {
        static const QStringList known{QStringLiteral("$schema"), QStringLiteral("id"), QStringLiteral("version"), QStringLiteral("name"),
                                       QStringLiteral("terms"), QStringLiteral("phrases"), QStringLiteral("holidays")};
        for (const QString& key : root.keys()) {
            if (known.contains(key)) continue;
            pack.furtherSections.append(key);
            problems_.append({{}, QStringLiteral("unknown_section"), key,
                              QStringLiteral("The section %1 is not known to this version and is not used.").arg(key),
                              Problem::Severity::Warning});
        }
    }

    Problems problems_;
    bool failed_ = false;
};

}  // namespace

PackReading readPack(const QByteArray& json) { return Reader().read(json); }

const Pack& standardPack() {
    static const Pack pack = [] {
        QFile file(QStringLiteral(":/core/packs/england.json"));
        if (!file.open(QIODevice::ReadOnly)) throw Error(Fault::NotFound, QStringLiteral("the pack for England is not in the program"));
        const PackReading reading = readPack(file.readAll());
        if (!reading.pack) throw Error(Fault::Invalid, QStringLiteral("the pack for England: ") + reading.problems.value(0).message);
        return *reading.pack;
    }();
    return pack;
}

}  // namespace core
