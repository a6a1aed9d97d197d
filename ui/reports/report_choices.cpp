// SPDX-License-Identifier: MPL-2.0
#include "ui/reports/report_choices.h"

#include "core/base/date_text.h"
#include "core/desk/publish.h"
#include "core/edit/vault.h"
#include "core/rules/family_view.h"
#include "ui/common/labels.h"
#include "ui/common/report_words.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

ReportChoices::ReportChoices(const PageContext& context, QWidget* parent)
    : Surface(context.theme, Kind::Card, parent),
      context_(context),
      kind_(nullptr),
      asAt_(new DateField(context.theme, [clock = context.clock] { return clock.today(); })),
      readerPlace_(new QVBoxLayout),
      optionPlace_(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::m);
    QStringList kinds;
    for (const core::ReportKind& each : core::reportKinds()) kinds.append(kindWords(each));
    kind_ = new ChoiceField(theme(), kinds);
    kind_->setIndex(0);
    addRow(column, tr("&Paper"), kind_);
    column->addLayout(readerPlace_);
    offerReaders();
    QStringList sizes;
    for (const auto& [size, name] : core::EnumNames<core::PrintSize>::table) sizes.append(sizeWords(size));
    size_ = new ChoiceField(theme(), sizes);
    size_->setIndex(0);
    addRow(column, tr("Print &size"), size_);
    asAt_->line()->setPlaceholderText(tr("today"));
    addRow(column, tr("As at"), asAt_);
    column->addLayout(optionPlace_);
    makeOptions();
    connect(kind_, &Field::left, this, [this] {
        makeOptions();
        Q_EMIT changed();
    });
    for (Field* field : {static_cast<Field*>(size_), static_cast<Field*>(asAt_)})
        connect(field, &Field::left, this, &ReportChoices::changed);
}

Field* ReportChoices::addRow(QVBoxLayout* column, const QString& label, Field* field) {
    auto* row = new QVBoxLayout;
    row->setSpacing(space::xs);
    QLabel* caption = makeLabel(theme(), label, Type::Body, Weight::Strong);
    caption->setBuddy(field->editor());
    row->addWidget(caption);
    field->setName(QString(label).remove(u'&'));
    row->addWidget(field);
    column->addLayout(row);
    return field;
}

void ReportChoices::offerReaders() {
    const core::CaseSnapshot& records = context_.vault.caseSnapshot(*context_.caseId);
    const QList<core::Audience> now = core::audiencesOf(records);
    if (reader_ && now == readers_) return;
    const std::optional<core::Audience> chosen = reader_ ? std::optional(audience()) : std::nullopt;
    readers_ = now;
    QStringList names;
    for (const core::Audience& each : readers_) names.append(readerWords(records, each));
    while (QLayoutItem* item = readerPlace_->takeAt(0)) {
        if (QLayout* row = item->layout())
            while (QLayoutItem* inside = row->takeAt(0)) {
                if (inside->widget()) inside->widget()->deleteLater();
                delete inside;
            }
        delete item;
    }
    reader_ = new ChoiceField(theme(), names);
    addRow(readerPlace_, tr("&For"), reader_);
    reader_->setIndex(0);
    if (chosen) setAudience(*chosen);
    connect(reader_, &Field::left, this, [this] {
        useSizeOf(audience());
        Q_EMIT changed();
    });
}

// Readers of the family get larger letters; whoever wants others chooses them after the reader.
void ReportChoices::useSizeOf(const core::Audience& audience) { setSize(core::usualSize(audience)); }

void ReportChoices::setSize(core::PrintSize size) {
    const auto& sizes = core::EnumNames<core::PrintSize>::table;
    for (size_t i = 0; i < sizes.size(); ++i)
        if (sizes[i].first == size) size_->setIndex(int(i));
}

CodeChoices ReportChoices::recordsFor(const QString& option) const {
    const CaseContext context(context_);
    const core::CaseSnapshot& records = context.records();
    if (option == QLatin1String("agreement")) {
        QList<const core::Agreement*> list;
        for (const core::Agreement& one : records.all<core::Agreement>()) list.append(&one);
        std::sort(list.begin(), list.end(), [](const auto* a, const auto* b) { return core::isLater(*a, *b); });
        CodeChoices choices{{QString()}, {tr("The newest for this reader")}};
        for (const core::Agreement* one : list) {
            choices.codes << one->id.text();
            choices.labels << agreementName(context, *one);
        }
        return choices;
    }
    if (option != QLatin1String("plan")) return {};
    CodeChoices choices{{QString()}, {tr("All that are agreed")}};
    for (const core::ContingencyPlan& plan : records.all<core::ContingencyPlan>()) {
        choices.codes << plan.id.text();
        choices.labels << (plan.title.isEmpty() ? label(plan.kind) : plan.title);
    }
    return choices;
}

const core::ReportKind& ReportChoices::kind() const { return core::reportKinds().at(std::max(0, kind_->index())); }

