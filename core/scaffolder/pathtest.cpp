// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/pathtest.h"

#include "base/json.h"
#include "base/nearest.h"
#include "base/yaml.h"
#include "catalog/entityref.h"
#include "git/patch.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr auto caseKeys = std::to_array<QStringView>(
    {u"name", u"answers", u"secrets", u"user", u"files", u"noOtherFiles", u"effects", u"output", u"error"});
constexpr auto fileKeys =
    std::to_array<QStringView>({u"content", u"contains", u"matches", u"absent", u"executable"});

/// Reads the cases of one file, up to the first fault.
class TestReader final
{
public:
    explicit TestReader(const QString &file)
        : m_file(file)
    {}

    Result<std::vector<PathTest>> read(const Value &root)
    {
        const Value *cases = root.find(u"cases");
        if (!cases || !cases->list())
            fail(root.place, u"there is no list of cases"_s, u"Write cases: and a list"_s);
        std::vector<PathTest> tests;
        for (const Value &one : cases && cases->list() ? *cases->list() : Value::List())
            tests.push_back(readCase(one));
        if (m_error)
            return std::unexpected(*m_error);
        return tests;
    }

private:
    /// The first one stays.
    void fail(Place place, const QString &message, const QString &hint = {})
    {
        if (!m_error)
            m_error =
                Error{ErrorKind::Invalid,
                      u"%1:%2:%3: %4"_s.arg(m_file).arg(place.line).arg(place.column).arg(message), hint};
    }

    void checkKeys(const Value &object, std::span<const QStringView> known)
    {
        for (const Member &member : *object.map()) {
            if (std::ranges::find(known, member.key) != known.end())
                continue;
            const QString nearest = nearestName(member.key, known);
            fail(member.place, u"\"%1\" has no meaning here"_s.arg(member.key),
                 nearest.isEmpty() ? u"docs/path-tests.md says what there is"_s
                                   : u"Did you mean %1?"_s.arg(nearest));
        }
    }

    bool isObject(const Value &value, const QString &what)
    {
        if (!value.map())
            fail(value.place, u"%1 is a %2; it must be an object"_s.arg(what, value.typeName()));
        return value.map();
    }

    /// A text, or a list of them.
    QStringList texts(const Value *value)
    {
        if (!value)
            return {};
        if (value->text())
            return {*value->text()};
        QStringList texts;
        for (const Value &item : value->list() ? *value->list() : Value::List()) {
            if (!item.text())
                fail(item.place, u"%1 is no text"_s.arg(item.excerpt()));
            else
                texts += *item.text();
        }
        if (!value->list())
            fail(value->place, u"%1 is neither a text nor a list of texts"_s.arg(value->excerpt()));
        return texts;
    }

    std::optional<bool> flag(const Value *value)
    {
        const bool *flag = value ? std::get_if<bool>(&value->content) : nullptr;
        if (value && !flag)
            fail(value->place, u"%1 is neither true nor false"_s.arg(value->excerpt()));
        return flag ? std::optional(*flag) : std::nullopt;
    }

    Value objectOrNull(const Value &parent, QStringView key)
    {
        const Value *value = parent.find(key);
        if (!value || value->isNull() || !isObject(*value, key.toString()))
            return {};
        return *value;
    }

    ExpectedFile readFile(const Member &member)
    {
        ExpectedFile file;
        file.path = member.key;
        if (member.value.text()) {
            file.content = *member.value.text();
        } else if (isObject(member.value, member.key)) {
            checkKeys(member.value, fileKeys);
            const Value *content = member.value.find(u"content");
            if (content && content->text())
                file.content = *content->text();
            file.contains = texts(member.value.find(u"contains"));
            file.matches = texts(member.value.find(u"matches"));
            file.isAbsent = flag(member.value.find(u"absent")).value_or(false);
            file.isExecutable = flag(member.value.find(u"executable"));
        }
        for (const QString &pattern : file.matches) {
            if (const QRegularExpression regex(pattern); !regex.isValid())
                fail(member.value.place,
                     u"\"%1\" is no regular expression: %2"_s.arg(pattern, regex.errorString()));
        }
        return file;
    }

