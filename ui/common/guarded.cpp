// SPDX-License-Identifier: MPL-2.0
#include "ui/common/guarded.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QWidget>

namespace ui {

QString faultSentence(core::Fault fault) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("ui::Fault", text); };
    switch (fault) {
    case core::Fault::Cancelled: return {};
    case core::Fault::Invalid: return tr("Not saved: this does not fit the rules of the record. Nothing was changed.");
    case core::Fault::NotFound: return tr("This is no longer there. It may have been removed or moved.");
    case core::Fault::Conflict:
        return tr("Not saved: this was changed elsewhere meanwhile. What you see now is the stored text.");
    case core::Fault::WrongKey: return tr("This pass phrase does not fit. After some wrong tries there is a pause.");
    case core::Fault::InUse: return tr("Not done: the file is busy. Wait a moment, then try again.");
    case core::Fault::ReadOnly: return tr("Not saved: the file can only be read. Copy it to a place where you may write.");
    case core::Fault::NoSpace: return tr("Not saved: the disk is full. Make room, then try again. Nothing was lost.");
    case core::Fault::Io: return tr("Not done: the file could not be read or written. Check that the disk is still there.");
    case core::Fault::Corrupt: return tr("Not done: the file is damaged. Open your latest backup.");
    case core::Fault::TooNew: return tr("This file was made by a newer Kinkeeper. Install the newer one to open it.");
    case core::Fault::Unsupported: return tr("Kinkeeper does not know this kind of file.");
    }
    return {};
}

void report(QWidget* where, const core::Error& error) {
    const QString sentence = faultSentence(error.fault());
    qWarning("failed: %s", error.what());
    if (sentence.isEmpty()) return;
    for (QWidget* widget = where; widget; widget = widget->parentWidget()) {
        if (auto* sink = dynamic_cast<ErrorSink*>(widget)) {
            sink->showError(sentence, error.fault() == core::Fault::NoSpace);
            return;
        }
    }
    auto* box = new QMessageBox(QMessageBox::NoIcon, QString(), sentence, QMessageBox::Ok, where ? where->window() : nullptr);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();  // not exec(): the caller may stand inside an event of a field
}

}  // namespace ui
