// SPDX-License-Identifier: MPL-2.0
#include <QXmlStreamReader>

#include "core/report/write/docx_parts.h"

namespace core {
namespace {

using namespace Qt::StringLiterals;

bool isText(const QXmlStreamReader& xml) { return xml.name() == "t"_L1; }

/// Texts that are kept in attributes: words for pictures and tables.
void addAttributes(const QXmlStreamReader& xml, const QString& where, QList<Passage>& found) {
    const QXmlStreamAttributes attributes = xml.attributes();
    for (const QXmlStreamAttribute& attribute : attributes) {
        const bool says = attribute.name() == "descr"_L1 || attribute.name() == "title"_L1;
        const bool ofTable = (xml.name() == "tblCaption"_L1 || xml.name() == "tblDescription"_L1) && attribute.name() == "val"_L1;
        if ((says || ofTable) && !attribute.value().isEmpty()) found.append({attribute.value().toString(), where});
    }
}

void addPart(const docx::Part& part, QList<Passage>& found) {
    QXmlStreamReader xml(part.bytes);
    QString paragraph;
    const bool isWord = part.name.startsWith("word/"_L1);
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            addAttributes(xml, part.name, found);
            if (isWord && isText(xml)) paragraph += xml.readElementText();
            else if (isWord && (xml.name() == "br"_L1 || xml.name() == "tab"_L1)) paragraph += u' ';
            break;
        case QXmlStreamReader::Characters:
            if (!isWord && !xml.isWhitespace()) found.append({xml.text().toString(), part.name});
            break;
        case QXmlStreamReader::EndElement:
            if (isWord && xml.name() == "p"_L1) {
                if (!paragraph.trimmed().isEmpty()) found.append({paragraph, part.name});
                paragraph.clear();
            }
            break;
        default: break;
        }
    }
    if (xml.hasError()) throw Error(Fault::Corrupt, u"a part of the Word file is not well formed"_s);
}

}  // namespace

QList<Passage> passagesOfDocx(const QByteArray& bytes) {
    QList<Passage> found;
    const QList<docx::Part> parts = unzipped(bytes);
    for (const docx::Part& part : parts) {
        if (part.name.endsWith(".xml"_L1)) addPart(part, found);
        else if (!part.name.endsWith(".rels"_L1)) found.append({part.name, u"name of a part"_s});
    }
    return found;
}

}  // namespace core
