// SPDX-License-Identifier: MPL-2.0
// Who could help the children beyond those who care now, line by line, with what is known of each; and where nobody is named.
#include "core/base/date_text.h"
#include "core/genogram/family_views.h"
#include "core/report/kinds/family_parts.h"
#include "core/report/kinds/family_view_kinds.h"
#include "core/report/kinds/view_figure.h"
#include "core/rules/kin_finder.h"
#include "core/rules/kin_terms.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

class KinPaper {
public:
    KinPaper(const ClearedSnapshot& snapshot, const Request& request)
        : maker_(snapshot, request), document_(maker_.begun("document.kin")), finding_(findKin(maker_.records(), maker_.day())) {
        // Who was asked, and what came of it, is not for every reader; to leave it out must not look like "not asked".
        const AudienceKind reader = snapshot.audience().kind;
        told_ = reader == AudienceKind::Internal || reader == AudienceKind::Court || reader == AudienceKind::Guardian;
        const QList<PersonId> children = subjectChildren(maker_.records());
        for (const PersonId& child : children)
            terms_.emplace_back(child, KinTerms(maker_.records(), child, maker_.words(), maker_.reader()));
    }

    Document build() {
        intro();
        if (told_ && maker_.chosen("picture")) addViewFigure(document_, maker_, GenogramView::Kin, "document.kin_figure_words");
        for (const auto& [line, stored] : EnumNames<KinLine>::table) part(line);
        const QStringList gaps = kinGapWords(maker_.records(), maker_.day(), maker_.words());
        if (gaps.isEmpty()) return std::move(document_);
        maker_.section(document_, "section.kin_gaps");
        ListBlock list;
        list.where = maker_.heading("section.kin_gaps");
        for (const QString& gap : gaps) list.items << Spans{Span{gap, false, {}, {}}};
        document_.blocks << std::move(list);
        return std::move(document_);
    }

private:
    void intro() {
        const auto open =
            std::count_if(finding_.people.begin(), finding_.people.end(), [](const auto& one) { return one.isOpen(); });
        const QString all = QString::number(finding_.people.size()), day = dateWords(maker_.day());
        maker_.paragraph(document_, told_ ? maker_.phrase("document.kin_intro", {all, day, QString::number(open)})
                                          : maker_.phrase("document.kin_intro_plain", {all, day}));
    }

    QString related(const KinFound& one) const {
        QStringList parts;
        for (const auto& [child, terms] : terms_) {
            const QString term = terms.exact(one.person);
            if (child == one.child && !term.isEmpty()) parts << term;
        }
        const Person& person = *maker_.records().find<Person>(one.person);
        if (parts.isEmpty()) parts << person.role;
        if (terms_.size() > 1 && one.line != KinLine::Connected && differs(one))
            return maker_.phrase("kin.of", {parts.first(), shortName(*maker_.records().find<Person>(one.child))});
        return parts.first();
    }
    // Is the person something else to another child of the case?
    bool differs(const KinFound& one) const {
        QSet<QString> words;
        for (const auto& [child, terms] : terms_) words << terms.exact(one.person);
        return words.size() > 1;
    }

    QString outcome(const KinFound& one) const {
        const KinEnquiry* latest = one.latest ? maker_.records().find<KinEnquiry>(*one.latest) : nullptr;
        return latest ? lined({latest->offers, latest->reason}) : QString();
    }
    QString asked(const KinFound& one) const {
        if (one.caresNow && !one.latest) return maker_.phrase("document.kin_cares");
        const KinEnquiry* latest = one.latest ? maker_.records().find<KinEnquiry>(*one.latest) : nullptr;
        const QString state = maker_.heading(u"kin_state."_s + toName(one.state));
        return latest && !latest->date.isUnknown() ? lined({state, dateWords(latest->date)}) : state;
    }

    void part(KinLine line) {
        Table table{maker_.phrase("document.kin_summary"),
                    {Column{maker_.heading("column.name"), 0, false}, Column{maker_.heading("column.relation"), 0, false},
                     Column{maker_.heading("column.kin_age"), 18, false}},
                    {},
                    true};
        if (told_)
            table.columns << Column{maker_.heading("column.kin_state"), 0, false}
                          << Column{maker_.heading("column.last_contact"), 0, false}
                          << Column{maker_.heading("column.kin_offers"), 0, false};
        for (const KinFound& one : finding_.people) {
            if (one.line != line) continue;
            const Person& person = *maker_.records().find<Person>(one.person);
            const QString name = maker_.nameOf(one.person);
            QString age = ageWords(maker_, person);
            age.remove(u'(').remove(u')');
            Row row{{cellOf(name, name), cellOf(related(one), name), cellOf(age.trimmed(), name)}, {}};
            if (told_) {
                const QString last = one.lastContact.isUnknown() ? QString() : dateWords(one.lastContact);
                row.cells << cellOf(asked(one), name) << cellOf(last, name) << cellOf(outcome(one), name);
            }
            table.rows << row;
        }
        if (table.rows.isEmpty()) return;
        document_.blocks << Heading{2, maker_.heading(u"kin_line."_s + toName(line)), {}, {}};
        maker_.table(document_, std::move(table));
    }

    DocumentMaker maker_;
    Document document_;
    KinFinding finding_;
    bool told_ = false;
    std::vector<std::pair<PersonId, KinTerms>> terms_;
};

}  // namespace

Document buildKin(const ClearedSnapshot& snapshot, const Request& request) { return KinPaper(snapshot, request).build(); }

}  // namespace core
