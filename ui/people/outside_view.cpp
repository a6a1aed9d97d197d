// SPDX-License-Identifier: MPL-2.0
#include "ui/people/outside_view.h"

#include "core/genogram/ecomap.h"
#include "core/rules/life_strip.h"
#include "core/rules/removal.h"
#include "ui/common/cards.h"
#include "ui/common/record_section.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace ui {
namespace {

using core::OutsideTie;

/// A row to choose one record, or none.
template <class Tag>
void recordRow(Form<OutsideTie>& form, const Theme& theme, const QString& name, std::optional<core::Id<Tag>> OutsideTie::*member,
               const QList<std::pair<core::Id<Tag>, QString>>& records, const QString& none) {
    QStringList labels{none};
    for (const auto& [id, words] : records) labels.append(words);
    auto* field = new ChoiceField(theme, labels);
    form.bindWith(
        columnOf<OutsideTie>(member), name, field, {},
        [=](const OutsideTie& tie) {
            int at = 0;
            for (int i = 0; i < records.size(); ++i)
                if (tie.*member == records[i].first) at = i + 1;
            field->setIndex(at);
        },
        [=](OutsideTie& tie) {
            if (field->index() > 0) tie.*member = records[field->index() - 1].first;
            else if (field->index() == 0) (tie.*member).reset();
        });
}

class Outside {
    Q_DECLARE_TR_FUNCTIONS(OutsideView)
public:
    explicit Outside(const CaseContext& context) : context_(context) {}

    QList<OutsideTie> ties() const {
        QList<OutsideTie> list;
        for (const OutsideTie& tie : context_.records().all<OutsideTie>()) list.append(tie);
        const core::CaseSnapshot named = core::withShared(context_.records(), context_.shared());
        const core::Words words = context_.words();
        std::stable_sort(list.begin(), list.end(), [&](const OutsideTie& a, const OutsideTie& b) {
            return core::systemName(named, a, words).localeAwareCompare(core::systemName(named, b, words)) < 0;
        });
        return list;
    }

    RecordSection<OutsideTie>::Words words(const OutsideTie& tie) const {
        const core::CaseSnapshot named = core::withShared(context_.records(), context_.shared());
        const core::Words words = context_.words();
        QStringList hints{context_.term(QStringLiteral("outside_systems"), tie.system), tie.note};
        hints.removeAll(QString());
        return {core::systemName(named, tie, words),
                tr("%1: %2").arg(core::whoseTie(named, tie, words), core::outsideTieWords(tie, words)),
                hints.join(QStringLiteral(" · ")), false};
    }

    void rows(Form<OutsideTie>& form) const {
        using T = OutsideTie;
        const Theme& theme = context_.theme();
        QStringList codes;
        const QList<core::Code> systems = context_.pack().codes.value(QStringLiteral("outside_systems"));
        for (const core::Code& code : systems) codes.append(code.code);
        codeRow(form, theme, tr("What it is"), &T::system,
                context_.choices(QStringLiteral("outside_systems"), codes, std::nullopt));
        form.text(tr("Name on the map"), &T::name, tr("Empty: the name of the agency, or what it is"));
        QList<std::pair<core::AgencyId, QString>> agencies;
        for (const core::Agency& agency : context_.shared().all<core::Agency>()) agencies.append({agency.id, agency.name});
        recordRow(form, theme, tr("Agency"), &T::agency, agencies, tr("None of the list"));
        form.person(tr("Whose tie"), &T::person, tr("Empty: the whole home"));
        QList<std::pair<core::HouseholdId, QString>> homes;
        for (const core::Household& home : context_.records().all<core::Household>()) homes.append({home.id, home.name});
        recordRow(form, theme, tr("Which home"), &T::household, homes, tr("The children’s home"));
        form.choice(tr("How strong"), &T::strength);
        form.check(tr("It causes stress"), &T::stressful);
        form.choice(tr("Who gives, who takes"), &T::flow);
        form.date(tr("From"), &T::from);
        form.date(tr("Until"), &T::to, tr("Empty: it still holds"));
        form.person(tr("As seen by"), &T::seenBy, tr("Empty: as the worker sees it"));
        form.note(tr("Note"), &T::note, {}, 2);
    }

private:
    CaseContext context_;
};

}  // namespace

QWidget* makeOutsideView(const CaseContext& context, std::function<void(const QString&)> removed) {
    RecordSection<OutsideTie>::Setup setup;
    setup.records = [context] { return Outside(context).ties(); };
    setup.words = [context](const OutsideTie& tie) { return Outside(context).words(tie); };
    setup.form = [context](Form<OutsideTie>& form) { Outside(context).rows(form); };
    setup.fresh = [context] {
        OutsideTie tie{.id = core::OutsideTieId::make(), .caseId = context.caseId()};
        const QList<core::Code> systems = context.pack().codes.value(QStringLiteral("outside_systems"));
        if (!systems.isEmpty()) tie.system = systems.front().code;
        return tie;
    };
    setup.removal = [context](const OutsideTie& tie) { return core::removalOf(context.records(), core::anyId(tie.id)); };
    auto* card = new DetailCard(context.theme(), Outside::tr("World outside"), QString());
    QVBoxLayout* column = card->column();
    column->addWidget(makeLabel(context.theme(), Outside::tr("The world outside the family"), Type::Heading, Weight::Strong));
    auto* hint = makeLabel(context.theme(),
                           Outside::tr("School, health, friends, faith: what gives strength and what costs it. The page Genogram "
                                       "draws it as an ecomap."),
                           Type::Caption, Weight::Regular, Token::Muted);
    hint->setWordWrap(true);
    column->addWidget(hint);
    auto* section =
        new RecordSection<OutsideTie>(context.page(), QString(), Outside::tr("Add a tie to the world outside"), setup);
    QObject::connect(section, &RecordSectionBase::removedLine, section, removed);
    column->addWidget(section);
    column->addStretch(1);
    card->showContent(true);
    return card;
}

}  // namespace ui
