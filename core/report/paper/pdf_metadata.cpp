// SPDX-License-Identifier: MPL-2.0
#include <QTimeZone>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "core/report/paper/pdf_parts.h"

namespace core::paper {

namespace {

/// PDF/A wants every property of a foreign schema described: the part of PDF/UA is one.
constexpr const char* describedSchema =
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>";

constexpr const char* nameSpaces =
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"";

std::string tagged(const char* tag, const QString& text) {
    return std::string("<") + tag + ">" + text.toHtmlEscaped().toStdString() + "</" + tag + ">";
}

std::string packet(const Pages& pages, const PdfMeta& meta) {
    const QString date = meta.madeAt.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + u'Z';
    return std::string("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>") +
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
           "<rdf:Description rdf:about=\"\"" +
           nameSpaces + "><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
           pages.title.toHtmlEscaped().toStdString() + "</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag>" +
           tagged("rdf:li", pages.language) + "</rdf:Bag></dc:language>" + tagged("xmp:CreateDate", date) +
           tagged("xmp:ModifyDate", date) + tagged("pdf:Producer", meta.producer) +
           "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" + "<pdfuaid:part>1</pdfuaid:part>" +
           describedSchema + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";
}

}  // namespace

void addMetadata(QPDF& file, const Pages& pages, const PdfMeta& meta) {
    using Handle = QPDFObjectHandle;
    Handle stream = Handle::newStream(&file, packet(pages, meta));
    stream.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    file.getRoot().replaceKey("/Metadata", file.makeIndirectObject(stream));
    const std::string date = "D:" + meta.madeAt.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toStdString() + "Z";
    Handle info = Handle::newDictionary();
    info.replaceKey("/Title", Handle::newUnicodeString(pages.title.toStdString()));
    info.replaceKey("/Producer", Handle::newUnicodeString(meta.producer.toStdString()));
    info.replaceKey("/CreationDate", Handle::newString(date));
    info.replaceKey("/ModDate", Handle::newString(date));
    file.getTrailer().replaceKey("/Info", file.makeIndirectObject(info));
    file.getTrailer().removeKey("/ID");  // random; the writer makes one from the content
}

}  // namespace core::paper
