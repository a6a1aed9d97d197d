// SPDX-License-Identifier: MPL-2.0
// Lines of GEDCOM as text: levels, escapes, and long or broken values as CONT and CONC.
#pragma once

#include <QByteArray>
#include <QString>

namespace core::gedcom {

class LinesOut {
public:
    explicit LinesOut(bool seven) : seven_(seven) {}

    bool seven() const { return seven_; }
    /// "0 @I1@ INDI"; `value` as text.
    void record(const QString& xref, const char* tag, const QString& value = {});
    /// A value of any length and any number of lines.
    void text(int level, const char* tag, const QString& value);
    /// Only where there is a value.
    void textIf(int level, const char* tag, const QString& value) {
        if (!value.isEmpty()) text(level, tag, value);
    }
    void pointer(int level, const char* tag, const QString& xref);
    /// A value of GEDCOM's own words: a date, a sex, an id. Not escaped.
    void word(int level, const char* tag, const QString& value = {});
    /// `_SET column json`, long ones in pieces.
    void set(int level, const QString& column, const QByteArray& json);

    const QByteArray& bytes() const { return bytes_; }

private:
    void line(int level, const char* tag, const QString& value);

    bool seven_;
    QByteArray bytes_;
};

}  // namespace core::gedcom
