// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/status_bar.h"

#include "ui/common/icon.h"
#include "ui/common/job.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace ui {

StatusBar::StatusBar(const Theme& theme, QWidget* parent)
    : Surface(theme, Kind::Chrome, parent),
      mark_(new QLabel),
      words_(makeLabel(theme, {}, Type::Caption, Weight::Regular, Token::Muted)),
      progress_(new QWidget),
      title_(makeLabel(theme, {}, Type::Caption, Weight::Regular, Token::Muted)),
      bar_(new QProgressBar),
      cancel_(new QPushButton(tr("Cancel"))),
      counts_(makeLabel(theme, {}, Type::Caption, Weight::Regular, Token::Muted)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, 2, space::l, 2);
    row->setSpacing(space::s);
    setMinimumHeight(theme.px(26));
    row->addWidget(mark_);
    row->addWidget(words_, 1);
    auto* middle = new QHBoxLayout(progress_);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(space::s);
    middle->addWidget(title_);
    bar_->setMaximumWidth(theme.px(160));
    bar_->setMaximumHeight(theme.px(8));
    bar_->setTextVisible(false);
    cancel_->setProperty("small", true);
    middle->addWidget(bar_);
    middle->addWidget(cancel_);
    row->addWidget(progress_);
    row->addWidget(counts_, 1, Qt::AlignRight);
    words_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    counts_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    counts_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->setAlignment(counts_, Qt::Alignment());
    progress_->hide();
    mark_->setPixmap(icon(QStringLiteral("check"), theme.color(Token::Ok)).pixmap(theme.px(14)));
    mark_->hide();
    connect(cancel_, &QPushButton::clicked, this, [this] {
        if (job_) job_->cancel();
        title_->setText(tr("Stopping"));
    });
}

void StatusBar::say(const QString& sentence, bool good) {
    words_->setText(sentence);
    words_->setToolTip(sentence);
    mark_->setVisible(good && !sentence.isEmpty());
    words_->setAccessibleName(sentence);
    QAccessibleEvent spoken(words_, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

QString StatusBar::sentence() const { return words_->text(); }
void StatusBar::setCounts(const QString& words) { counts_->setText(words); }
bool StatusBar::isWatching() const { return job_ && job_->isRunning(); }

void StatusBar::watch(Job& job) {
    constexpr int patience = 400;  // milliseconds before progress is worth showing
    job_ = &job;
    title_->setText(job.title());
    bar_->setAccessibleName(job.title());
    cancel_->setAccessibleName(tr("Cancel: %1").arg(job.title()));
    bar_->setRange(0, 0);
    QTimer::singleShot(patience, this, [this, watched = QPointer<Job>(&job)] {
        if (watched && watched == job_ && watched->isRunning()) progress_->show();
    });
    connect(&job, &Job::progressed, this, [this](qint64 done, qint64 of) {
        bar_->setRange(0, of > 0 ? 1000 : 0);
        if (of > 0) bar_->setValue(int(done * 1000 / of));
    });
    connect(&job, &Job::ended, progress_, &QWidget::hide);
}

}  // namespace ui
