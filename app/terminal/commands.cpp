// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "terminal/command.h"

namespace cairn::terminal {

namespace {

constexpr Command all[] = {
    {u"source", u"adds, lists and removes the places that the catalog is read from", prepareSource,
     runSource},
    {u"sync", u"fetches and indexes the sources", prepareSync, runSync},
    {u"list", u"lists entities", prepareList, runList},
    {u"show", u"shows one entity with its relations and problems", prepareShow, runShow},
    {u"search", u"searches everything, best hits first", prepareSearch, runSearch},
    {u"who", u"finds whom to call about an entity or an alert", prepareWho, runWho},
    {u"impact", u"lists what would feel a failure of an entity, and whom to call", prepareImpact, runImpact},
    {u"graph", u"draws what an entity is connected with", prepareGraph, runGraph},
    {u"docs", u"shows the docs of an entity or of a folder: the navigation, or a page", prepareDocs, runDocs},
    {u"check", u"checks descriptors in files and folders, without any source", prepareCheck, runCheck},
    {u"rules", u"lists the rules that are checked, and explains one", prepareRules, runRules},
    {u"ref", u"parses an entity reference", prepareRef, runRef},
    {u"path", u"lists, runs, resumes and undoes golden paths", preparePath, runPath},
    {u"open", u"opens the desktop program at an address or an entity", prepareOpen, runOpen},
};

} // namespace

std::span<const Command> commands()
{
    return all;
}

} // namespace cairn::terminal
