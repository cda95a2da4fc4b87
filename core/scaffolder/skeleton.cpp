// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/skeleton.h"

#include "scaffolder/pathcache.h"
#include "templating/scaffolderfunctions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype sniffed = 512; // bytes
constexpr auto byteOrderMark = QByteArrayView("\xef\xbb\xbf");

/// Whether a name of the path is empty: such a file is not wanted.
bool isLeftOut(const QString &path)
{
    return path.isEmpty() || path.startsWith(u'/') || path.endsWith(u'/') || path.contains(u"//"_s);
}

/// Whether the file is called something and then the extension.
bool hasExtension(const QString &path, const QString &extension)
{
    return path.endsWith(extension) && path.size() > extension.size()
           && path[path.size() - extension.size() - 1] != u'/';
}

QString joined(const QString &folder, const QString &path)
{
    return folder.isEmpty() ? path : folder + u'/' + path;
}

/// One rendering of a skeleton.
class Renderer final
{
public:
    Renderer(const SkeletonOptions &options, ActionCall &call)
        : m_options(options),
          m_call(call),
          m_context(options.values),
          m_render{scaffolderFilters(call.environment.hosts), {}, call.progress.stop}
    {}

    Result<void> add(const QString &path, const WorkspaceFile &file)
    {
        if (m_call.progress.isCancelled())
            return failure(ErrorKind::Cancelled, u"Cancelled"_s);
        const QString &extension = m_options.extension;
        const bool isRendered =
            extension.isEmpty() ? !m_options.verbatim.matches(path) : hasExtension(path, extension);
        const bool hasTemplateName = !extension.isEmpty() || isRendered || m_options.rendersVerbatimNames;
        const QString name = !extension.isEmpty() && isRendered ? path.chopped(extension.size()) : path;
        const Result<QString> target = hasTemplateName ? renderName(name) : name;
        if (!target)
            return std::unexpected(target.error());
        if (isLeftOut(*target))
            return {};
        if (const Result<QString> plain = Workspace::checkedPath(*target); !plain)
            return failure(plain.error().kind,
                           u"%1: %2"_s.arg(joined(m_options.source, path), plain.error().message),
                           plain.error().hint);
        return write(file, joined(m_options.source, path), joined(m_options.target, *target), isRendered);
    }

    /// `source` is what faults name.
    Result<void> write(const WorkspaceFile &file, const QString &source, const QString &target,
                       bool isRendered)
    {
        const QString plain = Workspace::checkedPath(target).value_or(target);
        const bool isThere = m_call.workspace.find(plain) || m_call.workspace.isFolder(plain);
        if (isThere && !m_options.replaces)
            return {};
        WorkspaceFile made = file;
        if (isRendered && !file.isLink && !isBinary(file.content)) {
            Result<QByteArray> content = renderContent(file.content, source);
            if (!content)
                return std::unexpected(content.error());
            made.content = *std::move(content);
        }
        return m_call.workspace.write(plain, std::move(made));
    }

private:
    static bool mayHoldTags(QByteArrayView text) { return text.contains('{') || text.contains('}'); }

    Result<QString> renderName(const QString &path)
    {
        if (!path.contains(u'{') && !path.contains(u'}'))
            return path;
        const auto rendered = render(path.toUtf8(), joined(m_options.source, path));
        return rendered ? Result<QString>(*rendered) : std::unexpected(rendered.error());
    }

    Result<QByteArray> renderContent(const QByteArray &content, const QString &source)
    {
        if (!mayHoldTags(content))
            return content;
        const bool hasMark = content.startsWith(byteOrderMark);
        const Result<QString> rendered =
            render(hasMark ? content.sliced(byteOrderMark.size()) : content, source);
        if (!rendered)
            return std::unexpected(rendered.error());
        return hasMark ? byteOrderMark.toByteArray() + rendered->toUtf8() : rendered->toUtf8();
    }

    Result<QString> render(const QByteArray &text, const QString &source)
    {
        const auto parsed = cachedParse(m_call.environment.cache.get(), text, source, m_options.syntax);
        if (!parsed)
            return std::unexpected(parsed.error().toError());
        const TemplateResult<QString> rendered = parsed->render(m_context, m_render);
        if (!rendered)
            return std::unexpected(rendered.error().toError());
        return *rendered;
    }

    const SkeletonOptions &m_options;
    ActionCall &m_call;
    TemplateContext m_context;
    RenderOptions m_render;
};

} // namespace

Result<void> renderSkeleton(const Workspace::Files &skeleton, const SkeletonOptions &options,
                            ActionCall &call)
{
    Renderer renderer(options, call);
    for (const auto &[path, file] : skeleton) {
        if (const Result<void> added = renderer.add(path, file); !added)
            return added;
    }
    return {};
}

Result<void> renderFile(const WorkspaceFile &file, const QString &path, const SkeletonOptions &options,
                        ActionCall &call)
{
    return Renderer(options, call).write(file, options.source, path, true);
}

bool isBinary(QByteArrayView content)
{
    const QByteArrayView head = content.first(std::min(content.size(), sniffed));
    const bool isDocument = head.startsWith("%PDF-");
    const auto isOdd = [](char c) {
        const auto byte = uchar(c);
        return byte == 127 || byte < 7 || (byte > 14 && byte < 32 && byte != 27);
    };
    const qsizetype odd = std::ranges::count_if(head, isOdd);
    return isDocument || head.contains('\0') || odd * 10 > head.size() || !content.isValidUtf8();
}

} // namespace cairn
