// SPDX-License-Identifier: MPL-2.0
#include "ui/changes/change_words.h"

#include "core/base/date_text.h"
#include "ui/common/labels.h"

#include <QCoreApplication>

namespace ui {
namespace {

using core::CaseSnapshot;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(changes)
public:
    static QString couple(const QString& a, const QString& b) { return tr("%1 and %2").arg(a, b); }
    static QString childOf(const QString& child, const QString& parent) { return tr("%1, child of %2").arg(child, parent); }
    static QString livesAt(const QString& person, const QString& household) { return tr("%1 at %2").arg(person, household); }
    static QString unknown() { return tr("not known"); }
    static QString removed() { return tr("a record that was removed"); }
    static QString yes(bool v) { return v ? tr("yes") : tr("no"); }

    static QString verb(const QString& action, const QString& record) {
        if (action == QLatin1String("add")) return tr("Added %1").arg(record);
        if (action == QLatin1String("edit")) return tr("Changed %1").arg(record);
        if (action == QLatin1String("remove")) return tr("Removed %1").arg(record);
        if (action == QLatin1String("import")) return tr("Imported %1").arg(record);
        if (action == QLatin1String("create_case")) return tr("Created %1").arg(record);
        if (action == QLatin1String("create_file")) return tr("Created the file");
        if (action == QLatin1String("setting")) return tr("Changed settings");
        if (action == QLatin1String("unlock")) return tr("Opened the file");
        if (action == QLatin1String("lock")) return tr("Locked the file");
        if (action == QLatin1String("view")) return tr("Looked at the record");
        if (action == QLatin1String("export")) return tr("Exported");
        if (action == QLatin1String("print")) return tr("Printed");
        if (action == QLatin1String("backup")) return tr("Made a backup");
        if (action == QLatin1String("restore")) return tr("Restored from a backup");
        return action;
    }
    static QString undid(const QString& action, const QString& record) {
        if (action == QLatin1String("add")) return tr("Undid: added %1").arg(record);
        if (action == QLatin1String("edit")) return tr("Undid: changed %1").arg(record);
        if (action == QLatin1String("remove")) return tr("Undid: removed %1").arg(record);
        if (action == QLatin1String("import")) return tr("Undid: imported %1").arg(record);
        return tr("Undid: %1").arg(verb(action, record));
    }
    static QString redid(const QString& action, const QString& record) { return tr("Again: %1").arg(verb(action, record)); }
};

QString shortened(const QString& text) {
    const QString line = text.simplified();
    return line.size() <= 60 ? line : line.left(59).trimmed() + QChar(0x2026);
}

QString personName(const CaseSnapshot& snapshot, const std::optional<core::PersonId>& id) {
    const core::Person* person = id ? snapshot.find<core::Person>(*id) : nullptr;
    const QString name = person ? core::displayName(*person) : QString();
    return name.isEmpty() ? Tr::unknown() : name;
}

QString householdName(const CaseSnapshot& snapshot, const core::HouseholdId& id) {
    const core::Household* household = snapshot.find<core::Household>(id);
    return household ? household->name : Tr::removed();
}

struct Title {
    const CaseSnapshot& snapshot;
    QString operator()(const core::Profile& r) const { return r.label; }
    QString operator()(const core::Case& r) const { return r.label.isEmpty() ? r.reference : r.label; }
    QString operator()(const core::CaseProfile&) const { return {}; }
    QString operator()(const core::Person& r) const { return core::displayName(r); }
    QString operator()(const core::Union& r) const { return Tr::couple(personName(snapshot, r.a), personName(snapshot, r.b)); }
    QString operator()(const core::Parentage& r) const {
        return Tr::childOf(personName(snapshot, r.child), personName(snapshot, r.parent));
    }
    QString operator()(const core::Address& r) const { return shortened(r.lines); }
    QString operator()(const core::Household& r) const { return r.name; }
    QString operator()(const core::Residence& r) const {
        return Tr::livesAt(personName(snapshot, r.person), householdName(snapshot, r.household));
    }
    QString operator()(const core::Attachment& r) const { return r.title.isEmpty() ? r.fileName : r.title; }
    QString operator()(const core::Source& r) const { return r.title; }
    QString operator()(const core::Tie& r) const { return Tr::couple(personName(snapshot, r.a), personName(snapshot, r.b)); }
    QString operator()(const core::ChronologyEntry& r) const { return shortened(r.event); }
    QString operator()(const core::Note& r) const { return shortened(r.text); }
    // A record type of another page: its first text that is not a key will do.
    template <class T>
    QString operator()(const T& r) const {
        QString title;
        core::eachField<T>([&](const auto& f) {
            if constexpr (std::is_same_v<typename std::remove_cvref_t<decltype(f)>::Member, QString>)
                if (title.isEmpty() && f.label != core::Label::Key) title = shortened(r.*f.member);
        });
        return title;
    }
};

QString titleOfId(const CaseSnapshot& snapshot, const core::AnyId& id) {
    QString title;
    core::eachRecordType([&]<class T>() {
        if (!title.isEmpty()) return;
        const auto typed = core::Id<core::AnyTag>(id);
        for (const T& record : snapshot.all<T>())
            if (core::anyId(record.id) == typed) title = recordTitle(core::Record(record), snapshot);
    });
    return title.isEmpty() ? Tr::removed() : title;
}

// How one value reads; a list member is its fields in a row.
struct Value {
    const CaseSnapshot& snapshot;

