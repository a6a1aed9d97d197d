// SPDX-License-Identifier: MPL-2.0
#include "ui/common/check_strip.h"

#include "core/base/date_text.h"
#include "core/rules/process_check.h"
#include "core/rules/references.h"
#include "ui/common/due.h"
#include "ui/common/following.h"
#include "ui/common/icon.h"
#include "ui/common/job.h"
#include "ui/common/message_bar.h"
#include "ui/common/surface.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int few = 2;
constexpr int lowWindow = 700;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(checks)
public:
    static QString kind(const QString& table) {
        static const QHash<QString, QString> words{{QStringLiteral("decision"), tr("Decision")},
                                                   {QStringLiteral("risk_classification"), tr("Class of risk")},
                                                   {QStringLiteral("factor_rating"), tr("Rating")},
                                                   {QStringLiteral("capacity_item"), tr("Behaviour to change")},
                                                   {QStringLiteral("assessment"), tr("Assessment")},
                                                   {QStringLiteral("engagement"), tr("Conversation")},
                                                   {QStringLiteral("review"), tr("Review")},
                                                   {QStringLiteral("measure_score"), tr("Score")},
                                                   {QStringLiteral("support_plan"), tr("Plan")},
                                                   {QStringLiteral("plan_line"), tr("Line of a plan")},
                                                   {QStringLiteral("barrier"), tr("Barrier")},
                                                   {QStringLiteral("goal"), tr("Goal")},
                                                   {QStringLiteral("agreement"), tr("Agreement")},
                                                   {QStringLiteral("contingency_plan"), tr("Back-up plan")},
                                                   {QStringLiteral("arrangement"), tr("Plan of family time")},
                                                   {QStringLiteral("contact_session"), tr("Time together")},
                                                   {QStringLiteral("chronology_entry"), tr("Entry")},
                                                   {QStringLiteral("placement"), tr("Placement")},
                                                   {QStringLiteral("legal_status"), tr("Legal status")},
                                                   {QStringLiteral("case_file"), tr("Case")},
                                                   {QStringLiteral("case_profile"), tr("Case")}};
        return words.value(table);
    }
    static QString more(int count) { return tr("And %n more", nullptr, count); }
    static QString fewer() { return tr("Show fewer"); }
    static QString show() { return tr("Show"); }
    static QString showWhat(const QString& what) { return tr("Show: %1").arg(what); }
    static QString looking() { return tr("Looking through the records"); }
    static QString whole(const QString& name, const QString& sentence) { return tr("%1: %2").arg(name, sentence); }
};

// A person by name, anything else by its kind and day.
QString nameOf(const core::Record& record) {
    return std::visit(
        [](const auto& one) {
            using T = std::decay_t<decltype(one)>;
            if constexpr (std::is_same_v<T, core::Person>) return core::displayName(one);
            QStringList parts{Tr::kind(QLatin1String(core::Describe<T>::table))};
            if constexpr (requires { one.title; }) parts.append(one.title);
            if constexpr (requires { one.date; }) {
                if (!one.date.isUnknown()) parts.append(core::dateWords(one.date));
            } else if constexpr (requires { one.from; }) {
                if (!one.from.isUnknown()) parts.append(core::dateWords(one.from));
            }
            parts.removeAll(QString());
            QString name = parts.join(QStringLiteral(", "));
            if (name.endsWith(u'.')) name.chop(1);  // a goal is a sentence, and what is said of it follows
            return name;
        },
        record);
}

}  // namespace

CheckStrip::CheckStrip(const CaseContext& context, const QString& page, QWidget* parent)
    : QWidget(parent), case_(context), page_(page), lines_(new QVBoxLayout(this)) {
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->setSpacing(0);
    followChanges(this, context.page().vault.editor(), [this](const core::ChangeSet&) {
        stale_ = true;
        if (isInSight()) QTimer::singleShot(0, this, &CheckStrip::look);
    });
}

// With nothing to say it takes no place in the page, not even a gap; the page tells when it comes into sight.
bool CheckStrip::isInSight() const { return parentWidget() ? parentWidget()->isVisible() : isVisible(); }

bool CheckStrip::event(QEvent* event) {
    if (event->type() == QEvent::ParentAboutToChange && parentWidget()) parentWidget()->removeEventFilter(this);
    if (event->type() == QEvent::ParentChange && parentWidget()) {
        parentWidget()->installEventFilter(this);
        setVisible(!found_.isEmpty());
    }
    return QWidget::event(event);
}

