// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "diagramview.h"

#include "diagrams/plantuml.h"
#include "layout/dotpicture.h"
#include "portal.h"

#include <QCache>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int keptBytes = 32 * 1024 * 1024;

QCache<QByteArray, QByteArray> &kept()
{
    static QCache<QByteArray, QByteArray> pictures(keptBytes);
    return pictures;
}

} // namespace

Result<QByteArray> drawDiagram(const Home &home, const QString &language, const QString &program,
                               const QString &source, const DotLooks &looks, const Progress &progress)
{
    if (language == u"plantuml")
        return drawPlantUml(home, source, progress);
    return drawDot(source, isDotProgram(program) ? program : u"dot"_s, looks, PictureFormat::Svg, progress);
}

DiagramView::DiagramView(QObject *parent)
    : QObject(parent), m_question(this, programThreads())
{
    m_beginning.setSingleShot(true);
    connect(this, &DiagramView::asked, &m_beginning, qOverload<>(&QTimer::start));
    connect(&m_beginning, &QTimer::timeout, this, &DiagramView::draw);
}

QByteArray DiagramView::key() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {m_language, m_program, m_ink, m_line, m_fontFamily, m_source}) {
        hash.addData(part.toUtf8());
        hash.addData("\n");
    }
    return hash.result();
}

void DiagramView::draw()
{
    m_question.drop();
    if (m_language != u"plantuml" && m_language != u"dot" && m_language != u"graphviz") {
        fail({});
        return;
    }
    if (const QByteArray *svg = kept().object(key())) {
        show(*svg);
        return;
    }
    m_state = u"drawing"_s;
    m_reason.clear();
    Q_EMIT drawn();
    const DotLooks looks{m_ink, m_line, u"transparent"_s, m_fontFamily};
    m_question.ask(
        [language = m_language, program = m_program, looks, source = m_source,
         home = Portal::instance().home()](const std::stop_token &stop) {
            return drawDiagram(home, language, program, source, looks, {stop, {}});
        },
        [this, key = key()](const Result<QByteArray> &svg) {
            if (!svg) {
                fail(svg.error());
                return;
            }
            kept().insert(key, new QByteArray(*svg), svg->size());
            show(*svg);
        });
}

void DiagramView::show(const QByteArray &svg)
{
    m_state = u"drawn"_s;
    m_reason.clear();
    const qsizetype begin = svg.indexOf("<svg"); // behind the declarations, which a data URL needs not
    m_picture = QUrl(u"data:image/svg+xml;base64,"_s + QString::fromLatin1(svg.sliced(begin).toBase64()));
    Q_EMIT drawn();
}

void DiagramView::fail(const Error &error)
{
    m_state = u"source"_s;
    m_reason = error.hint.isEmpty() ? error.message : u"%1. %2"_s.arg(error.message, error.hint);
    m_picture.clear();
    Q_EMIT drawn();
}

} // namespace cairn
