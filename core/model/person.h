// SPDX-License-Identifier: MPL-2.0
// A person of a case: names, sex and gender, life dates, and how best to speak with them.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

enum class NameKind { Legal, KnownAs, Birth, Married, Previous, Religious, Alias };
template <>
struct EnumNames<NameKind> {
    static constexpr std::array table{std::pair{NameKind::Legal, std::string_view("legal")},
                                      std::pair{NameKind::KnownAs, std::string_view("known_as")},
                                      std::pair{NameKind::Birth, std::string_view("birth")},
                                      std::pair{NameKind::Married, std::string_view("married")},
                                      std::pair{NameKind::Previous, std::string_view("previous")},
                                      std::pair{NameKind::Religious, std::string_view("religious")},
                                      std::pair{NameKind::Alias, std::string_view("alias")}};
};

struct PersonName {
    NameKind kind = NameKind::Legal;
    QString given;
    QString family;
    QString prefix;  ///< "Dr"
    QString suffix;  ///< "junior"
    UncertainDate from;
    std::optional<UncertainDate> to;

    bool operator==(const PersonName&) const = default;
};
template <>
struct Describe<PersonName> {
    static constexpr auto fields(auto&& take) {
        return take(field("kind", &PersonName::kind), field("given", &PersonName::given, Label::Name),
                    field("family", &PersonName::family, Label::Name), field("prefix", &PersonName::prefix, Label::Name),
                    field("suffix", &PersonName::suffix, Label::Name), field("from", &PersonName::from),
                    field("to", &PersonName::to));
    }
};

enum class Sex { Unknown, Female, Male, Intersex };
template <>
struct EnumNames<Sex> {
    static constexpr std::array table{
        std::pair{Sex::Unknown, std::string_view("unknown")}, std::pair{Sex::Female, std::string_view("female")},
        std::pair{Sex::Male, std::string_view("male")}, std::pair{Sex::Intersex, std::string_view("intersex")}};
};

/// How a pregnancy ended, or that it has not; decides the genogram's symbol.
enum class Beginning { Born, Unborn, Stillborn, Miscarriage, Termination };
template <>
struct EnumNames<Beginning> {
    static constexpr std::array table{std::pair{Beginning::Born, std::string_view("born")},
                                      std::pair{Beginning::Unborn, std::string_view("unborn")},
                                      std::pair{Beginning::Stillborn, std::string_view("stillborn")},
                                      std::pair{Beginning::Miscarriage, std::string_view("miscarriage")},
                                      std::pair{Beginning::Termination, std::string_view("termination")}};
};

/// What stands in the family's picture under this name. Several: brothers or sisters whose names are not known.
enum class FigureKind { Human, Several, Pet, Institution };
template <>
struct EnumNames<FigureKind> {
    static constexpr std::array table{
        std::pair{FigureKind::Human, std::string_view("human")}, std::pair{FigureKind::Several, std::string_view("several")},
        std::pair{FigureKind::Pet, std::string_view("pet")}, std::pair{FigureKind::Institution, std::string_view("institution")}};
};

/// Of children of one birth: whether they are identical.
enum class Twins { NotSaid, Identical, NotIdentical };
template <>
struct EnumNames<Twins> {
    static constexpr std::array table{std::pair{Twins::NotSaid, std::string_view("not_said")},
                                      std::pair{Twins::Identical, std::string_view("identical")},
                                      std::pair{Twins::NotIdentical, std::string_view("not_identical")}};
};

struct Person {
    PersonId id;
    CaseId caseId;
    QList<PersonName> names;  ///< the first is the one to use
    Sex sex = Sex::Unknown;   ///< as registered at birth
    QString gender;           ///< in the person's own words; empty = as sex
    QString pronouns;
    Beginning beginning = Beginning::Born;
    UncertainDate birth;  ///< the due date of an unborn child
    QString birthPlace;
    bool deceased = false;  ///< true also when the date is not known
    UncertainDate death;
    QString causeOfDeath;
    bool subjectChild = false;  ///< this case is about this child
    QString role;               ///< in the case, if not family: "foster carer", "health visitor"
    QString ethnicity;
    QString religion;
    QString firstLanguage;
    bool interpreterNeeded = false;
    QString communicationNeeds;
    QString disability;
    QString phone;
    QString email;
    QString localNumber;  ///< the authority's number for this person
    QString note;
    FigureKind figure = FigureKind::Human;
    int several = 0;  ///< how many, of figure "several"; 0 = not known
    Twins twins = Twins::NotSaid;
    UncertainDate arrived;              ///< came to live in this country; unknown = born here or not said
    std::optional<AttachmentId> photo;  ///< a picture of them among the files of the case

    bool operator==(const Person&) const = default;
};

template <>
struct Describe<Person> {
    static constexpr const char* table = "person";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Person::id, Label::Key), field("case_id", &Person::caseId, Label::Key),
                    field("names", &Person::names, Label::Name), field("sex", &Person::sex), field("gender", &Person::gender),
                    field("pronouns", &Person::pronouns), field("beginning", &Person::beginning), field("birth", &Person::birth),
                    field("birth_place", &Person::birthPlace, Label::Place), field("deceased", &Person::deceased),
                    field("death", &Person::death), field("cause_of_death", &Person::causeOfDeath, Label::Health),
                    field("subject_child", &Person::subjectChild), field("role", &Person::role),
                    field("ethnicity", &Person::ethnicity), field("religion", &Person::religion),
                    field("first_language", &Person::firstLanguage), field("interpreter_needed", &Person::interpreterNeeded),
                    field("communication_needs", &Person::communicationNeeds, Label::Health),
                    field("disability", &Person::disability, Label::Health), field("phone", &Person::phone, Label::Place),
                    field("email", &Person::email, Label::Place), field("local_number", &Person::localNumber),
                    field("note", &Person::note, Label::View), field("figure", &Person::figure),
                    field("several", &Person::several), field("twins", &Person::twins), field("arrived", &Person::arrived),
                    field("photo_id", &Person::photo, Label::Key));
    }
};

/// "Dana Hartley"; the known-as name where there is one; "" if no name is known.
QString displayName(const Person& person);
/// "Hartley, Dana", for sorting and lists.
QString sortName(const Person& person);
/// The given part alone ("Dana"), else the whole.
QString shortName(const Person& person);

}  // namespace core