bool CheckStrip::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show && watched == parentWidget() && stale_)
        QTimer::singleShot(0, this, &CheckStrip::look);  // the page comes first
    return QWidget::eventFilter(watched, event);
}

bool CheckStrip::isWorking() const { return stale_ || job_; }

void CheckStrip::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) QTimer::singleShot(0, this, &CheckStrip::look);  // the page comes first
}

void CheckStrip::look() {
    if (job_ || !stale_ || !isInSight()) return;
    stale_ = false;
    job_ = Job::start(
        this, Tr::looking(),
        [records = case_.records(), shared = case_.shared(), pack = &case_.pack(), today = case_.today()](const core::Progress&) {
            return core::processProblems(records, shared, *pack, today);
        },
        [this](const core::Problems& problems) { take(problems); });
    connect(job_.data(), &Job::ended, this, [this] {
        job_.clear();
        if (stale_) look();
    });
}

void CheckStrip::take(const core::Problems& problems) {
    found_.clear();
    const core::CaseSnapshot& records = case_.records();
    for (const core::Problem& problem : problems) {
        // What is late stands on the overview by itself, and an entry without a source where the entries are.
        if (page_.isEmpty() && (problem.code == QLatin1String("V-31") || problem.code == QLatin1String("V-28"))) continue;
        const core::AnyId id = core::AnyId::parse(problem.where.section(u' ', 1));
        const std::optional<core::Record> record = core::recordOf(records, id);
        if (!record) continue;
        const QString page = pageOfRecord(core::typeName(*record));
        // Beside the drawing stands what cannot be in a family; it has no records of its own.
        const bool ofFamily = page_ == QLatin1String("genogram") && problem.code.startsWith(QLatin1String("F-"));
        if (page_.isEmpty() || page == page_ || ofFamily) found_.append({problem, id, page, nameOf(*record)});
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Found& a, const Found& b) { return a.problem.severity < b.problem.severity; });
    fill();
}

void CheckStrip::fill() {
    while (QLayoutItem* item = lines_->takeAt(0)) {
        if (QWidget* old = item->widget()) {
            old->hide();
            old->deleteLater();  // its own button may be in the middle of a click
        }
        delete item;
    }
    // On a low window what the page is for comes first.
    const int atFirst = window()->height() < case_.theme().px(lowWindow) ? 1 : few;
    const int shown = all_ ? int(found_.size()) : std::min<int>(atFirst, int(found_.size()));
    for (int i = 0; i < shown; ++i) addLine(found_[i]);
    if (parentWidget()) setVisible(!found_.isEmpty());
    if (found_.size() <= atFirst) return;
    QPushButton* more = makeLink(case_.theme(), all_ ? Tr::fewer() : Tr::more(int(found_.size()) - atFirst));
    connect(more, &QPushButton::clicked, this, [this] {
        all_ = !all_;
        fill();
    });
    lines_->addWidget(more, 0, Qt::AlignLeft);
}

void CheckStrip::addLine(const Found& found) {
    const bool fault = found.problem.severity == core::Problem::Severity::Error;
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, space::xs, 0, space::xs);
    row->setSpacing(space::s);
    const Token token = fault ? Token::Over : Token::Due;
    auto* sign = new QLabel;
    sign->setPixmap(icon(fault ? QStringLiteral("alert-square") : QStringLiteral("alert-triangle"), case_.theme().color(token))
                        .pixmap(case_.theme().px(16)));
    row->addWidget(sign, 0, Qt::AlignTop);
    QPushButton* show = makeLink(case_.theme(), Tr::show());
    const QString said = found.name.isEmpty() ? found.problem.message : Tr::whole(found.name, found.problem.message);
    QLabel* words = makeLabel(case_.theme(), said, Type::Body);
    words->setWordWrap(true);
    const int drop = (show->sizeHint().height() - QFontMetrics(words->font()).height()) / 2;  // on one line with the link
    words->setContentsMargins(0, drop, 0, drop);
    sign->setContentsMargins(0, std::max(0, (show->sizeHint().height() - case_.theme().px(16)) / 2), 0, 0);
    row->addWidget(words, 1, Qt::AlignTop);
    show->setAccessibleName(Tr::showWhat(said));
    connect(show, &QPushButton::clicked, this,
            [this, page = found.page, record = found.record] { case_.page().host.openRecord(page, record); });
    row->addWidget(show, 0, Qt::AlignTop);
    lines_->addWidget(line);
}

}  // namespace ui
