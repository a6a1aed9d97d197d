// SPDX-License-Identifier: MPL-2.0
#include "core/practice/pack.h"

#include "core/base/error.h"
#include "core/practice/framework_check.h"
#include "core/practice/item_reader.h"
#include "core/practice/pack_merge.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace core {
namespace {

class Reader {
public:
    PackReading read(const QByteArray& json) {
        if (json.size() > 20 * 1024 * 1024) {
            error({}, "too_large", QStringLiteral("This is larger than 20 MiB. A pack is much smaller."));
            return {std::nullopt, problems_};
        }
        QJsonParseError fault{};
        const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
        if (!document.isObject()) {
            error(QStringLiteral("byte %1").arg(fault.offset), "not_json",
                  QStringLiteral("This is not a pack: %1. A pack is one JSON object.").arg(fault.errorString()));
            return {std::nullopt, problems_};
        }
        const std::optional<QJsonObject> whole = withBase(document.object(), problems_);
        if (!whole) return {std::nullopt, problems_};
        const QJsonObject& root = *whole;
        Pack pack;
        pack.id = text(root, {}, "id");
        pack.version = text(root, {}, "version");
        pack.name = text(root, {}, "name");
        readTerms(section(root, "terms"), pack);
        readWordings(section(root, "wordings"), pack);
        readPhrases(section(root, "phrases"), pack);
        readTranslations(root.value(QLatin1String("translations")).toObject(), pack);
        readHolidays(root, pack);
        const qsizetype before = problems_.size();
        pack.codes = readCodes(root.value(QLatin1String("codes")).toObject(), pack.terms.value(QStringLiteral("en")), problems_);
        failed_ = failed_ || problems_.size() > before;
        readProcess(root, pack);
        readPageLimits(root, pack);
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
            error(where, "not_in_range",
                  QStringLiteral("%1 must be a whole number from %2 to %3.").arg(where).arg(least).arg(most));
        return value;
    }

    QJsonObject section(const QJsonObject& root, const char* key) {
        const QJsonValue value = root.value(QLatin1String(key));
        if (!value.isObject())
            error(QLatin1String(key), "missing", QStringLiteral("The section %1 is missing.").arg(QLatin1String(key)));
        return value.toObject();
    }

    void warnUnknown(const QJsonObject& object, const QString& path, const QStringList& known) {
        for (const QString& key : object.keys())
            if (!known.contains(key))
                problems_.append({{},
                                  QStringLiteral("unknown_key"),
                                  join(path, key),
                                  QStringLiteral("%1 is not known and is not used. Check its spelling.").arg(join(path, key)),
                                  Problem::Severity::Warning});
    }

    /// Languages of one section; English must be there, and every language must hold English's keys.
    QHash<QString, QHash<QString, Term>> readLanguages(const QJsonObject& languages, const QString& path) {
        QHash<QString, QHash<QString, Term>> all;
        const QJsonObject english = languages.value(QLatin1String("en")).toObject();
        if (english.isEmpty())
            error(join(path, QStringLiteral("en")), "empty", QStringLiteral("%1.en holds no words.").arg(path));
        for (auto language = languages.begin(); language != languages.end(); ++language) {
            const QString where = join(path, language.key());
            const QJsonObject concepts = language.value().toObject();
            requireKeys(concepts, english, where);
            for (auto concept_ = concepts.begin(); concept_ != concepts.end(); ++concept_) {
                const QString at = join(where, concept_.key());
                const QJsonObject words = concept_.value().toObject();
                warnUnknown(words, at, {QStringLiteral("professional"), QStringLiteral("family")});
                all[language.key()][concept_.key()] = {text(words, at, "professional"), text(words, at, "family")};
            }
        }
        return all;
    }

    void requireKeys(const QJsonObject& object, const QJsonObject& pattern, const QString& path) {
        for (const QString& key : pattern.keys())
            if (!object.contains(key)) error(join(path, key), "missing", QStringLiteral("%1 is missing.").arg(join(path, key)));
    }

    void readTerms(const QJsonObject& languages, Pack& pack) { pack.terms = readLanguages(languages, QStringLiteral("terms")); }

