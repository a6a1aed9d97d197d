// SPDX-License-Identifier: MPL-2.0
#include "core/practice/packs.h"

#include <QMutex>

#include <map>

namespace core {
namespace {

/// Packs of files, read once each; a page and a worker may ask at the same time.
const Pack* packOfFile(const PackFile& file) {
    static QMutex mutex;
    static std::map<QString, std::optional<Pack>> read;
    const QMutexLocker lock(&mutex);
    auto found = read.find(file.json);
    if (found == read.end()) found = read.emplace(file.json, readPack(file.json.toUtf8()).pack).first;
    return found->second ? &*found->second : nullptr;
}

const QStringList& shippedIds() {
    static const QStringList ids{QStringLiteral("england"), QStringLiteral("nsw")};
    return ids;
}

/// path → text of a value, for what moves with a case.
using Leaves = QMap<QString, QString>;

template <class M>
void leaves(const QString& path, const M& value, Leaves& all);

template <Described T>
void members(const QString& path, const T& value, Leaves& all) {
    eachField<T>([&](const auto& f) {
        if (std::string_view(f.column) != "id") leaves(path + u'.' + QLatin1String(f.column), value.*f.member, all);
    });
}

template <class M>
void leaves(const QString& path, const M& value, Leaves& all) {
    if constexpr (std::is_same_v<M, QList<QString>>) {
        if (!value.isEmpty()) all.insert(path, QStringList(value).join(QStringLiteral(", ")));
    } else if constexpr (isListMember<M>) {
        int index = 0;
        for (const auto& item : value) {
            QString key = QString::number(index++);
            if constexpr (requires { item.id; })
                if (!item.id.isEmpty()) key = item.id;
            const QString where = path + u'.' + key;
            all.insert(where, QString());
            members(where, item, all);
        }
    } else if constexpr (Described<M>) {
        members(path, value, all);
    } else if (!(value == M{})) {
        all.insert(path, Codec<M>::toJson(value).toVariant().toString());
    }
}

Leaves leavesOf(const Pack& pack) {
    Leaves all;
    members(QStringLiteral("framework"), pack.framework, all);
    members(QStringLiteral("library"), pack.library, all);
    for (auto language = pack.terms.cbegin(); language != pack.terms.cend(); ++language)
        for (auto term = language->cbegin(); term != language->cend(); ++term)
            all.insert(QStringLiteral("terms.%1.%2").arg(language.key(), term.key()),
                       term->professional + QStringLiteral(" / ") + term->family);
    return all;
}

}  // namespace

PackChoice packOfCase(const Snapshot& shared, const CaseProfile* profile) {
    if (!profile || profile->packId.isEmpty()) return {&standardPack(), false, false};
    const Pack* other = nullptr;
    for (const PackFile& file : shared.all<PackFile>()) {
        if (file.packId != profile->packId) continue;
        const Pack* pack = packOfFile(file);
        if (pack && file.version == profile->packVersion) return {pack, false, false};
        if (pack) other = pack;
    }
    const Pack* shipped = shippedPack(profile->packId);
    if (shipped && shipped->version == profile->packVersion) return {shipped, false, false};
    if (shipped) other = shipped;
    return other ? PackChoice{other, false, true} : PackChoice{&standardPack(), true, false};
}

QList<const Pack*> packsToChoose(const Snapshot& shared) {
    QList<const Pack*> packs;
    for (const QString& id : shippedIds()) packs.append(shippedPack(id));
    QMap<QString, const PackFile*> newest;
    for (const PackFile& file : shared.all<PackFile>()) {
        const PackFile*& held = newest[file.packId];
        if (!held || compareForList(file.added, held->added) > 0) held = &file;
    }
    for (const PackFile* file : newest)
        if (const Pack* pack = packOfFile(*file)) packs.append(pack);
    return packs;
}

QList<PackDifference> packDifferences(const Pack& from, const Pack& to) {
    const Leaves before = leavesOf(from), after = leavesOf(to);
    QList<PackDifference> differences;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        const auto other = after.constFind(it.key());
        if (other == after.cend()) differences.append({it.key(), PackDifference::Kind::Removed, it.value(), {}});
        else if (*other != it.value()) differences.append({it.key(), PackDifference::Kind::Changed, it.value(), *other});
    }
    for (auto it = after.cbegin(); it != after.cend(); ++it)
        if (!before.contains(it.key())) differences.append({it.key(), PackDifference::Kind::Added, {}, it.value()});
    std::sort(differences.begin(), differences.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return differences;
}

ChangeSet packAdded(const Snapshot& shared, const Pack& pack, const QByteArray& json, QDate today) {
    const Pack* shipped = shippedPack(pack.id);
    bool there = shipped && shipped->version == pack.version;
    for (const PackFile& file : shared.all<PackFile>()) there = there || (file.packId == pack.id && file.version == pack.version);
    if (there)
        throw Error(Fault::Conflict,
                    QStringLiteral("this version of the pack is in the file already; give a changed pack a new version"));
    ChangeSet set{Action::Add, pack.name};
    set.add(PackFile{PackFileId::make(), pack.id, pack.version, pack.name, today, QString::fromUtf8(json)});
    return set;
}

ChangeSet movedToPack(const CaseProfile& profile, const Pack& to) {
    CaseProfile moved = profile;
    moved.packId = to.id;
    moved.packVersion = to.version;
    ChangeSet set{Action::Setting, to.name};
    set.edit(profile, moved);
    return set;
}

}  // namespace core
