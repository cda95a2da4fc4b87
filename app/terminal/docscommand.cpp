// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docs/blockbuilder.h"
#include "docs/htmlwriter.h"
#include "docs/sitepage.h"
#include "store/entitydetail.h"
#include "sync/pageage.h"
#include "terminal/cells.h"
#include "terminal/databases.h"
#include "terminal/output.h"
#include "terminal/pagejson.h"
#include "terminal/pagetext.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <memory>
#include <optional>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace cairn::terminal {

void prepareDocs(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"REF"_s, u"The entity whose docs are meant. Not with --dir."_s, u"[REF]"_s);
    parser.addPositionalArgument(
        u"PAGE"_s, u"A page by its path, such as runbook.md or guides/setup. Without one: the navigation."_s,
        u"[PAGE]"_s);
    parser.addOption(
        {u"dir"_s, u"Reads the MkDocs site in a folder, which needs to be in no catalog."_s, u"DIR"_s});
    parser.addOption({u"format"_s, u"text, json, or html as MkDocs would have made it (of a page)."_s,
                      u"FORMAT"_s, u"text"_s});
}

namespace {

constexpr qsizetype widestText = 100; // cells; longer lines are hard to read

struct DocsOptions {
    QString ref;
    QString folder;
    QString page;
    QString format;
    bool wantsPage = false;
};

/// A site with what it was read from.
struct OpenedDocs {
    std::optional<EntityDocs> entity; ///< nothing for a folder
    std::unique_ptr<Snapshot> folderFiles;
    Site folderSite;

    SiteFiles &files() { return entity ? *entity->files : *folderFiles; }
    const Site &site() const { return entity ? entity->site : folderSite; }
};

/// What is wrong with the command line; empty where nothing is.
QString readOptions(const Context &context, const QCommandLineParser &parser, DocsOptions &options)
{
    QStringList arguments = parser.positionalArguments();
    options.folder = parser.value(u"dir"_s);
    options.format = context.isJson && !parser.isSet(u"format"_s) ? u"json"_s : parser.value(u"format"_s);
    if (parser.isSet(u"dir"_s) == options.folder.isEmpty())
        return u"--dir needs a folder"_s;
    if (options.folder.isEmpty()) {
        if (arguments.isEmpty())
            return u"docs needs a reference, or --dir and a folder"_s;
        options.ref = arguments.takeFirst();
    }
    if (arguments.size() > 1)
        return u"docs shows one page at a time"_s;
    options.wantsPage = !arguments.isEmpty() || options.format == u"html";
    options.page = arguments.value(0);
    if (!QStringList{u"text"_s, u"json"_s, u"html"_s}.contains(options.format))
        return u"--format is text, json or html, not \"%1\""_s.arg(options.format);
    return {};
}

/// Snippets and files beside the site are read from its repository, and where it is in none, from the folder.
Result<OpenedDocs> openFolder(const QString &path)
{
    const QString folder = QFileInfo(path).canonicalFilePath();
    Result<WorkTree> tree = WorkTree::open(folder.isEmpty() ? path : folder);
    if (!tree)
        return std::unexpected(tree.error());
    const QString inside = tree->prefix().chopped(tree->prefix().isEmpty() ? 0 : 1);
    if (!inside.isEmpty())
        tree = WorkTree::open(folder.chopped(inside.size()));
    if (!tree)
        return std::unexpected(tree.error());
    OpenedDocs docs;
    docs.folderFiles = std::make_unique<FolderSnapshot>(*std::move(tree));
    Result<Site> site =
        openSite(*docs.folderFiles, {inside, QFileInfo(folder).fileName(), SiteBuilder::MkDocs});
    if (!site)
        return std::unexpected(site.error());
    docs.folderSite = *std::move(site);
    return docs;
}

Result<OpenedDocs> openDocs(const Context &context, const DocsOptions &options)
{
    if (!options.folder.isEmpty())
        return openFolder(options.folder);
    Result<Database> catalog = readyCatalog(context.home);
    if (!catalog)
        return std::unexpected(catalog.error());
    const Result<QString> ref = findEntity(*catalog, options.ref);
    if (!ref)
        return std::unexpected(ref.error());
    Result<EntityDocs> docs = openEntityDocs(context.home, *catalog, *ref);
    if (!docs)
        return std::unexpected(docs.error());
    return OpenedDocs{*std::move(docs), nullptr, {}};
}

QString kindName(NavItem::Kind kind)
{
    switch (kind) {
    case NavItem::Kind::Section:
        return u"section"_s;
    case NavItem::Kind::Page:
        return u"page"_s;
    case NavItem::Kind::File:
        return u"file"_s;
    case NavItem::Kind::Link:
        return u"link"_s;
    case NavItem::Kind::Missing:
        break;
    }
    return u"missing"_s;
}

QJsonArray navigationJson(const std::vector<NavItem> &items)
{
    QJsonArray array;
    for (const NavItem &item : items) {
        QJsonObject one{{u"title"_s, item.title}, {u"type"_s, kindName(item.kind)}};
        if (item.kind == NavItem::Kind::Section)
            one.insert(u"items"_s, navigationJson(item.items));
        else
            one.insert(item.kind == NavItem::Kind::Link ? u"url"_s : u"path"_s, item.target);
        array.append(one);
    }
    return array;
}

QJsonArray problemsJson(const std::vector<Problem> &problems)
{
    QJsonArray array;
    for (const Problem &problem : problems)
        array.append(problemJson(problem, u"file"_s));
    return array;
}

void printNavigation(const std::vector<NavItem> &items, int depth = 0)
{
    for (const NavItem &item : items) {
        const QString indent(depth * 2, u' ');
        const QString title = indent + shownText(item.title);
        if (item.kind == NavItem::Kind::Section)
            print(tinted(title, Tint::Strong));
        else if (item.kind == NavItem::Kind::Missing)
            print(tinted(title + u"  "_s + shownText(item.target) + u" (not there)"_s, Tint::Warning));
        else
            print(title + tinted(u"  "_s + shownText(item.target), Tint::Faint));
        printNavigation(item.items, depth + 1);
    }
}

Exit showNavigation(const OpenedDocs &docs, const DocsOptions &options)
{
    const Site &site = docs.site();
    if (options.format == u"json") {
        printJson(QJsonObject{{u"site"_s, site.name},
                              {u"description"_s, site.description},
                              {u"ref"_s, docs.entity ? QJsonValue(docs.entity->place.ref) : QJsonValue()},
                              {u"config"_s, site.config.path},
                              {u"home"_s, site.home() ? QJsonValue(site.home()->path) : QJsonValue()},
                              {u"navigation"_s, navigationJson(site.navigation)},
                              {u"problems"_s, problemsJson(site.problems)}});
        return Exit::Done;
    }
    print(tinted(shownText(site.name), Tint::Strong)
          + (docs.entity ? tinted(u"  "_s + docs.entity->place.ref, Tint::Faint) : QString()));
    if (!site.description.isEmpty())
        print(shownText(site.description));
    print({});
    printNavigation(site.navigation);
    for (const Problem &problem : site.problems) {
        if (problem.severity != Severity::Info)
            printError(problemLine(problem));
    }
    return Exit::Done;
}

QString isoTime(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at).toUTC().toString(Qt::ISODate);
}

