// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "tourpaths.h"

#include "pathsurroundings.h"
#include "sync/templatefiles.h"

#include <QDir>
#include <QFile>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

const QByteArray templateText = R"(apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: new-go-service
  title: New Go service
  description: A Go service with health checks, metrics, a pipeline and its place in the catalog.
spec:
  type: service
  owner: team-platform
  presentation:
    buttonLabels: {createButtonText: Create the service}
  parameters:
    - title: What is it?
      required: [name, description, owner]
      properties:
        name: {title: Name, type: string, description: 'Lower case, with hyphens.', pattern: '^[a-z][a-z0-9-]{2,40}$'}
        description: {title: What does it do?, type: string, maxLength: 120}
        owner: {title: Owner, type: string, ui:field: OwnerPicker}
    - title: What does it need?
      properties:
        tier: {title: Tier, type: string, default: tier-2, enum: [tier-1, tier-2, tier-3], enumNames: ['Tier 1, pages around the clock', 'Tier 2, pages in the day', 'Tier 3, can wait']}
        database: {title: Postgres database, type: boolean, default: false}
    - title: Where does it go?
      required: [folder]
      properties:
        folder: {title: Folder, type: string}
  steps:
    - id: files
      name: Write the files
      action: fetch:template
      input:
        url: ./skeleton
        values: {name: '${{ parameters.name }}', description: '${{ parameters.description }}', owner: '${{ parameters.owner }}', tier: '${{ parameters.tier }}'}
    - id: database
      name: Ask for the database
      if: ${{ parameters.database }}
      action: fetch:plain:file
      input: {url: ./database.sql, targetPath: db/schema.sql}
    - id: say
      name: Say what comes next
      action: debug:log
      input: {message: 'Everything about ${{ parameters.name }} is in README.md', listWorkspace: with-filenames}
    - id: publish
      name: Make the repository
      action: publish:file
      input: {path: '${{ parameters.folder }}', gitCommitMessage: 'Begin ${{ parameters.name }}'}
  output:
    links:
      - {title: Handbook for new services, url: 'https://handbook.tarnwick.example/golden-paths/service'}
      - {title: Payment service, entityRef: 'component:default/payment-service'}
    text:
      - {title: What comes next, content: "Run `make run`, and read **README.md**."}
)";

bool write(const QString &file, const QByteArray &content)
{
    QDir().mkpath(file.section(u'/', 0, -2));
    QFile written(file);
    return written.open(QFile::WriteOnly) && written.write(content) == content.size();
}

bool writeTemplate(const QString &folder)
{
    const std::pair<QLatin1StringView, QByteArray> files[] = {
        {"template.yaml"_L1, templateText},
        {"database.sql"_L1, "create table health (at timestamptz not null);\n"},
        {"skeleton/README.md"_L1,
         "# ${{ values.name }}\n\n${{ values.description }}\n\n## Run it\n\n    make run\n\nIt listens on port 8080, "
         "and tells how it is at `/healthz`.\n"},
        {"skeleton/Makefile"_L1, "run:\n\tgo run ./cmd/${{ values.name }}\n\ntest:\n\tgo test ./...\n"},
        {"skeleton/catalog-info.yaml"_L1,
         "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: ${{ values.name }}\n  description: ${{ "
         "values.description | dump }}\n  annotations:\n    backstage.io/techdocs-ref: dir:.\nspec:\n  type: service\n  "
         "lifecycle: experimental\n  owner: ${{ values.owner }}\n"},
        {"skeleton/cmd/${{ values.name }}/main.go"_L1,
         "package main\n\nimport (\n\t\"log\"\n\t\"net/http\"\n)\n\n// ${{ values.description }}\nfunc main() "
         "{\n\thttp.HandleFunc(\"/healthz\", func(w http.ResponseWriter, r *http.Request) "
         "{\n\t\tw.WriteHeader(http.StatusOK)\n\t})\n\tlog.Println(\"${{ values.name }} listens on "
         ":8080\")\n\tlog.Fatal(http.ListenAndServe(\":8080\", nil))\n}\n"},
        {"skeleton/deploy/service.yaml"_L1,
         "apiVersion: v1\nkind: Service\nmetadata:\n  name: ${{ values.name }}\n  labels:\n    tier: ${{ values.tier "
         "}}\nspec:\n  ports:\n    - port: 8080\n"},
        {"skeleton/docs/index.md"_L1, "# ${{ values.name }}\n\n${{ values.description }}\n"},
        {"skeleton/.gitignore"_L1, "/bin/\n"},
    };
    return std::ranges::all_of(
        files, [&](const auto &file) { return write(folder + u'/' + file.first, file.second); });
}

Value::Map answers(const QString &name, const QString &folder)
{
    const auto text = [](const QString &key, const QString &value) { return Member{key, {}, {value, {}}}; };
    return {text(u"name"_s, name), text(u"description"_s, u"Keeps the points of loyal customers"_s),
            text(u"owner"_s, u"group:default/team-payments"_s), text(u"tier"_s, u"tier-2"_s),
            text(u"folder"_s, folder)};
}

/// Its id, however it ended. With `isBlocked` something stands in its way when it comes to act.
QString runOnce(const LoadedPath &path, const PathEnvironment &environment, const Value::Map &given,
                const QString &folder, bool isBlocked)
{
    const Result<PathRun> plan = planPath(path, environment, {given, {}});
    if (!plan || !keepPlan(*plan, environment))
        return {};
    if (isBlocked)
        std::ignore = write(folder + u"/notes.txt"_s, "in the way\n");
    std::ignore = actPath(plan->record.id, environment, {});
    return plan->record.id;
}

} // namespace

TourPath makeTourPath(const Home &home, const QString &folder)
{
    TourPath made;
    made.file = folder + u"/golden-path/template.yaml"_s;
    if (!writeTemplate(folder + u"/golden-path"_s))
        return made;
    const PathEnvironment environment = userEnvironment(home);
    const Result<LoadedPath> path = loadPath(home, made.file);
    if (!path)
        return made;
    const auto run = [&](const QString &name, bool isBlocked) {
        const QString target = folder + u"/projects/"_s + name;
        return runOnce(*path, environment, answers(name, target), target, isBlocked);
    };
    made.undone = run(u"loyalty-beta"_s, false);
    std::ignore = undoRun(made.undone, environment);
    made.done = run(u"loyalty-points"_s, false);
    made.failed = run(u"loyalty-tiers"_s, true);
    return made;
}

QString withTourPath(const QString &address, const TourPath &path)
{
    QString text = address;
    const QString file = QString::fromLatin1(QUrl::toPercentEncoding(path.file));
    text.replace(u"{file}"_s, file).replace(u"{done}"_s, path.done);
    return text.replace(u"{failed}"_s, path.failed).replace(u"{undone}"_s, path.undone);
}

} // namespace cairn
