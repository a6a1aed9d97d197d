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

UnionLook unionLook(const Union* pair, SymbolSet symbols) {
    const UnionKind kind = !pair || pair->phases.isEmpty() ? UnionKind::Unknown : pair->phases.last().kind;
    const bool ics = symbols == SymbolSet::Ics;
    switch (kind) {
    case UnionKind::Unknown: return {Pattern::Solid, "key_couple"};
    case UnionKind::Married:
    case UnionKind::Arranged:
    case UnionKind::Forced:
    case UnionKind::CivilPartnership: return {Pattern::Solid, ics ? "key_lasting" : "key_married"};
    case UnionKind::Cohabiting:
        return ics ? UnionLook{Pattern::Solid, "key_lasting"} : UnionLook{Pattern::Dashed, "key_cohabiting"};
    case UnionKind::Engaged:
    case UnionKind::LivingApart:
    case UnionKind::Dating: return {Pattern::DashDot, "key_dating"};
    case UnionKind::Affair:
    case UnionKind::Brief:
    case UnionKind::NonConsensual:
    case UnionKind::Transitory:
        return ics ? UnionLook{Pattern::Dashed, "key_transitory"} : UnionLook{Pattern::Dotted, "key_transitory"};
    case UnionKind::NeverTogether:
        return ics ? UnionLook{Pattern::Dotted, "key_never_together"} : UnionLook{Pattern::Dotted, "key_transitory"};
    }
    return {};
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

}  // namespace core
