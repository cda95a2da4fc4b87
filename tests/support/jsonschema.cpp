// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "support/jsonschema.h"

#include <jsoncons/json.hpp>
#include <jsoncons_ext/jsonschema/jsonschema.hpp>

namespace cairn::test {

QString schemaBreaches(const QByteArray &schema, const QByteArray &json)
{
    const auto compiled = jsoncons::jsonschema::make_json_schema(jsoncons::json::parse(schema.toStdString()));
    QString breaches;
    const auto report = [&](const jsoncons::jsonschema::validation_message &message) {
        breaches +=
            QString::fromStdString(message.instance_location().string() + ": " + message.message() + "\n");
        return jsoncons::jsonschema::walk_result::advance;
    };
    compiled.validate(jsoncons::json::parse(json.toStdString()), report);
    return breaches;
}

} // namespace cairn::test