    PathTest readCase(const Value &value)
    {
        PathTest test;
        test.place = value.place;
        if (!isObject(value, u"a case"_s))
            return test;
        checkKeys(value, caseKeys);
        test.name = value.textAt({u"name"});
        if (test.name.isEmpty())
            fail(value.place, u"the case has no name"_s, u"Say what it shows"_s);
        test.answers = objectOrNull(value, u"answers");
        test.secrets = objectOrNull(value, u"secrets");
        test.output = objectOrNull(value, u"output");
        test.user = canonicalRef(value.textAt({u"user"}), {u"user"_s, {}});
        test.error = value.textAt({u"error"});
        test.hasNoOtherFiles = flag(value.find(u"noOtherFiles")).value_or(false);
        if (const Value *effects = value.find(u"effects"))
            test.effects = texts(effects);
        const Value files = objectOrNull(value, u"files");
        for (const Member &file : files.map() ? *files.map() : Value::Map())
            test.files.push_back(readFile(file));
        return test;
    }

    QString m_file;
    std::optional<Error> m_error;
};

QString indented(const QString &text)
{
    return u"  "_s + QString(text).replace(u'\n', u"\n  "_s);
}

QStringList fileDifferences(const ExpectedFile &expected, const Workspace &workspace)
{
    const WorkspaceFile *file = workspace.find(expected.path);
    if (expected.isAbsent)
        return file ? QStringList{u"%1 is there, and should not be"_s.arg(expected.path)} : QStringList();
    if (!file)
        return {u"%1 is not there"_s.arg(expected.path)};
    QStringList differences;
    if (expected.isExecutable && *expected.isExecutable != file->isExecutable)
        differences += file->isExecutable ? u"%1 can be run, and should not"_s.arg(expected.path)
                                          : u"%1 cannot be run"_s.arg(expected.path);
    if (expected.content && expected.content->toUtf8() != file->content) {
        const QByteArray patch =
            makePatch(expected.path, expected.content->toUtf8(), file->content).value_or(QByteArray());
        differences += u"%1 differs (- expected, + made):\n"_s.arg(expected.path)
                       + indented(QString::fromUtf8(patch).trimmed());
    }
    const QString text = QString::fromUtf8(file->content);
    for (const QString &part : expected.contains) {
        if (!text.contains(part))
            differences += u"%1 does not contain:\n"_s.arg(expected.path) + indented(part.trimmed());
    }
    for (const QString &pattern : expected.matches) {
        if (!QRegularExpression(pattern, QRegularExpression::MultilineOption).match(text).hasMatch())
            differences += u"nothing in %1 matches %2"_s.arg(expected.path, pattern);
    }
    return differences;
}

/// The lines of both, `-` before those that are expected alone and `+` before those that came alone.
QString listDifference(const QStringList &expected, const QStringList &actual)
{
    QStringList lines;
    for (const QString &line : expected)
        lines += (actual.contains(line) ? u"    "_s : u"  - "_s) + line;
    for (const QString &line : actual) {
        if (!expected.contains(line))
            lines += u"  + "_s + line;
    }
    return lines.join(u'\n');
}

/// Where `actual` lacks what `expected` has, at `place`.
void compare(const Value &expected, const Value *actual, const QString &place, QStringList &differences)
{
    if (!actual) {
        differences += u"%1 is not there; expected %2"_s.arg(place, QString::fromUtf8(writeJson(expected)));
    } else if (expected.map() && actual->map()) {
        for (const Member &member : *expected.map())
            compare(member.value, actual->find(member.key), place + u'.' + member.key, differences);
    } else if (expected.list() && actual->list() && expected.list()->size() == actual->list()->size()) {
        for (size_t at = 0; at < expected.list()->size(); ++at)
            compare((*expected.list())[at], &(*actual->list())[at], u"%1[%2]"_s.arg(place).arg(at),
                    differences);
    } else if (expected != *actual) {
        differences += u"%1 is %2; expected %3"_s.arg(place, QString::fromUtf8(writeJson(*actual)),
                                                      QString::fromUtf8(writeJson(expected)));
    }
}

