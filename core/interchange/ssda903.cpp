// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/ssda903.h"

#include "core/interchange/csv.h"
#include "core/interchange/return_children.h"
#include "core/interchange/ssda903_episodes.h"
#include "core/practice/words.h"

namespace core {
namespace {

enum class Kind { Episodes, Reviews, Missing, Header };

std::optional<Kind> kindOf(const QStringList& header) {
    const auto has = [&](std::initializer_list<const char*> names) {
        return std::all_of(names.begin(), names.end(), [&](const char* name) { return header.contains(QLatin1String(name)); });
    };
    if (has({"CHILD", "DECOM", "RNE", "LS", "PLACE"})) return Kind::Episodes;
    if (has({"CHILD", "REVIEW", "REVIEW_CODE"})) return Kind::Reviews;
    if (has({"CHILD", "MISSING", "MIS_START"})) return Kind::Missing;
    if (has({"CHILD", "SEX", "DOB", "ETHNIC"})) return Kind::Header;
    return std::nullopt;
}

Participation participationOf(const QString& code) {
    static const QHash<QString, Participation> all{
        {QStringLiteral("PN0"), Participation::TooYoung},         {QStringLiteral("PN1"), Participation::AttendedSpoke},
        {QStringLiteral("PN2"), Participation::AttendedAdvocate}, {QStringLiteral("PN3"), Participation::AttendedSilent},
        {QStringLiteral("PN4"), Participation::AdvocateOnly},     {QStringLiteral("PN5"), Participation::AdvocateOnly},
        {QStringLiteral("PN6"), Participation::SentView}};
    return all.value(code, Participation::NotSaid);
}

/// One table being read: rows become records, and what cannot is listed.
class Reading {
public:
    Reading(const CsvTable& table, const CaseSnapshot& into, QDate today, ProblemList& problems)
        : table_(table), into_(into), today_(today), problems_(problems), children_(into, result_) {
        result_.set.action = Action::Import;
        for (qsizetype i = 0; i < table.header.size(); ++i) column_.insert(table.header[i], i);
    }

    ImportResult take(Kind kind, const Progress& progress) {
        qint64 done = 0;
        EpisodeRuns runs(into_, today_, problems_, result_);
        for (const CsvRow& row : table_.rows) {
            if (++done % 256 == 0) progress.step(done, table_.rows.size());
            const std::optional<PersonId> child = childOf(row);
            if (!child) continue;
            switch (kind) {
            case Kind::Episodes: episode(row, *child, runs); break;
            case Kind::Reviews: review(row, *child); break;
            case Kind::Missing: missing(row, *child); break;
            case Kind::Header: header(row, *child); break;
            }
        }
        runs.finish();
        children_.finish();
        return std::move(result_);
    }

private:
    QString cell(const CsvRow& row, const char* name) const {
        const qsizetype at = column_.value(QLatin1String(name), -1);
        return at < 0 ? QString() : row.fields.value(at).trimmed();
    }

    std::optional<PersonId> childOf(const CsvRow& row) {
        const QString number = cell(row, "CHILD");
        const std::optional<PersonId> child = number.isEmpty() ? std::nullopt : children_.find(number);
        if (number.isEmpty())
            problems_.error("child_missing", row.line, QStringLiteral("CHILD"), QStringLiteral("This row names no child."));
        else if (!child)
            problems_.warn("child_unknown", row.line, QStringLiteral("CHILD"),
                           QStringLiteral("No child of this case has the number %1. The row was left out.").arg(quoted(number)));
        if (!child) return child;
        // Every table but the episodes says the date of birth.
        const QDate born = dateOfReturn(cell(row, "DOB"));
        if (born.isValid())
            children_.change(*child, [&](Person& person) {
                if (person.birth.isUnknown()) person.birth = born;
            });
        return child;
    }

    /// A null date and a problem if the cell holds no date; `required` also if it is empty.
    std::optional<QDate> date(const CsvRow& row, const char* name, bool required) {
        const QString text = cell(row, name);
        if (text.isEmpty() && !required) return std::nullopt;
        const QDate day = dateOfReturn(text);
        if (day.isValid()) return day;
        problems_.error("date_unreadable", row.line, QLatin1String(name),
                        QStringLiteral("%1 is no date of this return (day/month/year). The row was left out.").arg(quoted(text)));
        return QDate();
    }

    void episode(const CsvRow& row, const PersonId& child, EpisodeRuns& runs) {
        const auto from = date(row, "DECOM", true), to = date(row, "DEC", false);
        if (!from->isValid() || (to && !to->isValid())) return;
        if (to && *to < *from) {
            problems_.error("ends_before_start", row.line, QStringLiteral("DEC"),
                            QStringLiteral("The episode ends before it begins. The row was left out."));
            return;
        }
        Episode one{row.line, child, *from, to};
        one.reason = cell(row, "RNE");
        one.status = cell(row, "LS");
        one.need = cell(row, "CIN");
        one.place = cell(row, "PLACE");
        one.provider = cell(row, "PLACE_PROVIDER");
        one.end = cell(row, "REC");
        one.placeEnd = cell(row, "REASON_PLACE_CHANGE");
        one.homePostcode = cell(row, "HOME_POST");
        one.placePostcode = cell(row, "PL_POST");
        one.number = cell(row, "URN");
        runs.add(std::move(one));
    }