    // A case may choose any of the three, so each needs the words of the first.
    void readWordings(const QJsonObject& wordings, Pack& pack) {
        const QString path = QStringLiteral("wordings");
        QStringList known;
        const QJsonObject pattern = wordings.value(QLatin1String("family_time")).toObject().value(QLatin1String("en")).toObject();
        for (const auto& [wording, name] : EnumNames<Wording>::table) {
            known.append(toName(wording));
            const QString where = join(path, known.last());
            const QJsonObject languages = wordings.value(known.last()).toObject();
            pack.wordings[wording] = readLanguages(languages, where);
            requireKeys(languages.value(QLatin1String("en")).toObject(), pattern, where + QStringLiteral(".en"));
        }
        warnUnknown(wordings, path, known);
    }

    void readPhrases(const QJsonObject& languages, Pack& pack) {
        const QJsonObject english = languages.value(QLatin1String("en")).toObject();
        if (english.isEmpty()) error(QStringLiteral("phrases.en"), "empty", QStringLiteral("phrases.en holds no words."));
        for (auto language = languages.begin(); language != languages.end(); ++language) {
            const QString path = QStringLiteral("phrases.") + language.key();
            const QJsonObject phrases = language.value().toObject();
            requireKeys(phrases, english, path);
            for (auto phrase = phrases.begin(); phrase != phrases.end(); ++phrase) {
                const QString words = text(phrases, path, phrase.key().toUtf8().constData());
                const QString inEnglish = english.value(phrase.key()).toString();
                if (!inEnglish.isEmpty() && places(words) != places(inEnglish))
                    error(join(path, phrase.key()), "places_differ",
                          QStringLiteral("%1 must fill in the same places as in English.").arg(join(path, phrase.key())));
                pack.phrases[language.key()][phrase.key()] = words;
            }
        }
    }

    // Words of a second language for the papers a family reads. They may be few: what lacks is said in English. A term has
    // one form, since only families read it. The comment says who has still to confirm them.
    void readTranslations(const QJsonObject& languages, Pack& pack) {
        const QString english = QStringLiteral("en");
        for (auto language = languages.begin(); language != languages.end(); ++language) {
            const QString path = QStringLiteral("translations.") + language.key();
            const QJsonObject words = language.value().toObject();
            warnUnknown(words, path, {QStringLiteral("comment"), QStringLiteral("terms"), QStringLiteral("phrases")});
            const QJsonObject terms = words.value(QLatin1String("terms")).toObject();
            pack.terms[language.key()];  // a language of phrases alone is one too
            for (const QString& key : terms.keys()) {
                const QString said = text(terms, path + QStringLiteral(".terms"), key.toUtf8().constData());
                if (!pack.terms.value(english).contains(key)) unknownWord(path + QStringLiteral(".terms"), key);
                pack.terms[language.key()].insert(key, {said, said});
            }
            const QJsonObject phrases = words.value(QLatin1String("phrases")).toObject();
            for (const QString& key : phrases.keys()) {
                const QString at = path + QStringLiteral(".phrases"), said = text(phrases, at, key.toUtf8().constData());
                const QString inEnglish = pack.phrases.value(english).value(key);
                if (inEnglish.isEmpty()) unknownWord(at, key);
                else if (places(said) != places(inEnglish))
                    error(join(at, key), "places_differ",
                          QStringLiteral("%1 must fill in the same places as in English.").arg(join(at, key)));
                pack.phrases[language.key()].insert(key, said);
            }
        }
    }

    void unknownWord(const QString& path, const QString& key) {
        error(join(path, key), "unknown_word",
              QStringLiteral("%1 translates what is not there in English.").arg(join(path, key)));
    }