/// The output as templates write it.
Value outputOf(const RunRecord &record)
{
    Value::Map output = record.results.map() ? *record.results.map() : Value::Map();
    Value::List links;
    for (const OutputLink &link : record.links)
        links.push_back(Value{Value::Map{{u"title"_s, {}, Value{link.title, {}}},
                                         {u"icon"_s, {}, Value{link.icon, {}}},
                                         {u"url"_s, {}, Value{link.url, {}}},
                                         {u"entityRef"_s, {}, Value{link.entityRef, {}}}},
                              {}});
    Value::List texts;
    for (const OutputText &one : record.texts)
        texts.push_back(Value{Value::Map{{u"title"_s, {}, Value{one.title, {}}},
                                         {u"icon"_s, {}, Value{one.icon, {}}},
                                         {u"content"_s, {}, Value{one.content, {}}}},
                              {}});
    output.push_back({u"links"_s, {}, Value{std::move(links), {}}});
    output.push_back({u"text"_s, {}, Value{std::move(texts), {}}});
    return Value{std::move(output), {}};
}

/// Why the plan failed; nothing where it did not.
std::optional<Error> errorOf(const Result<PathRun> &run)
{
    if (!run)
        return run.error();
    if (run->record.state != RunState::Failed)
        return std::nullopt;
    const auto failed = std::ranges::find(run->record.steps, StepState::Failed, &StepRecord::state);
    if (!run->record.error.message.isEmpty() || failed == run->record.steps.end())
        return run->record.error;
    return failed->error;
}

QStringList errorDifferences(const PathTest &test, const std::optional<Error> &error)
{
    if (!error)
        return test.error.isEmpty() ? QStringList()
                                    : QStringList{u"the path ran to its end; expected an error with:\n"_s
                                                  + indented(test.error)};
    if (test.error.isEmpty())
        return {u"the path failed: %1"_s.arg(error->message)
                + (error->hint.isEmpty() ? QString() : u"\n"_s + indented(error->hint))};
    if (error->message.contains(test.error))
        return {};
    return {u"the error is:\n"_s + indented(error->message) + u"\nexpected one with:\n"_s
            + indented(test.error)};
}

} // namespace

Result<std::vector<PathTest>> readPathTests(const QByteArray &text, const QString &file)
{
    const std::vector<YamlDocument> documents = readYaml(text);
    const Value root = documents.empty() ? Value() : documents.front().root;
    if (!documents.empty() && documents.front().fault) {
        const YamlFault &fault = *documents.front().fault;
        return failure(
            ErrorKind::Invalid,
            u"%1:%2:%3: %4"_s.arg(file).arg(fault.place.line).arg(fault.place.column).arg(fault.message),
            fault.hint);
    }
    return TestReader(file).read(root);
}

QStringList pathTestDifferences(const PathTest &test, const Result<PathRun> &run)
{
    QStringList differences = errorDifferences(test, errorOf(run));
    if (!run)
        return differences;
    for (const ExpectedFile &file : test.files)
        differences += fileDifferences(file, run->workspace);
    for (const auto &[path, file] : run->workspace.files()) {
        if (test.hasNoOtherFiles
            && std::ranges::find(test.files, path, &ExpectedFile::path) == test.files.end())
            differences += u"%1 is there, and no case of the test names it"_s.arg(path);
    }
    QStringList effects;
    for (const EffectRecord &effect : run->record.effects)
        effects += effect.effect.words;
    if (test.effects && *test.effects != effects)
        differences += u"the outward effects differ (- expected, + planned):\n"_s
                       + listDifference(*test.effects, effects);
    const Value output = outputOf(run->record);
    if (test.output.map())
        compare(test.output, &output, u"output"_s, differences);
    return differences;
}

} // namespace cairn
