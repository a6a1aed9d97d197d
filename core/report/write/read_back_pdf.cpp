// SPDX-License-Identifier: MPL-2.0
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "core/report/write/read_back.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

/// Strings of one object without those of objects it refers to, which come by themselves.
void addStrings(QPDFObjectHandle object, const QString& where, QList<Passage>& found) {
    if (object.isString()) {
        const QString text = QString::fromStdString(object.getUTF8Value());
        if (!text.isEmpty()) found.append({text, where});
        return;
    }
    if (object.isArray()) {
        for (int i = 0; i < object.getArrayNItems(); ++i)
            if (QPDFObjectHandle item = object.getArrayItem(i); !item.isIndirect()) addStrings(item, where, found);
        return;
    }
    if (object.isStream()) object = object.getDict();
    if (!object.isDictionary()) return;
    for (const std::string& key : object.getKeys())
        if (QPDFObjectHandle item = object.getKey(key); key != "/ID" && !item.isIndirect())
            addStrings(item, QString::fromStdString(key).mid(1), found);
}

}  // namespace

QList<Passage> passagesOfPdf(const QByteArray& bytes) {
    QList<Passage> found;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("paper", bytes.constData(), size_t(bytes.size()));
        for (QPDFObjectHandle object : pdf.getAllObjects()) {
            addStrings(object, u"properties of the file"_s, found);
            const bool isMetadata = object.isStream() && object.getDict().getKey("/Type").isNameAndEquals("/Metadata");
            if (!isMetadata) continue;
            const auto data = object.getStreamData();
            found.append(
                {QString::fromUtf8(reinterpret_cast<const char*>(data->getBuffer()), qsizetype(data->getSize())), u"metadata"_s});
        }
        addStrings(pdf.getTrailer(), u"properties of the file"_s, found);
    } catch (const std::exception&) {
        throw Error(Fault::Corrupt, u"the PDF cannot be read back"_s);
    }
    return found;
}

}  // namespace core
