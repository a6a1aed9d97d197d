// SPDX-License-Identifier: MPL-2.0
#include "ui/reports/reports_page.h"

#include "core/edit/vault.h"
#include "core/rules/family_view.h"
#include "ui/common/cards.h"
#include "ui/common/check_card.h"
#include "ui/common/following.h"
#include "ui/common/guarded.h"
#include "ui/common/house_style.h"
#include "ui/common/master_detail.h"
#include "ui/common/message_bar.h"
#include "ui/common/page_preview.h"
#include "ui/common/printing.h"
#include "ui/common/prompts.h"
#include "ui/common/report_words.h"
#include "ui/reports/report_choices.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

ReportsPage::ReportsPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      choices_(new ReportChoices(context)),
      checks_(new CheckCard(context)),
      preview_(new PagePreview(context.theme)),
      message_(new MessageBar(context.theme, MessageBar::Kind::Warn)),
      state_(makeLabel(context.theme, {}, Type::Body, Weight::Regular, Token::Muted)),
      write_(nullptr),
      print_(nullptr) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Reports"));
    header->views()->addWidget(state_);
    print_ = header->addButton(tr("Print…"), QStringLiteral("print"));
    write_ = header->addButton(tr("Write…"), QStringLiteral("document"), true);
    column->addWidget(header);
    message_->hide();
    column->addWidget(message_);
    column->addWidget(new MasterDetail(theme(), QStringLiteral("reports"), makeLeft(), preview_, 600), 1);
    constexpr int pause = 150;  // milliseconds: several edits in a row make one paper
    soon_.setSingleShot(true);
    soon_.setInterval(pause);
    connect(&soon_, &QTimer::timeout, this, &ReportsPage::remake);
    connect(choices_, &ReportChoices::changed, this, &ReportsPage::chosen);
    connect(checks_, &CheckCard::decided, this, &ReportsPage::remake);
    connect(checks_, &CheckCard::findingChosen, preview_, &PagePreview::mark);
    connect(write_, &QPushButton::clicked, this, [this] { whenConfirmed([this] { write(); }); });
    connect(print_, &QPushButton::clicked, this, [this] { whenConfirmed([this] { print(); }); });
    followChanges(this, vault().editor(), [this](const core::ChangeSet& set) {
        if (!set.touches(caseId())) return;
        choices_->offerReaders();
        stale_ = true;
        soon_.start();
    });
}

QString ReportsPage::title() const { return tr("Reports"); }

QWidget* ReportsPage::makeLeft() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addWidget(choices_);
    checks_->setMinimumHeight(theme().px(320));
    column->addWidget(checks_, 1);
    return makeScroll(theme(), content);
}

void ReportsPage::chosen() {
    const core::Request request = choices_->request();
    const core::Audience reader = choices_->audience();
    if (isReady() && choices_->problem().isEmpty() && reader_ == reader && request_ == request) return;  // only left, not changed
    if (reader_ && (!(*reader_ == reader) || request_.kind != request.kind)) {
        checks_->forgetDecisions();
        inBytes_.clear();
    }
    remake();
}

std::optional<ReportWish> ReportsPage::wish() {
    std::optional<core::Commission> commission;
    guarded(this, [&] {
        commission = core::commissionOf(vault(), caseId(), choices_->audience(), choices_->request(), context().clock.now());
    });
    if (!commission) return std::nullopt;
    return ReportWish{*std::move(commission), checks_->decisions()};
}

// The page in sight first, the rest and the check behind it.
void ReportsPage::remake() {
    soon_.stop();
    const QString problem = choices_->problem();
    message_->setClosable(false);
    message_->setMessage({}, problem);
    message_->setVisible(!problem.isEmpty());
    ++makings_;
    if (making_) making_->cancel();
    report_ = {};
    reader_ = choices_->audience();
    request_ = choices_->request();
    stale_ = false;
    const auto wanted = problem.isEmpty() ? wish() : std::nullopt;
    if (wanted) makeQuick(*wanted);
    speak();
}

