// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace cairn {

/// Reads the schema of one page: what holds for a value, with references followed, conditions decided and
/// parts merged. What is wrong with it, or too much of it, is a fault, and what was read so far is used.
/// It counts its work, so that one is made for each reading.
class SchemaReader final
{
public:
    /// `root` is what references (`#/definitions/x`) begin at; it must live as long.
    explicit SchemaReader(const Value &root)
        : m_root(root)
    {}

    /// Which of several schemas is followed, where somebody chose.
    using Choice = std::function<std::optional<qsizetype>(const std::vector<Value> &branches)>;

    struct Node {
        Value schema; ///< an object without references, conditions and `allOf` that can be merged
        std::vector<Value> branches; ///< `oneOf` or `anyOf` of which one is followed, and merged already
        qsizetype branch = -1;
        QString reference; ///< where it came by a reference
    };
    Node resolved(const Value &schema, const Value &value, const Choice &choice);

    /// Whether a value is right by all of JSON Schema's keywords.
    bool fits(const Value &schema, const Value &value);

    const std::optional<Error> &fault() const { return m_fault; }

private:
    class Level;

    bool step();
    const Value *target(const QString &reference);
    void follow(Node &node, const Value &schema, const Value &value, const Choice &choice);
    void followDependencies(Node &node, const Value &dependencies, const Value &value, const Choice &choice);
    void followBranches(Node &node, const Value &branches, const Value &value, const Choice &choice);
    qsizetype likeliest(const Value::List &branches, const Value &value);
    bool fitsKeywords(const Value &schema, const Value &value);
    bool fitsMembers(const Value &schema, const Value &value);
    bool fitsItems(const Value &schema, const Value &value);
    bool fitsDependencies(const Value &schema, const Value &value);
    bool fitsCombined(const Value &schema, const Value &value);

    const Value &m_root;
    qint64 m_steps = 0;
    int m_depth = 0;
    std::optional<Error> m_fault;
};

/// `addition` merged into `schema`, both objects: members of `properties` by name, required names together,
/// the tighter of two limits; of other keywords the later wins, and what would be lost of a rule by that
/// stays as an `allOf`.
void mergeSchema(Value::Map &schema, const Value::Map &addition);

/// A value that is there: not null.
bool isPresent(const Value *value);

} // namespace cairn
