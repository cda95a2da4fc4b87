// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Each inner action as a step calls it: over a skeleton on the disk and the same one in a commit.

#include "base/json.h"
#include "git/repository.h"
#include "scaffolder/action.h"
#include "scaffolder/fetch.h"
#include "scaffolder/pathcache.h"
#include "scaffolder/schemacheck.h"
#include "store/schema.h"
#include "store/userdata.h"

#include "support/gitserver.h"
#include "support/scratch.h"
#include "support/storing.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace cairn;
using namespace Qt::StringLiterals;

class FileActionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void haveSchemasThatAreSound();
    void doTheirWork_data();
    void doTheirWork();
    void sayWhatIsWrong_data();
    void sayWhatIsWrong();
    void nameThePlaceOfAFault();
    void copyModesAndLinks_data();
    void copyModesAndLinks();
    void refuseSkeletonsWithLinksThatLeadOut();
    void stayInTheRepositoryOfTheTemplate_data();
    void stayInTheRepositoryOfTheTemplate();
    void stayInTheFolderOfATemplateWithoutRepository();
    void followNoLinkOfTheDisk();
    void readMirrorsOfSources();
    void fetchFromKnownHostsOnly();
    void readBranchesWithSlashes();
    void useWhatWasFetchedWhereTheServerIsGone();
    void refuseWhatIsKeptInLfs();
    void fetchNoMoreThanTheirLimits_data();
    void fetchNoMoreThanTheirLimits();
    void readTheCatalog();
    void nameTheTemplateInEntities();
    void renderManyFilesAgainQuickly();
    void packArchives();
    void packNoLinkThatLeadsOutOfTheArchive();
    void mergeYamlWithItsComments_data();
    void mergeYamlWithItsComments();
    void sayWhereCommentsCannotStay_data();
    void sayWhereCommentsCannotStay();
    void runCookiecutterHeld_data();
    void runCookiecutterHeld();
    void nameNoSecretInACommandLine();
    void endWhenCancelled();
};

namespace {

Value json(const QByteArray &text)
{
    const Result<Value> value = readJson(text);
    if (!value)
        qFatal("%s: %s", qPrintable(value.error().message), text.constData());
    return *value;
}

/// What a call of an action needs around it.
struct Bench {
    test::ScratchHome home;
    PathEnvironment environment{.home = *home, .base = {}, .templateRef = {}, .userRef = {}, .author = {}};
    Workspace workspace;
    PlannedEffects effects;
    QStringList log;
    std::stop_source stop;

