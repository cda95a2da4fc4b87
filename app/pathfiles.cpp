// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "pathfiles.h"

#include "git/patch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestShown = 512 * 1024; // bytes of a text that is drawn

/// Under which name the highlighter knows a file's language.
QString languageOf(const QString &path)
{
    const QString name = path.section(u'/', -1);
    for (const QLatin1StringView whole : {"Dockerfile"_L1, "Makefile"_L1, "Jenkinsfile"_L1}) {
        if (name.startsWith(whole))
            return whole == "Jenkinsfile"_L1 ? u"Groovy"_s : QString(whole);
    }
    const QString suffix = QFileInfo(name).suffix().toLower();
    return suffix == u"kts" ? u"kt"_s : suffix;
}

bool isText(const QByteArray &content)
{
    return !content.first(qMin(content.size(), qsizetype(8'000))).contains('\0');
}

/// A folder with its files and folders, in their order.
struct Branch {
    std::map<QString, Branch> folders;
    std::vector<QString> files; ///< paths
};

Branch branchOf(const Workspace &made)
{
    Branch root;
    for (const auto &[path, file] : made.files()) {
        Branch *branch = &root;
        QStringList folders = path.split(u'/');
        folders.removeLast();
        for (const QString &folder : std::as_const(folders))
            branch = &branch->folders[folder];
        branch->files.push_back(path);
    }
    return root;
}

} // namespace

PathFiles::PathFiles(QObject *parent)
    : QObject(parent), m_comparison(this), m_code(this)
{}

void PathFiles::show(const Workspace &made, bool marks)
{
    m_fresh.clear();
    for (const auto &[path, file] : made.files()) {
        const WorkspaceFile *before = m_made.find(path);
        if (marks && (!before || !(*before == file)))
            m_fresh.insert(path);
    }
    m_made = made;
    if (!m_made.find(m_current)) {
        const auto isReadme = [](const auto &entry) {
            return entry.first.startsWith(u"readme", Qt::CaseInsensitive);
        };
        const auto readme = std::ranges::find_if(m_made.files(), isReadme);
        m_current = readme != m_made.files().end() ? readme->first
                    : m_made.files().empty()       ? QString()
                                                   : m_made.files().begin()->first;
    }
    compare();
}

void PathFiles::setFolder(const QString &folder)
{
    m_folder = folder;
    compare();
}

PathFiles::Existing PathFiles::readExisting(const QString &folder, const Workspace &made)
{
    Existing existing;
    for (const auto &[path, file] : made.files()) {
        QFile found(folder + u'/' + path);
        const QFileInfo info(found);
        if (!info.isFile() || info.size() > longestShown || !found.open(QFile::ReadOnly))
            continue;
        existing.emplace(path, found.readAll());
    }
    return existing;
}

void PathFiles::compare()
{
    if (m_folder.isEmpty()) {
        m_comparison.drop();
        m_existing.clear();
        showRows();
        return;
    }
    m_comparison.ask(
        [folder = m_folder, made = m_made](const std::stop_token &) { return readExisting(folder, made); },
        [this](Existing existing) {
            m_existing = std::move(existing);
            showRows();
        });
}

QString PathFiles::changeOf(const QString &path) const
{
    if (m_folder.isEmpty())
        return {};
    const auto existing = m_existing.find(path);
    if (existing == m_existing.end())
        return u"added"_s;
    return existing->second == m_made.find(path)->content ? u"same"_s : u"modified"_s;
}

void PathFiles::showRows()
{
    std::vector<PathFileRow> rows;
    const auto addFile = [&](const QString &path, int depth) {
        const WorkspaceFile &file = *m_made.find(path);
        PathFileRow row;
        row.path = path;
        row.name = path.section(u'/', -1);
        row.depth = depth;
        row.change = changeOf(path);
        row.isFresh = m_fresh.contains(path);
        row.note = file.isLink         ? tr("leads to %1").arg(QString::fromUtf8(file.content))
                   : file.isExecutable ? tr("executable")
                                       : QString();
        rows.push_back(std::move(row));
    };
    const auto addBranch = [&, &folded = m_folded](this const auto &self, const Branch &branch,
                                                   const QString &path, int depth) -> void {
        for (const auto &[name, first] : branch.folders) {
            QString shown = name;
            const Branch *folder = &first;
            while (folder->files.empty() && folder->folders.size() == 1) {
                shown += u'/' + folder->folders.begin()->first;
                folder = &folder->folders.begin()->second;
            }
            const QString whole = path.isEmpty() ? shown : path + u'/' + shown;
            PathFileRow row;
            row.path = whole;
            row.name = shown;
            row.depth = depth;
            row.isFolder = true;
            row.isOpen = !folded.contains(whole);
            rows.push_back(row);
            if (row.isOpen)
                self(*folder, whole, depth + 1);
        }
        for (const QString &file : branch.files)
            addFile(file, depth);
    };
    addBranch(branchOf(m_made), {}, 0);
    m_rows.assign(std::move(rows));
    Q_EMIT changed();
    showCurrent();
}

void PathFiles::setCurrent(const QString &path)
{
    if (m_current == path || !m_made.find(path))
        return;
    m_current = path;
    showCurrent();
}

int PathFiles::currentRow() const
{
    const auto found = std::ranges::find(m_rows.rows(), m_current, &PathFileRow::path);
    return found == m_rows.rows().end() ? -1 : int(found - m_rows.rows().begin());
}

void PathFiles::showCurrent()
{
    const WorkspaceFile *file = m_made.find(m_current);
    m_shape = file ? u"text"_s : QString();
    m_note.clear();
    std::vector<DiffRow> lines;
    if (file && (file->isLink || !isText(file->content) || file->content.size() > longestShown)) {
        m_shape = u"note"_s;
        m_note =
            file->isLink
                ? tr("A link that leads to %1").arg(QString::fromUtf8(file->content))
                : tr("%1, which is no text to show").arg(QLocale().formattedDataSize(file->content.size()));
    } else if (file && changeOf(m_current) == u"modified") {
        m_shape = u"diff"_s;
        lines = diffRows(makePatch(m_current, m_existing[m_current], file->content).value_or(QByteArray()));
    } else if (file) {
        const QString text = QString::fromUtf8(file->content);
        if (text != m_code.text() || m_code.language() != languageOf(m_current))
            m_code.setText(text, languageOf(m_current));
        if (text.isEmpty()) {
            m_shape = u"note"_s;
            m_note = tr("An empty file");
        }
    }
    m_lines.assign(std::move(lines));
    Q_EMIT currentChanged();
}

QString PathFiles::summary() const
{
    const QString all = tr("%n file(s)", "", count());
    if (m_folder.isEmpty())
        return all;
    int added = 0;
    int modified = 0;
    for (const auto &[path, file] : m_made.files()) {
        const QString change = changeOf(path);
        added += change == u"added" ? 1 : 0;
        modified += change == u"modified" ? 1 : 0;
    }
    return tr("%1: %2 new, %3 changed").arg(all).arg(added).arg(modified);
}

void PathFiles::toggle(const QString &folder)
{
    fold(folder, !m_folded.contains(folder));
}

void PathFiles::fold(const QString &folder, bool isFolded)
{
    if (isFolded)
        m_folded.insert(folder);
    else
        m_folded.remove(folder);
    showRows();
}

} // namespace cairn