void ReportsPage::makeQuick(const ReportWish& wish) {
    const int mine = makings_;
    making_ = Job::start(
        this, tr("Making the paper"),
        [wish, pages = preview_->page() + 1](const core::Progress& progress) { return firstPages(wish, pages, progress); },
        [this, mine, wish](const std::shared_ptr<const core::Pages>& pages) {
            if (mine != makings_) return;
            preview_->setPages(pages);
            makeWhole(wish);
        });
    context().host.watch(*making_);
}

void ReportsPage::makeWhole(const ReportWish& wish) {
    const int mine = makings_;
    making_ = Job::start(
        this, tr("Making and checking the paper"), [wish](const core::Progress& progress) { return makeReport(wish, progress); },
        [this, mine](const MadeReport& report) {
            if (mine != makings_) return;
            report_ = report;
            preview_->setPages(report.pages);
            checks_->setReport(*report.prepared, inBytes_);
            sayUnprintable();
            speak();
        });
    context().host.watch(*making_);
}

// A letter that the print does not have is described on paper; who makes the paper should know before it leaves.
void ReportsPage::sayUnprintable() {
    constexpr int named = 3;
    const QList<core::Passage>& missing = report_.pages->unprintable;
    if (missing.isEmpty()) return;
    QStringList places;
    for (const core::Passage& passage : missing.mid(0, named))
        places << (passage.where.isEmpty() ? passage.text : tr("%1 (%2)").arg(passage.text, passage.where));
    if (missing.size() > named) places << tr("%1 more").arg(missing.size() - named);
    message_->setMessage(tr("Some characters cannot be printed."),
                         tr("A description stands in their place: %1.").arg(places.join(QStringLiteral(", "))));
    message_->setVisible(true);
}

void ReportsPage::speak() {
    const int open = checks_->openCount();
    const bool checked = report_.prepared != nullptr;
    const bool ready = checked && open == 0;
    write_->setEnabled(ready);
    print_->setEnabled(ready);
    const QString why = !checked   ? tr("The paper is being checked.")
                        : open > 0 ? tr("Decide %n thing(s) first.", nullptr, open)
                                   : QString();
    for (QPushButton* button : {write_, print_}) {
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    }
    state_->setText(choices_->problem().isEmpty() ? why : QString());
    const QString upToDate = report_.grade ? tr("Preview is up to date, reading grade %1").arg(*report_.grade, 0, 'f', 1)
                                           : tr("Preview is up to date");
    context().host.setCounts(ready ? upToDate : QString());
}

void ReportsPage::write() {
    const auto asked = wish();
    if (!asked || !report_.prepared) return;
    const auto path = context().prompts.saveFile(
        tr("Write the paper"), core::suggestedFileName(asked->commission, QStringLiteral("pdf")), writableFilters());
    if (!path) return;
    const core::DocumentFormat* format = core::documentFormatOfFile(*path);
    if (!format)
        return context().host.say(tr("Not written: choose a name that ends in .pdf, .docx, .xlsx, .csv, .html or .txt."));
    auto* job = Job::start(
        this, tr("Writing the paper"),
        [wish = *asked, prepared = report_.prepared, name = format->name, target = *path](const core::Progress& progress) {
            return core::render(wish.commission, *prepared, name, target, wish.decisions, progress);
        },
        [this, wish = *asked, target = *path](const core::Rendered& rendered) { issue(rendered, wish, target); });
    context().host.watch(*job);
}

// The bytes may tell more than the paper: a file name, for one. That is decided like the rest before anything is written.
void ReportsPage::issue(const core::Rendered& rendered, const ReportWish& wish, const QString& target) {
    if (!report_.prepared) return;
    inBytes_ = rendered.findings;
    if (!core::openFindings(*report_.prepared, rendered, wish.decisions).isEmpty()) {
        checks_->setReport(*report_.prepared, inBytes_);
        speak();
        return context().host.say(tr("Not written: the file would tell what this reader must not learn. Decide first."));
    }
    const bool written =
        guarded(this, [&] { core::issue(vault(), wish.commission, *report_.prepared, rendered, target, wish.decisions); });
    if (written) context().host.say(tr("Written for: %1").arg(readerWords(wish.commission.records, wish.commission.audience)));
}

