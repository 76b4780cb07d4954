#pragma once

#include <QXmlStreamReader>
#include <memory>
#include <string>

#include "api/backend/imports/zip_archive.h"

namespace zhanggui {

/// A part of a spreadsheet as a stream of tags and text, with no more of it in memory than the piece at hand. Names are
/// compared without their namespace, which differs between the two variants of the standard. Document types, and with
/// them entities, are refused; nothing outside the part is ever looked at.
class XmlPart {
  public:
    explicit XmlPart(std::unique_ptr<ZipPart> part) : m_part(std::move(part)), m_xml(m_part.get()) {}

    /// Goes to the next start tag, end tag or text. False at the end and once there is a refusal().
    bool next();
    const std::optional<Refusal>& refusal() const { return m_refusal; }
    /// Reads the rest without looking at it, so that damage behind the last piece of interest is seen too.
    void drain();

    bool starts(QLatin1StringView name) const { return m_xml.isStartElement() && m_xml.name() == name; }
    bool ends(QLatin1StringView name) const { return m_xml.isEndElement() && m_xml.name() == name; }
    bool isEnd() const { return m_xml.isEndElement(); }
    bool isText() const { return m_xml.isCharacters(); }
    QStringView text() const { return m_xml.text(); }
    /// Of the start tag at hand, whatever its namespace; empty if it is missing.
    QString attribute(QLatin1StringView name) const;
    /// The same as UTF-8.
    std::string word(QLatin1StringView name) const { return attribute(name).toStdString(); }
    /// The `id` attribute of the relationships' namespace: a sheet has another `sheetId`, some have an `id` besides.
    std::string relationId() const;
    std::int64_t line() const { return m_xml.lineNumber(); }

    /// For what only the caller can see to be wrong.
    void refuseWith(Refusal refusal) { m_refusal = std::move(refusal); }

  private:
    std::unique_ptr<ZipPart> m_part;
    QXmlStreamReader m_xml;
    int m_depth = 0;
    std::optional<Refusal> m_refusal;
};

}  // namespace zhanggui
