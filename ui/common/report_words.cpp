// SPDX-License-Identifier: MPL-2.0
#include "ui/common/report_words.h"

#include <QCoreApplication>

namespace ui {
namespace {

using core::LeakForm;
using core::PrintSize;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports)
public:
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
        if (value == QLatin1String("agreed")) return tr("As the agreement says");
        if (value == QLatin1String("none")) return tr("None");
        if (value == QLatin1String("cy") || value == QLatin1String("ar"))
            return core::Words(core::standardPack(), QStringLiteral("en")).heading(QStringLiteral("language.") + value);
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
