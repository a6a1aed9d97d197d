// SPDX-License-Identifier: MPL-2.0
// A word that stands nowhere else in every text of the records of family time, so that a test can say of each field to
// whom it comes: after clearing, and on paper.
#pragma once

#include "core/model/snapshot.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace test {

/// Texts that are codes of the pack or of the program and mean nothing else: no word can stand in them.
inline bool isCode(const QString& path) {
    static const QSet<QString> codes{
        QStringLiteral("arrangement.house_rules.topic"),  QStringLiteral("arrangement.suspensions.basis"),
        QStringLiteral("arrangement.planning.item"),      QStringLiteral("arrangement.zone"),
        QStringLiteral("arrangement.zones.zone"),         QStringLiteral("contact_session.seen.kind"),
        QStringLiteral("contact_session.marks.item"),     QStringLiteral("contact_session.marks.value"),
        QStringLiteral("contact_session.incidents.type"), QStringLiteral("contact_session.incidents.severity"),
        QStringLiteral("contact_session.extras.question")};
    return codes.contains(path);
}

/// What a parent must not get of family time, whoever the parent is. A field that is opened by mistake makes the tests red, a
/// new field of these labels has to be written down here.
inline const QSet<QString>& withheldFromParents() {
    static const QSet<QString> fields{QStringLiteral("arrangement.child_travel"),
                                      QStringLiteral("arrangement.carer"),
                                      QStringLiteral("arrangement.risk_note"),
                                      QStringLiteral("arrangement.note"),
                                      QStringLiteral("contact_session.travel"),
                                      QStringLiteral("contact_session.carer_note"),
                                      QStringLiteral("contact_session.meaning"),
                                      QStringLiteral("contact_session.note"),
                                      QStringLiteral("contact_session.incidents.enquiry_note"),
                                      QStringLiteral("safe_contact.note"),
                                      QStringLiteral("venue.security"),
                                      QStringLiteral("venue.note"),
                                      QStringLiteral("school_calendar.name"),
                                      QStringLiteral("school_calendar.source")};
    return fields;
}

class Planting {
public:
    /// "" keeps each field's own word; else this text with the word before it.
    explicit Planting(QString with = {}) : with_(std::move(with)) {}

    /// Every text gets a word of its own; empty lists get an item where one can be made from nothing.
    template <core::RecordType T>
    void plant(T& record) {
        into(record, QLatin1String(core::Describe<T>::table));
    }
    /// Paths by word: "quillonaab" -> "arrangement.carer".
    const QMap<QString, QString>& words() const { return words_; }
    QSet<QString> paths() const {
        const QStringList all = words_.values();
        return {all.begin(), all.end()};
    }
    QSet<QString> pathsIn(const QString& text) const {
        static const QRegularExpression word(QStringLiteral("quillon[a-z]{3}"), QRegularExpression::CaseInsensitiveOption);
        QSet<QString> found;
        for (auto match = word.globalMatch(text); match.hasNext();)
            if (const auto known = words_.constFind(match.next().captured().toLower()); known != words_.cend())
                found.insert(*known);
        return found;
    }

private:
    template <class V>
    void into(V& value, const QString& path) {
        core::eachField<V>([&](const auto& f) {
            using M = typename std::remove_cvref_t<decltype(f)>::Member;
            const QString here = path + u'.' + QLatin1String(f.column);
            M& member = value.*f.member;
            if constexpr (std::is_same_v<M, QString>) {
                if (f.label != core::Label::Key && !isCode(here)) member = textFor(here);
            } else if constexpr (requires { typename M::value_type; }) {
                if constexpr (core::Described<typename M::value_type>) {
                    if constexpr (std::is_default_constructible_v<typename M::value_type> &&
                                  requires { member.append(typename M::value_type{}); })
                        if (member.isEmpty()) member.append(typename M::value_type{});
                    for (auto& item : member) into(item, here);
                }
            }
        });
    }
    QString textFor(const QString& path) {
        QString word = QStringLiteral("quillon");
        for (qsizetype number = words_.size(), place = 0; place < 3; ++place, number /= 26)
            word += QChar(u'a' + char16_t(number % 26));
        words_.insert(word, path);
        return with_.isEmpty() ? word : word + u' ' + with_;
    }

    QString with_;
    QMap<QString, QString> words_;
};

/// Everything the record holds, as text.
template <core::RecordType T>
QString textOf(const T& record) {
    QJsonArray all;
    core::eachField<T>([&](const auto& f) {
        using M = typename std::remove_cvref_t<decltype(f)>::Member;
        all.append(core::Codec<M>::toJson(record.*f.member));
    });
    return QString::fromUtf8(QJsonDocument(all).toJson());
}

}  // namespace test
