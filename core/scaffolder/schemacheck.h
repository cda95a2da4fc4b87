// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace cairn {

/// One thing that a value is not and should be.
struct SchemaBreach {
    QStringList path; ///< of the value at fault: names and numbers from the root; of what is missing, too
    QString keyword;  ///< the schema's word that is broken, such as `required` or `pattern`
    QString message;  ///< what is wrong, to be put behind the value's name: `is missing`, `is a number; ...`

    /// `url is missing`, `files[2].from is a number; it must be a text`; `root` names the value as a whole.
    QString toText(const QString &root = {}) const;

    friend bool operator==(const SchemaBreach &, const SchemaBreach &) = default;
};

/// A JSON Schema of draft 7, ready to check many values. Copies share it; thread-safe. References lead to
/// places in the same schema only.
class SchemaCheck final
{
public:
    /// Invalid where the schema is none.
    static Result<SchemaCheck> compile(const Value &schema);
    static Result<SchemaCheck> compile(const QByteArray &schema);

    /// What is wrong with a value, in the order in which it is found, at most 100; empty where it fits. A
    /// value that fits no branch of `anyOf` or `oneOf` is one breach of that keyword.
    std::vector<SchemaBreach> check(const Value &value) const;

private:
    struct Compiled;
    explicit SchemaCheck(std::shared_ptr<const Compiled> compiled);

    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace cairn
