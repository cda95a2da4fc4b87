// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "base/yaml.h"

#include "base/libyaml.h"
#include "base/yamltree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <sstream>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Hands the events of yaml-cpp to a builder.
class YamlCppEvents final : public YAML::EventHandler
{
public:
    explicit YamlCppEvents(YamlTreeBuilder &builder)
        : m_builder(builder)
    {}

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        m_builder.addNull(at(mark), anchor);
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        m_builder.addAlias(at(mark), anchor);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &text) override
    {
        // A plain scalar has the tag "?", a quoted one "!".
        const bool isPlain = tag == "?";
        m_builder.addScalar(at(mark), anchor,
                            isPlain ? YamlTreeBuilder::Style::Plain : YamlTreeBuilder::Style::Quoted,
                            isPlain ? std::string_view() : std::string_view(tag), text);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        m_builder.openList(at(mark), anchor, style == YAML::EmitterStyle::Block);
    }
    void OnSequenceEnd() override { m_builder.closeList(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        m_builder.openMap(at(mark), anchor, style == YAML::EmitterStyle::Block);
    }
    void OnMapEnd() override { m_builder.closeMap(); }

private:
    static YamlMark at(const YAML::Mark &mark) { return {mark.line, mark.column}; }

    YamlTreeBuilder &m_builder;
};

std::vector<Value> readWithYamlCpp(const YamlChunk &chunk, const YamlLines &lines, const YamlLimits &limits)
{
    std::vector<Value> roots;
    std::istringstream stream(chunk.text.toStdString());
    YAML::Parser parser(stream);
    // More than one only where "..." ends a document and no "---" begins the next.
    while (true) {
        YamlTreeBuilder builder(chunk, lines, limits);
        YamlCppEvents events(builder);
        if (!parser.HandleNextDocument(events))
            return roots;
        roots.push_back(builder.takeRoot());
    }
}

/// libyaml reads what is plainly good; yaml-cpp, slower and by YAML 1.2, decides the rest and says what is wrong.
std::vector<YamlDocument> readChunk(const YamlChunk &chunk, const YamlLimits &limits)
{
    std::vector<YamlDocument> documents;
    const YamlLines lines(chunk);
    const auto fail = [&](YamlFault fault) {
        documents.push_back({{}, chunk.line, chunk.lastLine, std::move(fault)});
        return documents;
    };
    if (auto fault = findTextFault(chunk, lines))
        return fail(*std::move(fault));
    try {
        std::optional<std::vector<Value>> roots = readWithLibyaml(chunk, lines, limits);
        if (!roots)
            roots = readWithYamlCpp(chunk, lines, limits);
        for (Value &root : *roots) {
            if (!root.isNull())
                documents.push_back({std::move(root), chunk.line, chunk.lastLine, {}});
        }
    } catch (const StopParsing &stopped) {
        return fail(stopped.fault);
    } catch (const YAML::Exception &error) {
        return fail(
            explainYamlFault(QString::fromStdString(error.msg), error.mark.line, error.mark.column, lines));
    } catch (const std::exception &error) {
        return fail({QString::fromUtf8(error.what()), {}, {chunk.line, 1}});
    }
    return documents;
}

} // namespace

std::vector<YamlDocument> readYaml(const QByteArray &text, const YamlLimits &limits)
{
    if (text.size() > limits.bytes) {
        return {{{},
                 1,
                 1,
                 YamlFault{u"The file is larger than %1 MB"_s.arg(limits.bytes / (1024 * 1024)),
                           u"Split it into several files"_s,
                           {1, 1},
                           true}}};
    }
    std::vector<YamlDocument> documents;
    for (const YamlChunk &chunk : splitYaml(text)) {
        if (qsizetype(documents.size()) >= limits.documents) {
            documents.push_back(
                {{},
                 chunk.line,
                 chunk.lastLine,
                 YamlFault{
                     u"The file has more than %1 documents; the rest was not read"_s.arg(limits.documents),
                     u"Split it into several files"_s,
                     {chunk.line, 1},
                     true}});
            break;
        }
        for (YamlDocument &document : readChunk(chunk, limits))
            documents.push_back(std::move(document));
    }
    return documents;
}

} // namespace cairn