    Result<Value::Map> call(const QString &name, const Value &input)
    {
        const Action *action = findAction(name);
        if (!action)
            return failure(ErrorKind::NotFound, u"no action "_s + name);
        const Result<SchemaCheck> schema = SchemaCheck::compile(action->input);
        for (const SchemaBreach &breach : schema->check(input))
            return failure(ErrorKind::Invalid, breach.toText(u"input"_s));
        const std::function<void(const QString &)> write = [this](const QString &line) { log += line; };
        const Progress progress{stop.get_token(), {}};
        ActionCall call{u"step"_s, *input.map(), workspace, effects, environment, write, progress, {}, 0};
        return action->run(call);
    }
    Result<Value::Map> call(const QString &name, const QByteArray &input) { return call(name, json(input)); }
};

/// `path=content` for each file, `*` behind the path of one that can be run, `path->target` for links.
QString filesOf(const Workspace &workspace)
{
    QStringList files;
    for (const auto &[path, file] : workspace.files())
        files += path + (file.isExecutable ? u"*"_s : QString()) + (file.isLink ? u"->"_s : u"="_s)
                 + QString::fromUtf8(file.content);
    return files.join(u'|');
}

void fill(Workspace &workspace, const QByteArray &files)
{
    const Value tree = json(files);
    for (const Member &file : *tree.map())
        if (!workspace.write(file.key, {file.value.text()->toUtf8(), false, false}))
            qFatal("%s cannot be written", qPrintable(file.key));
}

void fillFolder(const QString &folder, const QByteArray &files)
{
    const Value tree = json(files);
    for (const Member &file : *tree.map())
        test::writeFile(folder + u'/' + file.key, file.value.text()->toUtf8());
}

QString messageOf(const Result<Value::Map> &result)
{
    return result ? QString() : result.error().message;
}

QString outputOf(const Result<Value::Map> &result)
{
    return result ? QString::fromUtf8(writeJson(Value{*result, {}})) : u"failed: "_s + result.error().message;
}

/// A repository with a working folder.
struct WorkingRepository {
    QTemporaryDir folder;
    QString commit()
    {
        if (!QDir(folder.path()).exists(u".git"_s))
            test::git(folder.path(), {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
        test::git(folder.path(), {u"add"_s, u"-A"_s});
        test::git(folder.path(), {u"commit"_s, u"-q"_s, u"-m"_s, u"x"_s});
        return QString::fromUtf8(test::git(folder.path(), {u"rev-parse"_s, u"HEAD"_s})).trimmed();
    }
    QString path() const { return folder.path(); }
};

} // namespace

void FileActionsTest::haveSchemasThatAreSound()
{
    QVERIFY(actions().size() >= 20);
    for (const Action &action : actions()) {
        const Result<Value> schema = readJson(action.input);
        QVERIFY2(schema, qPrintable(action.name + u": "_s + (schema ? QString() : schema.error().message)));
        QCOMPARE(schema->textAt({u"type"}), u"object"_s);
        QVERIFY2(SchemaCheck::compile(*schema), qPrintable(action.name));
        QVERIFY2(action.summary.endsWith(u'.'), qPrintable(action.name));
        QVERIFY(action.run);
    }
}

void FileActionsTest::doTheirWork_data()
{
    QTest::addColumn<QByteArray>("template_"); // files beside template.yaml
    QTest::addColumn<QByteArray>("before");    // of the workspace
    QTest::addColumn<QString>("action");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("files");
    QTest::addColumn<QString>("output");
    const auto row = [](const char *name, const QByteArray &skeleton, const QByteArray &before,
                        const QString &action, const QByteArray &input, const QString &files,
                        const QString &output = u"{}"_s) {
        QTest::newRow(name) << skeleton << before << action << input << files << output;
    };
    row("plain", R"({"s/a.md": "${{ values.x }}", "s/b/c": "1"})", R"({"a.md": "old", "z": "z"})",
        u"fetch:plain"_s, R"({"url": "./s"})", u"a.md=${{ values.x }}|b/c=1|z=z"_s);
    row("plain into a folder", R"({"s/a": "1"})", "{}", u"fetch:plain"_s,
        R"({"url": "s/", "targetPath": "./x/y"})", u"x/y/a=1"_s);
    row("a plain file", R"({"s/a": "1"})", "{}", u"fetch:plain:file"_s,
        R"({"url": "./s/a", "targetPath": "b/c"})", u"b/c=1"_s);
    row("template",
        R"({"s/${{ values.name }}.md": "Hi ${{ values.name }}{% if values.x %}!{% endif %}", "s/${{ values.dir }}/f": "1"})",
        "{}", u"fetch:template"_s, R"({"url": "./s", "values": {"name": "you", "x": true, "dir": "a/b"}})",
        u"a/b/f=1|you.md=Hi you!"_s);
    row("empty names",
        R"({"s/{% if values.x %}x{% endif %}/a": "1", "s/${{ values.no }}": "2", "s/b/${{ '' }}": "3", "s/c": "4"})",
        "{}", u"fetch:template"_s, R"({"url": "./s", "values": {"x": false, "no": ""}})", u"c=4"_s);
    row("values alone", R"({"s/a": "[${{ parameters }}${{ steps }}${{ secrets }}]"})", "{}",
        u"fetch:template"_s, R"({"url": "./s"})", u"a=[]"_s);
    row("kept files", R"({"s/a": "new", "s/b": "new"})", R"({"a": "old"})", u"fetch:template"_s,
        R"({"url": "./s"})", u"a=old|b=new"_s);
    row("replaced files", R"({"s/a": "new"})", R"({"a": "old"})", u"fetch:template"_s,
        R"({"url": "./s", "replace": true})", u"a=new"_s);
    row("copied without templating",
        R"({"s/${{ values.n }}/x.html": "${{ 1 }}", "s/docs/y.html": "${{ 2 }}", "s/z.md": "${{ 3 }}", "s/.github/w.yml": "${{ x.y.z }}"})",
        "{}", u"fetch:template"_s,
        R"({"url": "./s", "values": {"n": "N"}, "copyWithoutTemplating": ["**/*.html", "!docs/*", ".github"]})",
        u".github/w.yml=${{ x.y.z }}|N/x.html=${{ 1 }}|docs/y.html=2|z.md=3"_s);
    row("copied without rendering",
        R"({"s/${{ values.n }}.html": "${{ 1 }}", "s/${{ values.n }}.md": "${{ 3 }}"})", "{}",
        u"fetch:template"_s, R"({"url": "./s", "values": {"n": "N"}, "copyWithoutRender": ["*.html"]})",
        u"${{ values.n }}.html=${{ 1 }}|N.md=3"_s);
    row("an extension",
        R"({"s/${{ values.n }}.txt.njk": "${{ 1 }}", "s/b.txt": "${{ 2 }}", "s/.njk": "${{ 3 }}"})", "{}",
        u"fetch:template"_s, R"({"url": "./s", "values": {"n": "N"}, "templateFileExtension": true})",
        u".njk=${{ 3 }}|N.txt=1|b.txt=${{ 2 }}"_s);
    row("another extension", R"({"s/a.tpl": "${{ 1 }}", "s/b.njk": "${{ 2 }}"})", "{}", u"fetch:template"_s,
        R"({"url": "./s", "templateFileExtension": "tpl"})", u"a=1|b.njk=${{ 2 }}"_s);
    row("cookiecutter",
        R"({"s/{{cookiecutter.n}}.md": "{{ cookiecutter.n }} ${{ x }} {{ cookiecutter.o | jsonify }}"})",
        "{}", u"fetch:template"_s,
        R"({"url": "./s", "cookiecutterCompat": true, "values": {"n": "N", "o": {"a": 1}}})",
        u"N.md=N $ {\"a\":1}"_s);
    row("blocks", R"({"s/a": "  {% if true %}\nx\n  {% endif %}\ny\n"})", "{}", u"fetch:template"_s,
        R"({"url": "./s", "trimBlocks": true, "lstripBlocks": true})", u"a=x\ny\n"_s);
    row("binaries", R"({"s/a": "\u0000${{ values.x }}", "s/b": "%PDF-${{ 1 }}", "s/c": "\ufeff${{ 1 }}"})",
        "{}", u"fetch:template"_s, R"({"url": "./s"})",
        QString(u"a="_s + QChar(0) + u"${{ values.x }}|b=%PDF-${{ 1 }}|c=1"_s));
    row("a template file", R"({"s/a": "${{ values.x }}"})", "{}", u"fetch:template:file"_s,
        R"({"url": "s/a", "targetPath": "b/${{x}}", "values": {"x": 5}})", u"b/${{x}}=5"_s);
    row("a folder of the workspace", "{}", R"({"t/${{ values.n }}": "${{ values.n }}", "o": "1"})",
        u"workspace:template"_s, R"({"sourcePath": "t", "targetPath": "u", "values": {"n": "N"}})",
        u"o=1|t/${{ values.n }}=${{ values.n }}|u/N=N"_s);
    row("a file of the workspace", "{}", R"({"t": "${{ values.n }}"})", u"workspace:template:file"_s,
        R"({"sourcePath": "t", "targetPath": "t", "replace": true, "values": {"n": "N"}})", u"t=N"_s);
    row("delete", "{}", R"({"a/b": "1", "a/c/d": "2", "e.md": "3", "f/e.md": "4", ".g": "5"})",
        u"fs:delete"_s, R"({"files": ["a", "*.md", ".g", "nothing/*"]})", u"f/e.md=4"_s);
    row("rename", "{}", R"({"a/b": "1", "c": "2", "d": "3"})", u"fs:rename"_s,
        R"({"files": [{"from": "a", "to": "x/y"}, {"from": "c", "to": "d", "overwrite": true}]})",
        u"d=2|x/y/b=1"_s);
    row("readdir", "{}", R"({"a/b": "1", "a/c/d": "2", "e": "3"})", u"fs:readdir"_s,
        R"({"paths": ["a"], "recursive": false})", u"a/b=1|a/c/d=2|e=3"_s,
        uR"({"files":[{"name":"b","path":"a/b","fullPath":"a/b"}],"folders":[{"name":"c","path":"a/c","fullPath":"a/c"}]})"_s);
    row("readdir of all", "{}", R"({"a/b": "1", "a/c/d": "2"})", u"fs:readdir"_s,
        R"({"paths": ["."], "recursive": true})", u"a/b=1|a/c/d=2"_s,
        uR"({"files":[{"name":"b","path":"a/b","fullPath":"a/b"},{"name":"d","path":"a/c/d","fullPath":"a/c/d"}],"folders":[{"name":"a","path":"a","fullPath":"a"},{"name":"c","path":"a/c","fullPath":"a/c"}]})"_s);
    row("an entity", "{}", "{}", u"catalog:write"_s,
        R"({"entity": {"kind": "Component", "metadata": {"name": "x", "tags": ["go"]}}})",
        u"catalog-info.yaml=kind: Component\nmetadata:\n  name: x\n  tags:\n    - go\n"_s);
    row("an entity elsewhere", "{}", "{}", u"catalog:write"_s,
        R"({"entity": {"a": 1}, "filePath": "x/e.yaml"})", u"x/e.yaml=a: 1\n"_s);
    row("write", "{}", "{}", u"roadiehq:utils:fs:write"_s, R"({"path": "./a/b", "content": "hello"})",
        u"a/b=hello"_s, uR"({"path":"a/b"})"_s);
    row("write JSON", "{}", "{}", u"roadiehq:utils:fs:write"_s,
        R"({"path": "a", "content": "{\"b\":[1,{}]}"})", u"a={\n  \"b\": [\n    1,\n    {}\n  ]\n}"_s,
        uR"({"path":"a"})"_s);
    row("write JSON as it is", "{}", "{}", u"roadiehq:utils:fs:write"_s,
        R"({"path": "a", "content": "{\"b\":1}", "preserveFormatting": true})", u"a={\"b\":1}"_s,
        uR"({"path":"a"})"_s);
    row("write a value", "{}", "{}", u"roadiehq:utils:fs:write"_s, R"({"path": "a", "content": {"b": 1}})",
        u"a={\n  \"b\": 1\n}"_s, uR"({"path":"a"})"_s);
    row("append", "{}", R"({"a": "1\n"})", u"roadiehq:utils:fs:append"_s,
        R"({"path": "a", "content": "2\n"})", u"a=1\n2\n"_s, uR"({"path":"a"})"_s);
    row("append to nothing", "{}", "{}", u"roadiehq:utils:fs:append"_s, R"({"path": "a", "content": "2"})",
        u"a=2"_s, uR"({"path":"a"})"_s);
    row("parse YAML", "{}", R"({"a": "b: [1, x]\n"})", u"roadiehq:utils:fs:parse"_s,
        R"({"path": "a", "parser": "yaml"})", u"a=b: [1, x]\n"_s, uR"({"content":{"b":[1,"x"]}})"_s);
    row("parse documents", "{}", R"({"a": "b: 1\n---\nc\n"})", u"roadiehq:utils:fs:parse"_s,
        R"({"path": "a", "parser": "multiyaml"})", u"a=b: 1\n---\nc\n"_s, uR"({"content":[{"b":1},"c"]})"_s);
    row("parse JSON", "{}", R"({"a": "{\"b\": 1}"})", u"roadiehq:utils:fs:parse"_s,
        R"({"path": "a", "parser": "json"})", u"a={\"b\": 1}"_s, uR"({"content":{"b":1}})"_s);
    row("parse nothing", "{}", R"({"a": "x"})", u"roadiehq:utils:fs:parse"_s, R"({"path": "a"})", u"a=x"_s,
        uR"({"content":"x"})"_s);
    row("replace", "{}", R"({"a.md": "x.y x.y", "b/c.md": "x.y", "d": "x.y", ".e.md": "x.y"})",
        u"roadiehq:utils:fs:replace"_s,
        R"({"files": [{"file": "**/*.md", "find": "x.y", "replaceWith": "[$&]"}]})",
        u".e.md=x.y|a.md=[x.y] [x.y]|b/c.md=[x.y]|d=x.y"_s);
    row("replace by expressions", "{}", R"({"a": "v1.2 v3", ".b": "v4"})", u"roadiehq:utils:fs:replace"_s,
        R"x({"files": [{"file": "*", "find": "v(\\d)", "replaceWith": "w$1", "matchRegex": true
}], "includeDotFiles": true
})x",
        u".b=w4|a=w1.2 w3"_s);
    row("merge JSON", "{}", R"({"a.json": "{\"b\": {\"c\": 1, \"l\": [1, 2]}, \"z\": 1}"})",
        u"roadiehq:utils:merge"_s, R"({"path": "a.json", "content": {"b": {"c": 2, "l": [3]}, "n": true}})",
        u"a.json={\n  \"b\": {\n    \"c\": 2,\n    \"l\": [\n      3,\n      2\n    ]\n  },\n  \"z\": 1,\n  \"n\": true\n}"_s,
        uR"({"path":"a.json"})"_s);
    row("merge YAML", "{}", R"({"a.yaml": "b:\n  - 1\nc: x\n"})", u"roadiehq:utils:merge"_s,
        R"({"path": "a.yaml", "content": "b: [2]\nd: y", "mergeArrays": true})",
        u"a.yaml=b:\n  - 1\n  - 2\nc: x\nd: y\n"_s, uR"({"path":"a.yaml"})"_s);
    row("merge one document", "{}", R"({"a.yml": "kind: A\n---\nkind: B\n"})", u"roadiehq:utils:merge"_s,
        R"({"path": "a.yml", "content": {"x": 1}, "useDocumentIncludingField": {"key": "kind", "value": "B"}})",
        u"a.yml=kind: A\n---\nkind: B\nx: 1\n"_s, uR"({"path":"a.yml"})"_s);
    row("merge JSON as it is indented", "{}", R"({"a": "{\n    \"b\": 1\n}\n"})",
        u"roadiehq:utils:json:merge"_s, R"({"path": "a", "content": "{\"c\": 2}", "matchFileIndent": true})",
        u"a={\n    \"b\": 1,\n    \"c\": 2\n}\n"_s, uR"({"path":"a"})"_s);
    row("merge JSON into nothing", "{}", "{}", u"roadiehq:utils:json:merge"_s,
        R"({"path": "a", "content": {"c": []}})", u"a={\n  \"c\": []\n}"_s, uR"({"path":"a"})"_s);
    row("serialize YAML", "{}", "{}", u"roadiehq:utils:serialize:yaml"_s,
        R"({"data": {"b": {"c": 1}, "a": "x"}, "options": {"indent": 4, "sortKeys": true}})", QString(),
        uR"({"serialized":"a: x\nb:\n    c: 1\n"})"_s);
    row("serialize JSON", "{}", "{}", u"roadiehq:utils:serialize:json"_s,
        R"({"data": {"b": {"c": 1, "b": 2}}, "replacer": ["b"], "space": 2})", QString(),
        uR"({"serialized":"{\n  \"b\": {\n    \"b\": 2\n  }\n}"})"_s);
    row("JSONata", "{}", "{}", u"roadiehq:utils:jsonata"_s,
        R"({"data": {"a": [{"b": 1}, {"b": 2}]}, "expression": "{\"sum\": $sum(a.b), \"b\": a.b}"})",
        QString(), uR"({"result":{"sum":3,"b":[1,2]}})"_s);
    row("JSONata that finds nothing", "{}", "{}", u"roadiehq:utils:jsonata"_s,
        R"({"data": null, "expression": "a.b"})", QString(), u"{}"_s);
    row("JSONata of JSON", "{}", R"({"p.json": "{\"version\": \"1\", \"name\": \"x\"}"})",
        u"roadiehq:utils:jsonata:json:transform"_s,
        R"({"path": "p.json", "expression": "$ ~> |$|{\"version\": \"2\"}|", "space": "  "})",
        u"p.json={\"version\": \"1\", \"name\": \"x\"}"_s,
        uR"({"result":"{\n  \"version\": \"2\",\n  \"name\": \"x\"\n}"})"_s);
    row("JSONata of JSON, some members", "{}", R"({"p": "{\"a\": 1, \"b\": 2}"})",
        u"roadiehq:utils:jsonata:json:transform"_s, R"({"path": "p", "expression": "$", "replacer": ["b"]})",
        u"p={\"a\": 1, \"b\": 2}"_s, uR"({"result":"{\"b\":2}"})"_s);
    row("JSONata of JSON as a value", "{}", R"({"p": "[1, 2]"})", u"roadiehq:utils:jsonata:json:transform"_s,
        R"x({"path": "p", "expression": "$sum($)", "as": "object"})x", u"p=[1, 2]"_s, uR"({"result":3})"_s);
    row("JSONata of YAML", "{}", R"({"v.yaml": "image:\n  tag: a\n"})", u"roadiehq:utils:jsonata:yaml:transform"_s,
        R"({"path": "v.yaml", "expression": "$ ~> |image|{\"tag\": \"b\"}|", "options": {"indent": 4}})",
        u"v.yaml=image:\n  tag: a\n"_s, uR"({"result":"image:\n    tag: b\n"})"_s);
