// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"
#include "catalog/problem.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace cairn {

/// What is wrong with a golden path itself, beyond what every descriptor is checked for.
struct PathProblem {
    Severity severity = Severity::Error; ///< an error keeps it from running
    QString rule;                        ///< id of one of `rules()`; of a catalog it is at most a warning
    QString field;                       ///< such as `spec.steps[2].input.url`
    QString message;
    QString hint;
    Place place; ///< in the file; of expressions the word at fault

    friend bool operator==(const PathProblem &, const PathProblem &) = default;
};

/// One page of a form: a JSON Schema of an object.
struct FormPage {
    QString title;
    QString description; ///< Markdown
    QStringList required;
    Value schema; ///< all of the page
    Place place;
};

struct PathStep {
    QString id;   ///< `step-N`, counted from 1, where none is written
    QString name; ///< a template itself; the id where none is written
    QString action;
    Value input;                    ///< an object; every text in it is a template
    std::optional<Value> condition; ///< `if`: a template or a boolean
    std::optional<Value> each;      ///< an expression, a list or an object
    Place place;
    Place namePlace = {}; ///< of the name's text
};

/// What is offered at the end: a link, or a text in Markdown. All texts are templates.
struct PathLink {
    QString title;
    QString icon;
    QString url;
    QString entityRef; ///< of links without an address
    std::optional<Value> condition;
    Value written = {}; ///< all of it, with its places
};
struct PathText {
    QString title;
    QString icon;
    QString content;
    std::optional<Value> condition;
    Value written = {}; ///< all of it, with its places
};

/// A Template entity as the scaffolder reads it (`scaffolder.backstage.io/v1beta3`).
struct ScaffolderTemplate {
    QString name;
    QString title; ///< the name where none is written
    QString description;
    QString type;
    QString owner;
    QStringList tags;
    std::vector<FormPage> pages;
    std::vector<PathStep> steps;
    std::vector<PathLink> links;
    std::vector<PathText> texts;
    Value::Map results; ///< other members of `spec.output`
    std::vector<PathProblem> problems;
};

/// Reads what is there and lists what is wrong; what is wrong is left out or as it is. `document` is a tree
/// with places in `file`, the whole text that it was read from. `actions` are the names of those that can be
/// run: each other one is a problem. At most `listedProblems` are listed. Thread-safe.
ScaffolderTemplate readScaffolderTemplate(const Value &document, QByteArrayView file,
                                          const QStringList &actions);

} // namespace cairn
