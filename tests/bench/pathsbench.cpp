// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "pathsbench.h"

#include "base/json.h"
#include "scaffolder/pathcache.h"
#include "scaffolder/run.h"
#include "sync/templatefiles.h"
#include "templating/scaffolderfunctions.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::bench {

namespace {

constexpr int fileCount = 200;
constexpr int expressionsInFile = 20;
constexpr qsizetype fileSize = 3000;
constexpr double renderingLimit = 60; // milliseconds
constexpr double planLimit = 1000;
constexpr double keystrokeLimit = 100;
constexpr int keystrokes = 20;

/// A text of 3 KB in which every expression, loop and condition is another one.
QString madeFile(int number)
{
    static const QStringList expressions{
        u"${{ values.name }}"_s,
        u"${{ values.name | lower | replace(' ', '-') }}"_s,
        u"${{ values.repoUrl | parseRepoUrl | pick('owner') }}"_s,
        u"{% if values.database == 'none' %}none{% else %}${{ values.database | upper }}{% endif %}"_s,
        u"{% for port in values.ports %}${{ port }}{% if not loop.last %}, {% endif %}{% endfor %}"_s,
        u"${{ values.labels | dump }}"_s,
        u"${{ 'public' if values.isPublic else 'private' }}"_s,
        u"${{ (values.replicas * 2 + %1) ~ 'Mi' }}"_s,
        u"${{ values.missing | default('latest') }}"_s,
        u"${{ values.owner.split('/')[1] }}"_s};
    const QString filler =
        u"    # What stands between expressions: code and words, { braces } and $VARIABLES. "_s;
    QString text = u"file: %1\n"_s.arg(number);
    for (int at = 0; at < expressionsInFile; ++at) {
        QString expression = expressions[(number + at) % expressions.size()];
        text += u"key%1: "_s.arg(at) + expression.replace(u"%1"_s, QString::number(number)) + u'\n';
        while (text.size() < fileSize * (at + 1) / expressionsInFile)
            text += filler + u'\n';
    }
    return text;
}

TemplateContext madeValues()
{
    const Value values =
        expect(readJson(R"({"values": {"name": "Payment Service", "database": "postgres", "isPublic": false,
        "replicas": 3, "ports": [8080, 8443, 9090], "labels": {"team": "payments", "tier": "backend"},
        "owner": "group:default/payments", "repoUrl": "github.com?owner=acme&repo=payment-service"}})"));
    return TemplateContext(*values.map());
}

TextTemplate parsed(const QString &text)
{
    auto read = TextTemplate::parse(text, u"skeleton"_s);
    if (!read)
        fail(read.error().toError().message);
    return *read;
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QFile::WriteOnly)
        || file.write(content) != content.size())
        fail(u"%1 cannot be written"_s.arg(path));
}

const QByteArray pathText = R"(apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: { name: bench }
spec:
  type: service
  parameters: { properties: { name: { type: string } } }
  steps:
    - id: fetch
      name: Fetch ${{ parameters.name }}
      action: fetch:template
      input:
        url: ./skeleton
        values:
          name: ${{ parameters.name }}
          database: postgres
          isPublic: false
          replicas: 3
          ports: [8080, 8443, 9090]
          labels: { team: payments, tier: backend }
          owner: group:default/payments
          repoUrl: github.com?owner=acme&repo=payment-service
    - id: log
      if: ${{ parameters.name != "" }}
      action: debug:log
      input: { message: "Made ${{ parameters.name }}" }
)";

/// From a keystroke to its plan, as the form's preview has it.
std::vector<Figure> benchPlans(const QStringList &texts)
{
    const QTemporaryDir folder;
    write(folder.filePath(u"template.yaml"_s), pathText);
    for (qsizetype at = 0; at < texts.size(); ++at)
        write(folder.filePath(
                  u"skeleton/src/part%1/${{ values.name | lower | replace(' ', '-') }}-%2.yaml"_s.arg(at % 20)
                      .arg(at)),
              texts[at].toUtf8());
    PathEnvironment environment;
    environment.home = Home::locate(folder.filePath(u"home"_s));
    const auto plan = [&](const LoadedPath &path, const QString &name) {
        const PathRun run = expect(planPath(path, environment, {{{u"name"_s, {}, Value{name, {}}}}, {}}));
        if (run.record.state != RunState::Planned || run.workspace.files().size() != size_t(texts.size()))
            fail(u"the plan failed: %1"_s.arg(run.record.error.message));
    };
    const double first = medianOf([&] {
        environment.cache = std::make_shared<PathCache>();
        plan(expect(loadPath(environment.home, folder.filePath(u"template.yaml"_s))), u"Payments"_s);
    });
    const LoadedPath path = expect(loadPath(environment.home, folder.filePath(u"template.yaml"_s)));
    std::vector<double> times;
    for (int key = 0; key < keystrokes; ++key)
        times.push_back(milliseconds([&] { plan(path, u"Payments"_s + QString(key + 1, u'x')); }));
    return {{u"plan a path of 200 files"_s, u"ms"_s, first, planLimit},
            {u"a keystroke to the new plan"_s, u"ms"_s, median(times), keystrokeLimit},
            {u"the slowest of 20"_s, u"ms"_s, percentile95(times), keystrokeLimit}};
}

} // namespace

std::vector<Figure> benchPaths()
{
    QStringList texts;
    for (int file = 0; file < fileCount; ++file)
        texts += madeFile(file);
    std::vector<TextTemplate> templates;
    const double reading = medianOf([&] {
        templates.clear();
        for (const QString &text : texts)
            templates.push_back(parsed(text));
    });
    const TemplateContext context = madeValues();
    const RenderOptions options{scaffolderFilters(), {}, {}};
    qsizetype characters = 0;
    const double rendering = medianOf([&] {
        for (const TextTemplate &one : templates) {
            const auto text = one.render(context, options);
            if (!text)
                fail(text.error().toError().message);
            characters += text->size();
        }
    });
    std::vector<Figure> figures{{u"read a skeleton of 200 files"_s, u"ms"_s, reading},
                                {u"render it"_s, u"ms"_s, rendering, renderingLimit},
                                {u"characters made"_s, u"1,000"_s, double(characters) / rounds / 1000}};
    std::ranges::copy(benchPlans(texts), std::back_inserter(figures));
    return figures;
}

} // namespace cairn::bench