row("JSONata of several documents", "{}", R"({"k.yaml": "kind: A\n---\nkind: B\n"})",
    u"roadiehq:utils:jsonata:yaml:transform"_s,
    R"({"path": "k.yaml", "expression": "kind", "loadAll": true, "as": "object"})",
    u"k.yaml=kind: A\n---\nkind: B\n"_s, uR"({"result":["A","B"]})"_s);
row("log", "{}", R"({"a": "1"})", u"debug:log"_s, R"({"message": "hello", "listWorkspace": "with-contents"})",
    u"a=1"_s);
row("wait", "{}", "{}", u"debug:wait"_s, R"({"seconds": 20})", QString());
row("sleep", "{}", "{}", u"roadiehq:utils:sleep"_s, R"({"amount": 20})", QString());
}

void FileActionsTest::doTheirWork()
{
    QFETCH(const QByteArray, template_);
    QFETCH(const QByteArray, before);
    QFETCH(const QString, action);
    QFETCH(const QByteArray, input);
    QFETCH(const QString, files);
    QFETCH(const QString, output);
    WorkingRepository repository;
    fillFolder(repository.path() + u"/t"_s, template_);
    test::writeFile(repository.path() + u"/t/template.yaml"_s, "x");
    const QString commit = repository.commit();
    const TemplateBase bases[] = {{repository.path() + u"/t"_s, {}, {}, {}, {}},
                                  {{}, repository.path(), commit, u"t"_s, {}}};
    for (const TemplateBase &base : bases) {
        Bench bench;
        bench.environment.base = base;
        fill(bench.workspace, before);
        const Result<Value::Map> result = bench.call(action, input);
        QCOMPARE(outputOf(result), output);
        QCOMPARE(filesOf(bench.workspace), files);
        QVERIFY(bench.effects.records().empty());
    }
}

