// SPDX-License-Identifier: MPL-2.0
#include "ui/risk/rating_form.h"

#include "core/base/date_text.h"
#include "ui/risk/risk_sections.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {
namespace {

using Rating = core::FactorRating;

QList<core::FactorStatus> statuses(core::FactorKind kind) {
    using S = core::FactorStatus;
    if (kind == core::FactorKind::Risk) return {S::Unknown, S::Absent, S::PastResolved, S::BeingAddressed, S::NotAddressed};
    return {S::Unknown, S::Absent, S::Emerging, S::Present, S::Strong};
}

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ratings)
public:
    static void status(Form<Rating>& form, const Theme& theme, core::FactorKind kind) {
        const QList<core::FactorStatus> list = statuses(kind);
        QStringList labels;
        for (const core::FactorStatus one : list) labels.append(label(one));
        auto* field = new ChoiceField(theme, labels);
        form.bindWith(
            QStringLiteral("status"), tr("Status"), field, {},
            [=](const Rating& r) { field->setIndex(int(list.indexOf(r.status))); },
            [=](Rating& r) {
                if (field->index() >= 0) r.status = list[field->index()];
            });
    }

    static void rows(Form<Rating>& form, const CaseContext& context, core::FactorKind kind) {
        status(form, context.theme(), kind);
        if (kind == core::FactorKind::Risk)
            form.number(tr("How serious"), &Rating::severity, 0, 3, tr("0 = not said, 1 = some, 2 = serious, 3 = very serious."));
        else form.choice(tr("How it is known"), &Rating::reliability);
        form.date(tr("Rated on"), &Rating::date);
        form.choice(tr("Direction"), &Rating::trend);
        form.date(tr("There since"), &Rating::since);
        const CodeChoices records = evidenceChoices(context);
        form.list<core::Evidence>(tr("Evidence"), &Rating::evidence, tr("evidence"),
                                  [context, records](ItemRows<core::Evidence>& item) { evidenceRow(item, context, records); });
        form.note(tr("The child's view"), &Rating::childView, tr("In their own words where you can."), 2);
        form.note(tr("The parents' view"), &Rating::parentView, {}, 2);
        form.note(tr("Your analysis"), &Rating::analysis, tr("What it means for this child."), 3);
        form.note(tr("How it will be found out"), &Rating::action, tr("Where it is not known yet: who asks whom, and by when."),
                  2);
    }

    static RecordSection<Rating>::Words words(const Rating& rating, core::FactorKind kind) {
        QString strong = label(rating.status);
        if (kind == core::FactorKind::Risk && rating.severity > 0)
            strong = tr("%1, severity %2 of 3").arg(strong).arg(rating.severity);
        if (kind == core::FactorKind::Protective && rating.reliability != core::Reliability::NotSaid)
            strong = tr("%1. %2").arg(strong, label(rating.reliability));
        QString day = core::dateWords(rating.date);
        if (rating.trend != core::Trend::NotSaid) day = tr("%1, %2").arg(day, label(rating.trend).toLower());
        return {
            strong, day,
            joined({rating.analysis.simplified(), rating.action.simplified(),
                    rating.evidence.isEmpty() ? QString() : tr("%n piece(s) of evidence", nullptr, int(rating.evidence.size()))}),
            false};
    }
    static QString rate() { return tr("Rate again"); }
    static QString first() { return tr("Rate it"); }
    static QString ratedFor(const QString& name) { return tr("For %1").arg(name); }
    static QString shortList() { return tr("Part of the short list: without a rating no class can be suggested."); }
};

}  // namespace

QWidget* makeRatings(const CaseContext& context, const core::Factor& factor, const core::PersonId& person,
                     std::function<Rating()> fresh, const SectionColumn::Removed& removed) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    const auto say = [&](const QString& text, Type type, Weight weight, Token token) {
        QLabel* label = makeLabel(context.theme(), text, type, weight, token);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    say(context.term(QStringLiteral("factor"), factor.id), Type::Heading, Weight::Strong, Token::Text);
    say(Tr::ratedFor(context.nameOf(person)), Type::Body, Weight::Regular, Token::Muted);
    if (factor.core) say(Tr::shortList(), Type::Caption, Weight::Regular, Token::Muted);
    typename RecordSection<Rating>::Setup setup;
    setup.records = [context, id = factor.id, person] {
        QList<Rating> list;
        for (const Rating& one : context.records().all<Rating>())
            if (one.factor == id && one.about == person) list.append(one);
        std::sort(list.begin(), list.end(), [](const Rating& a, const Rating& b) { return core::isLater(a, b); });
        return list;
    };
    setup.words = [kind = factor.kind](const Rating& one) { return Tr::words(one, kind); };
    setup.form = [context, kind = factor.kind](Form<Rating>& form) { Tr::rows(form, context, kind); };
    setup.fresh = std::move(fresh);
    setup.addition = [context](const Rating& one) {
        core::ChangeSet set{core::Action::Add, context.term(QStringLiteral("factor"), one.factor)};
        return set.add(one);
    };
    const bool rated = !setup.records().isEmpty();
    auto* section = new RecordSection<Rating>(context.page(), QString(), rated ? Tr::rate() : Tr::first(), setup);
    QObject::connect(section, &RecordSectionBase::removedLine, section, removed);
    column->addWidget(section);
    column->addStretch(1);
    return box;
}

}  // namespace ui