QJsonObject commitJson(const Commit &commit)
{
    return {{u"commit"_s, commit.id},
            {u"author"_s, commit.author},
            {u"at"_s, isoTime(commit.at)},
            {u"message"_s, commit.subject()}};
}

QJsonValue ageJson(const std::optional<PageAge> &age)
{
    if (!age || !age->last)
        return {};
    QJsonObject object = commitJson(*age->last);
    object.insert(u"codeFilesChangedSince"_s, age->codeFiles);
    object.insert(u"codeChange"_s, age->codeChange ? QJsonValue(commitJson(*age->codeChange)) : QJsonValue());
    return object;
}

QJsonValue pathOf(const SitePage *page)
{
    return page ? QJsonValue(page->path) : QJsonValue();
}

QJsonObject linkJson(const QString &address, const PageLink &link)
{
    static constexpr QLatin1StringView kinds[] = {"page"_L1, "file"_L1, "outside"_L1, "broken"_L1};
    QJsonObject object{{u"address"_s, address}, {u"type"_s, kinds[int(link.kind)]}};
    for (const auto &[key, value] : {std::pair(u"target"_s, link.target),
                                     {u"anchor"_s, link.anchor},
                                     {u"reason"_s, link.reason},
                                     {u"nearest"_s, link.nearest}}) {
        if (!value.isEmpty())
            object.insert(key, value);
    }
    return object;
}