// A field is left also when the window closes: only another kind, or other records to choose from, need other options.
void ReportChoices::makeOptions() {
    QString now = kind().name;
    for (const core::ReportOption& option : kind().options) now += recordsFor(option.name).codes.join(u' ');
    if (optionsOf_ == now) return;
    optionsOf_ = now;
    values_.clear();
    setters_.clear();
    dates_.clear();
    if (options_) {
        options_->hide();
        options_->deleteLater();
    }
    options_ = new QWidget;
    auto* column = new QVBoxLayout(options_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    for (const core::ReportOption& option : kind().options) addOption(option);
    optionPlace_->addWidget(options_);  // before it is shown, else it would be a window of its own and take the keyboard
    options_->setVisible(!kind().options.isEmpty());
}

void ReportChoices::addOption(const core::ReportOption& option) {
    auto* column = static_cast<QVBoxLayout*>(options_->layout());
    Field* field = nullptr;
    const bool isSwitch = option.values.size() == 2 && option.values.contains(QStringLiteral("yes")) &&
                          option.values.contains(QStringLiteral("no"));
    if (isSwitch) {
        auto* box = new CheckField(optionWords(option));
        box->setValue(option.values.first() == QLatin1String("yes"));
        box->setName(optionWords(option));
        values_.insert(option.name, [box] { return box->value() ? QStringLiteral("yes") : QStringLiteral("no"); });
        setters_.insert(option.name, [box](const QString& value) { box->setValue(value == QLatin1String("yes")); });
        column->addWidget(box);
        connect(box, &Field::left, this, &ReportChoices::changed);
        return;
    }
    if (const CodeChoices known = recordsFor(option.name); !known.codes.isEmpty()) {
        auto* choice = new ChoiceField(theme(), known.labels);
        choice->setIndex(0);
        setters_.insert(option.name, [choice, codes = known.codes](const QString& value) {
            choice->setIndex(std::max(0, int(codes.indexOf(value))));
        });
        values_.insert(option.name, [choice, codes = known.codes] { return codes.value(std::max(0, choice->index())); });
        field = choice;
    } else if (!option.values.isEmpty()) {
        QStringList words;
        for (const QString& value : option.values) words.append(valueWords(value));
        auto* choice = new ChoiceField(theme(), words);
        choice->setIndex(0);
        setters_.insert(option.name, [choice, values = option.values](const QString& value) {
            choice->setIndex(std::max(0, int(values.indexOf(value))));
        });
        values_.insert(option.name, [choice, values = option.values] {
            return choice->index() <= 0 ? QString() : values.at(choice->index());
        });
        field = choice;
    } else if (option.name.endsWith(QLatin1String("-date"))) {
        auto* date = new DateField(theme(), [clock = context_.clock] { return clock.today(); });
        dates_.append(date);
        values_.insert(option.name, [date] {
            const auto day = date->value().exact();
            return day ? day->toString(Qt::ISODate) : QString();
        });
        field = date;
    } else {
        auto* text = new TextField(theme());
        values_.insert(option.name, [text] { return text->value().trimmed(); });
        setters_.insert(option.name, [text](const QString& value) { text->setValue(value); });
        field = text;
    }
    addRow(column, optionWords(option), field);
    connect(field, &Field::left, this, &ReportChoices::changed);
}

QString ReportChoices::problem() const {
    for (const DateField* date : dates_ + QList<DateField*>{asAt_}) {
        if (!date->problem().isEmpty()) return date->problem();
        if (!date->value().isUnknown() && !date->value().exact()) return tr("Write the whole date: day, month and year.");
    }
    return {};
}

core::Request ReportChoices::request() const {
    core::Request request;
    request.kind = kind().name;
    request.size = core::EnumNames<core::PrintSize>::table[size_t(std::max(0, size_->index()))].first;
    if (const core::CaseProfile* profile = context_.vault.caseSnapshot(*context_.caseId).profile())
        request.language = profile->language;
    request.asAt = asAt_->value().exact();
    for (auto it = values_.cbegin(); it != values_.cend(); ++it)
        if (const QString value = it.value()(); !value.isEmpty()) request.options.insert(it.key(), value);
    return request;
}

core::Audience ReportChoices::audience() const { return readers_.value(std::max(0, reader_->index())); }

bool ReportChoices::setKind(const QString& name) {
    const QList<core::ReportKind>& kinds = core::reportKinds();
    for (int i = 0; i < kinds.size(); ++i) {
        if (kinds[i].name != name) continue;
        kind_->setIndex(i);
        makeOptions();
        Q_EMIT changed();
        return true;
    }
    return false;
}

void ReportChoices::setAudience(const core::Audience& audience) {
    const qsizetype at = readers_.indexOf(audience);
    if (at >= 0) reader_->setIndex(int(at));
}

void ReportChoices::setOptions(const QMap<QString, QString>& options) {
    for (auto it = options.cbegin(); it != options.cend(); ++it)
        if (const auto setter = setters_.value(it.key())) setter(it.value());
    Q_EMIT changed();
}

void ReportChoices::focusFirst() { kind_->editor()->setFocus(Qt::TabFocusReason); }

}  // namespace ui
