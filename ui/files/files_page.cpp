// SPDX-License-Identifier: MPL-2.0
#include "ui/files/files_page.h"

#include "core/base/date_text.h"
#include "core/base/platform_files.h"
#include "core/edit/vault.h"
#include "core/rules/removal.h"
#include "ui/common/cards.h"
#include "ui/common/following.h"
#include "ui/common/form.h"
#include "ui/common/master_detail.h"
#include "ui/common/prompts.h"
#include "ui/common/source_form.h"
#include "ui/files/file_view.h"
#include "ui/files/scan_view.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

FilesPage::FilesPage(const PageContext& context, QWidget* parent)
    : Page(context, parent),
      undo_(new UndoBar(context.theme, context.vault.editor())),
      words_(new QLineEdit),
      table_(new RecordTable(context.theme, tr("Sources and files"))),
      listStack_(new QStackedWidget),
      scan_(new ScanView(context)),
      detail_(new DetailCard(context.theme, tr("Source"), tr("Choose a source to see it, its file, and what rests on it."))),
      heading_(makeLabel(context.theme, {}, Type::Heading, Weight::Strong)),
      uses_(makeLabel(context.theme, {}, Type::Caption, Weight::Regular, Token::Muted)),
      place_(makeLabel(context.theme, {}, Type::Caption, Weight::Regular, Token::Muted)),
      view_(new FileView(context.theme)) {
    QVBoxLayout* column = makePageColumn(this);
    auto* header = new PageHeader(theme(), tr("Sources and files"));
    QPushButton* paste = header->addButton(tr("Paste a picture"));
    QPushButton* scan = header->addButton(tr("Scan…"));
    QPushButton* add = header->addButton(tr("New source"), QStringLiteral("plus"));
    QPushButton* attach = header->addButton(tr("Attach a file…"), QStringLiteral("attach"));
    column->addWidget(header);
    column->addWidget(undo_);
    column->addWidget(new MasterDetail(theme(), QStringLiteral("files"), makeList(), makeDetail(), 520), 1);
    connect(paste, &QPushButton::clicked, this, &FilesPage::pastePicture);
    connect(scan, &QPushButton::clicked, this, &FilesPage::scan);
    connect(add, &QPushButton::clicked, this, &FilesPage::addSource);
    connect(attach, &QPushButton::clicked, this, [this] { this->attach(false); });
    followChanges(this, vault().editor(), [this](const core::ChangeSet& set) {
        if (set.touches(caseId())) reload();
    });
    reload();
}

FilesPage::~FilesPage() = default;

QString FilesPage::title() const { return tr("Sources and files"); }

const core::CaseSnapshot& FilesPage::records() const { return vault().caseSnapshot(caseId()); }

QWidget* FilesPage::makeList() {
    std::vector<Column<FileRow>> columns;
    columns.push_back({.header = tr("Source"),
                       .text = [](const FileRow& r) { return r.title.isEmpty() ? tr("without a title") : r.title; },
                       .second = [](const FileRow& r) { return r.from; }});
    columns.push_back({.header = tr("Kind"), .text = [](const FileRow& r) { return r.kind; }, .muted = true});
    columns.push_back({.header = tr("Date"), .text = [](const FileRow& r) { return core::dateShort(r.date); }});
    columns.push_back({.header = tr("File"), .text = [](const FileRow& r) { return r.file; }, .muted = true});
    model_ = new RecordTableModel<FileRow>(
        vault().editor(),
        [this] {
            std::vector<FileRow> rows = fileRows(records());
            std::erase_if(rows, [this](const FileRow& row) {
                return found_ && !found_->contains(row.id) && !(row.attachment && found_->contains(core::anyId(*row.attachment)));
            });
            return rows;
        },
        std::move(columns), this, [](const core::ChangeSet&) { return false; });
    table_->setModel(model_);
    table_->setWidths({0, 96, 96, 120});
    table_->hideBelow(480, {1, 2});
    connect(table_, &RecordTable::currentIdChanged, this, &FilesPage::chosen);
    connect(table_, &RecordTable::opened, this, [this] {
        if (shown_) view_->currentWidget()->setFocus(Qt::OtherFocusReason);
        else if (source_->isVisible()) source_->focusFirst();
    });
    connect(words_, &QLineEdit::textChanged, this, &FilesPage::findWords);
    listStack_->addWidget(table_);
    auto* empty = new EmptyState(theme(), tr("Reports, letters and records that entries rest on stand here, with their files."),
                                 tr("Attach a file…"), tr("For example: school attendance print, 3 March 2025."));
    connect(empty, &EmptyState::clicked, this, [this] { attach(false); });
    listStack_->addWidget(empty);
    auto* none = new EmptyState(theme(), tr("No source and no file holds these words."), tr("Show all"), {});
    connect(none, &EmptyState::clicked, words_, &QLineEdit::clear);
    listStack_->addWidget(none);
    listStack_->addWidget(scan_);
    connect(scan_, &ScanView::kept, this, &FilesPage::attachMade);
    connect(scan_, &ScanView::closed, this, [this] {
        isScanning_ = false;
        reload();
        activate();
    });
    listStack_->setAccessibleName(tr("Sources"));
    return makeListCard(theme(),
                        {makeFilterLine(words_, tr("Words in sources and files"), tr("Words in sources and files")), listStack_});
}

