// SPDX-License-Identifier: MPL-2.0
#include "core/rules/process_invariants.h"

#include "core/base/text.h"
#include "core/rules/family_view.h"

#include <QSet>

namespace core {
namespace {

QString plainName(const QString& name) { return name.simplified().toCaseFolded(); }

class Finder {
public:
    explicit Finder(Problems& problems) : problems_(problems) {}

    void report(const Record& record, const char* field, const char* code, const char* message) {
        problems_.append({QLatin1String(field), QLatin1String(code),
                          QStringLiteral("%1 %2").arg(typeName(record), recordId(record).text()), QString::fromUtf8(message)});
    }

    template <class T>
    void signatures(const Record& record, const T& one) {
        for (const SignOff& signature : one.signOffs)
            if (isOwnSignature(one.author, one.authorApprover, signature))
                report(record, "sign_offs", "signed_by_author", "Who writes it does not sign it. Ask somebody else.");
        if (one.supersedes == one.id) report(record, "supersedes_id", "supersedes_itself", "Choose the older one it replaces.");
    }

    void named(const Record& record, const QList<SignOff>& signs) {
        for (const SignOff& signature : signs)
            if (signature.name.trimmed().isEmpty()) return report(record, "sign_offs", "signature_nameless", "Say who signs.");
    }

    void written(const Record& record) {
        if (const auto* one = std::get_if<GateDecision>(&record)) {
            signatures(record, *one);
            if (one->state == DecisionState::Decided && one->signOffs.isEmpty())
                report(record, "sign_offs", "signature_missing", "A decision counts when it is signed.");
            if (one->state == DecisionState::Decided) named(record, one->signOffs);
        }
        if (const auto* one = std::get_if<RiskClassification>(&record)) {
            signatures(record, *one);
            named(record, one->signOffs);
        }
        if (const auto* one = std::get_if<Agreement>(&record)) {
            signatures(record, *one);
            named(record, one->signOffs);
        }
        if (const auto* one = std::get_if<Arrangement>(&record); one && one->state == ArrangementState::Active)
            mayMeet(record, *one);
    }

    /// To an arrangement in force nobody comes who is named as one who must not be there.
    void mayMeet(const Record& record, const Arrangement& one) {
        for (const PersonId& adult : one.adults)
            if (one.notAllowed.contains(adult))
                report(record, "adults", "prohibited_adult", "Somebody who comes is also named as one who must not be there.");
    }

private:
    Problems& problems_;
};

QList<SignOff> signsOf(const Record& record) {
    if (const auto* one = std::get_if<GateDecision>(&record)) return one->signOffs;
    if (const auto* one = std::get_if<RiskClassification>(&record)) return one->signOffs;
    if (const auto* one = std::get_if<Assessment>(&record)) return one->signOffs;
    return {};
}

}  // namespace

Problems ownKeyProblems(const ChangeSet& set, const std::optional<ApproverId>& holder) {
    Problems problems;
    if (set.action == Action::Import) return problems;
    Finder finder(problems);
    for (const Change& change : set.changes) {
        if (!change.after) continue;
        // On a draft it would stand for words that were changed after it was given.
        const bool kept = change.before && (isSealed(*change.before) || std::holds_alternative<Assessment>(*change.before));
        const QList<SignOff> before = kept ? signsOf(*change.before) : QList<SignOff>();
        for (const SignOff& one : signsOf(*change.after))
            if (one.method == SignMethod::OwnKey && !before.contains(one) && (!holder || one.approver != holder))
                finder.report(*change.after, "sign_offs", "own_key",
                              "Only who opened the file with a key of their own signs with it.");
    }
    return problems;
}

bool isSealed(const Record& record) {
    if (const auto* one = std::get_if<GateDecision>(&record)) return one->state == DecisionState::Decided;
    if (const auto* one = std::get_if<RiskClassification>(&record)) return !one->signOffs.isEmpty();
    if (const auto* one = std::get_if<Agreement>(&record)) return one->state == AgreementState::Issued;
    // What somebody saw is written once: a locked record, and whatever was added to it.
    if (const auto* one = std::get_if<ContactSession>(&record)) return one->record == RecordState::Locked;
    if (std::holds_alternative<SessionAddendum>(record)) return true;
    return std::holds_alternative<GoalReview>(record);  // a later one corrects it
}

bool isOwnSignature(const QString& author, const std::optional<ApproverId>& authorId, const SignOff& signature) {
    if (authorId && signature.approver) return authorId == signature.approver;
    const QString name = plainName(author);
    return !name.isEmpty() && name == plainName(signature.name);
}

Problems processInvariants(const ChangeSet& set, const Caseload& after) {
    Problems problems;
    Finder finder(problems);
    QMap<AnyId, const Record*> first, last;  // as the set found it and leaves it, where it touches a record twice
    for (const Change& change : set.changes) {
        const AnyId id = recordId(change.either());
        if (!first.contains(id)) first.insert(id, change.before ? &*change.before : nullptr);
        last.insert(id, change.after ? &*change.after : nullptr);
    }
    for (auto it = last.cbegin(); it != last.cend(); ++it) {
        const Record* before = first.value(it.key());
        if (it.value()) finder.written(*it.value());
        if (!before || !isSealed(*before) || (it.value() && *it.value() == *before)) continue;
        const std::optional<CaseId> owner = caseOf(*before);
        // With the whole case everything goes; that is a removal of its own and is said as such.
        if (!it.value() && owner && !after.shared.find<Case>(*owner)) continue;
        finder.report(*before, "state", "sealed", "This is signed and stays as it is. Make a newer one that takes its place.");
    }
    return problems;
}

bool maySign(const Snapshot& shared, const ApproverId& id, const QString& role, QDate on) {
    const Approver* approver = shared.find<Approver>(id);
    if (!approver || !on.isValid() || holdsOn(approver->from, approver->to, on) == Truth::No) return false;
    if (approver->role == role) return true;
    const Approver* other = approver->standsInFor ? shared.find<Approver>(*approver->standsInFor) : nullptr;
    return other && other->role == role;
}

QList<const Approver*> approversFor(const Snapshot& shared, const QString& role, QDate on) {
    QList<const Approver*> list;
    for (const Approver& approver : shared.all<Approver>())
        if (maySign(shared, approver.id, role, on)) list.append(&approver);
    std::sort(list.begin(), list.end(), [](const Approver* a, const Approver* b) {
        return a->name != b->name ? a->name.localeAwareCompare(b->name) < 0 : a->id < b->id;
    });
    return list;
}

}  // namespace core
