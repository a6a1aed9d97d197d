// SPDX-License-Identifier: MPL-2.0
// Sources and files: what the case rests on, each with the file that shows it, looked at here and nowhere else.
#pragma once

#include "ui/common/attaching.h"
#include "ui/common/page.h"
#include "ui/common/record_table.h"
#include "ui/common/record_table_model.h"
#include "ui/common/undo_bar.h"
#include "ui/files/file_rows.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace ui {

class DetailCard;
class FileView;
class ScanView;
template <core::RecordType T>
class Form;

class FilesPage final : public Page {
    Q_OBJECT
public:
    explicit FilesPage(const PageContext& context, QWidget* parent = nullptr);
    ~FilesPage() override;
    QString title() const override;
    void activate() override;
    void reveal(const core::AnyId& record) override;
    bool perform(const QString& action) override;

private:
    QWidget* makeList();
    QWidget* makeDetail();
    QWidget* makeButtons();
    void makeForms();
    void addSource();
    void makeSource();
    void attach(bool toChosen);
    void pastePicture();
    void scan();
    void attachMade(const QString& fileName, const QByteArray& bytes);
    void removeFile();
    void saveCopy();
    void chosen();
    void showFile();
    void findWords();
    void reload();
    const core::CaseSnapshot& records() const;
    const FileRow* row() const;
    const core::Attachment* file() const;

    UndoBar* undo_;
    QLineEdit* words_;
    RecordTableModel<FileRow>* model_ = nullptr;
    RecordTable* table_;
    QStackedWidget* listStack_;
    ScanView* scan_;
    bool isScanning_ = false;
    DetailCard* detail_;
    QLabel* heading_;
    QLabel* uses_;
    Form<core::Source>* source_ = nullptr;
    Form<core::Attachment>* attachment_ = nullptr;
    QPushButton* attach_ = nullptr;
    QPushButton* save_ = nullptr;
    QPushButton* remove_ = nullptr;
    QLabel* place_;
    FileView* view_;
    std::optional<core::AttachmentId> shown_;
    std::optional<QSet<core::AnyId>> found_;  ///< records that hold the words sought; no value = all
};

}  // namespace ui
