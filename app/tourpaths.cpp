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

const QByteArray slowTemplate = R"(apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: {name: new-queue, title: New queue}
spec:
  type: resource
  steps:
    - {id: files, name: Write the manifests, action: 'roadiehq:utils:fs:write', input: {path: deploy/queue.yaml, content: "kind: Queue\n"}}
    - {id: say, name: Say what is to be done, action: 'debug:log', input: {message: 'A queue for orders', listWorkspace: with-filenames}}
    - {id: publish, name: Make the repository, action: 'publish:file', input: {path: '${{ parameters.folder }}'}}
    - {id: wait, name: Wait for the broker, action: 'debug:wait', input: {seconds: 30}}
    - {id: last, name: Tell the team, action: 'debug:log', input: {message: Done}}
  parameters: {properties: {folder: {type: string}}}
)";

const QByteArray longTemplate = R"(apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: long
  title: Request for the extension of an existing customer-facing payment reconciliation service
  description: Adds what a service needs to take part in the reconciliation of payments across regions, currencies and providers.
spec:
  type: service
  parameters:
    - title: Where the change goes, and when it may be rolled out
      description: The change is **proposed** to the repository that you choose. Nobody has to merge it, and the people who own the repository are asked to look at it.
      properties:
        repoUrl:
          title: Repository of the payment reconciliation service that is to be extended
          type: string
          description: Any repository of the organisation that you may open change requests in.
          ui:field: RepoUrlPicker
          ui:options: {allowedHosts: [github.com], requestUserCredentials: {secretsKey: USER_TOKEN, additionalScopes: {github: [workflow, 'read:org']}}}
        branch: {title: Branch that the change is for, type: string, ui:field: RepoBranchPicker, description: Usually the one that is released from.}
        from: {title: First day on which it may be rolled out, type: string, format: date, ui:help: Change freezes are on the handbook's page about the calendar of the quarter.}
        at: {title: Exact moment of the first reconciliation, type: string, format: date-time}
        reason: {title: Reason for the change as it is to be read by the change advisory board and by everyone who is on call, type: string, ui:widget: textarea}
        environments: {title: Environments in which it is switched on from the beginning, type: array, uniqueItems: true, ui:widget: checkboxes, items: {type: string, enum: [development, pre-production-europe-west-with-recorded-traffic, production-europe-west, production-asia-south-east]}}
        owner: {title: Group that answers for it, type: string, ui:field: OwnerPicker}
  steps:
    - {id: say, name: Write down why the payment reconciliation service is extended and who asked for it, action: 'debug:log', input: {message: '${{ parameters.reason }}'}}
)";

/// Beside the template of the pictures.
struct SideTemplate {
    QString file;
    QString run; ///< planned
};

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

SideTemplate planSide(const Home &home, const QString &file, const QByteArray &content,
                      const Value::Map &given)
{
    SideTemplate side{file, {}};
    const Result<LoadedPath> path = write(file, content) ? loadPath(home, file) : std::unexpected(Error());
    const PathEnvironment environment = userEnvironment(home);
    const Result<PathRun> plan =
        path ? planPath(*path, environment, {given, {}}) : std::unexpected(path.error());
    if (plan && keepPlan(*plan, environment))
        side.run = plan->record.id;
    return side;
}

Value::Map longAnswers()
{
    const auto text = [](const QString &key, const QString &value) { return Member{key, {}, {value, {}}}; };
    return {
        text(u"repoUrl"_s, u"github.com?owner=tarnwick&repo=ledger"_s),
        text(u"branch"_s,
             u"release/2026-11-payment-reconciliation-with-two-currencies-and-three-providers"_s),
        text(u"from"_s, u"2026-11-26"_s),
        text(u"at"_s, u"2026-11-26T06:30:00+01:00"_s),
        text(
            u"reason"_s,
            u"The providers settle in two currencies from December on, and what was reconciled by hand until now "
            "takes longer than the day has hours."_s),
        text(u"owner"_s, u"group:default/team-payments"_s)};
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
    made.slow = planSide(home, folder + u"/slow/template.yaml"_s, slowTemplate,
                         {{u"folder"_s, {}, {folder + u"/projects/queue"_s, {}}}})
                    .run;
    const SideTemplate side = planSide(home, folder + u"/long/template.yaml"_s, longTemplate, longAnswers());
    made.longFile = side.file;
    made.longRun = side.run;
    return made;
}

QString withTourPath(const QString &address, const TourPath &path)
{
    QString text = address;
    const auto encoded = [](const QString &file) {
        return QString::fromLatin1(QUrl::toPercentEncoding(file));
    };
    text.replace(u"{file}"_s, encoded(path.file)).replace(u"{done}"_s, path.done);
    text.replace(u"{longFile}"_s, encoded(path.longFile)).replace(u"{longRun}"_s, path.longRun);
    text.replace(u"{slow}"_s, path.slow);
    return text.replace(u"{failed}"_s, path.failed).replace(u"{undone}"_s, path.undone);
}

} // namespace cairn
