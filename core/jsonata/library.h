// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "jsonata/function.h"

/// The functions of JSONata's library, each for the table in library.cpp.
namespace cairn::jsonata {

// textfunctions.cpp
Item stringFunction(Call &call);
Item substring(Call &call);
Item substringBefore(Call &call);
Item substringAfter(Call &call);
Item lowercase(Call &call);
Item uppercase(Call &call);
Item length(Call &call);
Item trim(Call &call);
Item pad(Call &call);
Item join(Call &call);
Item base64Encode(Call &call);
Item base64Decode(Call &call);
Item encodeUrl(Call &call);
Item encodeUrlComponent(Call &call);
Item decodeUrl(Call &call);
Item decodeUrlComponent(Call &call);
Item evalFunction(Call &call);

// matchfunctions.cpp
Item match(Call &call);
Item contains(Call &call);
Item replace(Call &call);
Item split(Call &call);

// numberfunctions.cpp
Item numberFunction(Call &call);
Item absolute(Call &call);
Item floorFunction(Call &call);
Item ceiling(Call &call);
Item roundFunction(Call &call);
Item squareRoot(Call &call);
Item power(Call &call);
Item randomNumber(Call &call);
Item formatBase(Call &call);
Item sum(Call &call);
Item maximum(Call &call);
Item minimum(Call &call);
Item average(Call &call);

// listfunctions.cpp
Item count(Call &call);
Item append(Call &call);
Item reverse(Call &call);
Item sort(Call &call);
Item shuffle(Call &call);
Item distinct(Call &call);
Item zip(Call &call);
Item map(Call &call);
Item filter(Call &call);
Item single(Call &call);
Item reduce(Call &call);

// objectfunctions.cpp
Item keys(Call &call);
Item lookupFunction(Call &call);
Item spread(Call &call);
Item merge(Call &call);
Item sift(Call &call);
Item each(Call &call);
Item clone(Call &call);
Item errorFunction(Call &call);
Item assertFunction(Call &call);
Item type(Call &call);
Item booleanFunction(Call &call);
Item notFunction(Call &call);
Item exists(Call &call);

// numberpicture.cpp, integerpicture.cpp, datefunctions.cpp
Item formatNumber(Call &call);
Item formatInteger(Call &call);
Item parseInteger(Call &call);
Item now(Call &call);
Item millis(Call &call);
Item fromMillis(Call &call);
Item toMillis(Call &call);

} // namespace cairn::jsonata
