#include "api/backend/imports/xml_part.h"

#include <array>

namespace zhanggui {

namespace {
constexpr int deepest = 64;
}

bool XmlPart::next() {
    while (!m_refusal && !m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        m_part->pieceRead();
        if (m_part->refusal()) {
            m_refusal = m_part->refusal();
        } else if (token == QXmlStreamReader::Invalid) {
            m_refusal = badSheet(ImportRefusal::NotSpreadsheet, "brokenXml", m_xml.lineNumber());
        } else if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference) {
            m_refusal = badSheet(ImportRefusal::UnsafeFile, "documentType");
        } else if (token == QXmlStreamReader::StartElement) {
            if (++m_depth > deepest) m_refusal = badSheet(ImportRefusal::UnsafeFile, "tooDeep", deepest);
            return !m_refusal;
        } else if (token == QXmlStreamReader::EndElement) {
            --m_depth;
            return true;
        } else if (token == QXmlStreamReader::Characters) {
            return true;
        }
    }
    return false;
}

void XmlPart::drain() {
    std::array<char, 16 * 1024> ignored{};
    while (!m_refusal && m_part->read(ignored.data(), ignored.size()) > 0) m_part->pieceRead();
    if (!m_refusal && m_part->refusal()) m_refusal = m_part->refusal();
}

QString XmlPart::attribute(QLatin1StringView name) const {
    for (const auto& attribute : m_xml.attributes())
        if (attribute.name() == name) return attribute.value().toString();
    return {};
}

std::string XmlPart::relationId() const {
    for (const auto& attribute : m_xml.attributes())
        if (attribute.name() == u"id" && attribute.namespaceUri().endsWith(u"/relationships"))
            return attribute.value().toString().toStdString();
    return {};
}

}  // namespace zhanggui
