// SPDX-License-Identifier: MPL-2.0
#include "ui/changes/change_words.h"

#include <QCoreApplication>
#include <QHash>

namespace ui {
namespace {

struct Line {
    const char* column;  ///< "table.column", or the column alone for all tables
    const char* words;
};

constexpr Line lines[] = {
    {"reference", QT_TRANSLATE_NOOP("field", "Reference")},
    {"label", QT_TRANSLATE_NOOP("field", "Name of the case")},
    {"profile.label", QT_TRANSLATE_NOOP("field", "Name of the file")},
    {"opened", QT_TRANSLATE_NOOP("field", "Opened")},
    {"closed", QT_TRANSLATE_NOOP("field", "Closed")},
    {"summary", QT_TRANSLATE_NOOP("field", "Summary")},
    {"pack_id", QT_TRANSLATE_NOOP("field", "Rules of")},
    {"pack_version", QT_TRANSLATE_NOOP("field", "Version of the rules")},
    {"wording", QT_TRANSLATE_NOOP("field", "Wording")},
    {"language", QT_TRANSLATE_NOOP("field", "Language")},
    {"worker_name", QT_TRANSLATE_NOOP("field", "Worker")},
    {"worker_role", QT_TRANSLATE_NOOP("field", "Role of the worker")},
    {"manager_name", QT_TRANSLATE_NOOP("field", "Manager")},
    {"team", QT_TRANSLATE_NOOP("field", "Team")},
    {"authority", QT_TRANSLATE_NOOP("field", "Authority")},
    {"names", QT_TRANSLATE_NOOP("field", "Names")},
    {"sex", QT_TRANSLATE_NOOP("field", "Sex registered at birth")},
    {"gender", QT_TRANSLATE_NOOP("field", "Gender")},
    {"pronouns", QT_TRANSLATE_NOOP("field", "Pronouns")},
    {"beginning", QT_TRANSLATE_NOOP("field", "Birth")},
    {"birth", QT_TRANSLATE_NOOP("field", "Born")},
    {"birth_place", QT_TRANSLATE_NOOP("field", "Place of birth")},
    {"deceased", QT_TRANSLATE_NOOP("field", "Has died")},
    {"death", QT_TRANSLATE_NOOP("field", "Died")},
    {"cause_of_death", QT_TRANSLATE_NOOP("field", "Cause of death")},
    {"subject_child", QT_TRANSLATE_NOOP("field", "Child of this case")},
    {"role", QT_TRANSLATE_NOOP("field", "Role")},
    {"ethnicity", QT_TRANSLATE_NOOP("field", "Ethnicity")},
    {"religion", QT_TRANSLATE_NOOP("field", "Religion")},
    {"first_language", QT_TRANSLATE_NOOP("field", "First language")},
    {"interpreter_needed", QT_TRANSLATE_NOOP("field", "Needs an interpreter")},
    {"communication_needs", QT_TRANSLATE_NOOP("field", "How best to communicate")},
    {"disability", QT_TRANSLATE_NOOP("field", "Disability")},
    {"phone", QT_TRANSLATE_NOOP("field", "Phone")},
    {"email", QT_TRANSLATE_NOOP("field", "Email")},
    {"local_number", QT_TRANSLATE_NOOP("field", "Local number")},
    {"note", QT_TRANSLATE_NOOP("field", "Note")},
    {"a_id", QT_TRANSLATE_NOOP("field", "First person")},
    {"b_id", QT_TRANSLATE_NOOP("field", "Second person")},
    {"phases", QT_TRANSLATE_NOOP("field", "Phases")},
    {"child_id", QT_TRANSLATE_NOOP("field", "Child")},
    {"parent_id", QT_TRANSLATE_NOOP("field", "Parent")},
    {"union_id", QT_TRANSLATE_NOOP("field", "Couple")},
    {"kind", QT_TRANSLATE_NOOP("field", "Kind")},
    {"from", QT_TRANSLATE_NOOP("field", "From")},
    {"to", QT_TRANSLATE_NOOP("field", "To")},
    {"lines", QT_TRANSLATE_NOOP("field", "Address")},
    {"postcode", QT_TRANSLATE_NOOP("field", "Postcode")},
    {"restricted", QT_TRANSLATE_NOOP("field", "Restricted")},
    {"not_to_learn", QT_TRANSLATE_NOOP("field", "Must not learn it")},
    {"reason", QT_TRANSLATE_NOOP("field", "Reason")},
    {"name", QT_TRANSLATE_NOOP("field", "Name")},
    {"address_id", QT_TRANSLATE_NOOP("field", "Address")},
    {"person_id", QT_TRANSLATE_NOOP("field", "Person")},
    {"household_id", QT_TRANSLATE_NOOP("field", "Household")},
    {"direction", QT_TRANSLATE_NOOP("field", "Direction")},
    {"standing", QT_TRANSLATE_NOOP("field", "How sure it is")},
    {"seen_by_id", QT_TRANSLATE_NOOP("field", "As seen by")},
    {"source_id", QT_TRANSLATE_NOOP("field", "Source")},
    {"date", QT_TRANSLATE_NOOP("field", "Date")},
    {"participants", QT_TRANSLATE_NOOP("field", "People")},
    {"category", QT_TRANSLATE_NOOP("field", "Category")},
    {"event", QT_TRANSLATE_NOOP("field", "What happened")},
    {"source_text", QT_TRANSLATE_NOOP("field", "Source in words")},
    {"source_kind", QT_TRANSLATE_NOOP("field", "Kind of source")},
    {"agency", QT_TRANSLATE_NOOP("field", "Agency")},
    {"corroboration", QT_TRANSLATE_NOOP("field", "Confirmed")},
    {"corroborated_by", QT_TRANSLATE_NOOP("field", "Confirmed by")},
    {"impacts", QT_TRANSLATE_NOOP("field", "What it was like for the child")},
    {"response", QT_TRANSLATE_NOOP("field", "What was done")},
    {"significance", QT_TRANSLATE_NOOP("field", "My view")},
    {"valence", QT_TRANSLATE_NOOP("field", "Concern or strength")},
    {"in_court", QT_TRANSLATE_NOOP("field", "In the court chronology")},
    {"headline", QT_TRANSLATE_NOOP("field", "Headline")},
    {"origin_id", QT_TRANSLATE_NOOP("field", "Came from")},
    {"not_for", QT_TRANSLATE_NOOP("field", "Must not be shown to")},
    {"title", QT_TRANSLATE_NOOP("field", "Title")},
    {"author", QT_TRANSLATE_NOOP("field", "Author")},
    {"attachment_id", QT_TRANSLATE_NOOP("field", "Attachment")},
    {"file_name", QT_TRANSLATE_NOOP("field", "File")},
    {"media_type", QT_TRANSLATE_NOOP("field", "Kind of file")},
    {"size", QT_TRANSLATE_NOOP("field", "Size")},
    {"added", QT_TRANSLATE_NOOP("field", "Added")},
    {"about_id", QT_TRANSLATE_NOOP("field", "About")},
    {"written", QT_TRANSLATE_NOOP("field", "Written")},
    {"text", QT_TRANSLATE_NOOP("field", "Text")},
    {"fictional", QT_TRANSLATE_NOOP("field", "Made-up people")},
    {"place", QT_TRANSLATE_NOOP("field", "Place")},
    {"rating", QT_TRANSLATE_NOOP("field", "Red, amber or green")},
    {"factors", QT_TRANSLATE_NOOP("field", "Risk and protective factors")},
    {"account_of", QT_TRANSLATE_NOOP("field", "Another account of")},
    {"not_same_as", QT_TRANSLATE_NOOP("field", "Not the same as")},
    {"snippets", QT_TRANSLATE_NOOP("field", "Snippets")},
    {"words", QT_TRANSLATE_NOOP("field", "Own words")},
    {"saved_mappings", QT_TRANSLATE_NOOP("field", "Columns of imported tables")},
    {"reader", QT_TRANSLATE_NOOP("field", "Reader")},
    {"columns", QT_TRANSLATE_NOOP("field", "Columns")},
    {"filter", QT_TRANSLATE_NOOP("field", "Filter")},
    {"lock_minutes", QT_TRANSLATE_NOOP("field", "Locks after minutes")},
};

}  // namespace

QString fieldWords(const QString& table, const QString& column) {
    static const QHash<QString, const char*> words = [] {
        QHash<QString, const char*> map;
        for (const Line& line : lines) map.insert(QLatin1String(line.column), line.words);
        return map;
    }();
    const char* found = words.value(QStringLiteral("%1.%2").arg(table, column), nullptr);
    if (!found) found = words.value(column, nullptr);
    return found ? QCoreApplication::translate("field", found) : column;
}

}  // namespace ui
