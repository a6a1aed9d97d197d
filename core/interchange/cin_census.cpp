// SPDX-License-Identifier: MPL-2.0
#include "core/interchange/cin_census.h"

#include "core/interchange/return_children.h"
#include "core/practice/words.h"

#include <QXmlStreamReader>

namespace core {
namespace {

constexpr int deepest = 32;

/// An element with its text, attributes left out: the census has none that matter.
struct Element {
    QString name;
    QString text;
    int line = 0;
    QList<Element> children;

    const Element* child(const char* wanted) const {
        for (const Element& one : children)
            if (one.name == QLatin1String(wanted)) return &one;
        return nullptr;
    }
    QString value(const char* wanted) const {
        const Element* found = child(wanted);
        return found ? found->text.trimmed() : QString();
    }
};

class TreeReader {
public:
    TreeReader(const QByteArray& bytes, const Progress& progress) : xml_(bytes), progress_(progress) {
        xml_.setEntityExpansionLimit(0);
    }

    Element read() {
        while (!xml_.atEnd() && !xml_.isStartElement()) next();
        if (!xml_.isStartElement()) fail();
        return element(0);
    }

private:
    void next() {
        if (xml_.readNext() == QXmlStreamReader::DTD)
            throw Error(Fault::Invalid, QStringLiteral("a file with a document type is not read"));
        if (xml_.hasError()) fail();
    }
    [[noreturn]] void fail() {
        throw Error(Fault::Invalid, QStringLiteral("this is no well-formed XML, line %1").arg(xml_.lineNumber()));
    }

    Element element(int depth) {
        if (depth > deepest) throw Error(Fault::Unsupported, QStringLiteral("elements lie too deep in each other"));
        if (++count_ > maxImportRecords * 10)
            throw Error(Fault::Unsupported, QStringLiteral("more elements than any reader takes"));
        if (count_ % 1024 == 0) progress_.step(xml_.characterOffset(), 0);
        Element one{xml_.name().toString(), {}, int(xml_.lineNumber()), {}};
        for (next(); !xml_.isEndElement(); next()) {
            if (xml_.isStartElement()) one.children.append(element(depth + 1));
            else if (xml_.isCharacters()) one.text += xml_.text();
            if (one.text.size() > maxImportLineBytes) throw Error(Fault::Unsupported, QStringLiteral("a text is too long"));
        }
        return one;
    }

    QXmlStreamReader xml_;
    const Progress& progress_;
    int count_ = 0;
};

class Reading {
public:
    Reading(const CaseSnapshot& into, ProblemList& problems)
        : into_(into), problems_(problems), words_(standardPack(), QStringLiteral("en")), children_(into, result_) {
        result_.set.action = Action::Import;
    }

    ImportResult take(const Element& root) {
        const Element* all = root.child("Children");
        if (all)
            for (const Element& child : all->children) read(child);
        children_.finish();
        return std::move(result_);
    }

private:
    void read(const Element& child) {
        const Element* who = child.child("ChildIdentifiers");
        const QString number = who ? who->value("LAchildID") : QString();
        const std::optional<PersonId> id = number.isEmpty() ? std::nullopt : children_.find(number);
        if (!id) {
            const QString message =
                number.isEmpty()
                    ? QStringLiteral("A child without its number (LAchildID) was left out.")
                    : QStringLiteral("No child of this case has the number %1. It was left out.").arg(quoted(number));
            problems_.add(number.isEmpty() ? Problem::Severity::Error : Problem::Severity::Warning,
                          number.isEmpty() ? QStringLiteral("child_missing") : QStringLiteral("child_unknown"), child.line,
                          QStringLiteral("LAchildID"), message);
            return;
        }
        person(child, *who, *id);
        for (const Element& one : child.children)
            if (one.name == QStringLiteral("CINdetails")) details(one, *id);
    }

    void person(const Element& child, const Element& who, const PersonId& id) {
        const Element* traits = child.child("ChildCharacteristics");
        children_.change(id, [&](Person& person) {
            if (const auto day = date(who, "PersonBirthDate")) person.birth = *day;
            if (const auto day = date(who, "ExpectedPersonBirthDate"); day && person.birth.isUnknown()) {
                person.birth = *day;
                person.beginning = Beginning::Unborn;
            }
            if (const auto day = date(who, "PersonDeathDate")) {
                person.deceased = true;
                person.death = *day;
            }
            const QString sex = who.value("Sex") + who.value("GenderCurrent");
            if (sex.startsWith(u'M') || sex.startsWith(u'1')) person.sex = Sex::Male;
            if (sex.startsWith(u'F') || sex.startsWith(u'2')) person.sex = Sex::Female;
            if (const QString pupil = who.value("UPN"); !pupil.isEmpty())
                person.note = QStringLiteral("Pupil number %1.").arg(pupil);
            if (!traits) return;
            person.ethnicity = traits->value("Ethnicity");
            QStringList disabilities;
            if (const Element* list = traits->child("Disabilities"))
                for (const Element& one : list->children) disabilities.append(one.text.trimmed());
            disabilities.removeAll(QStringLiteral("NONE"));
            person.disability = disabilities.join(QStringLiteral(", "));
        });
    }

