// SPDX-License-Identifier: MPL-2.0
// A child's own page: three houses in the child's words, a drawing, who helps, and the child's own goals.
#include "core/report/houses_drawing.h"
#include "core/report/kinds/agreement_parts.h"
#include "core/report/kinds/goal_kinds.h"
#include "core/report/kinds/process_parts.h"
#include "core/report/pictograms.h"
#include "core/rules/attainment.h"
#include "core/rules/family_view.h"
#include "core/rules/risk_engine.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

constexpr double houseWidth = 169;  // mm, with the outlines as wide as the text of a family's page

class ChildsPage {
public:
    ChildsPage(const DocumentMaker& maker, Document& document, const PersonId& child)
        : maker_(maker),
          document_(document),
          parts_(maker, document),
          both_(maker, document, maker.option("second-language")),
          child_(child),
          name_(shortNameOf(maker, child, {})),
          own_(maker.cleared().audience().person == child) {}

    void build(bool named) {
        if (named) document_.blocks << Heading{2, maker_.nameOf(child_), {}, name_};
        if (own_) both_.say("childs.intro", {}, {}, ParagraphStyle::Lead);
        else both_.say("childs.about", {name_}, {}, ParagraphStyle::Lead);
        houses();
        helpers();
        goals();
        Paragraph room{{Span{u"\n\n\n"_s, false, {}, {}}}};
        room.other = both_.other(both_.otherPhrase("childs.more"));
        document_.blocks << Box{maker_.phrase("childs.more"), {room}};
    }

private:
    QList<const ThreeHouses*> pages() const {
        QList<const ThreeHouses*> found;
        for (const ThreeHouses& page : maker_.records().all<ThreeHouses>())
            if (page.child == child_) found.append(&page);
        std::sort(found.begin(), found.end(), [](const ThreeHouses* a, const ThreeHouses* b) { return isLater(*a, *b); });
        return found;
    }

