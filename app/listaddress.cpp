// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "listaddress.h"

#include "address.h"

namespace cairn {

QString addressOfList(const EntityFilter &filter)
{
    CatalogState state;
    state.filter = filter;
    return formatAddress({Address::Page::Catalog, {}, {}, catalogParameters(state)});
}

} // namespace cairn
