// SPDX-License-Identifier: MPL-2.0
// The part of the import page that says which column means what.
#include "ui/importing/import_page.h"

#include <QGridLayout>
#include <QLabel>

namespace ui {

void ImportPage::showMapping() {
    while (QLayoutItem* item = mapping_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    mappingFields_.clear();
    mappingBox_->setVisible(!preview_->header.isEmpty());
    if (preview_->header.isEmpty()) return;
    const QStringList choices = QStringList{tr("none")} + preview_->header;
    const QList<MappingField> fields = mappingFields();
    for (int i = 0; i < fields.size(); ++i) {
        auto* field = new ChoiceField(theme(), choices);
        auto* caption = makeLabel(theme(), fields[i].label, Type::Caption, Weight::Strong);
        caption->setBuddy(field->editor());
        field->setName(tr("Column for %1").arg(fields[i].label));
        field->setIndex(preview_->mapping.*fields[i].member + 1);
        mapping_->addWidget(caption, i / 4 * 2, i % 4);
        mapping_->addWidget(field, i / 4 * 2 + 1, i % 4);
        mappingFields_.append(field);
        connect(field, &Field::left, this, &ImportPage::mappingChanged);
    }
    const int last = int(fields.size());
    agency_ = new TextField(theme(), 240);
    auto* caption = makeLabel(theme(), tr("Whose account this is"), Type::Caption, Weight::Strong);
    caption->setBuddy(agency_->editor());
    agency_->setName(tr("Whose account this is"));
    agency_->setValue(preview_->agency);
    mapping_->addWidget(caption, last / 4 * 2, last % 4);
    mapping_->addWidget(agency_, last / 4 * 2 + 1, last % 4);
    connect(agency_, &Field::left, this, &ImportPage::agencyChanged);
}

void ImportPage::agencyChanged() {
    if (!request_ || !preview_ || agency_->value().trimmed() == preview_->agency) return;
    request_->agency = agency_->value().trimmed();
    read();
}

void ImportPage::mappingChanged() {
    core::ColumnMapping mapping;
    const QList<MappingField> fields = mappingFields();
    for (int i = 0; i < fields.size(); ++i) mapping.*fields[i].member = mappingFields_[i]->index() - 1;
    if (!request_ || (request_->mapping && *request_->mapping == mapping) || (preview_ && preview_->mapping == mapping)) return;
    request_->mapping = mapping;
    read();
}

}  // namespace ui
