// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/union_signs.h"

#include "core/rules/kinship.h"

namespace core {
namespace {

void slash(QPainterPath& path, QPointF at, bool back = false) {
    const QPointF half(back ? -5 * measure::pixel : 5 * measure::pixel, -8 * measure::pixel);
    path.moveTo(at - half);
    path.lineTo(at + half);
}

}  // namespace

UnionLook unionLook(const Union* pair, SymbolSet symbols, bool sensitive) {
    const UnionKind kind = !pair || pair->phases.isEmpty() ? UnionKind::Unknown : pair->phases.last().kind;
    const bool ics = symbols == SymbolSet::Ics;
    switch (kind) {
    case UnionKind::Unknown: return {};
    case UnionKind::Married:
    case UnionKind::CivilPartnership: return {.key = ics ? "key_lasting" : "key_married"};
    case UnionKind::Arranged: return {.key = "key_arranged", .tag = "tag_arranged"};
    case UnionKind::Forced: return {.key = "key_forced", .tag = "tag_forced"};
    case UnionKind::Cohabiting:
        return ics ? UnionLook{.key = "key_lasting"} : UnionLook{.pattern = Pattern::Dashed, .key = "key_cohabiting"};
    case UnionKind::Engaged: return {.pattern = Pattern::ShortDashed, .key = "key_engaged"};
    case UnionKind::LivingApart: return {.pattern = Pattern::DashDot, .key = "key_living_apart"};
    case UnionKind::Dating: return {.pattern = Pattern::Dotted, .key = "key_dating"};
    case UnionKind::Affair: return {.pattern = Pattern::Dotted, .key = "key_affair", .letter = "A"};
    case UnionKind::Brief: return {.pattern = Pattern::Dotted, .key = "key_brief", .letter = "B"};
    case UnionKind::NeverTogether: return {.pattern = Pattern::Dotted, .key = "key_never_together", .letter = "0"};
    case UnionKind::Transitory:
        return ics ? UnionLook{.pattern = Pattern::Dashed, .key = "key_transitory"}
                   : UnionLook{.pattern = Pattern::Dotted, .key = "key_transitory", .letter = "S"};
    case UnionKind::NonConsensual: return sensitive ? UnionLook{.key = "key_non_consensual", .lightning = true} : UnionLook{};
    }
    return {};
}

QList<Piece> unionSigns(const UnionLook& look, QPointF at, const std::optional<AnyId>& of) {
    if (look.lightning) {
        QPainterPath bolt(at + QPointF(0.9, -2.6));
        for (const QPointF& point :
             {QPointF(-1.1, 0.4), QPointF(0.1, 0.4), QPointF(-0.9, 2.6), QPointF(1.1, -0.4), QPointF(-0.1, -0.4)})
            bolt.lineTo(at + point);
        bolt.closeSubpath();
        return {Shape{bolt, Ink::Line, 0.25, Pattern::Solid, Ink::Sign, of}};
    }
    if (*look.letter == 0) return {};
    QPainterPath disc;
    disc.addEllipse(at, 1.9, 1.9);
    return {Shape{disc, Ink::Line, 1.5 * measure::pixel, Pattern::Solid, Ink::Paper, of},
            Lettering{at + QPointF(0, 1.0), QLatin1String(look.letter), 2.8, true, Lettering::Align::Centre, Ink::Line, of}};
}

UnionEnding unionEnding(const Union& pair) {
    if (pair.phases.isEmpty()) return UnionEnding::None;
    const auto parted = [](const UnionPhase& phase) {
        return phase.end == UnionEnd::Separated || phase.end == UnionEnd::Divorced;
    };
    if (!hasEnded(pair)) {
        const bool before = std::any_of(pair.phases.begin(), std::prev(pair.phases.end()), parted);
        return before ? UnionEnding::BackTogether : UnionEnding::None;
    }
    switch (pair.phases.last().end) {
    case UnionEnd::Bereaved: return UnionEnding::None;
    case UnionEnd::Divorced: return UnionEnding::Divorced;
    case UnionEnd::Annulled: return UnionEnding::Annulled;
    case UnionEnd::None:
    case UnionEnd::Separated:
    case UnionEnd::Unknown: return UnionEnding::Separated;
    }
    return UnionEnding::None;
}

const char* endingKey(UnionEnding ending) {
    switch (ending) {
    case UnionEnding::None: return "";
    case UnionEnding::Separated: return "key_separated";
    case UnionEnding::Divorced: return "key_divorced";
    case UnionEnding::Annulled: return "key_annulled";
    case UnionEnding::BackTogether: return "key_back_together";
    }
    return "";
}

QList<Piece> endingPieces(UnionEnding ending, QPointF at, const std::optional<AnyId>& of) {
    if (ending == UnionEnding::None) return {};
    const QPointF step(0.75, 0);
    QPainterPath path;
    switch (ending) {
    case UnionEnding::Separated: slash(path, at); break;
    case UnionEnding::BackTogether:
        slash(path, at);
        slash(path, at, true);
        break;
    case UnionEnding::Annulled:
        slash(path, at - 2 * step);
        slash(path, at);
        slash(path, at + 2 * step);
        break;
    case UnionEnding::Divorced:
        slash(path, at - step);
        slash(path, at + step);
        break;
    case UnionEnding::None: break;
    }
    return {Shape{path, Ink::Line, measure::line, Pattern::Solid, Ink::None, of}};
}

const char* childlessKey(Childless why) {
    switch (why) {
    case Childless::NotSaid: return "";
    case Childless::NoReason: return "key_childless_no_reason";
    case Childless::ByChoice: return "key_childless_by_choice";
    case Childless::Infertile: return "key_childless_infertile";
    }
    return "";
}

QList<Piece> childlessPieces(Childless why, QPointF at, const QString& beside, const std::optional<AnyId>& of) {
    if (why == Childless::NotSaid) return {};
    constexpr double drop = 2.2, apart = 0.9, half = 1.8, below = 5.5;  // mm; all of it beside the symbols
    QPainterPath path(at);
    path.lineTo(at + QPointF(0, drop));
    for (int bar = 0; bar < (why == Childless::Infertile ? 2 : 1); ++bar) {
        path.moveTo(at + QPointF(-half, drop + bar * apart));
        path.lineTo(at + QPointF(half, drop + bar * apart));
    }
    QList<Piece> pieces{Shape{path, Ink::Line, measure::line, Pattern::Solid, Ink::None, of}};
    if (!beside.isEmpty())
        pieces.append(Lettering{at + QPointF(0, below), beside, 2.6, false, Lettering::Align::Centre, Ink::Muted, of});
    return pieces;
}

}  // namespace core
