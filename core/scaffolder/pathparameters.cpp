// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "scaffolder/pathparameters.h"

#include "base/json.h"
#include "store/userdata.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr auto setting = "pathParameters"_L1;

} // namespace

Result<Value::Map> loadPathParameters(Database &user)
{
    const Result<QHash<QString, QString>> settings = loadSettings(user);
    if (!settings)
        return std::unexpected(settings.error());
    const QString text = settings->value(setting);
    if (text.isEmpty())
        return Value::Map();
    const Result<Value> parameters = readJson(text.toUtf8());
    if (!parameters)
        return std::unexpected(parameters.error());
    return parameters->map() ? *parameters->map() : Value::Map();
}

Result<void> setPathParameter(Database &user, const QString &name, const QString &value)
{
    static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_]{0,62}$"_s);
    if (!plain.match(name).hasMatch())
        return failure(ErrorKind::Invalid, u"\"%1\" cannot be the name of a parameter"_s.arg(name.left(80)),
                       u"Use letters, digits and _, beginning with a letter"_s);
    Result<Value::Map> parameters = loadPathParameters(user);
    if (!parameters)
        return std::unexpected(parameters.error());
    const auto place = std::ranges::lower_bound(*parameters, name, {}, &Member::key);
    if (place != parameters->end() && place->key == name)
        parameters->erase(place);
    if (!value.isEmpty())
        parameters->insert(std::ranges::lower_bound(*parameters, name, {}, &Member::key),
                           Member{name, {}, Value{value, {}}});
    return setSetting(user, setting, QString::fromUtf8(writeJson(Value{*parameters, {}})));
}

} // namespace cairn
