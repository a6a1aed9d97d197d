// SPDX-License-Identifier: MPL-2.0
// GEDCOM's tags in plain words, for what becomes the text of a note or an entry.
#include "core/interchange/gedcom_reading.h"

#include <array>

namespace core::gedcom {
namespace {

struct TagWord {
    const char* tag;
    const char* word;
    Category category;
};

constexpr std::array tagWords{TagWord{"ADDR", "address", Category::Other},
                              TagWord{"ADOP", "Adoption", Category::LegalCourt},
                              TagWord{"ADR1", "line", Category::Other},
                              TagWord{"ADR2", "line", Category::Other},
                              TagWord{"ADR3", "line", Category::Other},
                              TagWord{"AGE", "age", Category::Other},
                              TagWord{"AGNC", "agency", Category::Other},
                              TagWord{"ALIA", "Alias", Category::Other},
                              TagWord{"ANUL", "Annulment", Category::LegalCourt},
                              TagWord{"ASSO", "Association", Category::Other},
                              TagWord{"AUTH", "author", Category::Other},
                              TagWord{"BAPM", "Baptism", Category::BirthFamilyEvent},
                              TagWord{"BARM", "Bar mitzvah", Category::BirthFamilyEvent},
                              TagWord{"BASM", "Bas mitzvah", Category::BirthFamilyEvent},
                              TagWord{"BIRT", "Birth", Category::BirthFamilyEvent},
                              TagWord{"BLES", "Blessing", Category::BirthFamilyEvent},
                              TagWord{"BURI", "Burial", Category::BereavementLoss},
                              TagWord{"CALN", "call number", Category::Other},
                              TagWord{"CAST", "Caste", Category::Other},
                              TagWord{"CAUS", "cause", Category::Other},
                              TagWord{"CENS", "Census", Category::MoveOfHome},
                              TagWord{"CHAN", "Last changed", Category::Other},
                              TagWord{"CHR", "Christening", Category::BirthFamilyEvent},
                              TagWord{"CHRA", "Adult christening", Category::BirthFamilyEvent},
                              TagWord{"CITY", "town", Category::Other},
                              TagWord{"CONF", "Confirmation", Category::BirthFamilyEvent},
                              TagWord{"COPR", "copyright", Category::Other},
                              TagWord{"CREA", "Created", Category::Other},
                              TagWord{"CREM", "Cremation", Category::BereavementLoss},
                              TagWord{"CTRY", "country", Category::Other},
                              TagWord{"DATA", "data", Category::Other},
                              TagWord{"DATE", "date", Category::Other},
                              TagWord{"DEAT", "Death", Category::BereavementLoss},
                              TagWord{"DIV", "Divorce", Category::LegalCourt},
                              TagWord{"DIVF", "Divorce filed", Category::LegalCourt},
                              TagWord{"DSCR", "Description", Category::Other},
                              TagWord{"EDUC", "Education", Category::School},
                              TagWord{"EMAIL", "email", Category::Other},
                              TagWord{"EMIG", "Emigration", Category::MoveOfHome},
                              TagWord{"ENGA", "Engagement", Category::BirthFamilyEvent},
                              TagWord{"EVEN", "Event", Category::Other},
                              TagWord{"EXID", "External number", Category::Other},
                              TagWord{"FACT", "Fact", Category::Other},
                              TagWord{"FAMC", "Child of family", Category::Other},
                              TagWord{"FAMS", "Partner in family", Category::Other},
                              TagWord{"FAX", "fax", Category::Other},
                              TagWord{"FCOM", "First communion", Category::BirthFamilyEvent},
                              TagWord{"FILE", "file", Category::Other},
                              TagWord{"FORM", "form", Category::Other},
                              TagWord{"GRAD", "Graduation", Category::School},
                              TagWord{"HEAD", "Header of the file", Category::Other},
                              TagWord{"HUSB", "husband", Category::Other},
                              TagWord{"IDNO", "Identity number", Category::Other},
                              TagWord{"IMMI", "Immigration", Category::MoveOfHome},
                              TagWord{"LANG", "language", Category::Other},
                              TagWord{"MARB", "Marriage banns", Category::BirthFamilyEvent},
                              TagWord{"MARC", "Marriage contract", Category::LegalCourt},
                              TagWord{"MARL", "Marriage licence", Category::LegalCourt},
                              TagWord{"MARR", "Marriage", Category::BirthFamilyEvent},
                              TagWord{"MARS", "Marriage settlement", Category::LegalCourt},
                              TagWord{"NAME", "Name", Category::Other},
                              TagWord{"NATI", "Nationality", Category::Other},
                              TagWord{"NATU", "Naturalisation", Category::LegalCourt},
                              TagWord{"NCHI", "Number of children", Category::Other},
                              TagWord{"NMR", "Number of marriages", Category::Other},
                              TagWord{"NO", "Did not happen", Category::Other},
                              TagWord{"NOTE", "note", Category::Other},
                              TagWord{"OBJE", "Media", Category::Other},
                              TagWord{"OCCU", "Occupation", Category::Other},
                              TagWord{"ORDN", "Ordination", Category::Other},
                              TagWord{"PAGE", "page", Category::Other},
                              TagWord{"PEDI", "kind", Category::Other},
                              TagWord{"PHON", "telephone", Category::Other},
                              TagWord{"PHRASE", "in words", Category::Other},
                              TagWord{"PLAC", "place", Category::Other},
                              TagWord{"POST", "postcode", Category::Other},
                              TagWord{"PROB", "Probate", Category::LegalCourt},
                              TagWord{"PROP", "Property", Category::Other},
                              TagWord{"PUBL", "published", Category::Other},
                              TagWord{"QUAY", "certainty", Category::Other},
                              TagWord{"REFN", "Reference number", Category::Other},
                              TagWord{"RELA", "relation", Category::Other},
                              TagWord{"RELI", "Religion", Category::Other},
                              TagWord{"REPO", "Repository", Category::Other},
                              TagWord{"RESI", "Residence", Category::MoveOfHome},
                              TagWord{"RESN", "Restriction", Category::Other},
                              TagWord{"RETI", "Retirement", Category::Other},
                              TagWord{"ROLE", "role", Category::Other},
                              TagWord{"SEX", "Sex", Category::Other},
                              TagWord{"SNOTE", "note", Category::Other},
                              TagWord{"SOUR", "source", Category::Other},
                              TagWord{"SSN", "Social security number", Category::Other},
                              TagWord{"STAE", "county", Category::Other},
                              TagWord{"STAT", "status", Category::Other},
                              TagWord{"SUBM", "Sent by", Category::Other},
                              TagWord{"TEXT", "text", Category::Other},
                              TagWord{"TIME", "time", Category::Other},
                              TagWord{"TITL", "Title", Category::Other},
                              TagWord{"TYPE", "type", Category::Other},
                              TagWord{"UID", "Unique number", Category::Other},
                              TagWord{"VERS", "version", Category::Other},
                              TagWord{"WIFE", "wife", Category::Other},
                              TagWord{"WILL", "Will", Category::LegalCourt},
                              TagWord{"WWW", "web page", Category::Other},
                              TagWord{"_TEXT", "text", Category::Other}};

const TagWord* find(const QString& tag) {
    for (const TagWord& entry : tagWords)
        if (tag == QLatin1String(entry.tag)) return &entry;
    return nullptr;
}

}  // namespace

QString tagWord(const QString& tag) {
    const TagWord* found = find(tag);
    return found ? QLatin1String(found->word) : tag;
}

Category categoryOf(const QString& tag) {
    const TagWord* found = find(tag);
    return found ? found->category : Category::Other;
}

}  // namespace core::gedcom
