// SPDX-License-Identifier: MPL-2.0
// genolayout IN.json OUT.json [OLD.json]: lays out a family as the program does and says where everybody stands, for
// measuring beside other engines. OLD.json is a layout written before: who stood there stays as near as can be.
// --effort N seeks the order N times and at length, to know how good one can be.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <optional>

#include "core/base/error.h"
#include "core/genogram/genogram.h"
#include "core/rules/kinship.h"
#include "tests/support/family_json.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QByteArray readWhole(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw Error(Fault::Io, u"cannot read "_s + path);
    return file.readAll();
}

QList<double> rowHeights(const Layout& layout) {
    QList<double> heights;
    for (const PersonPlace& p : layout.people)
        if (heights.isEmpty() || p.centre.y() > heights.last() + 0.1) heights.append(p.centre.y());
    return heights;
}

/// What stood where, of a layout this program wrote.
Layout layoutFromJson(const QJsonObject& json) {
    QMap<double, QList<PersonPlace>> rows;
    const QJsonObject people = json["persons"_L1].toObject();
    for (auto it = people.begin(); it != people.end(); ++it) {
        const QJsonArray point = it.value().toArray().first().toArray();
        PersonPlace place{.person = test::jsonPerson(it.key()), .centre = {point[0].toDouble(), point[1].toDouble()}};
        rows[place.centre.y()].append(place);
    }
    Layout layout;
    int generation = 0;
    for (QList<PersonPlace>& row : rows) {
        std::sort(row.begin(), row.end(), [](const PersonPlace& a, const PersonPlace& b) { return a.centre.x() < b.centre.x(); });
        for (PersonPlace& place : row) place.generation = generation;
        layout.people += row;
        ++generation;
    }
    return layout;
}

QJsonArray point(const QPointF& p) { return {p.x(), p.y()}; }

QJsonObject toJson(const QJsonObject& family, const Layout& layout, double seconds) {
    QHash<PersonId, QPointF> places;
    for (const PersonPlace& p : layout.people) places.insert(p.person, p.centre);
    QHash<UnionId, QPointF> points;
    for (const CouplePlace& c : layout.couples)
        if (c.id && !c.line.isEmpty()) points.insert(*c.id, c.mark);
    for (const bool care : {true, false})  // the own children's drop is the union's point
        for (const DescentPlace& d : layout.descents) {
            const CouplePlace& couple = layout.couples[d.couple];
            if (couple.id && !d.points.isEmpty() && (linkWeakness(d.kind) > 0) == care)
                points.insert(*couple.id, d.points.first());
        }
    QJsonObject people, unions;
    for (const QJsonValue& value : family["persons"_L1].toArray()) {
        const QString id = value["id"_L1].toString();
        if (const auto at = places.constFind(test::jsonPerson(id)); at != places.cend())
            people[id] = QJsonArray{QJsonValue(point(*at))};
    }
    for (const QJsonValue& value : family["unions"_L1].toArray()) {
        const QString id = value["id"_L1].toString();
        if (const auto at = points.constFind(test::jsonUnion(id)); at != points.cend()) unions[id] = point(*at);
    }
    const QList<double> heights = rowHeights(layout);
    double rowPitch = measure::rowPitch;
    for (qsizetype i = 1; i < heights.size(); ++i)
        rowPitch = i == 1 ? heights[1] - heights[0] : std::min(rowPitch, heights[i] - heights[i - 1]);
    return {{u"engine"_s, u"kinkeeper"_s},
            {u"family"_s, family["name"_L1]},
            {u"time_s"_s, seconds},
            {u"unit"_s, QJsonArray{measure::pitch, rowPitch}},
            {u"size"_s, QJsonArray{measure::side, measure::side}},
            {u"persons"_s, people},
            {u"unions"_s, unions}};
}

void run(const QStringList& arguments, const GenogramOptions& options) {
    const QByteArray bytes = readWhole(arguments[1]);
    const CaseSnapshot records = test::familyFromJson(bytes);
    const Words words(standardPack(), u"en"_s);
    std::optional<Layout> before;
    if (arguments.size() > 3) before = layoutFromJson(QJsonDocument::fromJson(readWhole(arguments[3])).object());
    QElapsedTimer clock;
    clock.start();
    const Layout layout = before ? layoutOf(records, options, words, *before) : layoutOf(records, options, words);
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    const QJsonObject json = toJson(QJsonDocument::fromJson(bytes).object(), layout, seconds);
    QFile out(arguments[2]);
    if (!out.open(QIODevice::WriteOnly)) throw Error(Fault::Io, u"cannot write "_s + arguments[2]);
    out.write(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    GenogramOptions options;
    if (const qsizetype at = arguments.indexOf(u"--effort"_s); at > 0 && at + 1 < arguments.size()) {
        options.effort = std::max(1, arguments[at + 1].toInt());
        arguments.remove(at, 2);
    }
    if (arguments.size() < 3 || arguments.size() > 4) {
        std::fputs("genolayout [--effort N] IN.json OUT.json [OLD.json]\n", stderr);
        return 2;
    }
    try {
        run(arguments, options);
    } catch (const Error& error) {
        std::fprintf(stderr, "genolayout: %s\n", error.what());
        return 1;
    }
    return 0;
}
