// SPDX-License-Identifier: MPL-2.0
#include "ui/common/actions.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("ui::Action", text); }
QKeySequence key(const char* keys) { return QKeySequence(QString::fromLatin1(keys)); }
QString id(const char* text) { return QString::fromLatin1(text); }

QList<ActionLine> genogramActions() {
    return {
        {id("genogram.parent"), tr("Draw a paren&t"), id("arrow-up"), {}, Menu::Case, id("genogram")},
        {id("genogram.sibling"), tr("Draw a &sibling"), id("sideways"), {}, Menu::Case, id("genogram")},
        {id("genogram.child"), tr("Draw a c&hild"), id("arrow-down"), {}, Menu::Case, id("genogram")},
        {id("genogram.partner"), tr("Draw a pa&rtner"), id("heart"), {}, Menu::Case, id("genogram")},
        {id("genogram.tie"), tr("Draw a tie"), id("sideways"), {}, Menu::Case, id("genogram")},
        {id("genogram.family"), tr("Draw the family"), {}, {}, Menu::Case, id("genogram")},
        {id("genogram.contact"), tr("Draw who sees whom"), {}, {}, Menu::Case, id("genogram")},
        {id("genogram.responsibility"), tr("Draw parental responsibility"), {}, {}, Menu::Case, id("genogram")},
        {id("genogram.asked"), tr("Draw who was asked"), {}, {}, Menu::Case, id("genogram")},
        {id("genogram.outside"), tr("Draw the world outside"), {}, {}, Menu::Case, id("genogram")},
        {id("genogram.union"), tr("Draw a couple"), id("heart"), {}, Menu::Case, id("genogram")},
        {id("genogram.unpin"), tr("Let a person go to their place in the drawing"), {}, {}, Menu::Case, id("genogram")},
        {id("genogram.home"), tr("Draw a home"), id("home"), {}, Menu::Case, id("genogram")},
        {id("genogram.find"), tr("Find a person in the drawing"), id("search"), {}, Menu::Case, id("genogram")},
        {id("genogram.tidy"), tr("Tidy the drawing"), {}, {}, Menu::Case, id("genogram")},
        {id("genogram.copy"), tr("Copy the picture of the family"), {}, {}, Menu::Case, id("genogram")},
        {id("genogram.picture"), tr("Save the picture of the &family…"), id("export"), {}, Menu::Case, id("genogram")},
        {id("genogram.poster"), tr("Save the family as a poster…"), id("export"), {}, Menu::Case, id("genogram")},
    };
}

}  // namespace