    void details(const Element& part, const PersonId& child) {
        entry(part, "CINreferralDate", child, Category::ReferralAssessment, "referral", part.value("ReferralSource"));
        entry(part, "DateOfInitialCPC", child, Category::ConferencePlan, "conference", {});
        entry(part, "CINclosureDate", child, Category::ServiceStartEnd, "closed", part.value("ReasonForClosure"));
        need_ = codeFromSsda903(standardPack(), QStringLiteral("needs"), part.value("PrimaryNeedCode"));
        for (const Element& one : part.children) {
            if (one.name == QStringLiteral("Assessments")) {
                entry(one, "AssessmentActualStartDate", child, Category::ReferralAssessment, "assessment", {});
                entry(one, "AssessmentAuthorisationDate", child, Category::ReferralAssessment, "assessed", factors(one));
            } else if (one.name == QStringLiteral("Section47")) {
                entry(one, "S47ActualStartDate", child, Category::Section47Enquiry, "enquiry", {});
                entry(one, "DateOfInitialCPC", child, Category::ConferencePlan, "conference", {});
            } else if (one.name == QStringLiteral("CINPlanDates")) {
                plan(one, "CINPlanStartDate", "CINPlanEndDate", child, "child_in_need", {});
            } else if (one.name == QStringLiteral("ChildProtectionPlans")) {
                plan(one, "CPPstartDate", "CPPendDate", child, "child_protection_plan", one.value("InitialCategoryOfAbuse"));
                for (const Element& reviews : one.children)
                    if (reviews.name == QStringLiteral("Reviews"))
                        for (const Element& review : reviews.children)
                            entryOf(review, child, Category::ReviewDecision, "plan_review", {});
            }
        }
    }

    QString factors(const Element& assessment) const {
        QStringList codes;
        if (const Element* list = assessment.child("FactorsIdentifiedAtAssessment"))
            for (const Element& one : list->children) codes.append(one.text.trimmed());
        return codes.join(QStringLiteral(", "));
    }

    /// No value if it is not said; a problem if it cannot be read.
    std::optional<QDate> date(const Element& parent, const char* name) {
        const Element* found = parent.child(name);
        return found ? dateOf(*found) : std::nullopt;
    }
    std::optional<QDate> dateOf(const Element& element) {
        const QString text = element.text.trimmed();
        if (text.isEmpty()) return std::nullopt;
        const QDate day = dateOfReturn(text);
        if (day.isValid()) return day;
        problems_.error("date_unreadable", element.line, element.name,
                        QStringLiteral("%1 is no date of this census (year-month-day). It was left out.").arg(quoted(text)));
        return std::nullopt;
    }

    void entry(const Element& part, const char* name, const PersonId& child, Category category, const char* phrase,
               const QString& more) {
        if (const Element* found = part.child(name)) entryOf(*found, child, category, phrase, more);
    }

    void entryOf(const Element& element, const PersonId& child, Category category, const char* phrase, const QString& more) {
        const auto day = dateOf(element);
        if (!day) return;
        ChronologyEntry entry{EntryId::named(key(child, phrase, *day)), into_.id(), *day};
        entry.participants = {{child, ParticipantRole::About}};
        entry.category = category;
        entry.event = words_.phrase(QStringLiteral("census.") + QLatin1String(phrase));
        if (!more.isEmpty()) entry.event += u' ' + words_.phrase(QStringLiteral("census.code"), {more});
        entry.sourceText = words_.phrase(QStringLiteral("census.source"));
        add(element, entry, result_.counts.entries);
    }

    void plan(const Element& part, const char* from, const char* to, const PersonId& child, const char* status,
              const QString& basis) {
        const auto begin = date(part, from), end = date(part, to);
        if (!begin) {
            problems_.error("date_missing", part.line, QLatin1String(from),
                            QStringLiteral("A plan without its first day was left out."));
            return;
        }
        if (end && *end < *begin) {
            problems_.error("ends_before_start", part.line, QLatin1String(to),
                            QStringLiteral("A plan that ends before it begins was left out."));
            return;
        }
        LegalStatus fact{.id = LegalStatusId::named(key(child, status, *begin)), .caseId = into_.id(), .child = child};
        fact.status = QLatin1String(status);
        fact.from = *begin;
        if (end) fact.to = UncertainDate(*end);
        fact.need = need_;
        if (!basis.isEmpty()) fact.basis = words_.phrase(QStringLiteral("census.code"), {basis});
        add(part, fact, result_.counts.others);
    }

    static QString key(const PersonId& child, const char* what, QDate day) {
        return QStringLiteral("census %1 %2 %3").arg(child.text(), QLatin1String(what), day.toString(Qt::ISODate));
    }

    template <RecordType T>
    void add(const Element& element, const T& record, int& counter) {
        if (into_.find<T>(record.id) || added_.contains(anyId(record.id))) {
            problems_.info("already_there", element.line, element.name,
                           QStringLiteral("The same is there already. It was left out."));
            return;
        }
        added_.insert(anyId(record.id));
        result_.set.add(record);
        ++counter;
    }

    const CaseSnapshot& into_;
    ProblemList& problems_;
    const Words words_;
    ImportResult result_;
    ReturnChildren children_;
    QString need_;
    QSet<AnyId> added_;
};

}  // namespace

bool isCinCensus(const QByteArray& bytes) {
    const QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 8192));
    return start.contains("<Message") && (start.contains("<Children>") || start.contains("<Collection>CIN"));
}

ImportResult readCinCensus(const QByteArray& bytes, const CaseSnapshot& into, QDate, const Progress& progress) {
    checkImportSize(bytes);
    const Element root = TreeReader(bytes, progress).read();
    if (root.name != QStringLiteral("Message") || !root.child("Children"))
        throw Error(Fault::Invalid, QStringLiteral("this is no file of the children-in-need census"));
    ProblemList problems;
    ImportResult result = Reading(into, problems).take(root);
    result.problems = problems.all();
    return result;
}

}  // namespace core
