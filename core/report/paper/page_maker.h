// SPDX-License-Identifier: MPL-2.0
// Cuts the column of strips into pages and puts head, foot and page numbers around them.
#pragma once

#include "core/report/paper/galley.h"
#include "core/report/paper/page_style.h"
#include "core/report/paper/text_breaker.h"

namespace core::paper {

/// What stands on every page, and how much of the page it takes.
class Furniture {
public:
    Furniture(const Document& document, const PageStyle& style, TextBreaker& breaker);

    /// Characters of head, foot and notice that the font lacks.
    const QStringList& missing() const { return missing_; }
    double top() const { return top_; }                             ///< where text begins
    double bottom(double height) const { return height - below_; }  ///< where it has to end
    /// Head, notice and foot; `number` from 1.
    QList<PageItem> items(const QSizeF& page, int number, int of) const;

private:
    void addLine(QList<PageItem>& items, const QString& text, QPointF at, bool bold) const;
    QStringList wrapped(const QStringList& lines, double width, bool bold) const;
    QStringList footed(const QStringList& lines, double width, double beside);

    const PageStyle& style_;
    TextBreaker& breaker_;
    QStringList header_;
    QStringList footer_;
    QStringList notice_;
    QStringList missing_;
    qsizetype numberLine_ = 0;  ///< of the foot, beside which the page number stands
    QSizeF noticeSize_{0, 0};   ///< with its frame
    double headTop_ = 0;
    QString pageOf_;
    double top_ = 0;
    double below_ = 0;
};

Pages makePages(const Galley& galley, const PageStyle& style, const Furniture& furniture);

}  // namespace core::paper