const QList<ActionLine>& actionCatalogue() {
    static const QList<ActionLine> lines =
        QList<ActionLine>{
            {id("file.new"), tr("&New caseload…"), id("plus"), {}, Menu::File, {}},
            {id("file.open"), tr("&Open a file…"), id("folder-open"), key("Ctrl+O"), Menu::File, {}},
            {id("file.save"), tr("&Saved by itself"), id("save"), key("Ctrl+S"), Menu::File, {}},
            {id("file.backup"), tr("&Back up…"), id("export"), {}, Menu::File, {}},
            {id("file.repair"), tr("&Make a repaired copy…"), id("save"), {}, Menu::File, {}},
            {id("file.lock"), tr("&Lock"), id("lock"), key("Ctrl+L"), Menu::File, {}},
            {id("file.quit"), tr("&Quit"), {}, key("Ctrl+Q"), Menu::File, {}},
            {id("edit.undo"), tr("&Undo"), id("undo"), key("Ctrl+Z"), Menu::Edit, {}},
            {id("edit.redo"), tr("&Redo"), id("redo"), key("Ctrl+Shift+Z"), Menu::Edit, {}},
            {id("edit.find"), tr("&Find or do anything"), id("search"), key("Ctrl+K"), Menu::Edit, {}},
            {id("cases.add"), tr("&New case"), id("plus"), {}, Menu::Case, id("cases")},
            {id("people.add"), tr("Add a &person"), id("person"), {}, Menu::Case, id("people")},
            {id("people.kin"), tr("Who could help the children"), {}, {}, Menu::Case, id("people")},
            {id("people.outside"), tr("Ties to the world outside"), {}, {}, Menu::Case, id("people")},
            {id("facts.add"), tr("Add a &fact with dates"), id("plus"), {}, Menu::Case, id("facts")},
            {id("facts.cite"), tr("C&ite a record for the fact shown…"), id("link"), {}, Menu::Case, id("facts")},
            {id("chronology.add"), tr("Add to the &chronology"), id("chronology"), {}, Menu::Case, id("chronology")},
            {id("files.attach"), tr("Attac&h a file…"), id("attach"), {}, Menu::Case, id("files")},
            {id("files.scan"), tr("Sca&n a paper…"), id("document"), {}, Menu::Case, id("files")},
            {id("process.decide"), tr("Write the next &decision"), id("gavel"), {}, Menu::Case, id("process")},
            {id("risk.classify"), tr("Classif&y the risk"), id("scales"), {}, Menu::Case, id("risk")},
            {id("goals.add"), tr("Add a &goal"), id("award"), {}, Menu::Case, id("goals")},
            {id("goals.review"), tr("Look at a goal toget&her"), id("eye"), {}, Menu::Case, id("goals")},
            {id("agreements.add"), tr("Write an agree&ment"), id("hands"), {}, Menu::Case, id("agreements")},
            {id("agreements.backup"), tr("Add a &back-up plan"), id("shield"), {}, Menu::Case, id("agreements")},
            {id("agreements.approve"), tr("Approve the agreement shown"), {}, {}, Menu::Case, id("agreements")},
            {id("agreements.issue"), tr("Issue the agreement shown"), {}, {}, Menu::Case, id("agreements")},
            {id("agreements.print"), tr("Print the agreement shown"), id("print"), {}, Menu::Case, id("agreements")},
            {id("work.talk"), tr("Write down a con&versation"), id("speech"), {}, Menu::Case, id("work")},
            {id("work.review"), tr("&Add a review"), id("calendar"), {}, Menu::Case, id("work")},
            {id("familytime.record"), tr("Write down famil&y time"), id("calendar"), {}, Menu::Case, id("familytime")},
            {id("familytime.plan"), tr("Add an arrange&ment of family time"), id("plus"), {}, Menu::Case, id("familytime")},
            {id("reports.write"), tr("&Write the paper…"), id("document"), {}, Menu::Case, id("reports")},
            {id("reports.print"), tr("Print the pap&er…"), id("print"), key("Ctrl+P"), Menu::Case, id("reports")},
            {id("importing.choose"), tr("&Import a file…"), id("import"), key("Ctrl+I"), Menu::Case, id("importing")},
            {id("exporting.write"), tr("E&xport the case to another program…"), id("export"), {}, Menu::Case, id("exporting")},
            {id("record.new"), tr("New on this &page"), id("plus"), key("Ctrl+N"), Menu::Case, {}},
            {id("record.promote"), tr("Put this record into the chr&onology"), id("chronology"), {}, Menu::Case, {}},
            {id("record.evidence"), tr("What this record rests on…"), id("link"), {}, Menu::Case, {}},
            {id("view.light"), tr("&Light"), {}, {}, Menu::View, {}},
            {id("view.dark"), tr("&Dark"), id("moon"), {}, Menu::View, {}},
            {id("view.contrast"), tr("&High contrast"), {}, {}, Menu::View, {}},
            {id("view.larger"), tr("L&arger text"), {}, key("Ctrl++"), Menu::View, {}},
            {id("view.smaller"), tr("S&maller text"), {}, key("Ctrl+-"), Menu::View, {}},
            {id("view.normal"), tr("&Normal text"), {}, key("Ctrl+0"), Menu::View, {}},
            {id("view.motion"), tr("&Movement on or off"), {}, {}, Menu::View, {}},
            {id("view.aloud"), tr("&Reading aloud on or off"), {}, {}, Menu::View, {}},
            {id("view.next"), tr("Next &region"), {}, key("F6"), Menu::View, {}},
            {id("view.previous"), tr("&Previous region"), {}, key("Shift+F6"), Menu::View, {}},
            {id("help.keys"), tr("&Help for this page, and keys"), id("help"), key("F1"), Menu::Help, {}},
            {id("help.log"), tr("Copy the program’s &log"), {}, {}, Menu::Help, {}},
            {id("help.about"), tr("&About Kinkeeper"), id("info"), {}, Menu::Help, {}},
        } +
        genogramActions();
    return lines;
}

QString plainText(const ActionLine& line) {
    QString text = line.text;
    return text.remove(u'&');
}

}  // namespace ui
