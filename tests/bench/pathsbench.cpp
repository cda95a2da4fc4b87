// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "pathsbench.h"

#include "base/json.h"
#include "templating/scaffolderfunctions.h"

using namespace Qt::StringLiterals;

namespace cairn::bench {

namespace {

constexpr int fileCount = 200;
constexpr int expressionsInFile = 20;
constexpr qsizetype fileSize = 3000;
constexpr double renderingLimit = 60; // milliseconds

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
    return {{u"read a skeleton of 200 files"_s, u"ms"_s, reading},
            {u"render it"_s, u"ms"_s, rendering, renderingLimit},
            {u"characters made"_s, u"1,000"_s, double(characters) / rounds / 1000}};
}

} // namespace cairn::bench