void FileActionsTest::sayWhatIsWrong_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QString &action, const QByteArray &input,
                        const QString &message) { QTest::newRow(name) << action << input << message; };
    row("a folder that is not there", u"fetch:plain"_s, R"({"url": "./gone"})",
        u"there is no \"./gone\" to fetch"_s);
    row("a file where a folder is meant", u"fetch:plain"_s, R"({"url": "./s/f"})",
        u"there is no \"./s/f\" to fetch"_s);
    row("a folder where a file is meant", u"fetch:plain:file"_s, R"({"url": "./s", "targetPath": "x"})",
        u"there is no \"./s\" to fetch"_s);
    row("out of the workspace", u"fetch:plain"_s, R"({"url": "./s", "targetPath": "../x"})",
        u"the path \"../x\" leads out of the workspace"_s);
    row("a name that leads out", u"fetch:template"_s,
        R"({"url": "./s", "targetPath": "in", "values": {"n": "../../x"}})",
        u"s/${{ values.n }}: the path \"../../x\" leads out of the workspace"_s);
    row("a name that leads out of the target", u"fetch:template"_s,
        R"({"url": "./s", "targetPath": "a/b", "values": {"n": "../x"}})",
        u"s/${{ values.n }}: the path \"../x\" leads out of the workspace"_s);
    row("a name in Git's folder", u"fetch:template"_s,
        R"({"url": "./s", "values": {"n": ".git/hooks/post-commit"}})",
        u"s/${{ values.n }}: the path \".git/hooks/post-commit\" is one of Git's own"_s);
    row("a name in Git's folder, spelt otherwise", u"fetch:template"_s,
        R"({"url": "./s", "values": {"n": "GIT~1/config"}})",
        u"s/${{ values.n }}: the path \"GIT~1/config\" is one of Git's own"_s);
    row("a name of Windows", u"fetch:template"_s, R"({"url": "./s", "values": {"n": "a\\..\\b"}})",
        u"s/${{ values.n }}: the path \"a\\..\\b\" has a backslash"_s);
    row("both lists", u"fetch:template"_s,
        R"({"url": "./s", "copyWithoutRender": [], "copyWithoutTemplating": []})",
        u"copyWithoutRender and copyWithoutTemplating cannot be used together"_s);
    row("an extension with a list", u"fetch:template"_s,
        R"({"url": "./s", "templateFileExtension": true, "copyWithoutTemplating": []})",
        u"templateFileExtension cannot be used with copyWithoutTemplating, copyWithoutRender or cookiecutterCompat"_s);
    row("an extension with Cookiecutter", u"fetch:template"_s,
        R"({"url": "./s", "templateFileExtension": "x", "cookiecutterCompat": true})",
        u"templateFileExtension cannot be used with copyWithoutTemplating, copyWithoutRender or cookiecutterCompat"_s);
    row("a glob that leads out", u"fs:delete"_s, R"({"files": ["../*"]})",
        u"the glob \"../*\" leads out of its folder"_s);
    row("no folder to list", u"fs:readdir"_s, R"({"paths": ["x"], "recursive": true})",
        u"there is no folder x in the workspace"_s);
    row("nothing to rename", u"fs:rename"_s, R"({"files": [{"from": "x", "to": "y"}]})",
        u"there is no x in the workspace"_s);
    row("no file to parse", u"roadiehq:utils:fs:parse"_s, R"({"path": "x"})",
        u"there is no file x in the workspace"_s);
    row("no YAML", u"roadiehq:utils:fs:parse"_s, R"({"path": "bad", "parser": "yaml"})",
        u"bad:1:1: A [ is not closed"_s);
    row("no expression", u"roadiehq:utils:fs:replace"_s,
        R"({"files": [{"file": "*", "find": "(", "replaceWith": "", "matchRegex": true}]})",
        u"the regular expression \"(\" cannot be read: missing closing parenthesis"_s);
    row("neither JSON nor YAML", u"roadiehq:utils:merge"_s, R"({"path": "bad", "content": {}})",
        u"bad is neither JSON nor YAML by its name"_s);
    row("JSONata that cannot be read", u"roadiehq:utils:jsonata"_s,
        R"({"data": 1, "expression": "{\"a\": $upercase(\"x\")}"})",
        u"expression:1:7: there is no function $upercase, in {\"a\": $upercase(\"x\")}"_s);
    row("no file for JSONata", u"roadiehq:utils:jsonata:json:transform"_s,
        R"({"path": "x", "expression": "1"})", u"there is no file x in the workspace"_s);
    row("a file that leads out, for JSONata", u"roadiehq:utils:jsonata:yaml:transform"_s,
        R"({"path": "../x", "expression": "1"})", u"the path \"../x\" leads out of the workspace"_s);
    row("no JSON for JSONata", u"roadiehq:utils:jsonata:json:transform"_s,
        R"({"path": "bad", "expression": "1"})", u"bad:1:6: Unexpected end of file"_s);
    row("no YAML for JSONata", u"roadiehq:utils:jsonata:yaml:transform"_s,
        R"({"path": "bad", "expression": "1"})", u"bad:1:1: A [ is not closed"_s);
    row("a wait without end", u"debug:wait"_s, R"({"minutes": 1})",
        u"a step waits for at most 30 seconds, not 60"_s);
    row("neither one nor several", u"catalog:fetch"_s, "{}",
        u"the step needs either entityRef or entityRefs"_s);
    row("a missing field", u"fetch:plain"_s, "{}", u"input.url is missing"_s);
    row("an absolute file", u"fetch:plain"_s, R"({"url": "/etc"})",
        u"the address \"/etc\" leads out of the template's repository"_s);
    row("a file address", u"fetch:plain"_s, R"({"url": "file:///etc"})",
        u"the address \"file:///etc\" names no folder or file of a repository"_s);
}

void FileActionsTest::sayWhatIsWrong()
{
    QFETCH(const QString, action);
    QFETCH(const QByteArray, input);
    QFETCH(const QString, message);
    WorkingRepository repository;
    fillFolder(repository.path(), R"({"s/${{ values.n }}": "1", "s/f": "2"})");
    const QString commit = repository.commit();
    for (const TemplateBase &base : {TemplateBase{repository.path(), {}, {}, {}, {}},
                                     TemplateBase{{}, repository.path(), commit, {}, {}}}) {
        Bench bench;
        bench.environment.base = base;
        fill(bench.workspace, R"({"bad": "[1, 2"})");
        QCOMPARE(messageOf(bench.call(action, input)), message);
        QCOMPARE(filesOf(bench.workspace), u"bad=[1, 2"_s);
    }
}

void FileActionsTest::nameThePlaceOfAFault()
{
    const QTemporaryDir folder;
    fillFolder(folder.path(), R"({"s/a/b.md": "fine\n  ${{ values.name | upcase }}\n"})");
    Bench bench;
    bench.environment.base.folder = folder.path();
    const Result<Value::Map> failed =
        bench.call(u"fetch:template"_s, R"({"url": "./s", "values": {"name": "x"}})");
    QVERIFY(messageOf(failed).startsWith(u"s/a/b.md:2:"_s));
    QVERIFY(messageOf(failed).contains(u"upcase"_s));
    QVERIFY(!failed.error().hint.isEmpty());
}

void FileActionsTest::copyModesAndLinks_data()
{
    QTest::addColumn<QString>("action");
    QTest::newRow("plain") << u"fetch:plain"_s;
    QTest::newRow("template") << u"fetch:template"_s;
}

void FileActionsTest::copyModesAndLinks()
{
    QFETCH(const QString, action);
    WorkingRepository repository;
    fillFolder(repository.path(), R"({"s/bin/run": "#!", "s/x": "1"})");
    QFile(repository.path() + u"/s/bin/run"_s)
        .setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(QFile::link(u"../x"_s, repository.path() + u"/s/bin/l"_s));
    QVERIFY(QFile::link(u"bin"_s, repository.path() + u"/s/d"_s));
    const QString commit = repository.commit();
    for (const TemplateBase &base : {TemplateBase{repository.path(), {}, {}, {}, {}},
                                     TemplateBase{{}, repository.path(), commit, {}, {}}}) {
        Bench bench;
        bench.environment.base = base;
        QCOMPARE(messageOf(bench.call(action, R"({"url": "./s"})")), QString());
        QCOMPARE(filesOf(bench.workspace), u"bin/l->../x|bin/run*=#!|d->bin|x=1"_s);
    }
}

void FileActionsTest::refuseSkeletonsWithLinksThatLeadOut()
{
    for (const QString &target : {u"/etc/passwd"_s, u"../../x"_s, u"s/../../../x"_s}) {
        WorkingRepository repository;
        fillFolder(repository.path(), R"({"s/a": "1"})");
        QVERIFY(QFile::link(target, repository.path() + u"/s/l"_s));
        const QString commit = repository.commit();
        for (const TemplateBase &base : {TemplateBase{repository.path(), {}, {}, {}, {}},
                                         TemplateBase{{}, repository.path(), commit, {}, {}}}) {
            for (const QString &action : {u"fetch:plain"_s, u"fetch:template"_s}) {
                Bench bench;
                bench.environment.base = base;
                const Result<Value::Map> refused = bench.call(action, R"({"url": "./s"})");
                QVERIFY(!refused);
                QCOMPARE(refused.error().kind, ErrorKind::Denied);
                QVERIFY(refused.error().message.startsWith(u"the path \"l\" is a link to"_s));
            }
        }
    }
}

void FileActionsTest::stayInTheRepositoryOfTheTemplate_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("files");
    QTest::newRow("beside the template") << u"../shared"_s << u"x=1"_s;
    QTest::newRow("back and forth") << u"./s/../../t/s"_s << u"y=2"_s;
    QTest::newRow("the root") << u"../.."_s << QString();
    QTest::newRow("out") << u"../../../etc"_s << QString();
    QTest::newRow("Git's own") << u"../.git"_s << QString();
    QTest::newRow("a backslash") << u"..\\shared"_s << QString();
    QTest::newRow("a home") << u"~/x"_s << QString();
}

void FileActionsTest::stayInTheRepositoryOfTheTemplate()
{
    QFETCH(const QString, url);
    QFETCH(const QString, files);
    WorkingRepository repository;
    fillFolder(repository.path(), R"({"shared/x": "1", "t/s/y": "2"})");
    const QString commit = repository.commit();
    for (const TemplateBase &base : {TemplateBase{repository.path() + u"/t"_s, {}, {}, {}, {}},
                                     TemplateBase{{}, repository.path(), commit, u"t"_s, {}}}) {
        Bench bench;
        bench.environment.base = base;
        const Result<Value::Map> result =
            bench.call(u"fetch:plain"_s, Value{Value::Map{{u"url"_s, {}, Value{url, {}}}}, {}});
        QCOMPARE(filesOf(bench.workspace), files);
        QCOMPARE(result.has_value(), !files.isEmpty());
    }
}

void FileActionsTest::stayInTheFolderOfATemplateWithoutRepository()
{
    const QTemporaryDir folder;
    fillFolder(folder.path(), R"({"shared/x": "1", "t/s/y": "2"})");
    Bench bench;
    bench.environment.base.folder = folder.filePath(u"t"_s);
    QCOMPARE(bench.call(u"fetch:plain"_s, R"({"url": "../shared"})").error().kind, ErrorKind::Denied);
    QVERIFY(bench.call(u"fetch:plain"_s, R"({"url": "./s"})"));
}

void FileActionsTest::followNoLinkOfTheDisk()
{
    const QTemporaryDir folder;
    fillFolder(folder.path(), R"({"out/secret": "1", "t/s/y": "2"})");
    QVERIFY(QFile::link(folder.filePath(u"out"_s), folder.filePath(u"t/link"_s)));
    QVERIFY(QFile::link(folder.filePath(u"out/secret"_s), folder.filePath(u"t/file"_s)));
    Bench bench;
    bench.environment.base.folder = folder.filePath(u"t"_s);
    QVERIFY(!bench.call(u"fetch:plain"_s, R"({"url": "./link"})"));
    QVERIFY(!bench.call(u"fetch:plain:file"_s, R"({"url": "./link/secret", "targetPath": "x"})"));
    QVERIFY(!bench.call(u"fetch:plain:file"_s, R"({"url": "./file", "targetPath": "x"})"));
    QCOMPARE(filesOf(bench.workspace), QString());
}

void FileActionsTest::readMirrorsOfSources()
{
    Bench bench;
    const Source source{u"skeletons"_s, u"git@git.example:acme/Skeletons.git"_s, {}, {}};
    {
        Result<Database> user = openUserData(*bench.home);
        QVERIFY(user && addSource(*user, source));
    }
    test::ScratchRepository mirror(mirrorFolder(*bench.home, source));
    mirror.files = {{u"go/a"_s, "1"}, {u"b"_s, "2"}};
    const QString old = mirror.commit();
    mirror.files[u"go/a"_s] = "3";
    mirror.commit();
    const auto fetch = [&](const QString &url) {
        bench.workspace = Workspace();
        const auto result =
            bench.call(u"fetch:plain"_s, Value{Value::Map{{u"url"_s, {}, Value{url, {}}}}, {}});
        return result ? filesOf(bench.workspace) : result.error().message;
    };
    QCOMPARE(fetch(u"https://git.example/acme/skeletons/tree/main/go"_s), u"a=3"_s);
    QCOMPARE(fetch(u"https://git.example/acme/skeletons/-/tree/HEAD/go/"_s), u"a=3"_s);
    QCOMPARE(fetch(u"https://git.example/acme/skeletons"_s), u"b=2|go/a=3"_s);
    QCOMPARE(fetch(u"https://git.example/acme/skeletons/tree/%1/go"_s.arg(old)), u"a=1"_s);
    QCOMPARE(
        fetch(u"https://git.example/acme/skeletons/tree/main/../../x"_s),
        u"the address \"https://git.example/acme/skeletons/tree/main/../../x\" names no folder or file of a repository"_s);
    // The source reads a branch with a slash from now on.
    test::git(mirrorFolder(*bench.home, source), {u"branch"_s, u"-m"_s, u"main"_s, u"release/1.0"_s});
    QCOMPARE(fetch(u"https://git.example/acme/skeletons/tree/release/1.0/go"_s), u"a=3"_s);
    QCOMPARE(fetch(u"https://git.example/acme/skeletons/blob/release/1.0"_s), u"b=2|go/a=3"_s);
}

void FileActionsTest::fetchFromKnownHostsOnly()
{
    test::ScratchHome served;
    test::ScratchRepository known(served.folder() + u"/acme/known.git"_s);
    known.files = {{u"a"_s, "1"}};
    known.commit();
    test::ScratchRepository other(served.folder() + u"/acme/Other.git"_s);
    other.files = {{u"s/b"_s, "2"}};
    other.commit();
    other.files = {{u"s/b"_s, "dev"}};
    other.commit(u"x"_s, u"dev"_s);
    const test::GitServer server(served.folder());
    Bench bench;
    const QByteArray input = R"({"url": "http://127.0.0.1/acme/Other.git/tree/main/s"})";
    const Result<Value::Map> refused = bench.call(u"fetch:plain"_s, input);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY(refused.error().message.contains(u"127.0.0.1"_s));
    QCOMPARE(server.requests(), 0);
    {
        Result<Database> user = openUserData(*bench.home);
        QVERIFY(user && addSource(*user, {u"known"_s, server.url(u"acme/known.git"_s), {}, {}}));
    }
    bench.environment.credentials = [](const QUrl &) { return std::vector<Credential>(); };
    QCOMPARE(messageOf(bench.call(u"fetch:plain"_s, input)), QString());
    QCOMPARE(filesOf(bench.workspace), u"b=2"_s);
    const int asked = server.requests();
    QCOMPARE(messageOf(bench.call(u"fetch:plain"_s, input)), QString());
    QCOMPARE(server.requests(), asked); // it is young
    QCOMPARE(messageOf(
                 bench.call(u"fetch:plain:file"_s,
                            R"({"url": "http://127.0.0.1/acme/Other.git/blob/dev/s/b", "targetPath": "c"})")),
             QString());
    QCOMPARE(filesOf(bench.workspace), u"b=2|c=dev"_s);
}

/// Where the branch ends and the path begins, the branches of the server decide.
void FileActionsTest::readBranchesWithSlashes()
{
    test::ScratchHome served;
    test::ScratchRepository skeletons(served.folder() + u"/acme/skeletons.git"_s);
    skeletons.files = {{u"x/go/a"_s, "main"}};
    skeletons.commit();
    skeletons.files = {{u"go/a"_s, "x"}, {u"b"_s, "x"}};
    skeletons.commit(u"x"_s, u"feature/x"_s);
    skeletons.files = {{u"go/a"_s, "deep"}};
    skeletons.commit(u"y"_s, u"feature/y/z"_s);
    const test::GitServer server(served.folder());
    Bench bench;
    {
        Result<Database> user = openUserData(*bench.home);
        QVERIFY(user && addSource(*user, {u"known"_s, server.url(u"acme/known.git"_s), {}, {}}));
    }
    bench.environment.credentials = [](const QUrl &) { return std::vector<Credential>(); };
    const auto fetch = [&](const QString &place) {
        bench.workspace = Workspace();
        const QString url = u"http://127.0.0.1/acme/skeletons/"_s + place;
        const auto result =
            bench.call(u"fetch:plain"_s, Value{Value::Map{{u"url"_s, {}, Value{url, {}}}}, {}});
        return result ? filesOf(bench.workspace) : result.error().message + u'|' + result.error().hint;
    };
    QCOMPARE(fetch(u"tree/feature/x/go"_s), u"a=x"_s);
    const int asked = server.requests();
    QCOMPARE(fetch(u"tree/feature/x/go"_s), u"a=x"_s);
    QCOMPARE(fetch(u"tree/feature/x"_s), u"b=x|go/a=x"_s);
    QCOMPARE(server.requests(), asked); // it is young
    QCOMPARE(fetch(u"tree/feature/y/z/go/"_s), u"a=deep"_s);
    QCOMPARE(fetch(u"tree/main/x/go"_s), u"a=main"_s);
    QCOMPARE(fetch(u"tree/feature/w/go"_s),
             u"no branch of %1 is what \"feature/w/go\" begins with|It has the branches "
             "feature/x, feature/y/z, main"_s.arg(server.url(u"acme/skeletons"_s)));
    QVERIFY(fetch(u"tree/feature/x/none"_s).startsWith(u"there is no "_s));
}

void FileActionsTest::useWhatWasFetchedWhereTheServerIsGone()
{
    test::ScratchHome served;
    test::ScratchRepository other(served.folder() + u"/acme/other.git"_s);
    other.files = {{u"s/b"_s, "2"}};
    other.commit();
    auto server = std::make_unique<test::GitServer>(served.folder());
    Bench bench;
    bench.environment.credentials = [](const QUrl &) { return std::vector<Credential>(); };
    {
        Result<Database> user = openUserData(*bench.home);
        QVERIFY(user && addSource(*user, {u"known"_s, server->url(u"acme/known.git"_s), {}, {}}));
    }
    const QByteArray input = R"({"url": "http://127.0.0.1/acme/other.git/tree/main/s"})";
    QCOMPARE(messageOf(bench.call(u"fetch:plain"_s, input)), QString());
    for (const QString &name : QDir(bench.home->mirrors()).entryList({u"template-*.git"_s})) {
        QFile stamp(bench.home->mirrors() + u'/' + name + u"/cairn-fetched"_s);
        QVERIFY(stamp.open(QFile::ReadWrite));
        QVERIFY(stamp.setFileTime(QDateTime::currentDateTime().addDays(-1), QFile::FileModificationTime));
    }
    server.reset();
    bench.workspace = Workspace();
    QCOMPARE(messageOf(bench.call(u"fetch:plain"_s, input)), QString());
    QCOMPARE(filesOf(bench.workspace), u"b=2"_s);
}

void FileActionsTest::refuseWhatIsKeptInLfs()
{
    const QTemporaryDir folder;
    test::writeFile(folder.filePath(u"s/big.bin"_s), "version https://git-lfs.github.com/spec/v1\noid sha256:"
                                                         + QByteArray(64, 'a') + "\nsize 12345\n");
    Bench bench;
    bench.environment.base.folder = folder.path();
    QCOMPARE(messageOf(bench.call(u"fetch:plain"_s, R"({"url": "./s"})")),
             u"the file big.bin is kept in Git LFS; only its pointer is in the repository"_s);
}

void FileActionsTest::fetchNoMoreThanTheirLimits_data()
{
    QTest::addColumn<int>("files");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("file");
    QTest::addColumn<int>("depth");
    QTest::addColumn<bool>("fits");
    QTest::newRow("all of it") << 3 << 9 << 4 << 3 << true;
    QTest::newRow("files") << 2 << 9 << 4 << 3 << false;
    QTest::newRow("bytes") << 3 << 8 << 4 << 3 << false;
    QTest::newRow("a file") << 3 << 9 << 3 << 3 << false;
    QTest::newRow("folders") << 3 << 9 << 4 << 2 << false;
}

void FileActionsTest::fetchNoMoreThanTheirLimits()
{
    QFETCH(const int, files);
    QFETCH(const int, bytes);
    QFETCH(const int, file);
    QFETCH(const int, depth);
    QFETCH(const bool, fits);
    WorkingRepository repository;
    fillFolder(repository.path(), R"({"s/a": "1234", "s/b": "123", "s/x/y/c": "12"})");
    const QString commit = repository.commit();
    const FetchLimits limits{files, bytes, file, depth};
    for (const TemplateBase &base : {TemplateBase{repository.path(), {}, {}, {}, {}},
                                     TemplateBase{{}, repository.path(), commit, {}, {}}}) {
        PathEnvironment environment;
        environment.base = base;
        const auto fetched = fetchFolder(u"./s"_s, environment, {}, limits);
        QCOMPARE(fetched.has_value(), fits);
        if (!fits)
            QVERIFY2(fetched.error().kind == ErrorKind::Limit, qPrintable(fetched.error().message));
    }
}

void FileActionsTest::readTheCatalog()
{
    Bench bench;
    {
        Result<Database> catalog = openCatalog(*bench.home);
        QVERIFY(catalog);
        test::ScratchSource{*catalog}.put({{u"a.yaml"_s, test::component("pay")}});
    }
    QVERIFY(outputOf(bench.call(u"catalog:fetch"_s, R"({"entityRef": "component:default/Pay"})"))
                .startsWith(u"{\"entity\":{\"apiVersion\":"_s));
    const Result<Value::Map> several =
        bench.call(u"catalog:fetch"_s,
                   R"({"entityRefs": ["pay", "gone"], "defaultKind": "Component", "optional": true})");
    QVERIFY(several);
    const Value::List &entities = *several->front().value.list();
    QCOMPARE(entities.size(), size_t(2));
    QCOMPARE(entities[0].textAt({u"metadata", u"name"}), u"pay"_s);
    QVERIFY(entities[1].isNull());
    QCOMPARE(messageOf(bench.call(u"catalog:fetch"_s, R"({"entityRef": "component:gone"})")),
             u"there is no entity component:default/gone in the catalog"_s);
}

void FileActionsTest::nameTheTemplateInEntities()
{
    Bench bench;
    bench.environment.templateRef = u"template:default/go-service"_s;
    QVERIFY(bench.call(u"catalog:write"_s,
                       R"({"entity": {"kind": "API", "metadata": {"annotations": {"a/b": "c"}}}})"));
    QCOMPARE(filesOf(bench.workspace), u"catalog-info.yaml=kind: API\nmetadata:\n  annotations:\n    a/b: c\n"
                                       "    backstage.io/source-template: template:default/go-service\n"_s);
}

void FileActionsTest::renderManyFilesAgainQuickly()
{
    const QTemporaryDir folder;
    QByteArray line;
    for (int at = 0; at < 20; ++at)
        line += "line of a file with ${{ values.name | upper }} and " + QByteArray(110, 'x') + "\n";
    for (int at = 0; at < 200; ++at)
        test::writeFile(folder.filePath(u"s/d%1/f%2"_s.arg(at % 10).arg(at)), line);
    Bench bench;
    bench.environment.base.folder = folder.path();
    bench.environment.cache = std::make_shared<PathCache>();
    const QByteArray input = R"({"url": "./s", "values": {"name": "x"}})";
    for (int round = 0; round < 3; ++round) {
        bench.workspace = Workspace();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(bench.call(u"fetch:template"_s, input));
        qInfo("200 files rendered in %lld ms", timer.elapsed());
        QCOMPARE(bench.workspace.files().size(), size_t(200));
    }
    QCOMPARE(bench.workspace.find(u"d1/f1"_s)->content.count("with X and"), 20);
}

void FileActionsTest::packArchives()
{
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("python3 is not installed");
    Bench bench;
    fill(bench.workspace,
         R"({"d/a.txt": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "d/ü/b": "", "e": "1"})");
    QVERIFY(bench.workspace.write(u"d/run"_s, {"#!", true, false}));
    QVERIFY(bench.workspace.write(u"d/link"_s, {"a.txt", false, true}));
    QCOMPARE(outputOf(bench.call(u"roadiehq:utils:zip"_s, R"({"path": "d", "outputPath": "out/x.zip"})")),
             u"{\"outputPath\":\"out/x.zip\"}"_s);
    const QTemporaryDir folder;
    QVERIFY(bench.workspace.save(folder.filePath(u"w"_s)));
    QProcess python;
    python.start(
        u"python3"_s,
        {u"-c"_s,
         u"import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
         "print('|'.join(f'{i.filename}={z.read(i).decode()}:{i.external_attr >> 16:o}' for i in z.infolist()))"_s,
         folder.filePath(u"w/out/x.zip"_s)});
    QVERIFY(python.waitForFinished());
    QCOMPARE(
        QString::fromUtf8(python.readAllStandardOutput()).trimmed(),
        u"a.txt=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:100644|link=a.txt:120777|run=#!:100755|ü/b=:100644"_s);
    QCOMPARE(messageOf(bench.call(u"roadiehq:utils:zip"_s, R"({"path": "gone", "outputPath": "x"})")),
             u"there is no gone in the workspace"_s);
}

/// What is within the workspace may be without what is packed.
void FileActionsTest::packNoLinkThatLeadsOutOfTheArchive()
{
    Bench bench;
    fill(bench.workspace, R"({"secret": "1", "d/a": "2"})");
    QVERIFY(bench.workspace.write(u"d/link"_s, {"../secret", false, true}));
    QVERIFY(bench.call(u"roadiehq:utils:zip"_s, R"({"path": ".", "outputPath": "all.zip"})"));
    const auto packed = bench.call(u"roadiehq:utils:zip"_s, R"({"path": "d", "outputPath": "d.zip"})");
    QVERIFY(!packed);
    QCOMPARE(packed.error().kind, ErrorKind::Denied);
    QVERIFY(!bench.workspace.find(u"d.zip"_s));
}

void FileActionsTest::mergeYamlWithItsComments_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &more,
                        const QByteArray &after) { QTest::newRow(name) << before << more << after; };
    row("a new member", "# top\na: 1 # one\n\n# end\n", R"({"b": "x"})",
        "# top\na: 1 # one\nb: x\n\n# end\n");
    row("another value", "a: 'x'   # why\nb: 2\n", R"({"a": "y", "b": [1]})", "a: y   # why\nb:\n  - 1\n");
    row("deep", "# c\na:\n    # in\n    b: 1\n    c: 2 # last\n  # out\nd: 3\n",
        R"({"a": {"c": 5, "e": {"f": 1}}, "z": null})",
        "# c\na:\n    # in\n    b: 1\n    c: 5 # last\n    e:\n      f: 1\n  # out\nd: 3\nz: null\n");
    row("items", "# c\nl:\n- a # first\n- b\n# tail\nm: 1\n", R"({"l": ["c", {"k": 1, "n": 2}]})",
        "# c\nl:\n- a # first\n- b\n- c\n- k: 1\n  n: 2\n# tail\nm: 1\n");
    row("objects in a list", "l:\n  - n: x # x\n    v: 1\n\n  - n: y # y\n", R"({"l": [{"n": "z"}]})",
        "l:\n  - n: x # x\n    v: 1\n\n  - n: y # y\n  - n: z\n");
    row("brackets", "l: [a, b] # two\nm: { k: 1 }  # one\ne: [] # none\n",
        R"({"l": ["c, d", true], "m": {"k": 2, "n": {"o": []}}, "e": [1]})",
        "l: [a, b, \"c, d\", true] # two\nm: { k: 2, n: { o: [] } }  # one\ne: [1] # none\n");
    row("brackets over lines", "l: [\n  a, # first\n  b,\n]\n", R"({"l": ["c"]})",
        "l: [\n  a, # first\n  b, c\n]\n");
    row("a text of several lines", "# c\nrun: | # shell\n  # not a comment\n  ls\nafter: 1\n",
        R"({"run": "one\ntwo\n", "after": "x\ny"})",
        "# c\nrun: | # shell\n  one\n  two\nafter: |-\n  x\n  y\n");
    row("nothing there", "a: # nothing\nb:\n# c\n", R"({"a": 1, "b": {"c": 2}})",
        "a: 1 # nothing\nb:\n  c: 2\n# c\n");
    row("a list for a text", "a: x # c\nb: 1\n", R"({"a": {"k": 1}})", "a: # c\n  k: 1\nb: 1\n");
    row("a text for a list", "a:\n  # gone with it\n  - x\nb: 1 # stays\n", R"({"a": "t"})",
        "a: t\nb: 1 # stays\n");
    row("other line ends", "a: 1 # c\r\nb: 2\r\n", R"({"b": 3, "c": {"d": 4}})",
        "a: 1 # c\r\nb: 3\r\nc:\r\n  d: 4\r\n");
    row("no end of line", "a: 1 # c", R"({"b": 2})", "a: 1 # c\nb: 2");
    row("comments alone", "# only\n", R"({"b": 2})", "# only\nb: 2\n");
    row("quoted keys and other letters", "\"größe: x\": ü # ä\n'b': 1\n", R"({"größe: x": "ö"})",
        "\"größe: x\": ö # ä\n'b': 1\n");
    row("an anchor that stays", "a: &x { k: 1 } # c\nb: *x\nc: 1\n", R"({"c": 2})",
        "a: &x { k: 1 } # c\nb: *x\nc: 2\n");
    row("nothing new", "a:   1 # c\n", R"({"a": 1})", "a:   1 # c\n");
}

void FileActionsTest::mergeYamlWithItsComments()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, more);
    QFETCH(const QByteArray, after);
    Bench bench;
    QVERIFY(bench.workspace.write(u"a.yaml"_s, {before}));
    const auto merged = bench.call(
        u"roadiehq:utils:merge"_s,
        R"({"path": "a.yaml", "mergeArrays": true, "preserveYamlComments": true, "content": )" + more + "}");
    QCOMPARE(messageOf(merged), QString());
    QCOMPARE(bench.workspace.find(u"a.yaml"_s)->content, after);
}

void FileActionsTest::sayWhereCommentsCannotStay_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("message");
    QTest::newRow("an anchor that others use")
        << "a: &x { k: 1 } # c\nb: *x\n"_ba << R"({"a": {"k": 2}})"_ba
        << u"a.yaml:1:1: an anchor, or how a value is written, is in the way"_s;
    QTest::newRow("an alias") << "a: &x 1 # c\nb: *x\n"_ba << R"({"b": 2})"_ba
                              << u"a.yaml:2:4: an anchor, an alias or a tag is in the way"_s;
    QTest::newRow("a key with a question mark")
        << "? a # c\n: 1\n"_ba << R"({"a": 2})"_ba << u"a.yaml:1:3: how the key a is written is in the way"_s;
    QTest::newRow("another kind of document")
        << "# c\n- 1\n"_ba << R"({"a": 2})"_ba << u"a.yaml:2:1: list is in the way"_s;
}

void FileActionsTest::sayWhereCommentsCannotStay()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, more);
    QFETCH(const QString, message);
    Bench bench;
    QVERIFY(bench.workspace.write(u"a.yaml"_s, {before}));
    const auto merged =
        bench.call(u"roadiehq:utils:merge"_s,
                   R"({"path": "a.yaml", "preserveYamlComments": true, "content": )" + more + "}");
    QVERIFY2(messageOf(merged).startsWith(message), qPrintable(messageOf(merged)));
    QVERIFY(merged.error().hint.contains(u"preserveYamlComments"));
    QCOMPARE(bench.workspace.find(u"a.yaml"_s)->content, before);
}

void FileActionsTest::runCookiecutterHeld_data()
{
    QTest::addColumn<QByteArray>("files");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("result");
    const QByteArray one =
        R"("s/cookiecutter.json": "{\"name\": \"x\", \"slug\": \"{{ cookiecutter.name | upper }}\"}")";
    QTest::newRow("renders")
        << "{" + one + R"(, "s/{{cookiecutter.slug}}/{{cookiecutter.name}}.md": "{{ cookiecutter.slug }}"})"
        << R"({"url": "./s", "targetPath": "t", "values": {"name": "pay"}})"_ba << u"t/pay.md=PAY"_s;
    QTest::newRow("a copied file") << "{" + one + R"(, "s/{{cookiecutter.name}}/a.html": "{{ no }}"})"
                                   << R"({"url": "./s", "copyWithoutRender": ["*.html"]})"_ba
                                   << u"a.html={{ no }}"_s;
    QTest::newRow("a hook")
        << "{" + one + R"(, "s/hooks/post_gen_project.py": "x", "s/{{cookiecutter.name}}/a": "1"})"
        << R"({"url": "./s"})"_ba
        << u"the template has a hook, hooks/post_gen_project.py, which is a program"_s;
    QTest::newRow("an extension")
        << R"({"s/cookiecutter.json": "{\"_extensions\": [\"evil.Extension\"]}", "s/evil.py": "x", "s/{{cookiecutter.name}}/a": "1"})"_ba
        << R"({"url": "./s"})"_ba
        << u"the template wants the extension \"evil.Extension\", which is a program"_s;
    QTest::newRow("an extension of the input")
        << "{" + one + R"(, "s/{{cookiecutter.name}}/a": "1"})"
        << R"({"url": "./s", "extensions": ["os.path"]})"_ba
        << u"the template wants the extension \"os.path\", which is a program"_s;
    QTest::newRow("out of the sandbox")
        << "{" + one + R"(, "s/{{cookiecutter.name}}/a": "{{ ''.__class__.__mro__[1].__subclasses__() }}"})"
        << R"({"url": "./s"})"_ba << u"cookiecutter failed: "_s;
    QTest::newRow("a missing value") << "{" + one
                                            + R"(, "s/{{cookiecutter.name}}/a": "{{ cookiecutter.gone }}"})"
                                     << R"({"url": "./s"})"_ba << u"cookiecutter failed: "_s;
}

void FileActionsTest::runCookiecutterHeld()
{
    QFETCH(const QByteArray, files);
    QFETCH(const QByteArray, input);
    QFETCH(const QString, result);
    const QTemporaryDir folder;
    fillFolder(folder.path(), files);
    Bench bench;
    bench.environment.base.folder = folder.path();
    const Result<Value::Map> done = bench.call(u"fetch:cookiecutter"_s, input);
    if (QStandardPaths::findExecutable(u"cookiecutter"_s).isEmpty()
        && !result.startsWith(u"the template"_s)) {
        QCOMPARE(messageOf(done), u"the program cookiecutter is not installed"_s);
        QSKIP("cookiecutter is not installed");
    }
    const QString came = done ? filesOf(bench.workspace) : done.error().message;
    QVERIFY2(came.startsWith(result), qPrintable(came));
}

/// Whoever looks at the list of processes sees none of the values: Cookiecutter reads them from a file that
/// is its user's alone.
void FileActionsTest::nameNoSecretInACommandLine()
{
    const QTemporaryDir folder;
    const QString python = folder.filePath(u"python-of-the-test"_s);
    test::writeFile(python, "#!/bin/sh\n{ echo \"$@\"; env; stat -c %a \"$(dirname \"$3\")\"; } > '"
                                + folder.filePath(u"seen"_s).toUtf8()
                                + "'\nmkdir -p \"$4/made\"; cp \"$3/cookiecutter.json\" \"$4/made/\"\n");
    test::writeFile(folder.filePath(u"cookiecutter"_s), "#!" + python.toUtf8() + "\n");
    for (const QString &program : {python, folder.filePath(u"cookiecutter"_s)})
        QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", folder.path().toUtf8() + ':' + path);
    Bench bench;
    fillFolder(folder.path(), R"({"t/s/cookiecutter.json": "{}"})");
    bench.environment.base.folder = folder.filePath(u"t"_s);
    const auto made =
        bench.call(u"fetch:cookiecutter"_s, R"({"url": "./s", "values": {"token": "hunter2"}})");
    qputenv("PATH", path);
    QCOMPARE(messageOf(made), QString());
    QVERIFY(bench.workspace.find(u"cookiecutter.json"_s)->content.contains("hunter2"));
    QFile seen(folder.filePath(u"seen"_s));
    QVERIFY(seen.open(QFile::ReadOnly));
    const QByteArray said = seen.readAll();
    QVERIFY2(said.contains("cookiecutter") && said.endsWith("\n700\n"), said.constData());
    QVERIFY2(!said.contains("hunter2"), said.constData());
}

void FileActionsTest::endWhenCancelled()
{
    const QTemporaryDir folder;
    fillFolder(folder.path(), R"({"s/a": "1"})");
    Bench bench;
    bench.environment.base.folder = folder.path();
    bench.stop.request_stop();
    for (const QString &action : {u"fetch:plain"_s, u"fetch:template"_s})
        QCOMPARE(bench.call(action, R"({"url": "./s"})").error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(FileActionsTest)
#include "tst_fileactions.moc"
