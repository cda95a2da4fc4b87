// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/formdraft.h"

#include "base/json.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {
constexpr qsizetype mostBytes = 1'000'000;
}

Result<std::optional<FormDraft>> loadDraft(Database &user, const QString &path)
{
    std::optional<FormDraft> draft;
    const Result<void> done =
        user.query("SELECT answers, changed FROM draft WHERE template = ?", {path}, [&](const Row &row) {
            const Result<Value> answers = readJson(row.text(0).toUtf8());
            if (answers && answers->map())
                draft = FormDraft{*answers->map(), row.integer(1)};
            return false;
        });
    if (!done)
        return std::unexpected(done.error());
    return draft;
}

Result<void> saveDraft(Database &user, const QString &path, const FormDraft &draft)
{
    const QByteArray answers = writeJson({draft.answers, {}});
    if (answers.size() > mostBytes)
        return failure(ErrorKind::Limit, u"the draft has more than %1 bytes"_s.arg(mostBytes),
                       u"It is not kept; run the path, or make its answers shorter"_s);
    const Result<int> done =
        user.run("INSERT INTO draft(template, answers, changed) VALUES(?, ?, ?) ON "
                 "CONFLICT(template) DO UPDATE SET answers = excluded.answers, changed = "
                 "excluded.changed",
                 {path, QString::fromUtf8(answers), draft.changed});
    return done ? Result<void>() : std::unexpected(done.error());
}

Result<void> removeDraft(Database &user, const QString &path)
{
    const Result<int> done = user.run("DELETE FROM draft WHERE template = ?", {path});
    return done ? Result<void>() : std::unexpected(done.error());
}

} // namespace cairn
