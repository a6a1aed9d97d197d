// SPDX-License-Identifier: MPL-2.0
// Parts of the record of one time together that hang on who reads it: head, what was ticked, baby's log, incidents, who was
// given it, and room for the words of a parent.
#pragma once

#include "core/model/contact_session.h"
#include "core/report/kinds/family_time_parts.h"

namespace core {

class SessionDetails {
public:
    SessionDetails(const DocumentMaker& maker, Document& document, FamilyTimeParts& parts)
        : maker_(maker), document_(document), parts_(parts) {}

    /// The worker, the court and the guardian: they read everything that was written down.
    bool isTeam() const;
    /// What this copy is for, in the words of its reader; nothing for other readers.
    void introduction();
    /// Who, when, where, and what bore on the day.
    void head(const ContactSession& session, const QString& where);
    void notHeld(const ContactSession& session, const QString& where);
    void marks(const ContactSession& session, const QString& where);
    void careLog(const ContactSession& session, const QString& where);
    void incidents(const ContactSession& session, const QString& where);
    void views(const ContactSession& session, const QString& where);
    /// All of them for the team; a family reads of itself alone.
    void sharedWith(const ContactSession& session, const QString& where);
    /// Lines and a place to sign, for a parent.
    void roomForWords();

private:
    QString term(const char* prefix, const QString& name) const;
    QString presence(const ContactSession& session) const;
    QString supervisors(const ContactSession& session) const;
    QString shows(const ContactSession& session) const;
    QString notice(int minutes) const;

    const DocumentMaker& maker_;
    Document& document_;
    FamilyTimeParts& parts_;
};

}  // namespace core
