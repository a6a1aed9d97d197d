// SPDX-License-Identifier: MPL-2.0
#include "core/desk/demo.h"

#include "core/rules/agreements.h"

#include <QFile>
#include <QRegularExpression>

namespace core {
namespace {

/// Fills what the data leaves out with a record's defaults and turns keys into ids and relative dates into dates, so
/// that the data holds only what matters. It walks Describe: a new field needs no line here.
class DemoReader {
public:
    explicit DemoReader(QDate today) : today_(today) {}

    template <RecordType T>
    T record(QJsonObject json, const QString& caseKey) const {
        if constexpr (InCase<T>) json.insert(QLatin1String("case_id"), caseKey);
        return fromJsonObject<T>(completed<T>(json));
    }

private:
    template <Described T>
    QJsonObject completed(const QJsonObject& json) const {
        QJsonObject full;
        eachField<T>([&](const auto& f) {
            using M = typename std::remove_cvref_t<decltype(f)>::Member;
            full.insert(QLatin1String(f.column), member<M>(json.value(QLatin1String(f.column))));
        });
        return full;
    }

    template <class M>
    QJsonValue member(const QJsonValue& value) const {
        if constexpr (isOptional<M>) {
            return value.isUndefined() ? QJsonValue() : member<typename M::value_type>(value);
        } else if constexpr (isId<M>) {
            return M::named(QStringLiteral("demo ") + value.toString()).text();
        } else if constexpr (std::is_same_v<M, UncertainDate>) {
            if (value.isUndefined()) return QString();
            const auto date = relativeDate(value.toString(), today_);
            if (!date) throw Error(Fault::Corrupt, QStringLiteral("demonstration data: ") + value.toString());
            return date->edtf();
        } else if constexpr (isListMember<M>) {
            QJsonArray list;
            for (const QJsonValue& item : value.toArray()) list.append(listItem<typename M::value_type>(item));
            return list;
        } else {
            return value.isUndefined() ? Codec<M>::toJson(M{}) : value;
        }
    }

    template <class V>
    QJsonValue listItem(const QJsonValue& item) const {
        if constexpr (Described<V>) {
            // A participant is most often only a name: then the entry is about that person.
            const QJsonObject json = item.isString() ? QJsonObject{{QLatin1String("person_id"), item}} : item.toObject();
            return completed<V>(json);
        } else {
            return member<V>(item);
        }
    }