    QString operator()(const QString& v) const { return v; }
    QString operator()(bool v) const { return Tr::yes(v); }
    QString operator()(const core::UncertainDate& v) const { return v.isUnknown() ? QString() : core::dateWords(v); }
    template <core::NamedEnum E>
    QString operator()(E v) const {
        return label(v);
    }
    template <class N>
    requires std::is_integral_v<N> QString operator()(N v) const { return QString::number(v); }
    template <class Tag>
    QString operator()(const core::Id<Tag>& v) const {
        return titleOfId(snapshot, core::anyId(v));
    }
    template <class M>
    QString operator()(const std::optional<M>& v) const {
        return v ? (*this)(*v) : QString();
    }
    template <class M>
    QString operator()(const QList<M>& v) const {
        QStringList parts;
        for (const M& item : v) parts.append((*this)(item));
        return parts.join(QStringLiteral("; "));
    }
    template <core::Described T>
    QString operator()(const T& v) const {
        QStringList parts;
        core::eachField<T>([&](const auto& f) {
            const QString text = (*this)(v.*f.member);
            if (!text.isEmpty()) parts.append(text);
        });
        return parts.join(QStringLiteral(", "));
    }
};

// Ids of the record itself and numbers of order say nothing to a reader; references to others do.
bool isSilent(const char* column) {
    const QLatin1String name(column);
    return name == QLatin1String("id") || name == QLatin1String("case_id") || name == QLatin1String("sequence") ||
           name == QLatin1String("position") || name == QLatin1String("digest");
}

template <core::RecordType T>
QList<FieldChange> changesOf(const core::Revision& revision, const CaseSnapshot& snapshot) {
    std::optional<T> before;
    std::optional<T> after;
    if (!revision.before.isEmpty()) before.emplace(core::fromJsonObject<T>(revision.before));
    if (!revision.after.isEmpty()) after.emplace(core::fromJsonObject<T>(revision.after));
    QList<FieldChange> changes;
    core::eachField<T>([&](const auto& f) {
        if (isSilent(f.column)) return;
        const Value words{snapshot};
        const QString from = before ? words((*before).*f.member) : QString();
        const QString to = after ? words((*after).*f.member) : QString();
        if (from != to) changes.append({fieldWords(QLatin1String(core::Describe<T>::table), QLatin1String(f.column)), from, to});
    });
    return changes;
}

}  // namespace

QString actionWords(const core::AuditRow& row) {
    const QString record = row.type.isEmpty() ? QString() : recordWord(row.type);
    if (row.action.startsWith(QLatin1String("undo "))) return Tr::undid(row.action.mid(5), record);
    if (row.action.startsWith(QLatin1String("redo "))) return Tr::redid(row.action.mid(5), record);
    return Tr::verb(row.action, record);
}

QString recordTitle(const core::Record& record, const CaseSnapshot& snapshot) { return std::visit(Title{snapshot}, record); }

QList<FieldChange> fieldChanges(const core::Revision& revision, const CaseSnapshot& snapshot) {
    QList<FieldChange> changes;
    core::eachRecordType([&]<class T>() {
        if (revision.type == QLatin1String(core::Describe<T>::table)) changes = changesOf<T>(revision, snapshot);
    });
    return changes;
}

}  // namespace ui
