// SPDX-License-Identifier: MPL-2.0
#include "core/report/pictograms.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr double grid = 48;  // of every picture, in units of its own

/// The numbers and letters of a path, one after the other.
class PathReader {
public:
    explicit PathReader(const QString& text) {
        static const QRegularExpression token(u"[MLQZ]|-?[0-9]+(?:\\.[0-9]+)?"_s);
        for (auto match = token.globalMatch(text); match.hasNext();) tokens_ << match.next().captured(0);
    }
    /// Of the commands, only those our pictures use: move, line, quadratic curve, close; all of them absolute.
    QPainterPath path() {
        QPainterPath path;
        while (at_ < tokens_.size()) {
            const QString command = tokens_[at_++];
            if (command == u"M"_s) path.moveTo(point());
            else if (command == u"L"_s) path.lineTo(point());
            else if (command == u"Z"_s) path.closeSubpath();
            else if (command == u"Q"_s) {
                const QPointF bend = point();
                path.quadTo(bend, point());
            }
        }
        return path;
    }

private:
    QPointF point() {
        const double x = tokens_.value(at_).toDouble(), y = tokens_.value(at_ + 1).toDouble();
        at_ += 2;
        return {x, y};
    }
    QStringList tokens_;
    qsizetype at_ = 0;
};

QPainterPath pathOf(QStringView element, const QXmlStreamAttributes& attributes) {
    const auto number = [&](const char* name) { return attributes.value(QLatin1String(name)).toDouble(); };
    if (element == u"path") return PathReader(attributes.value("d"_L1).toString()).path();
    QPainterPath path;
    if (element == u"circle") path.addEllipse(QPointF(number("cx"), number("cy")), number("r"), number("r"));
    if (element == u"rect")
        path.addRoundedRect(QRectF(number("x"), number("y"), number("width"), number("height")), number("rx"), number("rx"));
    return path;
}

Ink inkOf(QStringView fill) { return fill == u"#000" ? Ink::Line : fill == u"#fff" ? Ink::Paper : Ink::None; }

QList<Shape> shapesOf(const QString& name) {
    QFile file(u":/core/pictograms/%1.svg"_s.arg(name));
    QList<Shape> shapes;
    if (!file.open(QIODevice::ReadOnly)) return shapes;
    QXmlStreamReader xml(&file);
    double stroke = 2;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        const double own = attributes.value("stroke-width"_L1).toDouble();
        if (xml.name() == u"svg") {
            stroke = own;
            continue;
        }
        shapes << Shape{pathOf(xml.name(), attributes),     Ink::Line, own > 0 ? own : stroke, Pattern::Solid,
                        inkOf(attributes.value("fill"_L1)), {}};
    }
    return shapes;
}

const QHash<QString, QList<Shape>>& allShapes() {
    static const QHash<QString, QList<Shape>> all = [] {
        QHash<QString, QList<Shape>> found;
        for (const QString& name : pictograms()) found.insert(name, shapesOf(name));
        return found;
    }();
    return all;
}

/// What a clause of the library speaks of; the others have the picture of their part.
const QHash<QString, QString>& libraryPictures() {
    static const QHash<QString, QString> pictures{{u"fam_come"_s, u"come"_s},
                                                  {u"fam_ring"_s, u"phone"_s},
                                                  {u"fam_well"_s, u"no_drink"_s},
                                                  {u"fam_group"_s, u"group"_s},
                                                  {u"fam_home"_s, u"home"_s},
                                                  {u"fam_truth"_s, u"talk"_s},
                                                  {u"fam_baby_cues"_s, u"baby"_s},
                                                  {u"fam_school"_s, u"school"_s},
                                                  {u"fam_doctor"_s, u"doctor"_s},
                                                  {u"fam_sleep"_s, u"sleep"_s},
                                                  {u"fam_food"_s, u"food"_s},
                                                  {u"fam_play"_s, u"play"_s},
                                                  {u"fam_hands"_s, u"no_hitting"_s},
                                                  {u"fam_money"_s, u"money"_s},
                                                  {u"we_beds"_s, u"sleep"_s},
                                                  {u"we_child_room"_s, u"home"_s},
                                                  {u"yp_home"_s, u"home"_s},
                                                  {u"yp_school"_s, u"school"_s},
                                                  {u"yp_message"_s, u"message"_s},
                                                  {u"we_visit"_s, u"worker"_s},
                                                  {u"we_answer"_s, u"phone"_s},
                                                  {u"we_records"_s, u"paper"_s},
                                                  {u"we_start"_s, u"help"_s},
                                                  {u"we_tell"_s, u"letter"_s},
                                                  {u"we_travel"_s, u"bus"_s},
                                                  {u"we_interpreter"_s, u"talk"_s},
                                                  {u"we_listen"_s, u"listen"_s},
                                                  {u"we_child_visit"_s, u"worker"_s},
                                                  {u"we_child_tell"_s, u"calendar"_s},
                                                  {u"we_safe"_s, u"safe"_s},
                                                  {u"not_well_backup"_s, u"umbrella"_s},
                                                  {u"rule_photos"_s, u"camera"_s},
                                                  {u"rule_worry"_s, u"talk"_s}};
    return pictures;
}

}  // namespace

const QStringList& pictograms() {
    static const QStringList names = [] {
        QStringList found = QDir(u":/core/pictograms"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
        for (QString& name : found) name.chop(4);
        return found;
    }();
    return names;
}

bool hasPictogram(const QString& name) { return pictograms().contains(name); }

Drawing pictogram(const QString& name, double width) {
    Drawing drawing;
    const QList<Shape> shapes = allShapes().value(name);
    if (shapes.isEmpty()) return drawing;
    const double scale = width / grid;
    const QTransform transform = QTransform::fromScale(scale, scale);
    for (Shape shape : shapes) {
        shape.path = transform.map(shape.path);
        shape.width *= scale;
        drawing.pieces << shape;
    }
    drawing.bounds = QRectF(0, 0, width, width);
    return drawing;
}

QString pictureOf(ClauseSection section) {
    switch (section) {
    case ClauseSection::Purpose: return u"paper"_s;
    case ClauseSection::Strength: return u"good"_s;
    case ClauseSection::Worry: return u"worry"_s;
    case ClauseSection::FamilyWill: return u"family"_s;
    case ClauseSection::WeWill: return u"worker"_s;
    case ClauseSection::GoesWell: return u"steps"_s;
    case ClauseSection::GoesNotWell: return u"umbrella"_s;
    case ClauseSection::FamilyTime: return u"family_time"_s;
    case ClauseSection::Rule: return u"list"_s;
    }
    return {};
}

QString pictureOf(const AgreementClause& clause) {
    if (hasPictogram(clause.picture)) return clause.picture;
    const QString known = libraryPictures().value(clause.library);
    return known.isEmpty() ? pictureOf(clause.section) : known;
}

QString pictureOf(const AgreedGoal& goal) { return hasPictogram(goal.picture) ? goal.picture : u"goal"_s; }

}  // namespace core
