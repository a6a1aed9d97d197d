// SPDX-License-Identifier: MPL-2.0
#include "core/genogram/tie_looks.h"

#include "core/genogram/layout.h"

namespace core {
namespace {

constexpr double thin = 1.5 * measure::pixel, plain = measure::line, thick = 3 * measure::pixel;
constexpr double low = 3.4 * measure::pixel, tall = 6.6 * measure::pixel;
using S = TieStroke;
using H = TieHead;
using P = Pattern;
using T = TieKind;

constexpr TieLook looks[] = {
    {.kind = T::Close, .ink = Ink::TieClose, .lines = 2, .width = thin},
    {.kind = T::VeryClose, .ink = Ink::TieClose, .lines = 3, .width = thin},
    {.kind = T::Distant, .pattern = P::Dotted, .width = plain},
    {.kind = T::Conflict, .ink = Ink::TieHarm, .lines = 0, .stroke = S::Zigzag, .width = thin, .height = low},
    {.kind = T::Hostile, .ink = Ink::TieHarm, .lines = 0, .stroke = S::Zigzag, .width = plain, .height = tall},
    {.kind = T::CutOff, .stroke = S::Broken, .width = plain},
    {.kind = T::Repaired, .ink = Ink::TieClose, .stroke = S::Mended, .width = plain},
    {.kind = T::Caregiving, .ink = Ink::TieClose, .width = thick, .head = H::Filled, .carer = true},
    {.kind = T::Controlling, .ink = Ink::TieHarm, .width = plain, .head = H::Filled, .letters = "C"},
    {.kind = T::Violence,
     .ink = Ink::TieHarm,
     .lines = 0,
     .stroke = S::Zigzag,
     .width = thick,
     .head = H::Filled,
     .headWhenMutual = false},
    {.kind = T::SexualAbuse,
     .ink = Ink::TieHarm,
     .lines = 0,
     .stroke = S::Zigzag,
     .width = plain,
     .head = H::Filled,
     .rails = true},
    {.kind = T::EmotionalAbuse, .ink = Ink::TieHarm, .lines = 0, .stroke = S::Zigzag, .width = plain, .head = H::Hollow},
    {.kind = T::Neglect,
     .ink = Ink::TieHarm,
     .lines = 0,
     .stroke = S::Zigzag,
     .pattern = P::ShortDashed,
     .width = plain,
     .head = H::Hollow,
     .letters = "N"},
    {.kind = T::Influence, .width = plain, .head = H::Filled},
    {.kind = T::Other, .pattern = P::DashDot, .width = thin},
    {.kind = T::Connected, .width = thin},
    {.kind = T::Indifferent, .pattern = P::Dashed, .width = plain},
    {.kind = T::CloseHostile, .ink = Ink::TieHarm, .lines = 2, .stroke = S::Zigzag, .width = thin, .height = tall},
    {.kind = T::FusedHostile, .ink = Ink::TieHarm, .lines = 3, .stroke = S::Zigzag, .width = thin, .height = tall},
    {.kind = T::DistantHostile,
     .ink = Ink::TieHarm,
     .lines = 1,
     .stroke = S::Zigzag,
     .pattern = P::Dotted,
     .width = thin,
     .height = tall},
    {.kind = T::NeverMet, .width = thin, .letters = "0"},
    {.kind = T::FocusedOn, .width = plain, .head = H::Open},
    {.kind = T::FocusedNegatively, .ink = Ink::TieHarm, .lines = 0, .stroke = S::Zigzag, .width = thin, .head = H::Open},
    {.kind = T::Spiritual, .ink = Ink::TieClose, .lines = 0, .stroke = S::Wavy, .width = plain},
    {.kind = T::Love, .ink = Ink::TieClose, .width = plain, .head = H::Filled, .headWhenMutual = false, .heart = TieHeart::Solid},
    {.kind = T::Admiring,
     .ink = Ink::TieClose,
     .width = thin,
     .head = H::Open,
     .headWhenMutual = false,
     .heart = TieHeart::Hollow},
    {.kind = T::BestFriends, .ink = Ink::TieClose, .lines = 2, .width = thin, .letters = "F"},
    {.kind = T::Distrust, .ink = Ink::TieHarm, .width = plain, .head = H::Filled, .letters = "D"},
    {.kind = T::Jealous, .ink = Ink::TieHarm, .width = plain, .head = H::Filled, .letters = "J"},
    {.kind = T::Manipulative, .ink = Ink::TieHarm, .width = plain, .head = H::Filled, .letters = "M"},
    {.kind = T::CoerciveControl, .ink = Ink::TieHarm, .width = plain, .head = H::Filled, .letters = "CC"},
    {.kind = T::PhysicalAbuse, .ink = Ink::TieHarm, .lines = 0, .stroke = S::Zigzag, .width = plain, .head = H::Filled},
};
static_assert(std::size(looks) == EnumNames<TieKind>::table.size(), "every kind of tie has its drawing");

}  // namespace

const TieLook& tieLook(TieKind kind) {
    for (const TieLook& look : looks)
        if (look.kind == kind) return look;
    return looks[0];
}

}  // namespace core
