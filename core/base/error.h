// SPDX-License-Identifier: MPL-2.0
// Something outside the program failed. A Fault names what the user can do about it; the window finds the words.
#pragma once

#include <QByteArray>
#include <QString>

#include <exception>

namespace core {

enum class Fault { Cancelled, Invalid, NotFound, Conflict, WrongKey, InUse, ReadOnly, NoSpace, Io, Corrupt, TooNew, Unsupported };

/// Thrown deep, caught at the edge (`guarded()` in the window, `main`, the background runner).
/// `detail` is English for the log and never holds a name, a note or a key.
class Error final : public std::exception {
public:
    Error(Fault fault, const QString& detail) : fault_(fault), detail_(detail), utf8_(detail.toUtf8()) {}

    Fault fault() const noexcept { return fault_; }
    const QString& detail() const noexcept { return detail_; }
    const char* what() const noexcept override { return utf8_.constData(); }

private:
    Fault fault_;
    QString detail_;
    QByteArray utf8_;
};

}  // namespace core