    QDate today_;
};

QJsonObject demoFile(const QString& name) {
    QFile file(QStringLiteral(":/core/demo/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(Fault::NotFound, QStringLiteral("the demonstration data is not in the program"));
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// The case a file tells of: the one it says ("of_case"), its own, or the first one's.
QString caseKeyOf(const QJsonObject& data) {
    if (const QString said = data.value(QLatin1String("of_case")).toString(); !said.isEmpty()) return said;
    const QJsonArray own = data.value(QLatin1String(Describe<Case>::table)).toArray();
    return own.isEmpty() ? QStringLiteral("case") : own.at(0).toObject().value(QLatin1String("id")).toString();
}

struct DemoFile {
    QString caseKey;
    QJsonObject data;
};

const QList<DemoFile>& demoFiles() {
    static const QList<DemoFile> files = [] {
        QList<DemoFile> all;
        for (const char* name : {"demo_a", "demo_a_process", "demo_a_goals", "demo_a_time", "demo_a_network", "demo_b",
                                 "demo_b_time", "demo_c", "demo_c_time", "demo_d", "demo_d_time"}) {
            const QJsonObject data = demoFile(QLatin1String(name));
            all.append({caseKeyOf(data), data});
        }
        return all;
    }();
    return files;
}

QDate moved(QDate day, const QString& how) {
    if (how == QStringLiteral("sat"))
        while (day.dayOfWeek() != 6) day = day.addDays(-1);
    if (how == QStringLiteral("sun")) return moved(day, QStringLiteral("sat")).addDays(1);
    if (how == QStringLiteral("mon")) return moved(day, QStringLiteral("sat")).addDays(-5);
    if (how == QStringLiteral("wed")) return moved(day, QStringLiteral("sat")).addDays(-3);
    if (how == QStringLiteral("fri")) return moved(day, QStringLiteral("sat")).addDays(-1);
    if (how == QStringLiteral("weekday"))
        while (day.dayOfWeek() > 5) day = day.addDays(-1);
    return day;
}

std::optional<UncertainDate> asKnown(QDate day, const QString& how) {
    static const QStringList days{QString(),
                                  QStringLiteral("mon"),
                                  QStringLiteral("wed"),
                                  QStringLiteral("fri"),
                                  QStringLiteral("sat"),
                                  QStringLiteral("sun"),
                                  QStringLiteral("weekday")};
    if (days.contains(how)) return UncertainDate(moved(day, how));
    if (how == QStringLiteral("month")) return UncertainDate::month(day.year(), day.month());
    if (how == QStringLiteral("year")) return UncertainDate::year(day.year());
    if (how == QStringLiteral("about")) return UncertainDate::about({day.year(), day.month(), day.day()});
    if (how == QStringLiteral("about-month")) return UncertainDate::about({day.year(), day.month()});
    if (how == QStringLiteral("about-year")) return UncertainDate::about({day.year()});
    return std::nullopt;
}

}  // namespace

std::optional<UncertainDate> relativeDate(const QString& text, QDate today) {
    static const QRegularExpression form(QStringLiteral("^T((?:[+-]\\d{1,5}[ymwd])*)(?::([a-z-]+))?$"));
    static const QRegularExpression step(QStringLiteral("([+-]\\d+)([ymwd])"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) return std::nullopt;
    QDate day = today;
    for (auto steps = step.globalMatch(match.captured(1)); steps.hasNext();) {
        const QRegularExpressionMatch one = steps.next();
        const int count = one.captured(1).toInt();
        const QString unit = one.captured(2);
        day = unit == QStringLiteral("y")   ? day.addYears(count)
              : unit == QStringLiteral("m") ? day.addMonths(count)
                                            : day.addDays(unit == QStringLiteral("w") ? 7 * count : count);
    }
    return day.isValid() ? asKnown(day, match.captured(2)) : std::nullopt;
}

Profile demoProfile() {
    const QJsonArray list = demoFiles().first().data.value(QLatin1String("profile")).toArray();
    return DemoReader(QDate()).record<Profile>(list.at(0).toObject(), {});
}

namespace {

/// An issued agreement carries the mark of its content, and that hangs on the days it is filled with.
template <RecordType T>
T sealed(T record) {
    if constexpr (std::is_same_v<T, Agreement>)
        if (record.state == AgreementState::Issued) record.fingerprint = fingerprintOf(record);
    return record;
}

ChangeSet demoSet(QDate today, const QString& subject, const QString& onlyCase) {
    const DemoReader reader(today);
    ChangeSet set{Action::CreateCase, subject};
    set.fictional = true;
    eachRecordType([&]<class T>() {
        if constexpr (!std::is_same_v<T, Profile>)
            for (const DemoFile& file : demoFiles()) {
                if (!onlyCase.isEmpty() && file.caseKey != onlyCase) continue;
                for (const QJsonValue& json : file.data.value(QLatin1String(Describe<T>::table)).toArray())
                    set.add(sealed(reader.record<T>(json.toObject(), file.caseKey)));
            }
    });
    return set;
}

}  // namespace

ChangeSet demoCaseload(QDate today) { return demoSet(today, QStringLiteral("Hartley-Mensah"), QStringLiteral("case")); }

ChangeSet demoCases(QDate today) { return demoSet(today, QStringLiteral("DEMO-A to DEMO-D"), {}); }

}  // namespace core
