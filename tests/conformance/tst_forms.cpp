// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// The form of every template of the corpus and of the demo: it shows, what was answered validates or names
// what is missing, and all of its fields are ones that this program knows.

#include "base/yaml.h"
#include "scaffolder/form.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cairn;

class FormsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTemplates();
    void showsEveryForm_data();
    void showsEveryForm();
};

namespace {

const QStringList folders{QStringLiteral(CAIRN_SHARED "/corpus/templates"),
                          QStringLiteral(CAIRN_SOURCES "/resources/demo")};

struct Found {
    QString file;
    ScaffolderTemplate path;
};

std::vector<Found> templates()
{
    std::vector<Found> found;
    for (const QString &folder : folders) {
        QDirIterator files(folder, {u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QFile::ReadOnly))
                continue;
            const QByteArray text = file.readAll();
            if (!text.contains("kind: Template"))
                continue;
            for (const YamlDocument &document : readYaml(text)) {
                if (document.root.textAt({u"kind"}) == u"Template")
                    found.push_back({file.fileName(), readScaffolderTemplate(document.root, text, {})});
            }
        }
    }
    return found;
}

void collect(const std::vector<FormField> &fields, std::vector<const FormField *> &all)
{
    for (const FormField &field : fields) {
        all.push_back(&field);
        collect(field.fields, all);
    }
}

/// A value that a field takes, as a user would give it.
Value answerFor(const FormField &field)
{
    if (!field.choices.empty())
        return field.choices.front().value;
    if (std::holds_alternative<RepositoryFieldOptions>(field.extension)) {
        const auto &options = std::get<RepositoryFieldOptions>(field.extension);
        const QString host = options.hosts.value(0, u"github.com"_s);
        const QString owner = options.owners.value(0, u"acme"_s);
        const QString place =
            host == u"dev.azure.com" ? u"organization=%1&project=p"_s.arg(owner) : u"owner="_s + owner;
        return {host + u'?' + place + u"&repo="_s + options.repositories.value(0, u"thing"_s), {}};
    }
    if (std::holds_alternative<EntityFieldOptions>(field.extension)) {
        const Value ref{u"group:default/team"_s, {}};
        return field.type == FieldType::List ? Value{Value::List{ref}, {}} : ref;
    }
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Integer:
        return {qint64(field.minimum.value_or(1)), {}};
    case FieldType::Boolean:
        return {true, {}};
    case FieldType::List:
        return {Value::List{{u"thing"_s, {}}}, {}};
    default:
        return {u"thing"_s, {}};
    }
}

} // namespace

void FormsTest::findsTemplates()
{
    if (!QFile::exists(folders.front()))
        QSKIP("the corpus' folder is not beside this checkout");
    QVERIFY(templates().size() >= 9);
}

void FormsTest::showsEveryForm_data()
{
    QTest::addColumn<size_t>("number");
    const std::vector<Found> all = templates();
    if (all.empty())
        QSKIP("there are no templates beside this checkout");
    for (size_t at = 0; at < all.size(); ++at)
        QTest::addRow("%s", qPrintable(all[at].file.section(u'/', -3))) << at;
}

void FormsTest::showsEveryForm()
{
    QFETCH(size_t, number);
    const Found found = templates()[number];
    Form form(found.path);
    QCOMPARE(form.pages().size(), found.path.pages.size());
    // Each answer may show fields that were not there before.
    for (int round = 0; round < 5; ++round) {
        std::vector<std::pair<QString, Value>> answers;
        for (const FormSheet &page : form.pages()) {
            QCOMPARE(page.note, QString());
            std::vector<const FormField *> all;
            collect(page.fields, all);
            QVERIFY(!all.empty());
            for (const FormField *field : all) {
                QCOMPARE(field->note, QString());
                QVERIFY(!field->title.isEmpty());
                QVERIFY2(field->error.isEmpty() || field->isMissing, qPrintable(field->path + field->error));
                if (field->isMissing)
                    answers.emplace_back(field->path, answerFor(*field));
            }
        }
        for (const auto &[path, value] : answers)
            QVERIFY2(form.setValue(path, value), qPrintable(path));
    }
    for (const FormSheet &page : form.pages())
        QVERIFY2(page.isComplete, qPrintable(page.title + page.error));
}

QTEST_GUILESS_MAIN(FormsTest)
#include "tst_forms.moc"
