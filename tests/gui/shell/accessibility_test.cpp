// SPDX-License-Identifier: MPL-2.0
// Opens every page of pages.cpp on the demonstration caseload and looks for what shuts people out: nameless controls,
// a tab order against the reading order, cut text at 200 %.
#include "core/desk/demo.h"
#include "tests/gui/support/stage.h"
#include "ui/shell/pages.h"
#include "ui/shell/window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace {

std::unique_ptr<Vault> demonstration(const QString& path, const VaultContext& context) {
    auto vault = Vault::create({path, SecretBytes::random(16), std::nullopt, KdfCost::lowest(), demoProfile()}, context);
    vault->editor().perform(demoCaseload(context.clock.today()));
    return vault;
}

struct Walk {
    explicit Walk(ui::Scheme scheme = ui::Scheme::Light, int percent = 100)
        : window({&prompts, Clock(), state(), KdfCost::lowest()}) {
        window.setLooks(scheme, percent);
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    ~Walk() { window.setLooks(ui::Scheme::Light, 100); }
    QString state() const { return dir.filePath(QStringLiteral("state")); }

    /// Calls `look(name)` with every page in sight, the welcome and the lock page included.
    template <class F>
    void each(F&& look) {
        window.start({});
        settle();
        look(QStringLiteral("welcome"));
        Q_EMIT window.welcomePage()->newRequested();
        settle();
        look(QStringLiteral("new caseload"));
        window.adopt(demonstration(dir.filePath(QStringLiteral("demo.kin")), {Clock(), {}, state()}));
        window.workbench()->openCase((*window.vault()->caseload().shared.all<Case>().begin()).id);
        for (const ui::PageLine& line : ui::pageLines()) {
            window.workbench()->openPage(line.id);
            settle();
            look(line.id);
        }
        window.lock();
        settle();
        look(QStringLiteral("locked"));
    }
    static void settle() {
        for (int round = 0; round < 5; ++round) QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QTemporaryDir dir;
    test::ScriptedPrompts prompts;
    ui::Window window;
};

QString nameOf(const QWidget* widget) {
    if (!widget->accessibleName().isEmpty()) return widget->accessibleName();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) return button->text();
    if (const auto* label = qobject_cast<const QLabel*>(widget)) return label->text();
    for (const QLabel* label : widget->window()->findChildren<QLabel*>())
        if (label->buddy() == widget) return label->text();
    return {};
}

QString words(const QWidget* widget) {
    return QStringLiteral("%1 \"%2\" in %3")
        .arg(QString::fromLatin1(widget->metaObject()->className()), nameOf(widget),
             widget->parentWidget() ? QString::fromLatin1(widget->parentWidget()->metaObject()->className()) : QString());
}

/// Parts that belong to another control: the field inside a combo box, headers and scroll bars of a table.
bool isPart(const QWidget* widget) {
    const QWidget* parent = widget->parentWidget();
    return widget->inherits("QScrollBar") || widget->inherits("QHeaderView") || widget->inherits("QMenuBar") ||
           widget->inherits("QFocusFrame") || widget->inherits("QTableCornerButton") || widget->inherits("QScrollArea") ||
           (parent && (qobject_cast<const QComboBox*>(parent) || parent->inherits("QAbstractSpinBox"))) ||
           (parent && parent->inherits("QLineEdit")) || (parent && parent->inherits("QMenuBar"));
}

QList<QWidget*> controls(QWidget& window) {
    QList<QWidget*> list;
    for (QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !isPart(widget)) list.append(widget);
    return list;
}

}  // namespace

TEST_CASE("everything that takes the keyboard has a name", "[accessibility]") {
    Walk walk;
    walk.each([&](const QString& page) {
        for (const QWidget* widget : controls(walk.window)) {
            INFO(page.toStdString() << ": " << words(widget).toStdString());
            CHECK_FALSE(nameOf(widget).trimmed().isEmpty());
        }
    });
}

TEST_CASE("a button without words has a name and a tool tip", "[accessibility]") {
    Walk walk;
    walk.each([&](const QString& page) {
        for (const QAbstractButton* button : walk.window.findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || !button->text().isEmpty() || isPart(button)) continue;
            INFO(page.toStdString() << ": " << words(button).toStdString());
            CHECK_FALSE(button->accessibleName().isEmpty());
            CHECK_FALSE(button->toolTip().isEmpty());
        }
    });
}

TEST_CASE("targets are at least 24 high and wide", "[accessibility]") {
    Walk walk;
    walk.each([&](const QString& page) {
        for (const QWidget* widget : controls(walk.window)) {
            INFO(page.toStdString() << ": " << words(widget).toStdString() << " " << widget->width() << "x" << widget->height());
            CHECK(widget->height() >= 24);
            CHECK(widget->width() >= 24);
        }
    });
}

TEST_CASE("Tab goes down the page and along each line", "[accessibility]") {
    Walk walk;
    walk.each([&](const QString& page) {
        // Within one container the next control never lies above the one before.
        const QList<QWidget*> all = controls(walk.window);
        QWidget* start = walk.window.nextInFocusChain();
        QWidget* before = nullptr;
        QWidget* at = start;
        do {
            if (all.contains(at) && (at->focusPolicy() & Qt::TabFocus)) {
                if (before && before->parentWidget() == at->parentWidget()) {
                    const QPoint a = before->mapTo(&walk.window, QPoint());
                    const QPoint b = at->mapTo(&walk.window, QPoint());
                    INFO(page.toStdString() << ": from " << words(before).toStdString() << " to " << words(at).toStdString());
                    const bool sameLine = std::abs(a.y() - b.y()) < before->height() && std::abs(a.y() - b.y()) < at->height();
                    CHECK((sameLine ? b.x() >= a.x() : b.y() > a.y()));
                }
                before = at;
            }
            at = at->nextInFocusChain();
        } while (at != start);
    });
}

TEST_CASE("no words are cut at 200 %", "[accessibility]") {
    for (const int percent : {100, 200}) {
        Walk walk(ui::Scheme::Light, percent);
        walk.each([&](const QString& page) {
            for (const QLabel* label : walk.window.findChildren<QLabel*>()) {
                if (!label->isVisible() || label->text().isEmpty() ||
                    label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
                    continue;
                INFO(percent << " % " << page.toStdString() << ": " << label->text().toStdString() << " " << label->width() << "x"
                             << label->height());
                const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->minimumSizeHint().height();
                CHECK(label->height() >= needed);
                if (!label->wordWrap()) CHECK(label->width() + 1 >= label->minimumSizeHint().width());
            }
            for (const QAbstractButton* button : walk.window.findChildren<QAbstractButton*>()) {
                if (!button->isVisible() || button->text().isEmpty() ||
                    button->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding)
                    continue;
                INFO(percent << " % " << page.toStdString() << ": " << button->text().toStdString());
                CHECK(button->width() + 1 >= button->fontMetrics().horizontalAdvance(button->text().remove(u'&')));
                CHECK(button->height() >= button->fontMetrics().height());
            }
        });
    }
}
