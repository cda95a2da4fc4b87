// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "diagramview.h"
#include "docsimages.h"
#include "docsprint.h"
#include "docsview.h"
#include "layout/dotpicture.h"
#include "portal.h"

#include <QDesktopServices>
#include <QDir>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

const QString printFolder = u"/print"_s;

/// The addresses of all pictures of a page, by what stands on it.
QHash<QString, QString> picturesOf(const DocsSheet &sheet)
{
    QHash<QString, QString> pictures;
    const auto add = [&](const Run &run) {
        if (run.kind == Run::Kind::Image)
            pictures.insert(run.source, sheet.imageAddress(run.source));
    };
    for (const FigureBlock &figure : sheet.rows().figures)
        add(figure.image);
    for (const DocsRow &row : sheet.rows().rows) {
        for (const Runs &runs : row.cells)
            std::ranges::for_each(runs, add);
    }
    return pictures;
}

} // namespace

QString DocsView::pdfName() const
{
    QString name = m_answer.title;
    name.replace(u'/', u'-');
    return (name.isEmpty() ? tr("Page") : name) + u".pdf"_s;
}

QUrl DocsView::pdfFileName() const
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QUrl::fromLocalFile(folder + u'/' + pdfName());
}

void DocsView::makePdf(const QString &file, const QString &family, const QString &monoFamily,
                       const std::function<void()> &made)
{
    m_printing.ask(
        [home = Portal::instance().home(), rows = m_sheet.sharedRows(), title = m_answer.title, family,
         monoFamily, pictures = picturesOf(m_sheet), file](const std::stop_token &stop) {
            if (QDir folder(home.cache + printFolder); file.startsWith(folder.path())) {
                // Those of earlier times have been printed, or are open in the program that has them.
                folder.removeRecursively();
                folder.mkpath(u"."_s);
            }
            const auto image = [&](const QString &source) {
                return loadDocsImage(home, pictures.value(source));
            };
            const auto diagram = [&](const DiagramBlock &of) {
                if (of.language == u"mermaid")
                    return QByteArray();
                DotLooks looks;
                looks.font = family;
                return drawDiagram(home, of.language, of.program, of.source, looks, {stop, {}})
                    .value_or(QByteArray());
            };
            return writePdf({*rows, title, family, monoFamily, image, diagram}, file);
        },
        [made](const Result<void> &written) {
            if (written)
                made();
            else
                Portal::instance().tell(written.error().message);
        });
}

void DocsView::savePdf(const QUrl &file, const QString &family, const QString &monoFamily)
{
    const QString path = file.toLocalFile();
    makePdf(path, family, monoFamily, [path] { Portal::instance().tell(tr("Saved as %1").arg(path)); });
}

void DocsView::print(const QString &family, const QString &monoFamily)
{
    const QString path = Portal::instance().home().cache + printFolder + u'/' + pdfName();
    makePdf(path, family, monoFamily, [path] {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
            Portal::instance().tell(tr("No program here opens PDF files. The page is in %1").arg(path));
    });
}

} // namespace cairn
