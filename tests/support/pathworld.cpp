// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "support/pathworld.h"

#include <QDir>
#include <QFile>

#include <csignal>

using namespace Qt::StringLiterals;

namespace cairn::test {

namespace {

void append(const QString &path, const QString &text)
{
    QFile file(path);
    if (file.open(QFile::Append))
        file.write(text.toUtf8());
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Value text(const QString &value)
{
    return {value, {}};
}

QString orders(const QString &folder, const QString &name)
{
    return folder + u"/orders-"_s + name;
}

Result<Value> make(const QString &folder, const QString &name, const QString &content)
{
    const QString order = contentOf(orders(folder, name));
    if (order == u"kill before")
        std::raise(SIGKILL);
    if (order.startsWith(u"refuse "))
        return failure(ErrorKind(order.section(u' ', 1).toInt()), u"the world refuses %1"_s.arg(name),
                       u"Ask again"_s);
    append(folder + u"/deeds"_s, u"make %1\n"_s.arg(name));
    append(folder + u"/thing-"_s + name, content);
    if (order == u"kill after")
        std::raise(SIGKILL);
    if (order == u"lose")
        return failure(ErrorKind::Unreachable, u"the world does not answer"_s);
    return Value{Value::Map{{u"where"_s, {}, text(u"world/"_s + name)}}, {}};
}

Result<std::optional<Value>> find(const QString &folder, const QString &name)
{
    append(folder + u"/deeds"_s, u"find %1\n"_s.arg(name));
    if (!QFile::exists(folder + u"/thing-"_s + name))
        return std::nullopt;
    return Value{Value::Map{{u"where"_s, {}, text(u"world/"_s + name)}}, {}};
}

Result<void> removeThing(const QString &folder, const QString &name)
{
    if (contentOf(orders(folder, name)).startsWith(u"refuse "))
        return failure(ErrorKind::Denied, u"the world keeps %1"_s.arg(name));
    append(folder + u"/deeds"_s, u"remove %1\n"_s.arg(name));
    return QFile::remove(folder + u"/thing-"_s + name)
               ? Result<void>()
               : failure(ErrorKind::NotFound, u"there is no %1"_s.arg(name));
}

Action noteWrite()
{
    Action action;
    action.name = u"note:write"_s;
    action.input = R"({"type": "object", "required": ["path"], "additionalProperties": false,
        "properties": {"path": {"type": "string"}, "content": {"type": "string"}}})";
    action.run = [](ActionCall &call) -> Result<Value::Map> {
        const Value input{call.input, {}};
        call.log(u"writing "_s + input.textAt({u"content"}));
        const Result<void> written =
            call.workspace.write(input.textAt({u"path"}), {input.textAt({u"content"}).toUtf8()});
        if (!written)
            return std::unexpected(written.error());
        return Value::Map{{u"path"_s, {}, text(input.textAt({u"path"}))}};
    };
    return action;
}

Action noteSay()
{
    Action action;
    action.name = u"note:say"_s;
    action.aliases = QStringList{u"note:tell"_s};
    action.input = "{}";
    action.run = [](ActionCall &call) -> Result<Value::Map> { return call.input; };
    return action;
}

Action noteFail()
{
    Action action;
    action.name = u"note:fail"_s;
    action.input = R"({"required": ["message"]})";
    action.run = [](ActionCall &call) -> Result<Value::Map> {
        std::ignore = call.workspace.write(u"half"_s, {"half"});
        return failure(ErrorKind::Failed, Value{call.input, {}}.textAt({u"message"}));
    };
    return action;
}

Action outward(const QString &folder, const QString &actionName, bool canUndo)
{
    Action action;
    action.name = actionName;
    action.isOutward = true;
    action.input = R"({"required": ["name"]})";
    const QString kind = u"world."_s + actionName;
    action.run = [folder, kind](ActionCall &call) -> Result<Value::Map> {
        const Value input{call.input, {}};
        const QString name = input.textAt({u"name"});
        const Effect effect{u"thing"_s, kind, u"make the thing "_s + name,
                            Value{Value::Map{{u"name"_s, {}, text(name)}}, {}}};
        const Value expected{Value::Map{{u"where"_s, {}, text(u"expected/"_s + name)}}, {}};
        const Result<Value> done = call.effects.perform(
            effect, expected, [&] { return make(folder, name, input.textAt({u"content"})); },
            [&] { return find(folder, name); });
        if (!done)
            return std::unexpected(done.error());
        return *done->map();
    };
    if (canUndo)
        action.undo.push_back(
            {kind,
             [](const EffectRecord &record) {
                 return u"remove "_s + record.effect.details.textAt({u"name"});
             },
             [folder](const EffectRecord &record, const PathEnvironment &, const Progress &) {
                 return removeThing(folder, record.effect.details.textAt({u"name"}));
             }});
    return action;
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (file.open(QFile::WriteOnly))
        file.write(content);
}

} // namespace

PathWorld::PathWorld(QString folder)
    : m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
    m_actions.push_back(noteWrite());
    m_actions.push_back(noteSay());
    m_actions.push_back(noteFail());
    m_actions.push_back(outward(m_folder, u"world:make"_s, true));
    m_actions.push_back(outward(m_folder, u"world:ring"_s, false));
    m_actions.push_back(outward(m_folder, u"publish:world"_s, true));
    m_actions.push_back(outward(m_folder, u"publish:world:pull-request"_s, true));
}

QStringList PathWorld::things() const
{
    QStringList names = QDir(m_folder).entryList({u"thing-*"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.remove(0, 6);
    return names;
}

QStringList PathWorld::deeds() const
{
    return contentOf(m_folder + u"/deeds"_s).split(u'\n', Qt::SkipEmptyParts);
}

void PathWorld::refuse(const QString &name, ErrorKind kind) const
{
    write(orders(m_folder, name), "refuse " + QByteArray::number(int(kind)));
}
void PathWorld::loseAnswer(const QString &name) const
{
    write(orders(m_folder, name), "lose");
}
void PathWorld::killAt(const QString &name, const QString &moment) const
{
    write(orders(m_folder, name), "kill " + moment.toUtf8());
}
void PathWorld::mend(const QString &name) const
{
    QFile::remove(orders(m_folder, name));
}

LoadedPath pathOf(const QByteArray &steps, const QByteArray &more)
{
    const QByteArray text =
        "apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\nmetadata:\n  name: t\n"
        "spec:\n  type: service\n"
        + more + "  steps:\n" + steps;
    const Result<LoadedPath> path = readPath(text, u"template.yaml"_s, {}, u"template:default/t"_s);
    return path ? *path : LoadedPath{};
}

} // namespace cairn::test
