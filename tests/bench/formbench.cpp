// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "formbench.h"

#include "base/yaml.h"
#include "scaffolder/form.h"
#include "store/candidates.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::bench {

namespace {

constexpr int ownerCount = 10'000;
constexpr size_t shownHits = 30;
constexpr double pickerLimit = 16;     // milliseconds
constexpr double firstPageLimit = 100; // milliseconds
constexpr int fieldCount = 60;

CandidateList madeOwners()
{
    static const QStringList firsts{u"Ada"_s, u"Grace"_s, u"Edsger"_s, u"Barbara"_s, u"Alan"_s, u"Frances"_s};
    static const QStringList lasts{u"Hopper"_s, u"Liskov"_s, u"Allen"_s, u"Kay"_s, u"Payne"_s, u"Team"_s};
    std::vector<Candidate> owners;
    for (int at = 0; at < ownerCount; ++at) {
        const bool isGroup = at % 10 == 0;
        const QString name = u"%1-%2-%3"_s.arg(firsts[at % 6], lasts[at / 7 % 6]).arg(at).toLower();
        owners.push_back({(isGroup ? u"group:default/"_s : u"user:default/"_s) + name,
                          isGroup ? u"Group"_s : u"User"_s,
                          u"%1 %2 %3"_s.arg(firsts[at % 6], lasts[at / 7 % 6]).arg(at),
                          {}});
    }
    return CandidateList(std::move(owners));
}

ScaffolderTemplate madePath()
{
    QByteArray text =
        "metadata: {name: t}\nspec:\n  type: service\n  steps: []\n  parameters:\n    - properties:\n";
    for (int at = 0; at < fieldCount; ++at)
        text += "        field" + QByteArray::number(at)
                + ": {type: string, title: Field, default: abc, pattern: '^[a-z0-9-]+$', maxLength: 40}\n";
    text += "      dependencies:\n";
    for (int at = 0; at < fieldCount; at += 4)
        text += "        field" + QByteArray::number(at) + ": {oneOf: [{properties: {field"
                + QByteArray::number(at) + ": {const: abc}, more" + QByteArray::number(at)
                + ": {type: string}}}]}\n";
    return readScaffolderTemplate(readYaml(text).front().root, text, {});
}

} // namespace

std::vector<Figure> benchForms()
{
    const ScaffolderTemplate path = madePath();
    const double reading = medianOf([&] { std::ignore = Form(path); });
    Form form(path);
    int number = 0;
    const double typing = medianOf([&] { form.setText(u"/field1"_s, u"name-%1"_s.arg(++number)); });

    const CandidateList owners = madeOwners();
    double slowest = 0;
    for (const QString &typed : {u"a"_s, u"ad"_s, u"ada h"_s, u"hopper 99"_s, u"zzz"_s, u"group:"_s, u""_s}) {
        const double keystroke = medianOf([&] { std::ignore = owners.matching(typed, shownHits); });
        slowest = std::max(slowest, keystroke);
    }
    return {{u"first page of a form of %1 fields"_s.arg(fieldCount), u"ms"_s, reading, firstPageLimit},
            {u"a letter typed into it"_s, u"ms"_s, typing, pickerLimit},
            {u"owner picker over %1, a letter"_s.arg(ownerCount), u"ms"_s, slowest, pickerLimit}};
}

} // namespace cairn::bench