void printPageJson(const OpenedDocs &docs, const DocsPage &page, const std::optional<PageAge> &age)
{
    const Site &site = docs.site();
    const PageNeighbours around = neighboursOf(site, *findPage(site, page.page.path));
    QJsonArray headings;
    for (const HeadingEntry &heading : page.markdown.headings)
        headings.append(
            QJsonObject{{u"level"_s, heading.level}, {u"id"_s, heading.id}, {u"title"_s, heading.title}});
    QStringList addresses = page.links.keys();
    addresses.sort();
    QJsonArray links;
    for (const QString &address : std::as_const(addresses))
        links.append(linkJson(address, page.links.value(address)));
    const QString location = docs.entity ? docs.entity->source.location : QString();
    const QString branch = docs.entity ? docs.entity->source.branch : QString();
    printJson(QJsonObject{{u"site"_s, site.name},
                          {u"path"_s, page.page.path},
                          {u"title"_s, page.title},
                          {u"description"_s, page.meta.description},
                          {u"tags"_s, QJsonArray::fromStringList(page.meta.tags)},
                          {u"file"_s, page.page.file.path},
                          {u"previous"_s, pathOf(around.previous)},
                          {u"next"_s, pathOf(around.next)},
                          {u"edit"_s, editAddress(site, page.page, location, branch)},
                          {u"changed"_s, ageJson(age)},
                          {u"headings"_s, headings},
                          {u"blocks"_s, blocksJson(blocksOf(page.markdown))},
                          {u"links"_s, links},
                          {u"problems"_s, problemsJson(page.problems)}});
}

void printPageText(const DocsPage &page, const std::optional<PageAge> &age)
{
    const qsizetype width = terminalWidth() > 0 ? std::min(terminalWidth(), widestText) : widestText;
    for (const QString &line : pageLines(blocksOf(page.markdown), width))
        print(line);
    if (age && age->last) {
        QString line = u"Changed %1 by %2"_s.arg(isoTime(age->last->at), shownText(age->last->author));
        if (age->codeFiles > 0)
            line += age->codeFiles == 1 ? u"; 1 file of code changed since"_s
                                        : u"; %1 files of code changed since"_s.arg(age->codeFiles);
        print(u"\n"_s + tinted(line, Tint::Faint));
    }
    for (const Problem &problem : page.problems)
        printError(problemLine(problem));
}

/// Nothing where the source has no history: the page is worth showing without it.
std::optional<PageAge> ageOf(const Context &context, const OpenedDocs &docs, const SitePage &page)
{
    if (!docs.entity)
        return {};
    Result<PageAge> age = pageAge(context.home, *docs.entity, page, context.progress);
    return age ? std::optional(*std::move(age)) : std::nullopt;
}

Exit showPage(const Context &context, OpenedDocs &docs, const DocsOptions &options)
{
    const Site &site = docs.site();
    const QString wanted = options.page.isEmpty() && docs.entity ? docs.entity->place.page : options.page;
    const SitePage *page = wanted.isEmpty() ? site.home() : findPage(site, wanted);
    if (!page) // as the shell completes it
        page = findPageOfFile(site, site.folder.isEmpty() ? wanted : site.folder + u'/' + wanted);
    if (!page) {
        const QString near = nearestPage(site, wanted);
        return fail(
            {ErrorKind::NotFound, u"There is no page \"%1\" in %2"_s.arg(wanted, site.name),
             near.isEmpty() ? u"List the pages: leave out the page"_s : u"Perhaps %1 is meant"_s.arg(near)});
    }
    const bool isHtml = options.format == u"html";
    const Result<DocsPage> read =
        readPage(docs.files(), site, *page, isHtml ? LinkForm::AsBuilt : LinkForm::AsWritten);
    if (!read)
        return fail(read.error());
    if (isHtml) {
        // As it is: what controls a terminal in it was made harmless by the reader's own escapes.
        const QByteArray html = writeHtml(read->markdown.tree.root()).toUtf8() + '\n';
        std::fwrite(html.constData(), 1, size_t(html.size()), stdout);
        return Exit::Done;
    }
    const std::optional<PageAge> age = ageOf(context, docs, *page);
    if (options.format == u"json")
        printPageJson(docs, *read, age);
    else
        printPageText(*read, age);
    return Exit::Done;
}

} // namespace

Exit runDocs(Context &context, const QCommandLineParser &parser)
{
    DocsOptions options;
    if (const QString wrong = readOptions(context, parser, options); !wrong.isEmpty())
        return wrongUsage(wrong, u"docs");
    Result<OpenedDocs> docs = openDocs(context, options);
    if (!docs)
        return fail(docs.error());
    return options.wantsPage ? showPage(context, *docs, options) : showNavigation(*docs, options);
}

} // namespace cairn::terminal
