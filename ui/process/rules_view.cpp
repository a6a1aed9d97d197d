// SPDX-License-Identifier: MPL-2.0
#include "ui/process/rules_view.h"

#include "ui/common/following.h"
#include "ui/common/guarded.h"
#include "ui/common/message_bar.h"
#include "ui/common/prompts.h"
#include "ui/common/undo_bar.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr qint64 mostBytes = 4 * 1024 * 1024;  // the whole pack for England has a sixteenth of that

/// "timers, EN-RV1, limit, working days": the place in the pack without its punctuation.
QString placeWords(const QString& path) {
    QStringList parts = path.split(u'.', Qt::SkipEmptyParts);
    if (parts.size() > 1 && (parts.first() == QLatin1String("framework") || parts.first() == QLatin1String("library")))
        parts.removeFirst();
    QString words = parts.join(QStringLiteral(", ")).replace(u'_', u' ');
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

QString nameOf(const core::Pack& pack) { return pack.name + u' ' + pack.version; }

}  // namespace

RulesView::RulesView(const CaseContext& context, UndoBar& undo, QWidget* parent)
    : QWidget(parent),
      case_(context),
      undo_(undo),
      now_(makeLabel(context.theme(), {}, Type::Body)),
      choicePlace_(new QVBoxLayout),
      count_(makeLabel(context.theme(), {}, Type::Body, Weight::Strong)),
      table_(new RecordTable(context.theme(), tr("What would change"))),
      move_(new QPushButton),
      faults_(new MessageBar(context.theme(), MessageBar::Kind::Warn)) {
    auto* card = new SectionCard(context.theme(), tr("Rules of this case"));
    auto* column = new QVBoxLayout;
    column->setContentsMargins(space::l, 0, space::l, space::l);
    column->setSpacing(space::s);
    for (QLabel* label : {now_, count_}) label->setWordWrap(true);
    column->addWidget(now_);
    auto* add = new QPushButton(tr("Add the rules of an authority…"));
    column->addWidget(add, 0, Qt::AlignLeft);
    faults_->setClosable(true);
    faults_->hide();
    column->addWidget(faults_);
    column->addWidget(makeLabel(context.theme(), tr("Move to other rules"), Type::Body, Weight::Strong));
    column->addLayout(choicePlace_);
    column->addWidget(count_);
    makeTable();
    column->addWidget(table_, 1);
    column->addWidget(move_, 0, Qt::AlignLeft);
    card->body()->addLayout(column);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    connect(add, &QPushButton::clicked, this, &RulesView::addPack);
    connect(move_, &QPushButton::clicked, this, &RulesView::move);
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet& set) {
        if (set.touches<core::PackFile>() || set.touches<core::CaseProfile>()) reload();
    });
    reload();
}

void RulesView::makeTable() {
    const auto words = [](const QString& text) { return text.isEmpty() ? tr("(nothing)") : text; };
    std::vector<Column<Row>> columns;
    columns.push_back({.header = tr("What"), .text = [](const Row& r) { return placeWords(r.difference.path); }});
    columns.push_back({.header = tr("Now"), .text = [words](const Row& r) { return words(r.difference.before); }, .muted = true});
    columns.push_back({.header = tr("Then"), .text = [words](const Row& r) { return words(r.difference.after); }});
    model_ = new RecordTableModel<Row>(
        case_.page().vault.editor(),
        [this] {
            std::vector<Row> rows;
            const core::Pack* to = chosen();
            if (!to) return rows;
            for (const core::PackDifference& one : core::packDifferences(case_.pack(), *to))
                rows.push_back({core::AnyId::named(one.path), one});
            return rows;
        },
        std::move(columns), this, [](const core::ChangeSet&) { return false; });
    table_->setModel(model_);
    table_->setWidths({0, 220, 220});
    table_->setMinimumHeight(case_.theme().px(220));
}

