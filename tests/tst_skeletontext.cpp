// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/skeletontext.h"

#include <QTest>

/// Which descriptors are parts of golden paths.
class SkeletonTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsSkeletons_data();
    void knowsSkeletons();
};

void SkeletonTextTest::knowsSkeletons_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isSkeleton");
    const auto row = [](const char *name, const QByteArray &text, bool isSkeleton) {
        QTest::newRow(name) << text << isSkeleton;
    };
    row("scaffolder", "kind: Component\nmetadata:\n  name: ${{ values.name }}\nspec:\n  type: x\n", true);
    row("cookiecutter", "kind: Component\nmetadata:\n  title: x\n  name: \"{{cookiecutter.name}}\"\n", true);
    row("statement between", "metadata:\n{%- if a %}\n  title: x\n{%- endif %}\n  name: {{ a }}\n", true);
    row("second document", "kind: A\nmetadata:\n  name: a\n---\nkind: B\nmetadata:\n  name: ${{ b }}", true);
    row("descriptor", "kind: Component\nmetadata:\n  name: a\nspec:\n  type: x\n", false);
    row("template",
        "kind: Template\nmetadata:\n  name: a\nspec:\n  steps:\n    - input:\n        name: ${{ parameters.a }}\n",
        false);
    row("description", "metadata:\n  name: a\n  description: writes {{ name }}\n", false);
    row("empty", "", false);
}

void SkeletonTextTest::knowsSkeletons()
{
    QFETCH(const QByteArray, text);
    QTEST(cairn::isSkeletonText(text), "isSkeleton");
}

QTEST_GUILESS_MAIN(SkeletonTextTest)
#include "tst_skeletontext.moc"
