// SPDX-License-Identifier: MPL-2.0
// A list of small values follows the width of its form: it must not keep a pane wider than it is.
#include "ui/chronology/entry_fields.h"
#include "ui/common/message_bar.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace ui;

TEST_CASE("the lines of a list break when the pane becomes narrow, at every size of letters", "[gui][common]") {
    for (const int percent : {100, 150}) {
        CAPTURE(percent);
        const Theme theme(Scheme::Light, percent);
        theme.applyTo(*qApp);
        auto* field = new ParticipantsField(theme, [] {
            return QList<PersonField::Choice>{{core::PersonId::named(QStringLiteral("rosa")), QStringLiteral("Rosa Bright")}};
        });
        field->setValue({{core::PersonId::named(QStringLiteral("rosa")), core::ParticipantRole::About}});
        QScrollArea area;
        area.setWidgetResizable(true);
        area.setWidget(field);
        area.resize(theme.px(640), 400);
        area.show();
        REQUIRE(QTest::qWaitForWindowExposed(&area));
        const int wide = field->sizeHint().height();
        area.resize(theme.px(300), 400);
        QCoreApplication::processEvents();
        CHECK(area.horizontalScrollBar()->maximum() == 0);
        CHECK(field->sizeHint().height() > wide);  // the cells stand one below the other
    }
    Theme(Scheme::Light, 100).applyTo(*qApp);
}

TEST_CASE("a long link gives way in a narrow page and tells its words, a short one stays whole", "[gui][common]") {
    const Theme theme(Scheme::Light, 100);
    for (const bool isLong : {true, false}) {
        CAPTURE(isLong);
        QPushButton* link =
            makeLink(theme, isLong ? QStringLiteral("Accommodated by agreement with both parents while the court looks at it")
                                   : QStringLiteral("Care order"));
        QScrollArea area;
        area.setWidgetResizable(true);
        area.setWidget(link);
        area.resize(theme.px(300), 100);
        area.show();
        REQUIRE(QTest::qWaitForWindowExposed(&area));
        CHECK(area.horizontalScrollBar()->maximum() == 0);
        CHECK((link->toolTip() == link->text()) == isLong);
        CHECK((link->minimumSizeHint().width() == link->sizeHint().width()) != isLong);
    }
}
