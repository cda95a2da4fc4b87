// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "docswindowbench.h"

#include "base/home.h"
#include "docs/blockbuilder.h"
#include "docssites.h"
#include "store/schema.h"
#include "store/userdata.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTextStream>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::bench {

namespace {

constexpr qsizetype largePage = 1'000'000; // bytes
constexpr int codeLines = 5'000;
const QString docsAddress = u"cairn://component/default/bench/docs/"_s;

/// Headings, paragraphs, lists, tables, code and admonitions, each section in other words.
QByteArray section(int number)
{
    const QByteArray n = QByteArray::number(number);
    QByteArray text = "## Section " + n + "\n\n";
    for (int paragraph = 0; paragraph < 3; ++paragraph)
        text += "The *service* of `part" + n
                + "` answers within **limits** that are agreed on with all who "
                  "ask it, see [the section before](#section-"
                + QByteArray::number(number - 1)
                + "). Where one of them is not kept, a message with the number " + n
                + " says so, and whoever is on call reads what follows here, from the\nfirst line to the "
                  "last one, before anything is restarted; and then asks `cairn who part"
                + n + "`.\n\n";
    return text + "- one of " + n + "\n- two, which is *longer* than the first\n    - three, deeper\n\n"
           + "| Name | Value |\n| ---- | ----- |\n| part | " + n + " |\n| next | `" + n + "` |\n\n"
           + "```python\ndef part" + n + "(limit):\n    return [answer(x) for x in range(" + n
           + ", limit)]\n```\n\n!!! note\n    Mind the gap of " + n + ".\n\n";
}

QByteArray pageOfSections()
{
    QByteArray text = "# A large page\n\n";
    for (int number = 1; text.size() < largePage; ++number)
        text += section(number);
    return text;
}

QByteArray pageOfCode()
{
    QByteArray text = "# Code\n\n```python\n";
    for (int line = 0; line < codeLines; ++line) {
        const QByteArray n = QByteArray::number(line);
        text += line % 5 == 0 ? "def step" + n + "(first, second=\"" + n + "\"):\n"
                : line % 5 == 4
                    ? "\n"
                    : "    total" + n + " = first * " + n + " + len(second)  # the part of " + n + "\n";
    }
    return text + "```\n";
}

/// What one start of the program tells.
struct Seen {
    std::vector<double> opened; ///< milliseconds, for each page
    std::vector<double> frames; ///< of the last one, while it scrolls
};

std::vector<double> numbersOf(const QJsonValue &array)
{
    std::vector<double> numbers;
    for (const QJsonValue &value : array.toArray())
        numbers.push_back(value.toDouble());
    return numbers;
}

/// A home with a site as its only source, which the program indexes on its first start.
class SiteHome final
{
public:
    explicit SiteHome(const TreeContent &files)
        : m_site(files)
    {
        const Home home{m_folder.filePath(u"cache"_s), m_folder.filePath(u"state"_s)};
        expect(home.create());
        Database user = expect(openUserData(home));
        expect(addSource(user, {u"bench"_s, QUrl::fromLocalFile(m_site.folder.path()).toString(), {}, {}}));
    }

    Seen look(const QString &start, const QStringList &pages) const
    {
        QStringList arguments{u"--home"_s, m_folder.path(), u"--measure"_s, docsAddress + start};
        for (const QString &page : pages)
            arguments += docsAddress + page;
        const QJsonDocument said =
            QJsonDocument::fromJson(run(QStringLiteral(CAIRN_DESKTOP_PROGRAM), arguments).output);
        return {numbersOf(said[u"openedMs"]), numbersOf(said[u"frameMs"])};
    }

private:
    Committed m_site;
    QTemporaryDir m_folder;
};

/// Medians over some starts of the program, of a page that is opened after the home page.
struct PageFigures {
    double opened = 0;
    double frame = 0;
    double longestFrame = 0;
};

PageFigures figuresOf(const SiteHome &home, const QString &page)
{
    std::vector<double> opened, frames, longest;
    for (int round = -1; round < rounds; ++round) { // the first start indexes
        const Seen seen = home.look(u"index.md"_s, {page});
        if (round < 0)
            continue;
        opened.push_back(seen.opened.front());
        frames.push_back(median(seen.frames));
        longest.push_back(std::ranges::max(seen.frames));
    }
    return {median(opened), median(frames), median(longest)};
}

double readingTime(const QByteArray &page)
{
    const QString text = QString::fromUtf8(page);
    return medianOf([&] { blocksOf(expect(readMarkdown(text, {}))); });
}

/// Of the pages of the real site the one that takes longest.
double heaviestRealPage(TreeContent files)
{
    files.insert(u"catalog-info.yaml"_s, siteDescriptor());
    QStringList pages;
    for (auto file = files.keyBegin(); file != files.keyEnd(); ++file) {
        if (file->startsWith(u"docs/") && file->endsWith(u".md"))
            pages += file->sliced(5);
    }
    const SiteHome home(files);
    const QString start = pages.takeFirst();
    std::vector<std::vector<double>> times(size_t(pages.size()));
    for (int round = -1; round < rounds; ++round) { // the first start indexes
        const Seen seen = home.look(start, pages);
        for (size_t page = 0; round >= 0 && page < times.size(); ++page)
            times[page].push_back(seen.opened[page]);
    }
    std::vector<double> medians;
    std::ranges::transform(times, std::back_inserter(medians), median);
    return std::ranges::max(medians);
}

} // namespace

std::vector<Figure> benchDocsWindow()
{
    const QByteArray large = pageOfSections();
    const SiteHome home({{u"mkdocs.yml"_s, "site_name: Bench\n"},
                         {u"catalog-info.yaml"_s, siteDescriptor()},
                         {u"docs/index.md"_s, "# Start\n\nWhere it begins.\n"},
                         {u"docs/large.md"_s, large},
                         {u"docs/code.md"_s, pageOfCode()}});
    std::vector<Figure> figures{{u"1 MB of Markdown into blocks"_s, u"ms"_s, readingTime(large), 80}};
    if (const TreeContent real = realSite(); !real.isEmpty())
        figures.push_back({u"heaviest real page until seen"_s, u"ms"_s, heaviestRealPage(real), 40});
    else
        QTextStream(stderr) << "cairn-bench: the real site is not beside the checkout; it is left out\n";
    const PageFigures page = figuresOf(home, u"large.md"_s);
    figures.push_back({u"1 MB page until seen"_s, u"ms"_s, page.opened, 100});
    figures.push_back({u"1 MB page: frame to frame, scrolling"_s, u"ms"_s, page.frame, 17.5});
    figures.push_back({u"1 MB page: longest frame, scrolling"_s, u"ms"_s, page.longestFrame, 33});
    const PageFigures code = figuresOf(home, u"code.md"_s);
    figures.push_back({u"5,000 lines of code until seen"_s, u"ms"_s, code.opened, 100});
    figures.push_back({u"5,000 lines of code: longest frame"_s, u"ms"_s, code.longestFrame, 33});
    return figures;
}

} // namespace cairn::bench
