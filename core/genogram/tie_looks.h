// SPDX-License-Identifier: MPL-2.0
// The notation of ties as one table: what each kind is drawn with. Sources: spec/genogram §2.4 (McGoldrick, GenoPro).
#pragma once

#include "core/genogram/drawing.h"
#include "core/model/tie.h"

namespace core {

enum class TieStroke { Straight, Zigzag, Wavy, Broken, Mended };  ///< Broken: two bars in the middle; Mended: and a ring
enum class TieHead { None, Filled, Hollow, Open };
enum class TieHeart { None, Hollow, Solid };

/// Grey is enough to tell all of them apart: strokes, heads and letters differ, colours only repeat it.
struct TieLook {
    TieKind kind = TieKind::Other;
    Ink ink = Ink::TieOther;
    int lines = 1;  ///< parallel lines along the way; 0 = the zigzag alone
    TieStroke stroke = TieStroke::Straight;
    Pattern pattern = Pattern::Solid;
    double width = 0.41;           ///< mm
    TieHead head = TieHead::None;  ///< at who is acted upon; at both if the tie is mutual and `headWhenMutual`
    bool headWhenMutual = true;
    const char* letters = "";  ///< in a bead on the middle
    TieHeart heart = TieHeart::None;
    bool rails = false;   ///< a straight line on each side of the zigzag
    bool carer = false;   ///< a small bar at the end of who acts
    double height = 1.2;  ///< mm from the middle to a tooth
};

const TieLook& tieLook(TieKind kind);

}  // namespace core
