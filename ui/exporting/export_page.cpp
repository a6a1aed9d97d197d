// SPDX-License-Identifier: MPL-2.0
#include "ui/exporting/export_page.h"

#include "core/edit/vault.h"
#include "core/interchange/formats.h"
#include "ui/common/cards.h"
#include "ui/common/check_card.h"
#include "ui/common/following.h"
#include "ui/common/guarded.h"
#include "ui/common/house_style.h"
#include "ui/common/master_detail.h"
#include "ui/common/prompts.h"
#include "ui/common/reader_words.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {
namespace {

QList<const core::Format*> writableFormats() {
    QList<const core::Format*> list;
    for (const core::Format& format : core::formats())
        if (format.write) list.append(&format);
    return list;
}

}  // namespace

ExportPage::ExportPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      format_(new QComboBox),
      reader_(new QComboBox),
      checks_(new CheckCard(context)),
      notSaid_(makeLabel(context.theme, {}, Type::Body, Weight::Regular, Token::Muted)),
      state_(makeLabel(context.theme, {}, Type::Body, Weight::Regular, Token::Muted)) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Export"));
    header->views()->addWidget(state_);
    write_ = header->addButton(tr("Write the file…"), QStringLiteral("export"), true);
    column->addWidget(header);
    column->addWidget(new MasterDetail(theme(), QStringLiteral("exporting"), makeLeft(), checks_, 620), 1);
    for (QComboBox* choice : {format_, reader_}) connect(choice, &QComboBox::currentIndexChanged, this, &ExportPage::chosen);
    connect(checks_, &CheckCard::decided, this, &ExportPage::make);
    connect(write_, &QPushButton::clicked, this, [this] { whenConfirmed([this] { write(); }); });
    followChanges(this, vault().editor(), [this](const core::ChangeSet& set) {
        if (!set.touches(caseId())) return;
        offerReaders();
        make();
    });
    speak();
}

QString ExportPage::title() const { return tr("Export"); }

QWidget* ExportPage::makeLeft() {
    auto* card = new Surface(theme(), Surface::Kind::Card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::m);
    for (const core::Format* format : writableFormats()) format_->addItem(format->title);
    offerReaders();
    for (const auto& [words, choice] : {std::pair(tr("&Kind of file"), format_), std::pair(tr("&For"), reader_)}) {
        QLabel* caption = makeLabel(theme(), words, Type::Body, Weight::Strong);
        caption->setBuddy(choice);
        choice->setAccessibleName(QString(words).remove(u'&'));
        column->addWidget(caption);
        column->addWidget(choice);
    }
    notSaid_->setWordWrap(true);
    notSaid_->setTextFormat(Qt::PlainText);
    column->addWidget(notSaid_);
    column->addStretch(1);
    return makeScroll(theme(), card);
}

void ExportPage::offerReaders() {
    const core::CaseSnapshot& records = vault().caseSnapshot(caseId());
    const QList<core::Audience> now = core::audiencesOf(records);
    if (now == readers_) return;
    const core::Audience before = readers_.value(std::max(0, reader_->currentIndex()));
    readers_ = now;
    const QSignalBlocker quiet(reader_);
    reader_->clear();
    for (const core::Audience& each : std::as_const(readers_)) reader_->addItem(readerWords(records, each));
    reader_->setCurrentIndex(std::max(0, int(readers_.indexOf(before))));
}

/// Neutral: the reference of the case, no name of a child.
QString ExportPage::fileName() const {
    const core::Case* file = vault().caseload().shared.find<core::Case>(caseId());
    return (file ? file->reference : QStringLiteral("case")) + u'.' +
           writableFormats().at(std::max(0, format_->currentIndex()))->suffixes.first();
}

std::optional<core::ExportOrder> ExportPage::order(const QString& fileName) {
    std::optional<core::ExportOrder> order;
    guarded(this, [&] {
        const core::CaseSnapshot& records = vault().caseSnapshot(caseId());
        const core::Audience reader = readers_.value(std::max(0, reader_->currentIndex()));
        order = core::exportOrder(vault(), caseId(),
                                  {writableFormats().at(std::max(0, format_->currentIndex()))->name,
                                   core::audienceText(records, reader), context().clock.now()},
                                  fileName);
    });
    return order;
}

/// Another reader or format: what was decided does not hold for it.
void ExportPage::chosen() {
    checks_->forgetDecisions();
    make();
}

void ExportPage::make() {
    const int mine = ++makings_;
    if (making_) making_->cancel();
    prepared_.reset();
    speak();
    const auto wanted = order(fileName());
    if (!wanted) return;
    making_ = Job::start(
        this, tr("Making and checking the file"),
        [order = *wanted, decisions = checks_->decisions()](const core::Progress& progress) {
            return std::make_shared<const core::PreparedExport>(core::prepareExport(order, decisions, progress));
        },
        [this, mine](const std::shared_ptr<const core::PreparedExport>& made) {
            if (mine != makings_) return;
            prepared_ = made;
            checks_->setFindings(made->findings + made->takenOut, made->withheld);
            speak();
        });
    context().host.watch(*making_);
}

void ExportPage::speak() {
    constexpr int named = 6;
    const int open = checks_->openCount();
    const bool ready = prepared_ && open == 0;
    const QString why = !prepared_ ? tr("The file is being made and checked.")
                        : open > 0 ? tr("Decide %n thing(s) first.", nullptr, open)
                                   : QString();
    write_->setEnabled(ready);
    write_->setToolTip(why);
    write_->setAccessibleDescription(why);
    state_->setText(why);
    QStringList lines;
    const core::Problems all = prepared_ ? prepared_->notSaid : core::Problems();
    for (const core::Problem& problem : all.mid(0, named)) lines << problem.message;
    if (all.size() > named) lines << tr("and %n more", nullptr, int(all.size()) - named);
    notSaid_->setText(lines.join(u'\n'));
    context().host.setCounts(ready ? tr("The file can be written") : QString());
}

void ExportPage::write() {
    const auto path = context().prompts.saveFile(tr("Write the file"), fileName(),
                                                 {tr("%1 (*.%2)").arg(format_->currentText(), fileName().section(u'.', -1))});
    if (!path || !prepared_) return;
    const auto wanted = order(path->section(u'/', -1));  // the name that was chosen is checked like the rest
    if (!wanted) return;
    auto* job = Job::start(
        this, tr("Writing the file"),
        [order = *wanted, decisions = checks_->decisions()](const core::Progress& progress) {
            return core::prepareExport(order, decisions, progress);
        },
        [this, order = *wanted, target = *path](const core::PreparedExport& made) { issue(order, made, target); });
    context().host.watch(*job);
}

void ExportPage::issue(const core::ExportOrder& order, const core::PreparedExport& made, const QString& target) {
    if (!core::undecided(made.findings, checks_->decisions()).isEmpty()) {
        checks_->setFindings(made.findings + made.takenOut, made.withheld);
        speak();
        return context().host.say(tr("Not written: the file would tell what this reader must not learn. Decide first."));
    }
    const bool written = guarded(this, [&] { core::issueExport(vault(), order, made, target, checks_->decisions()); });
    if (written) context().host.say(tr("Written for: %1").arg(readerWords(order.records, order.audience)));
}

void ExportPage::activate() {
    if (!prepared_ && !making_) make();
    speak();
    format_->setFocus(Qt::TabFocusReason);
}

bool ExportPage::perform(const QString& action) {
    if (action != QLatin1String("exporting.write")) return false;
    write_->click();  // while it is being checked the button says so
    return true;
}

}  // namespace ui
