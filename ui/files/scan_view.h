// SPDX-License-Identifier: MPL-2.0
// Papers from the scanner of this computer: look, scan page by page, keep as one file. All in memory until it is kept.
#pragma once

#include "core/base/scanner.h"
#include "ui/common/job.h"
#include "ui/common/page.h"

#include <QPointer>

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class PagesView;
class Segmented;

class ScanView final : public QWidget {
    Q_OBJECT
public:
    explicit ScanView(const PageContext& context, QWidget* parent = nullptr);
    /// Looks for scanners and puts the keyboard on the first thing to choose. Pages of before are gone.
    void begin();
    int pages() const { return int(pages_.size()); }
    bool isBusy() const { return job_; }

Q_SIGNALS:
    /// The pages are to be kept as this file.
    void kept(const QString& fileName, const QByteArray& bytes);
    void closed();

private:
    void makeChoices(class QVBoxLayout* column);
    void makeButtons(class QVBoxLayout* column);
    void found(const QList<core::ScanDevice>& devices);
    void scan(bool preview);
    void took(const QImage& page, bool preview);
    void keep(bool asPdf);
    void close();
    void settle();

    PageContext context_;
    QLabel* says_;
    QComboBox* device_;
    QComboBox* dots_;
    Segmented* colour_;
    QPushButton* preview_;
    QPushButton* scan_;
    QPushButton* stop_;
    QPushButton* drop_;
    QPushButton* pdf_;
    QPushButton* png_;
    PagesView* view_;
    QList<core::ScanDevice> devices_;
    QList<QImage> pages_;
    QPointer<Job> job_;
};

}  // namespace ui