// The printer paints on a worker; nobody else holds it.
void ReportsPage::print() {
    const auto asked = wish();
    const auto printer = neutralPrinter();
    if (!asked || !report_.prepared || !context().prompts.choosePrinter(*printer)) return;
    const bool recorded = guarded(this, [&] {
        core::recordPrint(vault(), asked->commission, *report_.prepared, report_.pages->pages.size(), asked->decisions);
    });
    if (!recorded) return;
    auto* job = Job::start(
        this, tr("Printing"),
        [pages = report_.pages, printer](const core::Progress& progress) {
            printPages(*printer, *pages, progress);
            return pages->pages.size();
        },
        [this, reader = readerWords(asked->commission.records, asked->commission.audience)](qsizetype) {
            context().host.say(tr("Sent to the printer for: %1").arg(reader));
        });
    context().host.watch(*job);
}

void ReportsPage::activate() {
    if (stale_) remake();
    speak();
    choices_->focusFirst();
}

void ReportsPage::showCut(const core::SavedCut& cut) {
    if (!choices_->setKind(cut.kind)) return;
    const core::CaseSnapshot& records = vault().caseSnapshot(caseId());
    guarded(this,
            [&] { choices_->setAudience(cut.reader.isEmpty() ? core::Audience{} : core::audienceNamed(records, cut.reader)); });
    QMap<QString, QString> options{{QStringLiteral("cut"), cut.name}};
    for (const char* column : {"response", "impact", "significance"}) {
        const QString name = QLatin1String(column);
        options.insert(name, cut.columns.contains(name) ? QStringLiteral("yes") : QStringLiteral("no"));
    }
    choices_->setOptions(options);
}

void ReportsPage::reveal(const core::AnyId& record) {
    const core::CaseSnapshot& records = vault().caseSnapshot(caseId());
    if (const auto* cut = records.find<core::SavedCut>(record.as<core::SavedCutTag>())) return showCut(*cut);
    if (const auto* page = records.find<core::ThreeHouses>(record.as<core::ThreeHousesTag>())) {
        choices_->setKind(QStringLiteral("child-page"));
        choices_->setAudience({core::AudienceKind::Child, page->child, {}});
        choices_->setSize(core::PrintSize::Clear);
        return chosen();
    }
    if (records.find<core::Reflection>(record.as<core::ReflectionTag>())) {
        choices_->setKind(QStringLiteral("supervision-card"));
        choices_->setAudience({});
        return chosen();
    }
    const auto* agreement = records.find<core::Agreement>(record.as<core::AgreementTag>());
    const bool isPlan = records.find<core::ContingencyPlan>(record.as<core::ContingencyPlanTag>()) != nullptr;
    if (!agreement && !isPlan) return;
    choices_->setKind(agreement ? QStringLiteral("agreement") : QStringLiteral("contingency-plan"));
    if (agreement) showAgreement(*agreement);
    choices_->setOptions({{agreement ? QStringLiteral("agreement") : QStringLiteral("plan"), record.text()}});
}

// For whoever it is with, in the promised size; a draft is for the service alone, until a manager has approved it.
void ReportsPage::showAgreement(const core::Agreement& agreement) {
    const QList<core::PersonId> children = core::childrenOf(vault().caseSnapshot(caseId()));
    const bool open = agreement.state == core::AgreementState::Draft && agreement.signOffs.isEmpty();
    core::Audience reader;
    for (const core::AgreementParty& party : agreement.parties)
        if (party.person && !reader.person && !open) {
            reader.kind = children.contains(*party.person) ? core::AudienceKind::Child : core::AudienceKind::Parent;
            reader.person = party.person;
        }
    choices_->setAudience(reader);
    choices_->setSize(core::agreedSize(agreement));
}

bool ReportsPage::perform(const QString& action) {
    if (action.startsWith(QLatin1String("paper:"))) return choices_->setKind(action.mid(6));
    if (action == QLatin1String("reports.write")) write_->click();
    else if (action == QLatin1String("reports.print")) print_->click();
    else return false;
    return true;
}

}  // namespace ui