    void review(const CsvRow& row, const PersonId& child) {
        const auto day = date(row, "REVIEW", true);
        if (!day->isValid()) return;
        const QString code = cell(row, "REVIEW_CODE");
        const QString known = codeFromSsda903(standardPack(), QStringLiteral("review_participation"), code);
        if (known.isEmpty()) unknownCode(row, "REVIEW_CODE", code);
        Review review{.id = ReviewId::named(key(child, "review", *day) + code), .caseId = into_.id()};
        review.type = QStringLiteral("lac_review");
        review.state = ReviewState::Held;
        review.date = *day;
        review.children = {child};
        // The return tells apart more ways of taking part than a review does, so its words are kept as well.
        const Words words(standardPack(), QStringLiteral("en"));
        review.childParts = {{child, participationOf(code),
                              known.isEmpty() ? code : words.heading(QStringLiteral("review_participation.") + known)}};
        add(row, review, result_.counts.others);
    }

    void missing(const CsvRow& row, const PersonId& child) {
        const auto from = date(row, "MIS_START", true), to = date(row, "MIS_END", false);
        if (!from->isValid() || (to && !to->isValid())) return;
        MissingEpisode fact{.id = MissingEpisodeId::named(key(child, "missing", *from)), .caseId = into_.id(), .child = child};
        const QString kind = cell(row, "MISSING");
        fact.kind = kind == QStringLiteral("A") ? MissingKind::AwayWithoutPermission : MissingKind::Missing;
        if (kind != QStringLiteral("A") && kind != QStringLiteral("M")) unknownCode(row, "MISSING", kind);
        fact.from = *from;
        if (to) fact.to = UncertainDate(*to);
        if (to && *to < *from)
            problems_.error("ends_before_start", row.line, QStringLiteral("MIS_END"),
                            QStringLiteral("The child came back before it went. The row was left out."));
        else add(row, fact, result_.counts.others);
    }

    void header(const CsvRow& row, const PersonId& child) {
        if (!children_.isMade(child)) {
            problems_.info("already_there", row.line, QStringLiteral("CHILD"),
                           QStringLiteral("This child is in the case already. Nothing was changed."));
            return;
        }
        const QString sex = cell(row, "SEX");
        if (sex != QStringLiteral("1") && sex != QStringLiteral("2")) unknownCode(row, "SEX", sex);
        QStringList notes;
        const auto note = [&](const char* name, const QString& words) {
            const QString text = cell(row, name);
            if (!text.isEmpty()) notes.append(words.arg(text));
        };
        note("UPN", QStringLiteral("Pupil number %1."));
        if (cell(row, "MOTHER").startsWith(QLatin1Char('1'))) notes.append(QStringLiteral("Is a mother."));
        note("MC_DOB", QStringLiteral("Her child was born on %1."));
        children_.change(child, [&](Person& person) {
            if (sex == QStringLiteral("1")) person.sex = Sex::Male;
            if (sex == QStringLiteral("2")) person.sex = Sex::Female;
            person.ethnicity = cell(row, "ETHNIC");
            person.note = notes.join(u' ');
        });
    }

    static QString key(const PersonId& child, const char* what, QDate day) {
        return QStringLiteral("return %1 %2 %3").arg(child.text(), QLatin1String(what), day.toString(Qt::ISODate));
    }

    void unknownCode(const CsvRow& row, const char* column, const QString& code) {
        problems_.warn("code_unknown", row.line, QLatin1String(column),
                       QStringLiteral("The code %1 is not known. It was kept as it was written.").arg(quoted(code)));
    }

    template <RecordType T>
    void add(const CsvRow& row, const T& record, int& counter) {
        if (into_.find<T>(record.id) || added_.contains(anyId(record.id))) {
            problems_.info("already_there", row.line, {}, QStringLiteral("The same is there already. The row was left out."));
            return;
        }
        added_.insert(anyId(record.id));
        result_.set.add(record);
        ++counter;
    }

    const CsvTable& table_;
    const CaseSnapshot& into_;
    QDate today_;
    ProblemList& problems_;
    ImportResult result_;
    ReturnChildren children_;
    QHash<QString, qsizetype> column_;
    QSet<AnyId> added_;
};

}  // namespace

bool isSsda903(const QByteArray& bytes) {
    try {
        ProblemList unheard;
        const qsizetype end = bytes.indexOf('\n');
        if (end > 4096) return false;
        return kindOf(parseCsv(end < 0 ? bytes.first(std::min<qsizetype>(bytes.size(), 4096)) : bytes.first(end), unheard).header)
            .has_value();
    } catch (const Error&) {
        return false;
    }
}

ImportResult readSsda903(const QByteArray& bytes, const CaseSnapshot& into, QDate today, const Progress& progress) {
    checkImportSize(bytes);
    ProblemList problems;
    const CsvTable table = parseCsv(bytes, problems, progress);
    const std::optional<Kind> kind = kindOf(table.header);
    if (!kind) throw Error(Fault::Invalid, QStringLiteral("this is no table of the looked-after-children return"));
    ImportResult result = Reading(table, into, today, problems).take(*kind, progress);
    result.problems = problems.all();
    return result;
}

}  // namespace core
