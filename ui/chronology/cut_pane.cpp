// SPDX-License-Identifier: MPL-2.0
#include "ui/chronology/cut_pane.h"

#include "core/edit/vault.h"
#include "core/report/report.h"
#include "ui/common/case_context.h"
#include "ui/common/following.h"
#include "ui/common/form.h"
#include "ui/common/reader_words.h"
#include "ui/common/ticks_field.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

const QStringList& columnNames() {
    static const QStringList names{QStringLiteral("response"), QStringLiteral("impact"), QStringLiteral("significance")};
    return names;
}

}  // namespace

QStringList kindsOfCuts() {
    QStringList kinds;
    for (const core::ReportKind& kind : core::reportKinds())
        if (std::any_of(kind.options.begin(), kind.options.end(), [](const auto& o) { return o.name == QLatin1String("cut"); }))
            kinds.append(kind.name);
    return kinds;
}

QStringList columnsOfCuts(const QString& kind) {
    QStringList columns;
    if (const core::ReportKind* found = core::reportKind(kind))
        for (const core::ReportOption& option : found->options)
            if (columnNames().contains(option.name)) columns.append(option.name);
    return columns;
}

CutPane::CutPane(const PageContext& context, QWidget* parent)
    : Surface(context.theme, Kind::Raised, parent), context_(context), row_(new QHBoxLayout(this)) {
    row_->setContentsMargins(space::l, space::m, space::l, space::m);
    row_->setSpacing(space::l);
    auto* write = new QPushButton(tr("See the paper"));
    write->setProperty("small", true);
    row_->addStretch(1);
    row_->addWidget(write, 0, Qt::AlignTop);
    connect(write, &QPushButton::clicked, this, [this] {
        if (!cut_) return;
        if (form_) form_->commit();
        context_.host.openRecord(QStringLiteral("reports"), core::anyId(*cut_));
    });
    followChanges(this, context.vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches<core::SavedCut>()) setCut(cut_);
    });
    hide();
}

void CutPane::setCut(const std::optional<core::SavedCutId>& cut) {
    const core::CaseSnapshot& records = context_.vault.caseSnapshot(*context_.caseId);
    const core::SavedCut* found = cut ? records.find<core::SavedCut>(*cut) : nullptr;
    const bool isSame = found && cut_ == cut && columnsOf_ == found->kind && form_;
    cut_ = found ? cut : std::nullopt;
    setVisible(found);
    if (!found || isSame) return;  // the form follows its record by itself
    columnsOf_ = found->kind;
    makeForm();
    form_->setRecord(*found);
}

void CutPane::makeForm() {
    if (form_) {
        form_->hide();
        form_->deleteLater();
    }
    form_ = new Form<core::SavedCut>(context_);
    form_->setSubject([](const core::SavedCut& cut) { return cut.name; });
    form_->text(tr("Kept as"), &core::SavedCut::name, {}, 240);
    addKind();
    addReader();
    addColumns();
    row_->insertWidget(0, form_, 4);
    form_->setVisible(true);
}

void CutPane::addKind() {
    const QStringList kinds = kindsOfCuts();
    QStringList labels;
    const core::Words words = CaseContext(context_).words();
    for (const QString& kind : kinds) labels.append(words.heading(core::reportKind(kind)->concept_));
    auto* field = new ChoiceField(context_.theme, labels);
    form_->bindWith(
        columnOf<core::SavedCut>(&core::SavedCut::kind), tr("Paper"), field, {},
        [=](const core::SavedCut& cut) { field->setIndex(int(kinds.indexOf(cut.kind))); },
        [=](core::SavedCut& cut) {
            if (field->index() >= 0) cut.kind = kinds[field->index()];
        });
}

void CutPane::addReader() {
    const core::CaseSnapshot& records = context_.vault.caseSnapshot(*context_.caseId);
    QStringList texts, labels;
    for (const core::Audience& reader : core::audiencesOf(records)) {
        texts.append(core::audienceText(records, reader));
        labels.append(readerWords(records, reader));
    }
    auto* field = new ChoiceField(context_.theme, labels);
    form_->bindWith(
        columnOf<core::SavedCut>(&core::SavedCut::reader), tr("For"), field, {},
        [=](const core::SavedCut& cut) { field->setIndex(cut.reader.isEmpty() ? 0 : int(texts.indexOf(cut.reader))); },
        [=](core::SavedCut& cut) {
            if (field->index() >= 0) cut.reader = texts[field->index()];
        });
}

void CutPane::addColumns() {
    const QStringList columns = columnsOfCuts(columnsOf_);
    if (columns.isEmpty()) return;
    const core::Words words = CaseContext(context_).words();
    QStringList labels;
    for (const core::ReportOption& option : core::reportKind(columnsOf_)->options)
        if (columns.contains(option.name)) labels.append(words.heading(option.label));
    auto* field = new TicksField(context_.theme, columns, labels);
    form_->bindWith(
        columnOf<core::SavedCut>(&core::SavedCut::columns), tr("Columns"), field, {},
        [=](const core::SavedCut& cut) { field->setValue(cut.columns); },
        [=](core::SavedCut& cut) { cut.columns = field->value(); });
}

}  // namespace ui
