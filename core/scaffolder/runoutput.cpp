// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/runoutput.h"

#include "catalog/entityref.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Keeps the first fault, so that what asks for texts needs not look at each.
class OutputTexts final
{
public:
    OutputTexts(const StepTexts &texts, const StepScope &scope, const SecretKeeper &secrets)
        : m_texts(texts), m_scope(scope), m_secrets(secrets)
    {}

    QString text(const Value &written, QStringView name)
    {
        const Value *given = written.find(name);
        const Result<QString> made = given ? m_texts.text(*given, m_scope) : QString();
        if (!made)
            note(made.error());
        return m_secrets.redacted(made.value_or(QString()));
    }

    bool isShown(const std::optional<Value> &condition)
    {
        if (!condition)
            return true;
        const Result<ConditionResult> result = m_texts.condition(*condition, m_scope);
        if (!result)
            note(result.error());
        return result && result->isTrue;
    }

    void note(const Error &error)
    {
        if (!m_fault)
            m_fault = error;
    }

    Result<void> fault() const { return m_fault ? std::unexpected(*m_fault) : Result<void>(); }

private:
    const StepTexts &m_texts;
    const StepScope &m_scope;
    const SecretKeeper &m_secrets;
    std::optional<Error> m_fault;
};

} // namespace

Result<void> renderOutput(const ScaffolderTemplate &path, const StepTexts &texts, const StepScope &scope,
                          const SecretKeeper &secrets, RunRecord &record)
{
    OutputTexts output(texts, scope, secrets);
    record.links.clear();
    record.texts.clear();
    for (const PathLink &link : path.links) {
        if (!output.isShown(link.condition))
            continue;
        OutputLink made{output.text(link.written, u"title"), output.text(link.written, u"icon"),
                        output.text(link.written, u"url"), output.text(link.written, u"entityRef")};
        if (!made.entityRef.isEmpty())
            made.entityRef = canonicalRef(made.entityRef, {u"component"_s, u"default"_s});
        record.links.push_back(std::move(made));
    }
    for (const PathText &given : path.texts) {
        if (output.isShown(given.condition))
            record.texts.push_back({output.text(given.written, u"title"), output.text(given.written, u"icon"),
                                    output.text(given.written, u"content")});
    }
    const Result<std::optional<Value>> results = texts.value(Value{path.results, {}}, scope);
    if (!results)
        output.note(results.error());
    else
        record.results = secrets.sealed((*results).value_or(Value{Value::Map(), {}}));
    return output.fault();
}

} // namespace cairn
