// SPDX-License-Identifier: MPL-2.0
// The agenda over all cases out of the file: as a paper for the worker and as a calendar. Both for the worker alone.
#pragma once

#include "core/edit/vault.h"
#include "core/report/document.h"
#include "core/rules/agenda.h"

namespace core {

/// What a title in a calendar tells. Private: the work and the number of the case, no name and nothing of what it is about,
/// for a phone that lies on a table.
enum class AgendaTitles { Private, Full };

struct AgendaWish {
    QDate on;
    QDate until;  ///< null = 14 days on
    AgendaTitles titles = AgendaTitles::Private;
};

/// What is due over all cases, each loaded if it was not yet.
QList<AgendaItem> wholeAgenda(Vault& vault, const AgendaWish& wish);

/// Overdue, today, later: a table each. `madeAt` stands on the paper.
Document agendaDocument(const Caseload& caseload, const QList<AgendaItem>& items, const AgendaWish& wish,
                        const QDateTime& madeAt);

/// What is late stands on the day `wish.on`, since a diary shows no past. Made-up people are marked as such.
QByteArray agendaCalendar(const Caseload& caseload, const QList<AgendaItem>& items, const AgendaWish& wish,
                          const QDateTime& madeAt);

/// Writes OUT as its ending says (pdf, docx, txt, html, ics) and records it, both or neither. Throws Error: Invalid for
/// another ending, Io, ReadOnly, NoSpace.
void writeAgenda(Vault& vault, const QList<AgendaItem>& items, const AgendaWish& wish, const QDateTime& madeAt,
                 const QString& target);
/// Records that it was printed; call it before the pages go to the printer.
void recordAgendaPrint(Vault& vault, qsizetype items, qsizetype pages);

}  // namespace core
