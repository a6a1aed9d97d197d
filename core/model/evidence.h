// SPDX-License-Identifier: MPL-2.0
// Where knowledge comes from: sources, attached files (bytes are kept by digest), and notes on any record.
#pragma once

#include "core/model/codec.h"
#include "core/model/ids.h"

namespace core {

enum class SourceKind { Record, Observed, ToldBy, Court, Police, Health, School, Family, SelfReport, Document, Other };
template <>
struct EnumNames<SourceKind> {
    static constexpr std::array table{std::pair{SourceKind::Record, std::string_view("record")},
                                      std::pair{SourceKind::Observed, std::string_view("observed")},
                                      std::pair{SourceKind::ToldBy, std::string_view("told_by")},
                                      std::pair{SourceKind::Court, std::string_view("court")},
                                      std::pair{SourceKind::Police, std::string_view("police")},
                                      std::pair{SourceKind::Health, std::string_view("health")},
                                      std::pair{SourceKind::School, std::string_view("school")},
                                      std::pair{SourceKind::Family, std::string_view("family")},
                                      std::pair{SourceKind::SelfReport, std::string_view("self_report")},
                                      std::pair{SourceKind::Document, std::string_view("document")},
                                      std::pair{SourceKind::Other, std::string_view("other")}};
};

struct Source {
    SourceId id;
    CaseId caseId;
    QString title;  ///< "School attendance print"
    SourceKind kind = SourceKind::Record;
    QString author;
    QString agency;
    UncertainDate date;
    QString reference;  ///< page, paragraph, case number
    std::optional<AttachmentId> attachment;
    QString note;

    bool operator==(const Source&) const = default;
};
template <>
struct Describe<Source> {
    static constexpr const char* table = "source";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Source::id, Label::Key), field("case_id", &Source::caseId, Label::Key),
                    field("title", &Source::title, Label::Source), field("kind", &Source::kind, Label::Source),
                    field("author", &Source::author, Label::Source), field("agency", &Source::agency, Label::Source),
                    field("date", &Source::date), field("reference", &Source::reference, Label::Source),
                    field("attachment_id", &Source::attachment, Label::Key), field("note", &Source::note, Label::View));
    }
};

struct Attachment {
    AttachmentId id;
    CaseId caseId;
    QString title;
    QString fileName;
    QString mediaType;  ///< "application/pdf"
    qint64 size = 0;    ///< bytes
    QString digest;     ///< BLAKE2b-256 of the bytes, 64 hex digits
    UncertainDate added;
    QString note;

    bool operator==(const Attachment&) const = default;
};
template <>
struct Describe<Attachment> {
    static constexpr const char* table = "attachment";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Attachment::id, Label::Key), field("case_id", &Attachment::caseId, Label::Key),
                    field("title", &Attachment::title), field("file_name", &Attachment::fileName),
                    field("media_type", &Attachment::mediaType), field("size", &Attachment::size),
                    field("digest", &Attachment::digest, Label::Key), field("added", &Attachment::added),
                    field("note", &Attachment::note, Label::View));
    }
};

struct Note {
    NoteId id;
    CaseId caseId;
    std::optional<AnyId> about;  ///< the record it belongs to; no value = the case
    UncertainDate written;
    QString author;
    QString text;

    bool operator==(const Note&) const = default;
};
template <>
struct Describe<Note> {
    static constexpr const char* table = "note";
    static constexpr auto fields(auto&& take) {
        return take(field("id", &Note::id, Label::Key), field("case_id", &Note::caseId, Label::Key),
                    field("about_id", &Note::about, Label::Key), field("written", &Note::written),
                    field("author", &Note::author, Label::Name), field("text", &Note::text, Label::View));
    }
};

}  // namespace core
