// SPDX-License-Identifier: MPL-2.0
// How values of Qt and core look in a failed assertion. Part of the precompiled header of every test.
#pragma once

#include "core/base/error.h"
#include "core/base/uncertain_date.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <catch2/catch_tostring.hpp>

namespace Catch {

template <>
struct StringMaker<QString> {
    static std::string convert(const QString& text) {
        return text.isNull() ? std::string("QString()") : '"' + text.toStdString() + '"';
    }
};

template <>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray& bytes) { return '"' + bytes.toStdString() + '"'; }
};

template <>
struct StringMaker<QUuid> {
    static std::string convert(const QUuid& uuid) { return uuid.toString(QUuid::WithoutBraces).toStdString(); }
};

template <>
struct StringMaker<QDate> {
    static std::string convert(QDate date) {
        return date.isValid() ? date.toString(Qt::ISODate).toStdString() : std::string("QDate()");
    }
};

template <>
struct StringMaker<QDateTime> {
    static std::string convert(const QDateTime& time) {
        return time.isValid() ? time.toString(Qt::ISODateWithMs).toStdString() : std::string("QDateTime()");
    }
};

template <>
struct StringMaker<core::UncertainDate> {
    static std::string convert(const core::UncertainDate& date) {
        return date.isUnknown() ? std::string("unknown date") : date.edtf().toStdString();
    }
};

template <>
struct StringMaker<core::Truth> {
    static std::string convert(core::Truth truth) {
        switch (truth) {
        case core::Truth::No: return "No";
        case core::Truth::Possible: return "Possible";
        case core::Truth::Certain: return "Certain";
        }
        return "?";
    }
};

template <>
struct StringMaker<core::AgeRange> {
    static std::string convert(const core::AgeRange& age) {
        return std::to_string(age.least) + " to " + std::to_string(age.most);
    }
};

}  // namespace Catch
