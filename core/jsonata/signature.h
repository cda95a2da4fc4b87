// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "jsonata/item.h"

#include <QRegularExpression>
#include <QString>

#include <expected>
#include <optional>
#include <vector>

namespace cairn::jsonata {

/// What a function takes, as JSONata writes it: `<s-nn?:s>`.
class Signature final
{
public:
    /// A failure is JSONata's code.
    static std::expected<Signature, const char *> parse(QStringView text);

    /// The arguments with the context put in where one is missing, and single values made lists. Fails in
    /// `run`.
    Items checked(const Items &arguments, const Item &context, const QString &function, Run &run) const;

private:
    struct Parameter {
        QString pattern;
        QRegularExpression context; ///< what may come of the context; empty: nothing does
        QChar type;
        QChar itemType; ///< null where it does not matter
        QString subtype;
        bool takesContext = false;
    };

    void fail(const QString &supplied, const QString &function, Run &run) const;
    std::optional<Item> asList(const Parameter &parameter, const Item &argument, QChar given,
                               const QString &match) const;

    std::vector<Parameter> m_parameters;
    QRegularExpression m_pattern;
};

} // namespace cairn::jsonata
