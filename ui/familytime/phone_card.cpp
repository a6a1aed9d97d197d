// SPDX-License-Identifier: MPL-2.0
#include "ui/familytime/phone_card.h"

#include "core/desk/time_calendar.h"
#include "ui/common/following.h"
#include "ui/common/guarded.h"
#include "ui/common/prompts.h"
#include "ui/common/reader_words.h"
#include "ui/common/surface.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace ui {
namespace {

constexpr std::array alarmMinutes{-1, 60, 120, 1440};

}  // namespace

PhoneCard::PhoneCard(const CaseContext& context, QWidget* parent)
    : QWidget(parent),
      context_(context),
      reader_(new QComboBox),
      alarm_(new QComboBox),
      names_(new QCheckBox(tr("Say who meets whom, and where"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    const auto field = [&](const QString& words, QComboBox* box) {
        auto* row = new QHBoxLayout;
        QLabel* caption = makeLabel(context.theme(), words, Type::Body, Weight::Strong);
        caption->setBuddy(box);
        box->setAccessibleName(QString(words).remove(u'&'));
        row->addWidget(caption);
        row->addWidget(box);
        row->addStretch(1);
        column->addLayout(row);
    };
    field(tr("F&or whose phone"), reader_);
    alarm_->addItems({tr("No alarm"), tr("An hour before"), tr("Two hours before"), tr("A day before")});
    field(tr("A&larm"), alarm_);
    names_->setToolTip(tr("Without it every title is “Appointment”."));
    column->addWidget(names_);
    QLabel* hint =
        makeLabel(context.theme(),
                  tr("Without names every title is “Appointment”, and no place is written: right for a phone that others "
                     "can see. Times that were left out or moved since the last file are taken along."),
                  Type::Caption, Weight::Regular, Token::Muted);
    hint->setWordWrap(true);
    column->addWidget(hint);
    auto* save = new QPushButton(tr("Save calendar file…"));
    connect(save, &QPushButton::clicked, this, &PhoneCard::write);
    column->addWidget(save, 0, Qt::AlignLeft);
    offerReaders();
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet&) { offerReaders(); });
}

void PhoneCard::offerReaders() {
    const QList<core::Audience> now = core::audiencesOf(context_.records());
    if (now == readers_) return;
    const core::Audience chosen = readers_.value(std::max(0, reader_->currentIndex()));
    readers_ = now;
    reader_->clear();
    for (const core::Audience& one : now) reader_->addItem(readerWords(context_.records(), one));
    reader_->setCurrentIndex(std::max(0, int(readers_.indexOf(chosen))));
}

void PhoneCard::write() {
    const auto path =
        context_.page().prompts.saveFile(tr("Save calendar file"), QStringLiteral("appointments.ics"), {tr("Calendar (*.ics)")});
    if (!path) return;
    core::TimeCalendarWish wish{readers_.value(std::max(0, reader_->currentIndex()))};
    wish.fullTitles = names_->isChecked();
    wish.alarm = alarmMinutes[size_t(std::max(0, alarm_->currentIndex()))];
    const PageContext& page = context_.page();
    guarded(this, [&] {
        try {
            const core::TimeCalendar made = core::writeTimeCalendar(page.vault, context_.caseId(), wish, page.clock.now(), *path);
            page.host.say(tr("Written: %n time(s).", nullptr, made.times));
        } catch (const core::Error& error) {
            if (error.fault() != core::Fault::Invalid) throw;
            page.prompts.message(tr("Nothing was written"),
                                 wish.fullTitles
                                     ? tr("Nothing is planned for this reader, or a title or place would tell what is "
                                          "withheld. Try without names.")
                                     : tr("Nothing is planned for this reader in the coming year."));
        }
    });
}

}  // namespace ui
