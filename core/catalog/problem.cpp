// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/problem.h"

using namespace Qt::StringLiterals;

namespace cairn {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Info:
        break;
    }
    return u"info"_s;
}

std::optional<Severity> severityNamed(QStringView name)
{
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        if (name == severityName(severity))
            return severity;
    }
    return std::nullopt;
}

} // namespace cairn
