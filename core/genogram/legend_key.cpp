// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/legend_key.h"

#include "core/genogram/layout.h"
#include "core/genogram/rounded.h"
#include "core/genogram/tie_strokes.h"

namespace core {

const double careWidth = 2.2 * measure::pixel, secondLine = 6 * measure::pixel;

namespace {

constexpr double sampleSide = 6, sampleHalf = 4.1;

QPolygonF sampleLine(QPointF at, double shift = 0) { return {at + QPointF(-sampleHalf, shift), at + QPointF(sampleHalf, shift)}; }

Shape stroke(const QPolygonF& points, double width = measure::line, Pattern pattern = Pattern::Solid) {
    QPainterPath path;
    path.addPolygon(points);
    return Shape{path, Ink::Line, width, pattern, Ink::None, {}};
}

Lettering letter(QPointF at, const QString& text, double size = 3) {
    return {at + QPointF(0, size * 0.35), text, size, true, Lettering::Align::Centre, Ink::Line, {}};
}

QList<Piece> bare(QList<Piece> pieces) {
    for (Piece& piece : pieces) std::visit([](auto& one) { one.of.reset(); }, piece);
    return pieces;
}

const char* shapeKey(const Person& person, SymbolShape shape) {
    if (person.figure == FigureKind::Several) return "key_several";
    switch (shape) {
    case SymbolShape::Square: return "key_man";
    case SymbolShape::Circle: return "key_woman";
    case SymbolShape::Diamond: return "key_other_gender";
    case SymbolShape::QueryDiamond: return "key_sex_unknown";
    case SymbolShape::Pet: return "key_pet";
    case SymbolShape::Oblong: return "key_institution";
    }
    return "";
}

}  // namespace

QString descentLetter(ParentageKind kind) {
    switch (kind) {
    case ParentageKind::Presumed:
    case ParentageKind::Unknown: return QStringLiteral("?");
    case ParentageKind::Donor: return QStringLiteral("D");
    case ParentageKind::Surrogate: return QStringLiteral("S");
    default: return {};
    }
}

const char* descentTag(ParentageKind kind) {
    switch (kind) {
    case ParentageKind::Kinship: return "tag_kinship";
    case ParentageKind::SpecialGuardian: return "tag_special_guardian";
    default: return "";
    }
}

void LegendKey::line(Rank rank, const char* key, Pattern pattern, double width) {
    legend_.add(rank, word(key), [=](QPointF at) { return QList<Piece>{stroke(sampleLine(at), width, pattern)}; });
}

void LegendKey::symbol(Rank rank, const char* key, const Person& person, double side) {
    legend_.add(rank, word(key),
                [this, person, side](QPointF at) { return bare(symbolPieces(person, words_, symbols_, at, side, {})); });
}

void LegendKey::person(const Person& record) {
    Person sample(record);
    sample.subjectChild = sample.deceased = false;
    const SymbolShape shape = shapeOf(record, words_);
    if (record.beginning != Beginning::Born) {
        const bool whole = symbols_ == SymbolSet::Pedigree && record.beginning == Beginning::Unborn;  // with a letter in it
        symbol(People, toName(record.beginning).toLatin1().constData(), sample, whole ? sampleSide : 0.7 * sampleSide);
    } else {
        const bool small = shape == SymbolShape::Pet, flat = shape == SymbolShape::Oblong;
        symbol(People, shapeKey(record, shape), sample, flat ? 0.6 * sampleSide : small ? 0.7 * sampleSide : sampleSide);
    }
    state(record);
}

void LegendKey::state(const Person& record) {
    Person sample(record);
    sample.subjectChild = false;
    if (record.deceased && record.beginning == Beginning::Born) symbol(State, "key_died", sample, sampleSide);
    if (!record.subjectChild) return;
    sample.subjectChild = true;
    sample.deceased = false;
    legend_.add(State, word("key_index"), [this, sample](QPointF at) {
        const QPointF shift = symbols_ == SymbolSet::Pedigree ? QPointF(1.2, -0.8) : QPointF();
        return bare(symbolPieces(sample, words_, symbols_, at + shift, sampleSide * (shift.isNull() ? 0.8 : 0.6), {}));
    });
}

void LegendKey::health(HealthField field, HealthState state) {
    constexpr const char* fields[] = {"key_mind", "key_body", "key_drugs", "key_alcohol"};
    QString text = word(fields[size_t(field)]);
    if (state == HealthState::Suspected) text = word("health_suspected", {text});
    if (state == HealthState::Recovering) text = word("health_recovering", {text});
    legend_.add(Health, text, [this, field, state](QPointF at) {
        HealthFields one;
        one[size_t(field)] = state;
        QPainterPath square;
        square.addRect(QRectF(at - QPointF(sampleSide / 2, sampleSide / 2), QSizeF(sampleSide, sampleSide)));
        QList<Piece> pieces{Shape{square, Ink::Line, measure::line * 0.6, Pattern::Solid, Ink::Paper, {}}};
        return pieces + healthPieces(one, SymbolShape::Square, symbols_, at, sampleSide);
    });
}

void LegendKey::tag(const StatusTag& tag) {
    if (tag.meaning.isEmpty()) return;
    const QString text = tag.tag.section(u' ', 0, 0).size() < tag.tag.size() && tag.tag.contains(u'(')
                             ? tag.tag.section(u' ', 0, 0)  // without the names of children
                             : tag.tag;
    legend_.add(Tags, tag.meaning, [text](QPointF at) { return QList<Piece>{letter(at, text, measure::textSize * 0.9)}; });
}

void LegendKey::arrival() {
    legend_.add(State, word("key_arrived"), [](QPointF at) {
        return QList<Piece>{Shape{waveOfArrival(at), Ink::Line, measure::line, Pattern::Solid, Ink::None, {}}};
    });
}

void LegendKey::language() {
    legend_.add(State, word("key_language"), [](QPointF at) { return QList<Piece>{letter(at, QStringLiteral("L"))}; });
}

void LegendKey::home() {
    legend_.add(Place, word("key_home"), [](QPointF at) {
        const QRectF box(at - QPointF(4.1, 2.4), QSizeF(8.2, 4.8));
        return QList<Piece>{
            Shape{rounded(QPolygonF(box)), Ink::Household, 1.9 * measure::pixel, Pattern::Household, Ink::HouseholdFill, {}}};
    });
}

void LegendKey::descent(ParentageKind kind) {
    const auto lettered = [&](const char* key) {
        const QString sign = descentLetter(kind);
        legend_.add(Descent, word(key), [sign](QPointF at) {
            return QList<Piece>{stroke({at + QPointF(0, -2.9), at + QPointF(0, 2.9)}), letter(at, sign)};
        });
    };
    const auto tagged = [&](const char* key) {
        const QString tag = word(descentTag(kind));
        legend_.add(Descent, word(key), [tag](QPointF at) {
            return QList<Piece>{stroke(sampleLine(at, 1), careWidth, Pattern::Dotted),
                                Lettering{at, tag, 2.6, false, Lettering::Align::Centre, Ink::Muted, {}}};
        });
    };
    const auto asked = [&](const char* key, Pattern pattern) {
        const QString sign = descentLetter(kind);
        legend_.add(Descent, word(key), [sign, pattern](QPointF at) {
            return QList<Piece>{stroke(sampleLine(at), measure::line, pattern), letter(at, sign)};
        });
    };
    switch (kind) {
    case ParentageKind::Adoptive:
        if (symbols_ == SymbolSet::Pedigree) return line(Descent, "key_adopted", Pattern::Dashed, measure::line);
        legend_.add(Descent, word("key_adopted"), [](QPointF at) {
            return QList<Piece>{stroke(sampleLine(at, -secondLine / 2)),
                                stroke(sampleLine(at, secondLine / 2), careWidth, Pattern::Dotted)};
        });
        return;
    case ParentageKind::Foster: return line(Descent, "key_fostered", Pattern::Dotted, careWidth);
    case ParentageKind::Kinship: return tagged("key_kinship");
    case ParentageKind::SpecialGuardian: return tagged("key_special_guardian");
    case ParentageKind::Presumed: return asked("key_presumed", Pattern::Dashed);
    case ParentageKind::Unknown: return asked("key_link_unknown", Pattern::ShortDashed);
    case ParentageKind::Donor: return lettered("key_donor");
    case ParentageKind::Surrogate: return lettered("key_surrogate");
    case ParentageKind::Birth:
    case ParentageKind::Step: return;
    }
}

void LegendKey::brackets() {
    legend_.add(Descent, word("key_brackets"), [](QPointF at) { return QList<Piece>{bracketsRound(at, 3.2)}; });
}

void LegendKey::twins(bool identical) {
    legend_.add(Descent, word(identical ? "key_identical" : "key_twins"), [identical](QPointF at) {
        QList<Piece> pieces{stroke({at + QPointF(-2.5, 2.4), at + QPointF(0, -2.4), at + QPointF(2.5, 2.4)})};
        if (identical) pieces.append(stroke({at + QPointF(-1.5, 0.5), at + QPointF(1.5, 0.5)}));
        return pieces;
    });
}

void LegendKey::unionLine(const UnionLook& look) {
    const QString above = *look.tag == 0 ? QString() : word(look.tag);
    legend_.add(Unions, word(look.key), [look, above](QPointF at) {
        QList<Piece> pieces{stroke(sampleLine(at), measure::line, look.pattern)};
        if (!above.isEmpty())
            pieces.append(Lettering{at + QPointF(0, -0.9), above, 2.6, false, Lettering::Align::Centre, Ink::Muted, {}});
        return pieces + unionSigns(look, at, std::nullopt);
    });
}

void LegendKey::related() {
    legend_.add(Unions, word("key_related"), [](QPointF at) {
        return QList<Piece>{stroke(sampleLine(at, -0.5)), stroke(sampleLine(at, 0.5))};
    });
}

void LegendKey::ending(UnionEnding ending) {
    const char* key = endingKey(ending);
    if (*key == 0) return;
    legend_.add(Ends, word(key),
                [ending](QPointF at) { return QList<Piece>{stroke(sampleLine(at))} + endingPieces(ending, at, std::nullopt); });
}

void LegendKey::childless(Childless why) {
    const char* key = childlessKey(why);
    if (*key == 0) return;
    const QString beside = why == Childless::ByChoice ? word("mark_by_choice") : QString();
    legend_.add(Ends, word(key), [why, beside](QPointF at) {
        const QPointF top = at - QPointF(0, 2.4);
        return QList<Piece>{stroke(sampleLine(top))} + childlessPieces(why, top, beside, std::nullopt);
    });
}

void LegendKey::tie(const Tie& tie, const Person* seer) {
    const QString kind = word(qPrintable(QStringLiteral("tie_") + toName(tie.kind)));
    const bool alleged = tie.standing == Standing::Alleged, found = tie.standing == Standing::FoundByCourt;
    const QString certain = alleged ? word("tie_alleged", {kind}) : found ? word("tie_found", {kind}) : kind;
    const QString text = seer ? word("tie_seen_by", {certain, shortName(*seer)}) : certain;
    legend_.add(Ties, text, [tie](QPointF at) { return bare(tiePieces(tie, sampleLine(at))); });
}

void LegendKey::doubt() {
    legend_.add(Doubt, words_.phrase(QStringLiteral("possible")), [](QPointF at) {
        return QList<Piece>{
            Lettering{at + QPointF(0, 1.3), QStringLiteral("?"), 3.6, true, Lettering::Align::Centre, Ink::Sign, {}}};
    });
}

}  // namespace core