    /// Which of %1 to %4 a phrase fills in.
    static int places(const QString& phrase) {
        int found = 0;
        for (int place = 1; place <= 4; ++place)
            if (phrase.contains(u'%' + QString::number(place))) found |= 1 << place;
        return found;
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

    void readPageLimits(const QJsonObject& root, Pack& pack) {
        const QJsonObject limits = root.value(QLatin1String("page_limits")).toObject();
        for (const QString& kind : limits.keys())
            pack.pageLimits.insert(kind, number(limits, QStringLiteral("page_limits"), kind.toLatin1().constData(), 1, 999));
    }

    HolidayRule readHoliday(const QJsonObject& json, const QString& path) {
        HolidayRule rule;
        rule.name = text(json, path, "name");
        static const QStringList known{QStringLiteral("name"),    QStringLiteral("kind"),
                                       QStringLiteral("month"),   QStringLiteral("day"),
                                       QStringLiteral("weekday"), QStringLiteral("nth"),
                                       QStringLiteral("offset"),  QStringLiteral("moves_from_weekend"),
                                       QStringLiteral("dates"),   QStringLiteral("from_year"),
                                       QStringLiteral("not_in")};
        warnUnknown(json, path, known);
        if (json.contains(QLatin1String("from_year"))) rule.fromYear = number(json, path, "from_year", 1900, 2200);
        for (const QJsonValue& year : json.value(QLatin1String("not_in")).toArray()) {
            if (year.toInt() < 1900 || year.toInt() > 2200)
                error(join(path, QStringLiteral("not_in")), "not_in_range",
                      QStringLiteral("%1.not_in lists years from 1900 to 2200.").arg(path));
            rule.notIn.append(year.toInt());
        }
        const QString kind = text(json, path, "kind");
        if (kind == QStringLiteral("fixed_day")) {
            rule.kind = HolidayRule::Kind::FixedDay;
            rule.month = number(json, path, "month", 1, 12);
            rule.day = number(json, path, "day", 1, 31);
            if (rule.month >= 1 && rule.month <= 12 && rule.day > QDate(2024, rule.month, 1).daysInMonth())
                error(join(path, QStringLiteral("day")), "not_in_range",
                      QStringLiteral("%1.day is not in that month.").arg(path));
            rule.movesFromWeekend = json.value(QLatin1String("moves_from_weekend")).toBool();
        } else if (kind == QStringLiteral("nth_weekday")) {
            rule.kind = HolidayRule::Kind::NthWeekday;
            rule.month = number(json, path, "month", 1, 12);
            rule.weekday = number(json, path, "weekday", 1, 7);
            rule.nth = number(json, path, "nth", -1, 4);
            if (rule.nth == 0)
                error(join(path, QStringLiteral("nth")), "not_in_range",
                      QStringLiteral("%1.nth is 1 to 4, or -1 for the last.").arg(path));
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

    void readProcess(const QJsonObject& root, Pack& pack) {
        ItemReader reader(problems_);
        if (root.contains(QLatin1String("writing")))
            pack.writing = reader.item<Writing>(root.value(QLatin1String("writing")), QStringLiteral("writing"));
        failed_ = failed_ || reader.failed();
        if (!root.contains(QLatin1String("framework")) && !root.contains(QLatin1String("library"))) return;
        pack.framework = reader.item<Framework>(root.value(QLatin1String("framework")), QStringLiteral("framework"));
        pack.library = reader.item<Library>(root.value(QLatin1String("library")), QStringLiteral("library"));
        failed_ = failed_ || reader.failed();
        const Problems faults = failed_ ? Problems() : frameworkProblems(pack);
        problems_ += faults;
        failed_ = failed_ || !faults.isEmpty();
    }

    void noteFurtherSections(const QJsonObject& root, Pack& pack) {
        static const QStringList known{QStringLiteral("$schema"),     QStringLiteral("id"),       QStringLiteral("version"),
                                       QStringLiteral("name"),        QStringLiteral("terms"),    QStringLiteral("wordings"),
                                       QStringLiteral("phrases"),     QStringLiteral("holidays"), QStringLiteral("based_on"),
                                       QStringLiteral("framework"),   QStringLiteral("library"),  QStringLiteral("codes"),
                                       QStringLiteral("page_limits"), QStringLiteral("writing"),  QStringLiteral("translations")};
        for (const QString& key : root.keys()) {
            if (known.contains(key)) continue;
            pack.furtherSections.append(key);
            problems_.append({{},
                              QStringLiteral("unknown_section"),
                              key,
                              QStringLiteral("The section %1 is not known to this version and is not used.").arg(key),
                              Problem::Severity::Warning});
        }
    }

    Problems problems_;
    bool failed_ = false;
};

}  // namespace

PackReading readPack(const QByteArray& json) { return Reader().read(json); }

const Pack* shippedPack(const QString& id) {
    static const QHash<QString, Pack> packs = [] {
        QHash<QString, Pack> all;
        for (const QString& name : {QStringLiteral("england"), QStringLiteral("nsw")}) {
            const PackReading reading = readPack(shippedPackJson(name));
            if (!reading.pack)
                throw Error(Fault::Invalid, QStringLiteral("the pack %1: %2 %3")
                                                .arg(name, reading.problems.value(0).where, reading.problems.value(0).message));
            all.insert(name, *reading.pack);
        }
        return all;
    }();
    const auto found = packs.constFind(id);
    return found == packs.cend() ? nullptr : &*found;
}

const Pack& standardPack() { return *shippedPack(QStringLiteral("england")); }

}  // namespace core
