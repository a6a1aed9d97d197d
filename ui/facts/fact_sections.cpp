// SPDX-License-Identifier: MPL-2.0
#include "ui/facts/fact_sections.h"

#include "core/base/date_text.h"
#include "core/rules/life_strip.h"
#include "core/rules/removal.h"
#include "ui/common/record_section.h"
#include "ui/common/surface.h"
#include "ui/facts/fact_forms.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace ui {
namespace {

using core::PersonId;

// Makes the sections; the lambdas it gives away copy what they need and outlive it.
class Sections {
    Q_DECLARE_TR_FUNCTIONS(FactSections)
public:
    Sections(const FactContext& facts, const FactHandlers& handlers) : facts_(facts), handlers_(handlers) {}

    QWidget* ofChild(const PersonId& child) {
        begin();
        card(tr("Law and placement"));
        section<core::LegalStatus>(tr("Legal status"), tr("Add a legal status"), byChild<core::LegalStatus>(child),
                                   [child](auto& r) { r.child = child; });
        section<core::Placement>(tr("Placements"), tr("Add a placement"), byChild<core::Placement>(child),
                                 [child](auto& r) { r.child = child; });
        section<core::MissingEpisode>(tr("Missing"), tr("Add a time missing"), byChild<core::MissingEpisode>(child),
                                      [child](auto& r) { r.child = child; });
        section<core::ParentalResponsibility>(tr("Parental responsibility"), tr("Add parental responsibility"),
                                              byChild<core::ParentalResponsibility>(child),
                                              [child](auto& r) { r.child = child; });
        card(tr("Day to day"));
        section<core::Schooling>(tr("School"), tr("Add a school"), byChild<core::Schooling>(child),
                                 [child](auto& r) { r.child = child; });
        section<core::HealthFact>(
            tr("Health"), tr("Add a health fact"), [child](const core::HealthFact& fact) { return fact.person == child; },
            [child](auto& r) { r.person = child; });
        section<core::Allocation>(
            tr("Workers"), tr("Add a worker"),
            [child](const core::Allocation& fact) { return fact.children.isEmpty() || fact.children.contains(child); },
            [](auto&) {});
        card(tr("Of the whole case"));
        section<core::Alert>(
            tr("Alerts"), tr("Add an alert"), [](const core::Alert&) { return true; }, [](auto&) {});
        section<core::Proceeding>(
            tr("Proceedings"), tr("Add proceedings"), [](const core::Proceeding&) { return true; }, [](auto&) {});
        if (!facts_.records().all<core::Proceeding>().isEmpty()) hearings();
        parents(child);
        return end();
    }

    QWidget* shared() {
        begin();
        card(tr("Agencies"));
        sharedSection<core::Agency>(tr("Add an agency"));
        card(tr("Professionals"));
        sharedSection<core::Professional>(tr("Add a professional"));
        return end();
    }

private:
    void begin() {
        widget_ = new QWidget;
        outer_ = new QVBoxLayout(widget_);
        outer_->setContentsMargins(0, 0, 0, 0);
        outer_->setSpacing(space::l);
    }
    QWidget* end() {
        outer_->addStretch(1);
        return widget_;
    }
    void card(const QString& title) {
        auto* card = new SectionCard(facts_.theme(), title);
        column_ = new QVBoxLayout;
        column_->setContentsMargins(space::l, space::m, space::l, space::l);
        column_->setSpacing(space::l);
        card->body()->addLayout(column_);
        outer_->addWidget(card);
    }

    template <class T>
    static std::function<bool(const T&)> byChild(const PersonId& child) {
        return [child](const T& fact) { return fact.child == child; };
    }

    template <class T>
    static QString hintOf([[maybe_unused]] const FactContext& facts, const T& fact) {
        QStringList parts;
        if constexpr (requires { fact.basis; } && std::is_same_v<T, core::LegalStatus>) parts.append(fact.basis);
        if constexpr (std::is_same_v<T, core::Alert>) parts.append(fact.action);
        if constexpr (std::is_same_v<T, core::Proceeding> || std::is_same_v<T, core::Hearing>) parts.append(fact.outcome);
        if constexpr (requires { fact.evidence; }) parts.append(fact.evidence);
        if constexpr (requires { fact.reason; }) parts.append(fact.reason);
        if constexpr (requires { fact.source; }) {
            const core::Source* source = fact.source ? facts.records().template find<core::Source>(*fact.source) : nullptr;
            if (source) parts.append(tr("Source: %1").arg(source->title));
        }
        if constexpr (requires { fact.note; }) parts.append(fact.note);
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }

    template <class T>
    static QString whenOf(const T& fact) {
        if constexpr (core::Lasting<T>) return spanWords(fact.from, fact.to);
        else if constexpr (std::is_same_v<T, core::Hearing>) return core::dateWords(fact.date);
        else if constexpr (std::is_same_v<T, core::EarlierChild>)
            return fact.decided.isUnknown() ? label(fact.outcome)
                                            : tr("%1, %2").arg(label(fact.outcome), core::dateWords(fact.decided));
        else return {};
    }

    template <class T>
    static const core::UncertainDate& beginOf(const T& fact) {
        if constexpr (std::is_same_v<T, core::Hearing>) return fact.date;
        else if constexpr (std::is_same_v<T, core::EarlierChild>) return fact.born;
        else return fact.from;
    }

    /// Latest first: what holds now stands on top.
    template <class T>
    static QList<T> latestFirst(const core::CaseSnapshot& records, const std::function<bool(const T&)>& wanted) {
        QList<T> list;
        for (const T& fact : records.all<T>())
            if (wanted(fact)) list.append(fact);
        std::stable_sort(list.begin(), list.end(),
                         [](const T& a, const T& b) { return core::compareForList(beginOf(b), beginOf(a)) < 0; });
        return list;
    }

