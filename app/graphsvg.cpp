// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "graphsvg.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QSet>
#include <QXmlStreamWriter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr double markGap = 6; // as on paper

QString number(double value)
{
    return QString::number(std::round(value * 10) / 10);
}

QString points(const QPointF &point)
{
    return number(point.x()) + u' ' + number(point.y());
}

/// What XML 1.0 has no way to write becomes a space.
QString writable(QString text)
{
    for (QChar &character : text) {
        const bool isControl = character < u' ' && character != u'\t' && character != u'\n';
        if (isControl || character == QChar(0xFFFE) || character == QChar(0xFFFF))
            character = u' ';
    }
    // A surrogate by itself would not survive the encoding.
    return QString::fromUtf8(text.toUtf8());
}

class SvgWriter final
{
public:
    explicit SvgWriter(const GraphSheet &sheet)
        : m_sheet(sheet), m_places(placesOf(sheet)), m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    QByteArray write()
    {
        m_xml.writeStartDocument();
        open(u"svg"_s, {{u"xmlns"_s, u"http://www.w3.org/2000/svg"_s},
                        {u"xmlns:xlink"_s, u"http://www.w3.org/1999/xlink"_s},
                        {u"version"_s, u"1.1"_s},
                        {u"width"_s, number(m_places.size.width())},
                        {u"height"_s, number(m_places.size.height())},
                        {u"viewBox"_s,
                         u"0 0 %1 %2"_s.arg(number(m_places.size.width()), number(m_places.size.height()))},
                        {u"font-family"_s, u"%1, sans-serif"_s.arg(m_sheet.looks.family)}});
        m_xml.writeTextElement(u"title"_s, writable(m_sheet.title));
        m_xml.writeTextElement(u"desc"_s, writable(m_sheet.note));
        writeMarks();
        rectangle(QRectF(QPointF(), m_places.size), {{u"fill"_s, m_sheet.looks.ground.name()}});
        label(m_places.title);
        writePicture();
        writeLegend();
        label(m_places.note);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    using Attributes = QList<std::pair<QString, QString>>;

    void attributes(const Attributes &list)
    {
        for (const auto &[name, value] : list)
            m_xml.writeAttribute(name, value);
    }
    void open(const QString &element, const Attributes &list = {})
    {
        m_xml.writeStartElement(element);
        attributes(list);
    }
    void empty(const QString &element, const Attributes &list)
    {
        m_xml.writeEmptyElement(element);
        attributes(list);
    }

    void rectangle(const QRectF &rectangle, const Attributes &list)
    {
        empty(u"rect"_s, Attributes{{u"x"_s, number(rectangle.x())},
                                    {u"y"_s, number(rectangle.y())},
                                    {u"width"_s, number(rectangle.width())},
                                    {u"height"_s, number(rectangle.height())}}
                             + list);
    }

    /// Its base line is where the program puts it: in the middle of the room.
    void label(const GraphLabel &label)
    {
        if (label.text.isEmpty())
            return;
        const QFontMetricsF metrics(label.font);
        const double base = label.room.center().y() + (metrics.ascent() - metrics.descent()) / 2;
        text(label.text, {label.room.left(), base}, label.font, label.color);
    }
    void text(const QString &words, const QPointF &base, const QFont &font, const QColor &color,
              const Attributes &list = {})
    {
        open(u"text"_s, Attributes{{u"x"_s, number(base.x())},
                                   {u"y"_s, number(base.y())},
                                   {u"font-size"_s, QString::number(font.pixelSize())},
                                   {u"font-weight"_s, QString::number(int(font.weight()))},
                                   {u"fill"_s, color.name()}}
                            + list);
        m_xml.writeCharacters(writable(words));
        m_xml.writeEndElement();
    }

    /// The marks of kinds once each, and what cuts the picture.
    void writeMarks()
    {
        open(u"defs"_s);
        open(u"clipPath"_s, {{u"id"_s, u"sight"_s}});
        rectangle(m_sheet.area, {});
        m_xml.writeEndElement();
        for (size_t at = 0; at < m_sheet.kinds.size(); ++at) {
            QByteArray png;
            QBuffer buffer(&png);
            buffer.open(QBuffer::WriteOnly);
            markOf(m_sheet.kinds[at].kind, m_places.mark, m_sheet.kinds).save(&buffer, "PNG");
            const QString side = number(m_places.mark);
            empty(u"image"_s,
                  {{u"id"_s, u"mark%1"_s.arg(at)},
                   {u"width"_s, side},
                   {u"height"_s, side},
                   {u"xlink:href"_s, u"data:image/png;base64,"_s + QString::fromLatin1(png.toBase64())}});
        }
        m_xml.writeEndElement();
    }
    void mark(const QString &kind, const QRectF &place)
    {
        const auto look = std::ranges::find(m_sheet.kinds, kind, &KindLook::kind);
        if (look != m_sheet.kinds.end())
            empty(u"use"_s, {{u"xlink:href"_s, u"#mark%1"_s.arg(look - m_sheet.kinds.begin())},
                             {u"transform"_s,
                              u"translate(%1) scale(%2)"_s.arg(
                                  points(place.topLeft()), QString::number(place.width() / m_places.mark))}});
    }

    void box(const GraphBox &box)
    {
        const double inset = box.borderWidth / 2;
        Attributes list{{u"rx"_s, number(box.radius)},
                        {u"fill"_s, box.ground.name()},
                        {u"stroke"_s, box.border.name()},
                        {u"stroke-width"_s, number(box.borderWidth)}};
        if (box.isDashed)
            list.append({u"stroke-dasharray"_s, u"4 3"_s});
        rectangle(box.box.adjusted(inset, inset, -inset, -inset), list);
        for (const GraphLabel &line : box.labels)
            label(line);
    }

    void writePicture()
    {
        const QPointF shift = m_places.picture.topLeft() - m_sheet.area.topLeft();
        open(u"g"_s, {{u"transform"_s, u"translate(%1)"_s.arg(points(shift))}});
        open(u"g"_s, {{u"clip-path"_s, u"url(#sight)"_s}});
        for (const GraphFrame &frame : m_sheet.picture.frames) {
            if (!frame.area.intersects(m_sheet.area))
                continue;
            const GraphBox look = boxOf(frame, m_sheet.looks);
            box(look);
            mark(frame.kind, look.mark);
        }
        writeCurves();
        for (size_t at = 0; at < m_sheet.picture.rows.size(); ++at) {
            if (m_sheet.picture.rows[at].box().intersects(m_sheet.area))
                writeRow(m_sheet.picture.rows[at], at);
        }
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void writeCurves()
    {
        const QString line = m_sheet.looks.line.name();
        for (const GraphCurve &curve : m_sheet.picture.curves) {
            if (!isSeen(curve, m_sheet.area))
                continue;
            QString path = u"M"_s + points(curve.points.front());
            for (size_t at = 1; at + 2 < curve.points.size(); at += 3)
                path += u"C%1 %2 %3"_s.arg(points(curve.points[at]), points(curve.points[at + 1]),
                                           points(curve.points[at + 2]));
            empty(u"path"_s, {{u"d"_s, path},
                              {u"fill"_s, u"none"_s},
                              {u"stroke"_s, line},
                              {u"stroke-width"_s, QString::number(lineWidth)}});
            QStringList corners;
            for (const QPointF &corner : arrowOf(curve))
                corners.append(points(corner));
            if (!corners.isEmpty())
                empty(u"polygon"_s, {{u"points"_s, corners.join(u' ')}, {u"fill"_s, line}});
        }
        const QFont font = m_sheet.looks.font(wordPixels);
        const QFontMetricsF metrics(font);
        for (const GraphCurve &curve : m_sheet.picture.curves) {
            if (!curve.isTold() || !isSeen(curve, m_sheet.area))
                continue;
            QRectF ground(QPointF(),
                          QSizeF(metrics.horizontalAdvance(curve.words) + markGap, metrics.height()));
            ground.moveCenter(curve.label);
            rectangle(ground, {{u"fill"_s, m_sheet.looks.ground.name()}});
            const QPointF base(curve.label.x(), curve.label.y() + (metrics.ascent() - metrics.descent()) / 2);
            text(curve.words, base, font, m_sheet.looks.muted, {{u"text-anchor"_s, u"middle"_s}});
        }
    }

    void writeRow(const GraphRow &row, size_t at)
    {
        open(u"g"_s, {{u"id"_s, u"entity%1"_s.arg(at)}});
        const QString whole = row.ref.isEmpty() ? row.title : u"%1 (%2)"_s.arg(row.title, row.ref);
        m_xml.writeTextElement(u"title"_s, writable(whole));
        const GraphBox look = boxOf(row, m_sheet.looks);
        box(look);
        mark(row.kind, look.mark);
        m_xml.writeEndElement();
    }

    void writeLegend()
    {
        const QFontMetricsF metrics(m_places.legendFont);
        for (const LegendEntry &entry : m_places.legend) {
            if (entry.kind.isEmpty())
                box(legendBox(entry, m_places, m_sheet.looks));
            else
                mark(entry.kind, QRectF(entry.place - QPointF(0, m_places.mark / 2),
                                        QSizeF(m_places.mark, m_places.mark)));
            const QPointF base(entry.place.x() + m_places.mark + markGap,
                               entry.place.y() + (metrics.ascent() - metrics.descent()) / 2);
            text(entry.text, base, m_places.legendFont, m_sheet.looks.text);
        }
    }

    const GraphSheet &m_sheet;
    const SheetPlaces m_places;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray svgOf(const GraphSheet &sheet)
{
    return SvgWriter(sheet).write();
}

} // namespace cairn
