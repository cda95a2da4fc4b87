// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/jsonlayout.h"
#include "templating/coercion.h"
#include "templating/numbertext.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

QString escaped(char16_t code)
{
    return u"\\u%1"_s.arg(uint(code), 4, 16, QChar(u'0'));
}

void appendQuoted(QString &out, QStringView text)
{
    out += u'"';
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const bool isPair = c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        switch (c.unicode()) {
        case u'"':
        case u'\\':
            out += u'\\';
            out += c;
            break;
        case u'\b':
            out += u"\\b";
            break;
        case u'\f':
            out += u"\\f";
            break;
        case u'\n':
            out += u"\\n";
            break;
        case u'\r':
            out += u"\\r";
            break;
        case u'\t':
            out += u"\\t";
            break;
        default:
            if (isPair) {
                out += c;
                out += text[++at];
            } else if (c < u' ' || c.isSurrogate()) {
                out += escaped(c.unicode());
            } else {
                out += c;
            }
        }
    }
    out += u'"';
}

class JsonWriter final
{
public:
    JsonWriter(const QString &indent, Run &run)
        : m_layout(indent), m_run(run)
    {}

    const QString &written() const { return m_layout.out; }

    /// False for what JSON leaves out.
    bool write(const Datum &datum)
    {
        QString &out = m_layout.out;
        const Level level(m_run);
        if (datum.isUndefined() || !m_run.step() || !m_run.mayMake(out.size()))
            return false;
        if (datum.isCallable())
            m_run.fail(u"a function cannot be written as JSON"_s);
        else if (const QString *text = datum.text())
            appendQuoted(out, *text);
        else if (const double *number = datum.number())
            out += std::isfinite(*number) ? numberText(*number) : u"null"_s;
        else if (const auto list = datum.list())
            writeList(*list);
        else if (const Record *record = datum.record())
            writeRecord(*record);
        else if (datum.regex())
            out += u"{}";
        else
            out += datum.isNull() ? u"null"_s : shownText(datum, m_run);
        return true;
    }

private:
    void writeList(const List &list)
    {
        m_layout.open(u'[');
        for (size_t at = 0; at < list.items.size() && !m_run.hasFailed(); ++at) {
            m_layout.next();
            if (!write(list.items[at]))
                m_layout.out += u"null";
        }
        m_layout.close(u']');
    }

    void writeRecord(const Record &record)
    {
        m_layout.open(u'{');
        for (const auto &[name, value] : record.members) {
            if (value.isUndefined() || m_run.hasFailed())
                continue;
            m_layout.next();
            appendQuoted(m_layout.out, name);
            m_layout.colon();
            write(value);
        }
        m_layout.close(u'}');
    }

    JsonLayout m_layout;
    Run &m_run;
};

} // namespace

std::optional<QString> jsonText(const Datum &datum, const QString &indent, Run &run)
{
    JsonWriter writer(indent, run);
    if (!writer.write(datum))
        return {};
    return run.made(writer.written());
}

} // namespace cairn::templating
