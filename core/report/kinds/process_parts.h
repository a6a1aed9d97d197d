// SPDX-License-Identifier: MPL-2.0
// Pieces that the papers of the process share: ratings, wishes, outcomes, lists of what is due.
#pragma once

#include "core/report/kinds/document_maker.h"
#include "core/rules/agenda.h"

namespace core {

struct ScoreChange;

class ProcessParts {
public:
    ProcessParts(const DocumentMaker& maker, Document& document) : maker_(maker), document_(document) {}

    bool isFamily() const { return maker_.reader() == Register::Family; }
    const Pack& pack() const { return maker_.cleared().pack(); }
    /// Heading of the concept and a paragraph under it; nothing where the text is empty.
    void said(const char* concept_, const QString& text);
    /// Facts with a label each; those that say nothing are left out.
    Facts facts(const QString& summary, const QList<std::pair<const char*, QString>>& rows) const;
    void add(Facts facts);
    void bullets(const QStringList& items, const QString& where);

    QString day(const UncertainDate& date) const;
    QString childName(const PersonId& child) const { return maker_.nameOf(child); }
    QString termOf(const char* kind, const QString& id) const;
    QStringList termsOf(const char* kind, const QStringList& ids) const;
    /// "Anita Rao, team manager, 3 March 2026".
    QString signatures(const QList<SignOff>& signs) const;

    void ratings(FactorKind kind);
    void wishes();
    void scores();
    void due(const QList<AgendaItem>& items);

private:
    Table scoreTable(const ScoreChange& change) const;

    const DocumentMaker& maker_;
    Document& document_;
};

}  // namespace core
