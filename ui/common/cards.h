// SPDX-License-Identifier: MPL-2.0
// The two cards that most pages are made of: a list with what stands above it, and what is chosen in it, in full.
#pragma once

#include "ui/common/surface.h"

class QLineEdit;
class QStackedWidget;

namespace ui {

/// Margins and spacing of a page, for its column.
QVBoxLayout* makePageColumn(QWidget* page);

/// Parts one below the other up to the edge of the card; the last one takes the room that is left.
Surface* makeListCard(const Theme& theme, const QList<QWidget*>& parts);

/// A line to filter a list by words, with the margins of a list card; the line itself is `line`.
QWidget* makeFilterLine(QLineEdit* line, const QString& placeholder, const QString& name);

/// Shows one record in a column that scrolls, or says what the card is for while nothing is chosen.
class DetailCard : public Surface {
    Q_OBJECT
public:
    /// `name` is the accessible name of the card's content, `sentence` stands there while nothing is chosen.
    DetailCard(const Theme& theme, const QString& name, const QString& sentence, QWidget* parent = nullptr);
    QVBoxLayout* column() const { return column_; }
    void showContent(bool shown);
    bool showsContent() const;
    void scrollToTop();

private:
    QStackedWidget* stack_;
    QScrollArea* scroll_;
    QVBoxLayout* column_;
};

}  // namespace ui
