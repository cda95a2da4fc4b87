// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "jsonata/library.h"

#include "jsonata/signature.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cairn::jsonata {

namespace {

constexpr auto builtins = std::to_array<Builtin>({
    {u"abs", u"<n-:n>", 1, absolute},
    {u"append", u"<xx:a>", 2, append},
    {u"assert", u"<bs?:x>", 2, assertFunction},
    {u"average", u"<a<n>:n>", 1, average},
    {u"base64decode", u"<s-:s>", 1, base64Decode},
    {u"base64encode", u"<s-:s>", 1, base64Encode},
    {u"boolean", u"<x-:b>", 1, booleanFunction},
    {u"ceil", u"<n-:n>", 1, ceiling},
    {u"clone", u"<(oa)-:o>", 1, clone},
    {u"contains", u"<s-(sf):b>", 2, contains},
    {u"count", u"<a:n>", 1, count},
    {u"decodeUrl", u"<s-:s>", 1, decodeUrl},
    {u"decodeUrlComponent", u"<s-:s>", 1, decodeUrlComponent},
    {u"distinct", u"<x:x>", 1, distinct},
    {u"each", u"<o-f:a>", 2, each},
    {u"encodeUrl", u"<s-:s>", 1, encodeUrl},
    {u"encodeUrlComponent", u"<s-:s>", 1, encodeUrlComponent},
    {u"error", u"<s?:x>", 1, errorFunction},
    {u"eval", u"<sx?:x>", 2, evalFunction},
    {u"exists", u"<x:b>", 1, exists},
    {u"filter", u"<af>", 2, filter},
    {u"floor", u"<n-:n>", 1, floorFunction},
    {u"formatBase", u"<n-n?:s>", 2, formatBase},
    {u"formatInteger", u"<n-s:s>", 2, formatInteger},
    {u"formatNumber", u"<n-so?:s>", 3, formatNumber},
    {u"fromMillis", u"<n-s?s?:s>", 3, fromMillis},
    {u"join", u"<a<s>s?:s>", 2, join},
    {u"keys", u"<x-:a<s>>", 1, keys},
    {u"length", u"<s-:n>", 1, length},
    {u"lookup", u"<x-s:x>", 2, lookupFunction},
    {u"lowercase", u"<s-:s>", 1, lowercase},
    {u"map", u"<af>", 2, map},
    {u"match", u"<s-f<s:o>n?:a<o>>", 3, match},
    {u"max", u"<a<n>:n>", 1, maximum},
    {u"merge", u"<a<o>:o>", 1, merge},
    {u"millis", u"<:n>", 0, millis},
    {u"min", u"<a<n>:n>", 1, minimum},
    {u"not", u"<x-:b>", 1, notFunction},
    {u"now", u"<s?s?:s>", 2, now},
    {u"number", u"<(nsb)-:n>", 1, numberFunction},
    {u"pad", u"<s-ns?:s>", 3, pad},
    {u"parseInteger", u"<s-s:n>", 2, parseInteger},
    {u"power", u"<n-n:n>", 2, power},
    {u"random", u"<:n>", 0, randomNumber},
    {u"reduce", u"<afj?:j>", 3, reduce},
    {u"replace", u"<s-(sf)(sf)n?:s>", 4, replace},
    {u"reverse", u"<a:a>", 1, reverse},
    {u"round", u"<n-n?:n>", 2, roundFunction},
    {u"shuffle", u"<a:a>", 1, shuffle},
    {u"sift", u"<o-f?:o>", 2, sift},
    {u"single", u"<af?>", 2, single},
    {u"sort", u"<af?:a>", 2, sort},
    {u"split", u"<s-(sf)n?:a<s>>", 3, split},
    {u"spread", u"<x-:a<o>>", 1, spread},
    {u"sqrt", u"<n-:n>", 1, squareRoot},
    {u"string", u"<x-b?:s>", 1, stringFunction},
    {u"substring", u"<s-nn?:s>", 3, substring},
    {u"substringAfter", u"<s-s:s>", 2, substringAfter},
    {u"substringBefore", u"<s-s:s>", 2, substringBefore},
    {u"sum", u"<a<n>:n>", 1, sum},
    {u"toMillis", u"<s-s?:n>", 2, toMillis},
    {u"trim", u"<s-:s>", 1, trim},
    {u"type", u"<x:s>", 1, type},
    {u"uppercase", u"<s-:s>", 1, uppercase},
    {u"zip", u"<a+>", 0, zip},
});

} // namespace

const Builtin *findBuiltin(QStringView name)
{
    const auto found = std::ranges::lower_bound(builtins, name, {}, &Builtin::name);
    return found != builtins.end() && found->name == name ? &*found : nullptr;
}

const Signature &signatureOf(const Builtin &builtin)
{
    static const std::vector<Signature> signatures = [] {
        std::vector<Signature> made;
        for (const Builtin &one : builtins)
            made.push_back(Signature::parse(one.signature).value_or(Signature()));
        return made;
    }();
    return signatures[size_t(&builtin - builtins.data())];
}

std::vector<QStringView> builtinNames()
{
    std::vector<QStringView> names;
    for (const Builtin &builtin : builtins)
        names.push_back(builtin.name);
    return names;
}

const Item &Call::argument(size_t at) const
{
    static const Item missing;
    return at < arguments.size() ? arguments[at] : missing;
}

double Call::number(size_t at) const
{
    const double *number = argument(at).number();
    return number ? *number : 0;
}

QString Call::text(size_t at) const
{
    const QString *text = argument(at).text();
    return text ? *text : QString();
}

const Items &Call::items(size_t at) const
{
    static const Items none;
    const Array *list = argument(at).list();
    return list ? list->items : none;
}

} // namespace cairn::jsonata