    template <core::RecordType T, class Start>
    void section(const QString& heading, const QString& add, std::function<bool(const T&)> wanted, Start start) {
        using Section = RecordSection<T>;
        typename Section::Setup setup;
        setup.records = [facts = facts_, wanted] { return latestFirst<T>(facts.records(), wanted); };
        setup.words = [facts = facts_](const T& fact) {
            const QString words = core::factWords(core::Record(fact), facts.whole(), facts.words());
            return typename Section::Words{words.isEmpty() ? tr("Not said") : words, whenOf(fact), hintOf(facts, fact), true};
        };
        setup.form = [facts = facts_](Form<T>& form) { factRows(form, facts); };
        setup.fresh = [facts = facts_, start] {
            T fact = freshOf<T>(facts);
            start(fact);
            return fact;
        };
        setup.removal = [facts = facts_](const T& fact) { return core::removalOf(facts.records(), core::anyId(fact.id)); };
        place(new Section(facts_.page(), heading, add, setup));
    }

    /// A new record; who it is about is set by the section, before it is shown.
    template <core::RecordType T>
    static T freshOf(const FactContext& facts) {
        const PersonId nobody = PersonId::named(QString());
        if constexpr (
            requires {
                T{decltype(T::id)::make(), facts.caseId(), nobody};
            } &&
            requires(T fact) { fact.child; } && !std::is_same_v<T, core::EarlierChild>)
            return T{.id = decltype(T::id)::make(), .caseId = facts.caseId(), .child = nobody};
        else if constexpr (std::is_same_v<T, core::HealthFact>)
            return T{.id = decltype(T::id)::make(), .caseId = facts.caseId(), .person = nobody};
        else if constexpr (std::is_same_v<T, core::EarlierChild>)
            return T{.id = decltype(T::id)::make(), .caseId = facts.caseId(), .parent = nobody};
        else if constexpr (std::is_same_v<T, core::Hearing>)
            return T{.id = decltype(T::id)::make(),
                     .caseId = facts.caseId(),
                     .proceeding = (*facts.records().all<core::Proceeding>().begin()).id};
        else return T{.id = decltype(T::id)::make(), .caseId = facts.caseId()};
    }

    template <core::RecordType T>
    void place(RecordSection<T>* section) {
        column_->addWidget(section);
        QObject::connect(section, &RecordSectionBase::removedLine, section,
                         [removed = handlers_.removed](const QString& words) { removed(words); });
        QObject::connect(section, &RecordSectionBase::lineChosen, section,
                         [section, chosen = handlers_.chosen](int line) { chosen(core::anyId(section->at(line).id)); });
    }

    void hearings() {
        section<core::Hearing>(
            tr("Hearings"), tr("Add a hearing"), [](const core::Hearing&) { return true; }, [](auto&) {});
    }

    /// Earlier children belong to a parent; new ones start with the first parent of the child.
    void parents(const PersonId& child) {
        std::optional<PersonId> first;
        for (const core::Parentage& link : facts_.records().all<core::Parentage>())
            if (link.child == child && link.parent && !first) first = link.parent;
        if (!first) return;
        section<core::EarlierChild>(
            tr("Earlier children of the parents"), tr("Add an earlier child"), [](const core::EarlierChild&) { return true; },
            [first](auto& r) { r.parent = *first; });
    }

    template <core::RecordType T>
    void sharedSection(const QString& add) {
        using Section = RecordSection<T>;
        typename Section::Setup setup;
        setup.records = [facts = facts_] {
            QList<T> list;
            for (const T& record : facts.page().vault.caseload().shared.template all<T>()) list.append(record);
            std::stable_sort(list.begin(), list.end(),
                             [](const T& a, const T& b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
            return list;
        };
        setup.words = [facts = facts_](const T& record) { return sharedWords(facts, record); };
        setup.form = [facts = facts_](Form<T>& form) { factRows(form, facts); };
        setup.fresh = [] { return T{.id = decltype(T::id)::make()}; };
        place(new Section(facts_.page(), QString(), add, setup));
    }

    static RecordSection<core::Agency>::Words sharedWords(const FactContext&, const core::Agency& agency) {
        QStringList ways;
        for (const core::Reach& reach : agency.reach) ways.append(reach.value);
        return {agency.name, label(agency.kind), ways.join(QStringLiteral(" · ")), false};
    }
    static RecordSection<core::Professional>::Words sharedWords(const FactContext& facts, const core::Professional& worker) {
        const core::Snapshot& shared = facts.page().vault.caseload().shared;
        const core::Agency* agency = worker.agency ? shared.find<core::Agency>(*worker.agency) : nullptr;
        QStringList parts{facts.codeWords(QStringLiteral("role"), worker.role), agency ? agency->name : QString(),
                          spanWords(worker.from, worker.to)};
        if (worker.from.isUnknown() && !worker.to) parts.removeLast();
        parts.removeAll(QString());
        QStringList ways;
        for (const core::Reach& reach : worker.reach) ways.append(reach.value);
        return {worker.name, parts.join(QStringLiteral(", ")), ways.join(QStringLiteral(" · ")), false};
    }

    const FactContext facts_;
    const FactHandlers handlers_;
    QWidget* widget_ = nullptr;
    QVBoxLayout* outer_ = nullptr;
    QVBoxLayout* column_ = nullptr;
};

}  // namespace

QWidget* makeFactSections(const FactContext& facts, const PersonId& child, const FactHandlers& handlers) {
    return Sections(facts, handlers).ofChild(child);
}

QWidget* makeSharedSections(const FactContext& facts, const FactHandlers& handlers) { return Sections(facts, handlers).shared(); }

}  // namespace ui