QWidget* FilesPage::makeDetail() {
    QVBoxLayout* column = detail_->column();
    heading_->setWordWrap(true);
    column->addWidget(heading_);
    uses_->setWordWrap(true);
    column->addWidget(uses_);
    column->addWidget(makeButtons());
    view_->setMinimumHeight(theme().px(360));
    column->addWidget(view_, 1);
    column->addWidget(place_);
    connect(view_, &FileView::moved, this, [this] { place_->setText(view_->says()); });
    makeForms();
    column->addWidget(source_);
    column->addWidget(attachment_);
    return detail_;
}

QWidget* FilesPage::makeButtons() {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    attach_ = new QPushButton(tr("Attach its file…"));
    save_ = new QPushButton(tr("Save a copy…"));
    remove_ = new QPushButton(tr("Remove the file"));
    for (QPushButton* button : {attach_, save_, remove_}) {
        button->setProperty("small", true);
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(attach_, &QPushButton::clicked, this, [this] {
        const FileRow* chosen = this->row();
        if (chosen && !chosen->source) makeSource();
        else attach(true);
    });
    connect(save_, &QPushButton::clicked, this, &FilesPage::saveCopy);
    connect(remove_, &QPushButton::clicked, this, &FilesPage::removeFile);
    return box;
}

void FilesPage::makeForms() {
    source_ = new Form<core::Source>(context());
    buildSourceForm(*source_);
    attachment_ = new Form<core::Attachment>(context());
    attachment_->setSubject([](const core::Attachment& each) { return each.title; });
    attachment_->text(tr("Title of the file"), &core::Attachment::title, {}, 320);
    attachment_->date(tr("Added"), &core::Attachment::added);
    attachment_->note(tr("Note on the file"), &core::Attachment::note, {}, 2);
}

const FileRow* FilesPage::row() const {
    const QString id = table_->currentId();
    const int index = id.isEmpty() ? -1 : model_->indexOf(core::AnyId::parse(id));
    return index < 0 ? nullptr : &model_->row(index);
}

const core::Attachment* FilesPage::file() const {
    const FileRow* chosen = row();
    return chosen && chosen->attachment ? records().find<core::Attachment>(*chosen->attachment) : nullptr;
}

void FilesPage::reload() {
    model_->reload();
    const bool any = !records().all<core::Source>().isEmpty() || !records().all<core::Attachment>().isEmpty();
    listStack_->setCurrentIndex(isScanning_ ? 3 : !any ? 1 : model_->rowCount() == 0 ? 2 : 0);
    detail_->setVisible(!isScanning_);  // the paper on the glass takes all the room there is
    context().host.setCounts(tr("%n source(s)", nullptr, model_->rowCount()));
    chosen();
}

void FilesPage::chosen() {
    if (!attachment_) return;  // the page is still being made
    const FileRow* chosen = row();
    detail_->showContent(chosen != nullptr);
    if (!chosen) {
        source_->clear();
        attachment_->clear();
        shown_.reset();
        return view_->clear();
    }
    heading_->setText(chosen->title);
    uses_->setText(tr("%n record(s) name it.", nullptr, chosen->uses));
    const core::Source* source = chosen->source ? records().find<core::Source>(*chosen->source) : nullptr;
    source_->setVisible(source);
    if (source && (!source_->record() || !(source_->record()->id == source->id))) source_->setRecord(*source);
    if (!source) source_->clear();
    const core::Attachment* attached = file();
    attachment_->setVisible(attached);
    if (attached && (!attachment_->record() || !(attachment_->record()->id == attached->id))) attachment_->setRecord(*attached);
    if (!attached) attachment_->clear();
    attach_->setText(!source ? tr("Make a source of it") : attached ? tr("Attach another instead…") : tr("Attach its file…"));
    for (QWidget* widget : std::initializer_list<QWidget*>{save_, remove_, view_, place_}) widget->setVisible(attached);
    showFile();
}

/// The bytes are read anew for each file and go with the view: nothing of it stays.
void FilesPage::showFile() {
    const core::Attachment* attached = file();
    if (!attached) {
        shown_.reset();
        return view_->clear();
    }
    if (shown_ == attached->id) return;
    shown_ = attached->id;
    view_->clear();
    guarded(this, [&] { view_->setFile(attached->fileName, attached->mediaType, vault().blob(attached->digest)); });
    place_->setText(view_->says());
}

void FilesPage::findWords() {
    const QString text = words_->text().simplified();
    found_.reset();
    if (!text.isEmpty())
        guarded(this, [&] {
            constexpr int most = 1000;
            QSet<core::AnyId> found;
            for (const core::SearchHit& hit : vault().search(text, most)) found.insert(hit.record);
            found_ = found;
        });
    reload();
}

void FilesPage::addSource() {
    words_->clear();
    core::Source source{.id = core::SourceId::make(), .caseId = caseId(), .title = tr("New source")};
    source.date = context().clock.today();
    core::ChangeSet set{core::Action::Add, source.title, {}, false, {}};
    if (!guarded(this, [&] { vault().editor().perform(set.add(source)); })) return;
    table_->selectId(source.id.text());
    source_->focusFirst();
}

/// A file that stands alone becomes a source that entries can rest on.
void FilesPage::makeSource() {
    const core::Attachment* attached = file();
    if (!attached) return;
    core::Source source{.id = core::SourceId::make(), .caseId = caseId(), .title = attached->title};
    source.kind = core::SourceKind::Document;
    source.attachment = attached->id;
    core::ChangeSet set{core::Action::Add, source.title, {}, false, {}};
    if (!guarded(this, [&] { vault().editor().perform(set.add(source)); })) return;
    table_->selectId(source.id.text());
    source_->focusFirst();
}

void FilesPage::attach(bool toChosen) {
    const FileRow* chosen = toChosen ? row() : nullptr;
    attachFile(context(), this, chosen ? chosen->source : std::nullopt,
               [this](const core::AttachmentId& id) { reveal(core::anyId(id)); });
}

void FilesPage::pastePicture() {
    const QMimeData* clipboard = QApplication::clipboard()->mimeData();
    if (!clipboard || !clipboard->hasImage()) return context().host.say(tr("The clipboard holds no picture."));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    qvariant_cast<QImage>(clipboard->imageData()).save(&buffer, "PNG");
    attachMade(tr("Picture.png"), bytes);
}

/// To the chosen source, if it has no file yet.
void FilesPage::attachMade(const QString& fileName, const QByteArray& bytes) {
    isScanning_ = false;
    reload();
    const FileRow* chosen = row();
    attachBytes(context(), this, chosen && !chosen->attachment ? chosen->source : std::nullopt, fileName, bytes,
                [this](const core::AttachmentId& id) { reveal(core::anyId(id)); });
}

void FilesPage::scan() {
    isScanning_ = true;
    reload();
    scan_->begin();
}

void FilesPage::removeFile() {
    const core::Attachment* attached = file();
    if (!attached) return;
    const QString name = attached->fileName;
    core::ChangeSet set = core::removalOf(records(), core::anyId(attached->id));
    set.subject = name;
    if (guarded(this, [&] { vault().editor().perform(set); })) undo_->offer(tr("Removed the file"), name);
}

/// The only way out of the encrypted file: asked for, and on record.
void FilesPage::saveCopy() {
    whenConfirmed([this] {
        const core::Attachment* attached = file();
        if (!attached) return;
        const auto target = context().prompts.saveFile(tr("Save a copy"), attached->fileName, {tr("All files (*)")});
        if (!target) return;
        const QJsonObject details{{QStringLiteral("file"), QFileInfo(*target).fileName()},
                                  {QStringLiteral("attachment"), attached->id.text()},
                                  {QStringLiteral("digest"), attached->digest}};
        if (guarded(this, [&] {
                core::writePrivateFile(*target, vault().blob(attached->digest),
                                       [&] { vault().record(QStringLiteral("export"), details, caseId()); });
            }))
            context().host.say(tr("A copy is on the disk now. It is not encrypted."));
    });
}

void FilesPage::activate() {
    if (listStack_->currentIndex() == 0) return table_->setFocus();
    const auto buttons = listStack_->currentWidget()->findChildren<QPushButton*>();
    if (buttons.isEmpty()) words_->setFocus();
    else buttons.first()->setFocus(Qt::OtherFocusReason);
}

void FilesPage::reveal(const core::AnyId& record) {
    const auto rows = fileRows(records());
    const auto fits = [&](const FileRow& each) {
        return each.id == record || (each.attachment && core::anyId(*each.attachment) == record);
    };
    const auto found = std::find_if(rows.begin(), rows.end(), fits);
    if (found == rows.end()) return;
    if (!table_->selectId(found->id.text())) {
        words_->clear();
        table_->selectId(found->id.text());
    }
    table_->setFocus();
}

bool FilesPage::perform(const QString& action) {
    if (action == QLatin1String("files.attach")) attach(false);
    else if (action == QLatin1String("files.scan")) scan();
    else if (action == QLatin1String("record.new")) addSource();
    else return false;
    return true;
}

}  // namespace ui
