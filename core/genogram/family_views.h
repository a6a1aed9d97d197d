// SPDX-License-Identifier: MPL-2.0
// Other questions asked of the same picture: who sees whom, who has parental responsibility, who has not been asked yet.
// People stand where the genogram has them; the lines of the family step back. Pure functions.
#pragma once

#include "core/genogram/genogram.h"

namespace core {

enum class GenogramView { Family, Contact, Responsibility, Kin, Ecomap };
template <>
struct EnumNames<GenogramView> {
    static constexpr std::array table{std::pair{GenogramView::Family, std::string_view("family")},
                                      std::pair{GenogramView::Contact, std::string_view("contact")},
                                      std::pair{GenogramView::Responsibility, std::string_view("responsibility")},
                                      std::pair{GenogramView::Kin, std::string_view("kin")},
                                      std::pair{GenogramView::Ecomap, std::string_view("ecomap")}};
};

/// How a line of a view is drawn; the sign, not the colour, says it.
enum class ViewStroke { Plain, Watched, FromAfar, Stopped };

/// A line from one person to another, or a mark at `a` alone. Lines of one number belong to one note.
struct ViewLine {
    PersonId a;
    std::optional<PersonId> b;
    ViewStroke stroke = ViewStroke::Plain;
    int number = 0;  ///< in the bead on it, and before its note
    bool operator==(const ViewLine&) const = default;
};

/// What is said under the picture; `of` are the people it is about.
struct ViewNote {
    int number = 0;  ///< 0 = no bead
    QString text;
    QList<PersonId> of;
    bool operator==(const ViewNote&) const = default;
};

/// A sign at a person: a letter in a ring, or a ring round the symbol where `round`.
struct ViewMark {
    PersonId person;
    QString letter;
    bool round = false;
    QString key;  ///< phrase of the legend: "genogram.kin_open"
    bool operator==(const ViewMark&) const = default;
};

struct ViewPicture {
    QList<ViewLine> lines;
    QList<ViewMark> marks;
    QList<ViewNote> notes;
    QString plainKey = QStringLiteral("view_plain");  ///< phrase of the legend for plain lines
    bool operator==(const ViewPicture&) const = default;
};

/// Who sees whom by what is arranged on `day`, how often by the rule, and how many of the times of the last 91 days took
/// place; limits that forbid it. One note for an arrangement and adult.
ViewPicture contactView(const CaseSnapshot& records, QDate day, const Words& words, const Pack& pack);
/// Parental responsibility as recorded on `day`, with its ground. What a child shares with the authority is a mark at the child.
ViewPicture responsibilityView(const CaseSnapshot& records, QDate day, const Words& words);
/// Adults who were not asked yet and what became of the others, and where nobody is named (kin_finder.h).
ViewPicture kinView(const CaseSnapshot& records, QDate day, const Words& words);

/// "No grandfather of Kofi and Tilly by the father is named." for each gap of kin_finder.h.
QStringList kinGapWords(const CaseSnapshot& records, QDate day, const Words& words);

/// The picture over the genogram of `layout`: Contact, Responsibility or Kin; options and `possible` as drawingOf takes
/// them. What is said of a person is added to what a screen reader says of the spot.
Drawing viewDrawing(const CaseSnapshot& records, const Layout& layout, const GenogramOptions& options, const Words& words,
                    const QSet<AnyId>& possible, GenogramView view, const Pack& pack);

}  // namespace core
