// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/formats.h"

#include "core/interchange/chronology_csv.h"
#include "core/interchange/cin_census.h"
#include "core/interchange/gedcom.h"
#include "core/interchange/ssda903.h"
#include "core/interchange/table_reading.h"
#include "core/interchange/time_import.h"

namespace core {
namespace {

ImportResult readFamily(const QByteArray& bytes, const CaseSnapshot& into, QDate, const Progress& progress) {
    return readGedcom(bytes, into.id(), progress);
}

template <const char* format>
ImportResult readEntries(const QByteArray& bytes, const CaseSnapshot& into, QDate today, const Progress& progress) {
    ProblemList problems;
    const CsvTable table = readTable(bytes, QLatin1String(format), problems, progress);
    return readChronologyTable(table, nameOfBytes(bytes), guessMapping(table.header), into, today, {}, problems);
}
constexpr char csv[] = "csv", xlsx[] = "xlsx", docx[] = "docx", ics[] = "ics";

}  // namespace

const QList<Format>& formats() {
    static const QList<Format> all{
        {QStringLiteral("gedcom"),
         QStringLiteral("Family tree (GEDCOM 5.5.1)"),
         {QStringLiteral("ged")},
         readFamily,
         [](const CaseSnapshot& snapshot, bool fictional, const Progress& progress) {
             return writeGedcom(snapshot, {GedcomVersion::V551, true, fictional}, progress);
         }},
        {QStringLiteral("gedcom7"),
         QStringLiteral("Family tree (GEDCOM 7)"),
         {QStringLiteral("ged")},
         readFamily,
         [](const CaseSnapshot& snapshot, bool fictional, const Progress& progress) {
             return writeGedcom(snapshot, {GedcomVersion::V70, true, fictional}, progress);
         }},
        {QStringLiteral("csv"),
         QStringLiteral("Chronology (CSV table)"),
         {QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt")},
         readEntries<csv>,
         [](const CaseSnapshot& snapshot, bool fictional, const Progress&) { return writeChronologyCsv(snapshot, fictional); }},
        {QStringLiteral("xlsx"), QStringLiteral("Chronology (Excel workbook)"), {QStringLiteral("xlsx")}, readEntries<xlsx>, {}},
        {QStringLiteral("docx"), QStringLiteral("Chronology (table in Word)"), {QStringLiteral("docx")}, readEntries<docx>, {}},
        {QStringLiteral("ics"), QStringLiteral("Calendar (iCalendar)"), {QStringLiteral("ics")}, readEntries<ics>, {}},
        {QStringLiteral("terms"), QStringLiteral("Term dates (iCalendar)"), {QStringLiteral("ics")}, readTerms, {}},
        {QStringLiteral("appointments"),
         QStringLiteral("Family time (iCalendar)"),
         {QStringLiteral("ics")},
         readAppointments,
         {}},
        {QStringLiteral("ssda903"),
         QStringLiteral("Looked-after-children return (SSDA903, CSV)"),
         {QStringLiteral("csv")},
         readSsda903,
         {},
         isSsda903},
        {QStringLiteral("cin"),
         QStringLiteral("Children-in-need census (XML)"),
         {QStringLiteral("xml")},
         readCinCensus,
         {},
         isCinCensus}};
    return all;
}

const Format* formatNamed(const QString& name) {
    for (const Format& format : formats())
        if (format.name == name) return &format;
    return nullptr;
}

const Format* formatOfFile(const QString& fileName) {
    const QString suffix = fileName.section(QLatin1Char('.'), -1).toLower();
    for (const Format& format : formats())
        if (format.read && fileName.contains(QLatin1Char('.')) && format.suffixes.contains(suffix)) return &format;
    return nullptr;
}

const Format* formatOfFile(const QString& fileName, const QByteArray& bytes) {
    for (const Format& format : formats())
        if (format.read && format.knows && format.knows(bytes)) return &format;
    return formatOfFile(fileName);
}

}  // namespace core
