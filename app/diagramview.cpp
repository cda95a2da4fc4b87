// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "diagramview.h"

#include <QCache>
#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr int killMs = 500; // until a killed program is gone
constexpr int keptBytes = 32 * 1024 * 1024;
constexpr rlim_t graphvizMemory = rlim_t(1) << 30; // bytes

QCache<QByteArray, QByteArray> &kept()
{
    static QCache<QByteArray, QByteArray> pictures(keptBytes);
    return pictures;
}

/// What a program that draws may do: it writes no files, and takes only so much.
void confine(rlim_t seconds, rlim_t memory)
{
    const rlimit nothing{0, 0}, time{seconds, seconds}, space{memory, memory};
    setrlimit(RLIMIT_CORE, &nothing);
    setrlimit(RLIMIT_CPU, &time);
    if (memory > 0) {
        setrlimit(RLIMIT_AS, &space);
        setrlimit(RLIMIT_FSIZE, &nothing);
    }
}

} // namespace

DiagramView::DiagramView(QObject *parent)
    : QObject(parent)
{
    m_beginning.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(this, &DiagramView::asked, &m_beginning, qOverload<>(&QTimer::start));
    connect(&m_beginning, &QTimer::timeout, this, &DiagramView::draw);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        fail(tr("it took too long to draw"));
        m_process.kill();
    });
    connect(&m_process, &QProcess::finished, this, &DiagramView::finish);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
        if (m_process.bytesAvailable() > largestPicture)
            m_process.kill();
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("the program that draws it did not start"));
    });
}

DiagramView::~DiagramView()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(killMs);
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

/// Defaults, which attributes in the source come before.
QStringList DiagramView::graphvizArguments() const
{
    return {u"-Tsvg"_s,
            u"-Gbgcolor=transparent"_s,
            u"-Gfontcolor="_s + m_ink,
            u"-Gcolor="_s + m_line,
            u"-Gfontname="_s + m_fontFamily,
            u"-Ncolor="_s + m_line,
            u"-Nfontcolor="_s + m_ink,
            u"-Nfontname="_s + m_fontFamily,
            u"-Nfontsize=12"_s,
            u"-Ecolor="_s + m_line,
            u"-Efontcolor="_s + m_ink,
            u"-Efontname="_s + m_fontFamily,
            u"-Efontsize=11"_s};
}

void DiagramView::draw()
{
    m_process.kill();
    m_patience.stop();
    if (m_source.size() > longestSource) {
        fail(tr("its source is too long"));
        return;
    }
    if (const QByteArray *svg = kept().object(key())) {
        show(*svg);
        return;
    }
    static const QStringList layouts{u"dot"_s,   u"neato"_s, u"fdp"_s,   u"sfdp"_s,
                                     u"twopi"_s, u"circo"_s, u"osage"_s, u"patchwork"_s};
    if (m_language == u"dot" || m_language == u"graphviz") {
        const QString program =
            QStandardPaths::findExecutable(layouts.contains(m_program) ? m_program : u"dot"_s);
        if (program.isEmpty())
            fail(tr("Graphviz draws it, and is not installed: the package is named graphviz"));
        else
            start(program, graphvizArguments(), graphvizSeconds);
    } else if (m_language == u"plantuml") {
        const QString program = QStandardPaths::findExecutable(u"plantuml"_s);
        if (program.isEmpty())
            fail(tr("PlantUML draws it, and is not installed: the package is named plantuml"));
        else
            start(program, {u"-tsvg"_s, u"-pipe"_s}, plantUmlSeconds);
    } else {
        fail({});
    }
}

void DiagramView::start(const QString &program, const QStringList &arguments, int seconds)
{
    m_process.waitForFinished(killMs); // one that was killed a moment ago
    const bool isGraphviz = m_language != u"plantuml";
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SERVER_NAME"_s, u"cairn"_s); // Graphviz reads no files then
    environment.insert(u"GV_FILE_PATH"_s, QString());
    environment.insert(u"PLANTUML_SECURITY_PROFILE"_s, u"SANDBOX"_s); // nor does PlantUML, nor from the web
    environment.insert(u"JAVA_TOOL_OPTIONS"_s, u"-Djava.awt.headless=true -Xmx512m"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(QDir::tempPath());
    m_process.setChildProcessModifier(
        [isGraphviz, seconds] { confine(rlim_t(seconds) * 2, isGraphviz ? graphvizMemory : 0); });
    m_state = u"drawing"_s;
    m_reason.clear();
    Q_EMIT drawn();
    QString source = m_source;
    if (!isGraphviz && !source.contains(u"@start"_s))
        source = u"@startuml\n"_s + source + u"\n@enduml\n"_s;
    m_process.start(program, arguments);
    m_process.write(source.toUtf8());
    m_process.closeWriteChannel();
    m_patience.start(seconds * 1'000);
}

void DiagramView::finish(int exitCode, QProcess::ExitStatus status)
{
    if (!m_patience.isActive())
        return; // somebody else's end
    m_patience.stop();
    const QByteArray svg = m_process.readAllStandardOutput();
    if (status == QProcess::CrashExit || svg.size() > largestPicture) {
        fail(tr("it is too large to draw"));
        return;
    }
    const qsizetype begin = svg.indexOf("<svg");
    if (begin < 0 || exitCode != 0) {
        const QString said =
            QString::fromUtf8(m_process.readAllStandardError()).section(u'\n', 0, 0).left(300);
        fail(said.isEmpty() ? tr("its source is not understood") : said);
        return;
    }
    kept().insert(key(), new QByteArray(svg), svg.size());
    show(svg);
}

void DiagramView::show(const QByteArray &svg)
{
    m_state = u"drawn"_s;
    m_reason.clear();
    m_picture = QUrl(u"data:image/svg+xml;base64,"_s + QString::fromLatin1(svg.toBase64()));
    Q_EMIT drawn();
}

void DiagramView::fail(const QString &reason)
{
    m_patience.stop();
    m_state = u"source"_s;
    m_reason = reason;
    m_picture.clear();
    Q_EMIT drawn();
}

} // namespace cairn
