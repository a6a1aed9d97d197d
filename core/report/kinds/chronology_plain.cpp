// SPDX-License-Identifier: MPL-2.0
// The story as a child or a parent reads it: what happened, how old you were, hard words explained, no columns of experts.
#include "core/base/date_text.h"
#include "core/report/kinds/chronology_parts.h"
#include "core/report/kinds/kinds.h"
#include "core/rules/kinship.h"

#include <QRegularExpression>

namespace core {
namespace {

using namespace Qt::StringLiterals;

class Plain {
public:
    Plain(const ClearedSnapshot& snapshot, const Request& request) : maker_(snapshot, request) {
        const Audience& audience = snapshot.audience();
        if (audience.kind == AudienceKind::Child || audience.kind == AudienceKind::Subject) self_ = audience.person;
    }

    Document build() {
        Selection selection = selectedBy(maker_);
        if (maker_.option("selection") == "significant"_L1) {
            const qsizetype before = selection.taken.size();
            selection.taken.removeIf([](const ChronologyEntry* entry) { return !isSignificant(*entry); });
            selection.leftOut += int(before - selection.taken.size());
        }
        Document document = maker_.begun("document.chronology_plain");
        document.look = Look::Family;
        maker_.paragraph(document, maker_.phrase("document.plain_intro"), {}, ParagraphStyle::Lead);
        addCount(document, maker_, selection, "document.plain_whole", "document.plain_part");
        int year = -1;
        for (const ChronologyEntry* entry : selection.taken) {
            const QDate day = entry->date.earliest().value_or(entry->date.latest().value_or(QDate()));
            const int of = day.isValid() ? day.year() : 0;
            if (of != year) begin(document, of);
            year = of;
            add(*entry);
        }
        end(document);
        if (selection.taken.isEmpty()) maker_.paragraph(document, maker_.phrase("nothing_recorded"));
        if (maker_.chosen("word-list")) addWords(document);
        return document;
    }

private:
    void begin(Document& document, int year) {
        end(document);
        document.blocks << Heading{2, year ? QString::number(year) : maker_.phrase("date_not_known"), {}, {}};
        table_ = Table{maker_.phrase("document.chronology_summary"),
                       {Column{maker_.words().heading(u"column.time"_s, Register::Family), 45, false},
                        Column{maker_.phrase("document.what_happened"), 0, false}},
                       {},
                       true};
    }

    void end(Document& document) {
        if (!table_.rows.isEmpty()) document.blocks << std::exchange(table_, {});
    }

    void add(const ChronologyEntry& entry) {
        const QString where = maker_.phrase("document.where_entry", {dateWords(entry.date)});
        Cell when{{Span{lined({entry.date.isUnknown() ? maker_.phrase("date_not_known") : dateWords(entry.date), age(entry)}),
                        false,
                        {},
                        {}}},
                  {},
                  entry.date.edtf()};
        QStringList lines{entry.event.trimmed()};
        for (const ChildImpact& impact : entry.impacts) lines << said(impact);
        if (entry.corroboration == Corroboration::Disputed) lines << maker_.phrase("document.plain_disputed");
        if (!entry.response.trimmed().isEmpty()) lines << maker_.phrase("document.plain_response", {entry.response.trimmed()});
        const QString text = lined(lines);
        read_ += text + u'\n';
        table_.rows << Row{{when, cellOf(text, where)}, {}};
    }

    QString said(const ChildImpact& impact) const {
        if (impact.text.trimmed().isEmpty()) return {};
        if (impact.child == self_) return impact.text.trimmed();
        const Person* child = maker_.records().find<Person>(impact.child);
        return child ? u"%1: %2"_s.arg(shortName(*child), impact.text.trimmed()) : impact.text.trimmed();
    }

    /// "You were 6", or the children's ages for whoever is not one of them.
    QString age(const ChronologyEntry& entry) const {
        const Person* self = self_ ? maker_.records().find<Person>(*self_) : nullptr;
        if (!self) return agesWords(maker_, entry.date);
        const auto age = ageAt(self->birth, entry.date);
        return age ? maker_.phrase("document.you_were", {ageWords(maker_, *age)}) : QString();
    }

    /// The hard words that stand in the entries, with what they mean.
    void addWords(Document& document) const {
        QList<std::pair<QString, QString>> found;
        const auto terms = maker_.cleared().pack().terms.value(u"en"_s);
        for (auto it = terms.cbegin(); it != terms.cend(); ++it) {
            if (!it.key().startsWith("word."_L1) && it.key().contains(u'.')) continue;
            const QString hard = maker_.words().term(it.key(), Register::Professional);
            const QString plain = maker_.words().term(it.key(), Register::Family);
            if (hard == plain || hard.isEmpty()) continue;
            const QRegularExpression word(
                u"(?<!\\w)%1s?(?!\\w)"_s.arg(QRegularExpression::escape(hard)),
                QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
            if (word.match(read_).hasMatch()) found << std::pair{hard, plain};
        }
        if (found.isEmpty()) return;
        std::sort(found.begin(), found.end());
        maker_.section(document, "document.hard_words", u"words"_s);
        Facts words{maker_.heading("document.hard_words"), {}};
        for (const auto& [hard, plain] : found) words.rows << std::pair{hard, cellOf(plain, {})};
        document.blocks << words;
    }

    const DocumentMaker maker_;
    std::optional<PersonId> self_;
    Table table_;
    QString read_;
};

}  // namespace

Document buildPlainChronology(const ClearedSnapshot& snapshot, const Request& request) {
    return Plain(snapshot, request).build();
}

}  // namespace core
