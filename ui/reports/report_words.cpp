// SPDX-License-Identifier: MPL-2.0
#include "ui/reports/report_words.h"

#include <QCoreApplication>

namespace ui {
namespace {

using core::AudienceKind;
using core::LeakForm;
using core::PrintSize;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports)
public:
    static QString reader(AudienceKind kind, const QString& name) {
        switch (kind) {
        case AudienceKind::Internal: return tr("Our own file");
        case AudienceKind::Court: return tr("The court");
        case AudienceKind::Guardian: return tr("The children’s guardian");
        case AudienceKind::Parent: return tr("%1, parent").arg(name);
        case AudienceKind::Child: return tr("%1, child").arg(name);
        case AudienceKind::Carer: return name.isEmpty() ? tr("Any carer") : tr("%1, carer").arg(name);
        case AudienceKind::Agency: return name.isEmpty() ? tr("Any other agency") : tr("%1, agency").arg(name);
        case AudienceKind::Subject: return tr("%1, own record").arg(name);
        }
        return {};
    }
    static QString form(LeakForm form) {
        switch (form) {
        case LeakForm::Exact: return {};
        case LeakForm::Misspelt: return tr("misspelt");
        case LeakForm::Initials: return tr("as initials");
        case LeakForm::Reordered: return tr("in another order");
        case LeakForm::Spaced: return tr("spaced out");
        case LeakForm::Part: return tr("a part of it");
        }
        return {};
    }
    static QString size(PrintSize size) {
        switch (size) {
        case PrintSize::Standard: return tr("Standard, 12 point");
        case PrintSize::Clear: return tr("Clear, 14 point");
        case PrintSize::Large: return tr("Large, 18 point");
        case PrintSize::Extra: return tr("Extra large, 24 point");
        }
        return {};
    }
    /// Values that are no words by themselves.
    static QString value(const QString& value) {
        if (value == QLatin1String("ics")) return tr("As in children’s services");
        if (value == QLatin1String("standard")) return tr("Last two years, headlines, marked for court");
        if (value == QLatin1String("chosen")) return tr("Headlines and those marked for court");
        return {};
    }
};

const core::Words& words() {
    static const core::Words english(core::standardPack(), QStringLiteral("en"));
    return english;
}

// Names of options without words of their own still read as words.
QString spelled(QString name) {
    name.replace(u'-', u' ').replace(u'_', u' ');
    return name.left(1).toUpper() + name.mid(1);
}

}  // namespace

QString readerWords(const core::CaseSnapshot& records, const core::Audience& audience) {
    const core::Person* person = audience.person ? records.find<core::Person>(*audience.person) : nullptr;
    return Tr::reader(audience.kind, person ? core::displayName(*person) : audience.name);
}

QString reasonWords(core::Reason reason) { return words().phrase(QStringLiteral("reason.") + core::toName(reason)); }
QString formWords(LeakForm form) { return Tr::form(form); }
QString sizeWords(PrintSize size) { return Tr::size(size); }

QString kindWords(const core::ReportKind& kind) {
    const QString heading = words().heading(kind.concept_);
    return heading.isEmpty() ? spelled(kind.name) : heading;
}

QString optionWords(const core::ReportOption& option) {
    const QString heading = words().heading(option.label);
    return heading.isEmpty() ? spelled(option.name) : heading;
}

QString valueWords(const QString& value) {
    const QString known = Tr::value(value);
    return known.isEmpty() ? spelled(value) : known;
}

}  // namespace ui
