// SPDX-License-Identifier: MPL-2.0
#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

#include "core/genogram/genogram.h"

namespace core {
namespace {

using L = QLatin1String;

// Hundredths of a millimetre are finer than any printer.
double neat(double mm) { return std::round(mm * 100) / 100; }

QJsonArray jsonOf(const QPolygonF& points) {
    QJsonArray list;
    for (const QPointF& p : points) list.append(QJsonArray{neat(p.x()), neat(p.y())});
    return list;
}

QJsonArray jsonOf(const QList<PersonId>& people) {
    QJsonArray list;
    for (const PersonId& id : people) list.append(id.text());
    return list;
}

}  // namespace

QJsonObject layoutJson(const CaseSnapshot& records, const Layout& layout) {
    QJsonArray persons, unions, descents, ties, homes;
    for (const PersonPlace& p : layout.people)
        persons.append(QJsonObject{{L("id"), p.person.text()},
                                   {L("name"), displayName(*records.find<Person>(p.person))},
                                   {L("x"), neat(p.centre.x())},
                                   {L("y"), neat(p.centre.y())},
                                   {L("w"), neat(p.side)},
                                   {L("h"), neat(p.side)},
                                   {L("generation"), p.generation},
                                   {L("copy"), 0}});
    for (const CouplePlace& c : layout.couples)
        if (c.id)
            unions.append(
                QJsonObject{{L("id"), c.id->text()}, {L("partners"), jsonOf(c.partners)}, {L("points"), jsonOf(c.line)}});
    for (const DescentPlace& d : layout.descents) {
        const std::optional<UnionId>& pair = layout.couples[d.couple].id;
        descents.append(QJsonObject{{L("child"), d.child.text()},
                                    {L("union"), pair ? QJsonValue(pair->text()) : QJsonValue()},
                                    {L("parents"), jsonOf(d.parents)},
                                    {L("kind"), toName(d.kind)},
                                    {L("points"), jsonOf(d.points)}});
    }
    for (const TiePlace& t : layout.ties)
        ties.append(QJsonObject{
            {L("a"), t.a.text()}, {L("b"), t.b.text()}, {L("kind"), toName(t.kind)}, {L("points"), jsonOf(t.points)}});
    for (const HomePlace& h : layout.homes) {
        // The form has one outline a home; where two could not be joined, the larger comes first and the rest follows it.
        for (const QPolygonF& outline : h.outlines)
            homes.append(QJsonObject{{L("id"), h.id.text()}, {L("members"), jsonOf(h.members)}, {L("outline"), jsonOf(outline)}});
    }
    const QRectF& b = layout.bounds;
    return {{L("unit"), L("mm")},      {L("bounds"), QJsonArray{neat(b.x()), neat(b.y()), neat(b.width()), neat(b.height())}},
            {L("persons"), persons},   {L("unions"), unions},
            {L("descents"), descents}, {L("ties"), ties},
            {L("households"), homes}};
}

}  // namespace core