    void houses() {
        const QList<const ThreeHouses*> all = pages();
        // Whoever the child did not name learns nothing of what there is, only who says so.
        const bool knows = own_ || maker_.cleared().audience().kind == AudienceKind::Internal;
        if (all.isEmpty()) return both_.say(knows ? "childs.none" : "childs.not_for_reader");
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (i > 0)
                both_.heading(2, maker_.phrase("childs.before", {both_.day(all[i]->date)}),
                              both_.otherPhrase("childs.before", {both_.otherDay(all[i]->date)}), name_);
            one(*all[i]);
        }
    }

    void one(const ThreeHouses& page) {
        const std::pair<const char*, QStringList> words[] = {
            {"houses.good", page.good}, {"houses.worries", page.worries}, {"houses.dreams", page.dreams}};
        // Large letters and two languages do not fit into houses side by side: there each has the width of the page.
        const bool beside = document_.size == PrintSize::Standard || document_.size == PrintSize::Clear;
        if (beside && !both_.isTwo()) {
            QStringList said{maker_.phrase("childs.alt")};
            QList<House> houses;
            for (const auto& [concept_, lines] : words) {
                houses << House{maker_.heading(concept_), lines};
                said << houses.last().title + u": "_s + lines.join(u' ');
            }
            document_.blocks << Figure{housesDrawing(houses, houseWidth), said.join(u' '), {}, false, name_};
        } else {
            for (const auto& [concept_, lines] : words) asLines(concept_, lines);
        }
        QStringList about, second;
        const auto say = [&](const char* key, const QString& value, const QString& other) {
            if (value.isEmpty()) return;
            about << maker_.phrase(key, {value});
            second << both_.otherPhrase(key, {other});
        };
        say("childs.said_on", both_.day(page.date), both_.otherDay(page.date));
        say("childs.present", page.present, page.present);
        say("childs.how", page.how, page.how);
        second.removeAll(QString());
        if (!about.isEmpty())
            document_.blocks << Paragraph{{Span{about.join(u' '), false, {}, {}}}, ParagraphStyle::Small, false, {}, name_,
                                          both_.other(second.join(u' '))};
        if (!page.mayShare && !parts_.isFamily())
            document_.blocks << Box{maker_.phrase("childs.not_shared"), {Paragraph{{Span{page.note, false, {}, {}}}}}};
        drawing(page);
    }

    void asLines(const char* concept_, const QStringList& lines) {
        both_.heading(3, maker_.heading(concept_), both_.otherHeading(QLatin1String(concept_)), name_);
        for (const QString& words : lines) {
            Paragraph line{{Span{words, false, {}, {}}}, ParagraphStyle::Body, false, {}, name_};
            line.picture = u"home"_s;
            line.alternative = maker_.heading("picture.home");
            document_.blocks << line;
        }
    }

    void drawing(const ThreeHouses& page) {
        const Attachment* file = page.drawing ? maker_.records().find<Attachment>(*page.drawing) : nullptr;
        const QImage image = file ? QImage::fromData(maker_.picture(file->digest)) : QImage();
        if (image.isNull()) return;
        both_.heading(2, maker_.heading("childs.drawing"), both_.otherHeading(u"childs.drawing"_s), name_);
        document_.blocks << Figure{image, maker_.phrase("childs.drawing_alt", {name_}), {}, false, name_};
    }

    void line(const QString& picture, const QString& text) {
        Paragraph paragraph{{Span{text, false, {}, {}}}, ParagraphStyle::Body, false, {}, name_};
        paragraph.picture = picture;
        paragraph.alternative = maker_.heading(u"picture."_s + picture);
        document_.blocks << paragraph;
    }

    // Those the child chose first, then who works for the child, then what helps with the child's own goals.
    void helpers() {
        QList<std::pair<QString, QString>> lines;
        const auto add = [&](const QString& picture, const QString& who, const QString& what) {
            if (who.trimmed().isEmpty()) return;
            const QString text = what.isEmpty() ? who : maker_.phrase("childs.helper", {who, what});
            if (!lines.contains(std::pair(picture, text))) lines << std::pair(picture, text);
        };
        for (const TrustedAdult& adult : maker_.records().all<TrustedAdult>())
            if (adult.child == child_ && !adult.ended)
                add(u"heart"_s, shortNameOf(maker_, adult.person, adult.name), adult.route);
        for (const Allocation& worker : maker_.records().all<Allocation>()) {
            if (worker.to || !(worker.children.isEmpty() || worker.children.contains(child_))) continue;
            const Professional* found = worker.professional ? maker_.records().find<Professional>(*worker.professional) : nullptr;
            add(u"worker"_s, found ? found->name : worker.worker, maker_.term(u"role."_s + worker.role));
        }
        for (const Goal* goal : goalsOfChild())
            for (const GoalSupport& help : goal->support)
                if (!help.end) add(u"help"_s, help.who, help.service);
        if (lines.isEmpty()) return;
        both_.section("childs.helpers");
        for (const auto& [picture, text] : lines) line(picture, text);
    }

    QList<const Goal*> goalsOfChild() const {
        QList<const Goal*> found;
        for (const Goal& goal : maker_.records().all<Goal>())
            if (goal.person == child_ && isRunning(goal)) found.append(&goal);
        std::stable_sort(found.begin(), found.end(), [](const Goal* a, const Goal* b) { return a->position < b->position; });
        return found;
    }

    void goals() {
        both_.section("childs.goals");
        const QList<const Goal*> goals = goalsOfChild();
        if (goals.isEmpty()) both_.say("childs.no_goals");
        for (const Goal* goal : goals) {
            line(u"goal"_s, goal->plainVersion.isEmpty() ? goal->title : goal->plainVersion);
            if (!goal->ownWords.isEmpty()) line(u"talk"_s, u"\u201c%1\u201d"_s.arg(goal->ownWords));
            for (const GoalStep& step : goal->steps)
                if (!step.doneOn) line(u"steps"_s, stepLine(maker_, step));
        }
    }

    const DocumentMaker& maker_;
    Document& document_;
    ProcessParts parts_;
    TwoLanguages both_;
    const PersonId child_;
    const QString name_;
    const bool own_;  ///< the child is the reader
};

QList<PersonId> childrenMeant(const DocumentMaker& maker) {
    const QList<PersonId> children = childrenOf(maker.records());
    const QString wanted = maker.option("child");
    const auto& reader = maker.cleared().audience().person;
    if (wanted.isEmpty() && reader && children.contains(*reader)) return {*reader};
    QList<PersonId> meant;
    for (const PersonId& child : children)
        if (wanted.isEmpty() || child.text() == wanted || maker.nameOf(child) == wanted) meant << child;
    return meant;
}

}  // namespace

Document buildChildsPage(const ClearedSnapshot& snapshot, const Request& request) {
    const DocumentMaker maker(snapshot, request);
    Document document = maker.begun("document.childs_page");
    TwoLanguages(maker, document, maker.option("second-language")).title("document.childs_page");
    const QList<PersonId> children = childrenMeant(maker);
    for (qsizetype i = 0; i < children.size(); ++i) {
        if (i > 0) document.blocks << PageBreak{};
        ChildsPage(maker, document, children[i]).build(children.size() > 1);
    }
    if (children.isEmpty()) maker.paragraph(document, maker.phrase("childs.none"));
    return document;
}

}  // namespace core
