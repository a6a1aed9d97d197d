// SPDX-License-Identifier: MPL-2.0
// Does a finished paper hold what its reader must not learn? Names, addresses, numbers and words of what was left out are
// sought in its text as typed, misspelt, as initials, turned round, spaced out, over line ends and in file names.
#pragma once

#include "core/disclosure/cleared_snapshot.h"
#include "core/disclosure/passage.h"

namespace core {

enum class ProtectedKind { Name, Address, Postcode, Phone, Email, Number, Title, Text };

/// Something that must not stand on the paper. Several for one thing withheld, if it was typed in several lines.
struct Protected {
    ProtectedKind kind = ProtectedKind::Text;
    QString what;
    Reason reason = Reason::NotForThisPerson;
    bool operator==(const Protected&) const = default;
};

/// Where the same stretch is found in two ways, the earlier of these is said.
enum class LeakForm { Exact, Part, Misspelt, Initials, Reordered, Spaced };
template <>
struct EnumNames<LeakForm> {
    static constexpr std::array table{std::pair{LeakForm::Exact, std::string_view("exact")},
                                      std::pair{LeakForm::Misspelt, std::string_view("misspelt")},
                                      std::pair{LeakForm::Initials, std::string_view("initials")},
                                      std::pair{LeakForm::Reordered, std::string_view("reordered")},
                                      std::pair{LeakForm::Spaced, std::string_view("spaced")},
                                      std::pair{LeakForm::Part, std::string_view("part")}};
};

struct Finding {
    QString key;   ///< stays the same when the paper is made again: for what, what was found and where
    QString what;  ///< the protected words
    Reason reason = Reason::NotForThisPerson;
    LeakForm form = LeakForm::Exact;
    QString where;           ///< of the passage
    QString found;           ///< as it stands in the passage: for Clearance::takenOut
    qsizetype passage = 0;   ///< its number in the list that was checked
    qsizetype position = 0;  ///< of `found`, in UTF-16 units
    qsizetype length = 0;
    bool operator==(const Finding&) const = default;
};

/// What to look for, from withheld(): only what tells of somebody or says what was left out, no dates and no flags.
QList<Protected> protectedBy(const ClearedSnapshot& cleared);

/// What the reader may see of the cleared records: names shared with people the reader sees, the town of a shown address.
/// It is no finding alone.
struct Known {
    QSet<QString> words;     ///< of names and addresses, folded, and pairs of neighbours with a space between: "station road"
    QSet<QString> titles;    ///< the same of sources and homes. People typed them: they excuse titles, never a name or a place
    QSet<QString> initials;  ///< of people: "dh"
    QSet<QString> numbers;   ///< digits of telephone numbers and first halves of postcodes
    QStringList texts;       ///< free text
};
Known knownBy(const ClearedSnapshot& cleared);

/// In the order of passages and positions; of findings that lie over one another the longest. Pure.
QList<Finding> leaksIn(const QList<Passage>& passages, const QList<Protected>& secrets, const Known& known);
/// The same for what `cleared` withholds.
QList<Finding> leaksIn(const QList<Passage>& passages, const ClearedSnapshot& cleared);

}  // namespace core