const core::Pack* RulesView::chosen() const {
    return choice_ && choice_->index() >= 0 ? offered_.value(choice_->index()) : nullptr;
}

void RulesView::reload() {
    const core::PackChoice held = core::packOfCase(case_.shared(), case_.records().profile());
    QString words = tr("This case goes by: %1. It keeps them until it is moved.").arg(nameOf(*held.pack));
    if (held.isMissing) words += u' ' + tr("Its own rules are not in this file. Add them again.");
    if (held.otherVersion) words += u' ' + tr("The version it started with is not here, so the nearest one is used.");
    now_->setText(words);
    offered_.clear();
    QStringList names;
    for (const core::Pack* pack : core::packsToChoose(case_.shared())) {
        if (pack->id == held.pack->id && pack->version == held.pack->version) continue;
        offered_.append(pack);
        names.append(nameOf(*pack));
    }
    if (choice_) {
        choice_->hide();
        choice_->deleteLater();
    }
    choice_ = new ChoiceField(case_.theme(), names);
    choice_->setName(tr("Other rules"));
    choice_->setIndex(0);
    choicePlace_->addWidget(choice_);
    connect(static_cast<QComboBox*>(choice_->editor()), &QComboBox::currentIndexChanged, this, &RulesView::showDifferences);
    choice_->setVisible(!names.isEmpty());
    showDifferences();
}

void RulesView::showDifferences() {
    model_->reload();
    const core::Pack* to = chosen();
    table_->setVisible(to && model_->rowCount() > 0);
    move_->setVisible(to);
    count_->setText(to ? tr("%n thing(s) would change. What is written down stays.", nullptr, model_->rowCount())
                       : tr("There are no other rules in this file."));
    if (to) move_->setText(tr("Move to %1").arg(nameOf(*to)));
}

void RulesView::move() {
    const core::Pack* to = chosen();
    const core::CaseProfile* profile = case_.records().profile();
    if (!to || !profile) return;
    const core::ChangeSet set = core::movedToPack(*profile, *to);
    const QString name = nameOf(*to);
    if (!guarded(this, [&] { case_.page().vault.editor().perform(set); })) return;
    undo_.offer(tr("Moved the case to other rules."), name);
}

// Every fault is said with its place, so that whoever writes the rules can mend them all at once.
void RulesView::addPack() {
    const auto path = case_.page().prompts.openFile(tr("Add the rules of an authority"), {tr("Rules (*.json)")});
    if (!path) return;
    faults_->hide();
    const auto refuse = [this](const QString& strong, const QString& sentence) {
        faults_->setMessage(strong, sentence);
        faults_->show();
        case_.page().host.say(strong);
    };
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly)) return refuse(tr("Not added."), tr("The file could not be read."));
    if (file.size() > mostBytes) return refuse(tr("Not added."), tr("The file is too large to be a set of rules."));
    const QByteArray json = file.readAll();
    const core::PackReading reading = core::readPack(json);
    QStringList lines;
    for (const core::Problem& problem : reading.problems.mid(0, 20))
        lines.append(problem.message.contains(problem.where) ? problem.message
                                                             : problem.where + QStringLiteral(": ") + problem.message);
    if (reading.problems.size() > 20) lines.append(tr("And %n more.", nullptr, int(reading.problems.size()) - 20));
    if (!reading.pack) return refuse(tr("Not added. Mend this first:"), lines.join(u'\n'));
    try {
        case_.page().vault.editor().perform(core::packAdded(case_.shared(), *reading.pack, json, case_.today()));
    } catch (const core::Error& error) {
        return refuse(tr("Not added."), error.fault() == core::Fault::Conflict
                                            ? tr("This version is in the file already. Give changed rules a new version.")
                                            : tr("The file cannot be written now."));
    }
    if (!lines.isEmpty()) refuse(tr("Added, with remarks:"), lines.join(u'\n'));
    case_.page().host.say(tr("Added. Cases keep their rules until they are moved."));
}

}  // namespace ui
