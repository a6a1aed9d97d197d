// SPDX-License-Identifier: MPL-2.0
#include "ui/common/source_form.h"

#include <QCoreApplication>

namespace ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SourceForm)
};

}  // namespace

void buildSourceForm(Form<core::Source>& form) {
    form.setSubject([](const core::Source& each) { return each.title; });
    form.text(Tr::tr("Title of the source"), &core::Source::title, {}, 320);
    form.choice(Tr::tr("Kind of document"), &core::Source::kind);
    form.text(Tr::tr("Author"), &core::Source::author);
    form.text(Tr::tr("Agency of the author"), &core::Source::agency);
    form.date(Tr::tr("Date of the source"), &core::Source::date);
    form.text(Tr::tr("Page, paragraph or number"), &core::Source::reference);
    form.note(Tr::tr("Note on the source"), &core::Source::note, {}, 2);
}

}  // namespace ui
