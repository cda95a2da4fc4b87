// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/formfield.h"
#include "scaffolder/run.h"
#include "scaffolder/template.h"
#include "templating/scaffolderfunctions.h"

#include <functional>
#include <map>

namespace cairn {

/// What a form reads and shows at most. More is a note at its page, and what was read so far is shown.
namespace formLimits {
constexpr int depth = 64;         ///< schemas within schemas
constexpr int levels = 12;        ///< fields within fields
constexpr int fields = 2000;      ///< of all pages, items of lists included
constexpr int items = 500;        ///< of one list
constexpr qint64 steps = 200'000; ///< of reading schemas, for one change
} // namespace formLimits

/// What a form knows of the world around it.
struct FormSurroundings {
    /// Feature flags that are on (`backstage:featureFlag`).
    QStringList flags;
    /// Whether a field that allows nothing else offers this entity (a canonical reference); without it every
    /// reference that can be read is good.
    std::function<bool(const FormField &field, const QString &ref)> offers;
    /// The groups of the user, of which a MyGroupsPicker takes the only one by itself.
    QStringList myGroups;
    /// Forges whose repositories may be named, beside those that a template allows.
    std::vector<TemplateHost> hosts = publicHosts();
};

struct FormSheet {
    QString title;
    QString description; ///< Markdown
    QString error;       ///< what is wrong with the page and with no field of it
    QString note;        ///< what is wrong with its schema
    std::vector<FormField> fields;
    bool isComplete = false; ///< nothing is wrong with it or in it

    friend bool operator==(const FormSheet &, const FormSheet &) = default;
};

/// A line of the review before a run.
struct ReviewLine {
    QString title;
    QString value;
    bool isSecret = false; ///< its value is stars

    friend bool operator==(const ReviewLine &, const ReviewLine &) = default;
};

/// A user's token that a template asks for (`requestUserCredentials`).
struct WantedToken {
    QString secretsKey;
    QString host;
    QStringList scopes = {}; ///< that the template asks for beside the usual ones

    friend bool operator==(const WantedToken &, const WantedToken &) = default;
};

/// The form of a golden path with what was entered: pages of the fields that the answers so far make visible,
/// each with its value and what is wrong with it. A value: copies are independent and may go to a worker.
/// docs/forms.md says what of JSON Schema and of react-jsonschema-form it understands.
class Form final
{
public:
    /// `answers` and `secrets` are what was entered before, such as a draft; what they do not hold has its
    /// default.
    explicit Form(const ScaffolderTemplate &path, const PathAnswers &answers = {},
                  FormSurroundings surroundings = {});

    /// What is known of the world has changed.
    void setSurroundings(FormSurroundings surroundings);

    const std::vector<FormSheet> &pages() const { return m_pages; }
    /// The field of a path; nullptr where none is visible there. Valid until the next change.
    const FormField *find(const QString &path) const;

    /// Null takes the value away, and its default does not come back. A path that leads to no visible field
    /// changes nothing and is false. Of a field whose path ends with `#` the number of the schema to follow.
    bool setValue(const QString &path, const Value &value);
    /// The same with what was typed, see `typedValue`.
    bool setText(const QString &path, const QString &text);
    /// One item more, with its defaults.
    bool addItem(const QString &list);
    bool removeItem(const QString &list, qsizetype index);
    bool moveItem(const QString &list, qsizetype from, qsizetype to);

    /// The values of visible fields, without secrets, as `parameters` has them.
    Value::Map answers() const;
    Value::Map secrets() const;
    PathAnswers pathAnswers() const { return {answers(), secrets()}; }
    /// Nothing is wrong and nothing is missing.
    bool isComplete() const;
    std::vector<ReviewLine> review() const;
    std::vector<WantedToken> wantedTokens() const;
    /// The repository that was chosen, as `host?owner=..&repo=..`: by the field `repoUrl`, or else by the
    /// first one for a repository that has a value. Empty where there is none.
    QString repositoryUrl() const;

private:
    void resolve();
    bool fillDefaults();
    void forgetDefaults(const QString &path);
    bool changeList(const QString &path, const std::function<bool(Value::List &)> &change);

    std::vector<FormPage> m_schemas;
    FormSurroundings m_surroundings;
    Value m_values; ///< an object: all that was entered, also in fields that are hidden now; null: taken away
    std::map<QString, qsizetype> m_branches; ///< chosen schemas, by path
    std::vector<FormSheet> m_pages;
};

/// What a text that was typed stands for in a field: a number in one of numbers, any value in YAML in one of
/// anything, a full reference in one of an entity, nothing (or `ui:emptyValue`) for an empty one. What cannot
/// be read so stays a text, which the field then says is wrong.
Value typedValue(const FormField &field, const QString &text);

} // namespace cairn
