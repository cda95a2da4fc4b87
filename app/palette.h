// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn {

/// Something that the search offers beside what it found: a page to go to, or an action.
struct Offer {
    enum class Verb {
        Go,      ///< to an address
        OpenUrl, ///< outside
        Copy,    ///< a text
        Run,     ///< an action of the program
        Ask,     ///< an action that a window does
    };
    Verb verb = Verb::Go;
    QString subject; ///< the address, the text or the name of the action
    QString title = {};
    QString iconName = {};
    QString shortcut = {};
    QString about = {}; ///< reference of an entity that it is done with

    friend bool operator==(const Offer &, const Offer &) = default;
};

/// The pages and actions whose words begin like all words of the query, in the order of their tables.
std::vector<Offer> offersFor(const QString &query);

/// What can be done with entities: the words of the query that name such an action ("runbook", "contact")
/// apart from those that are to find the entity.
struct EntityWish {
    QStringList actions; ///< names of actions; none where the query names none
    QString query;
};
EntityWish entityWish(const QString &query);

/// The actions that this entity has something for; all of them where none is named.
Result<std::vector<Offer>> offersForEntity(Database &catalog, const QString &ref, const QStringList &actions);

/// Does what needs no window: all but Go and Ask.
void perform(const Offer &offer);

/// `text` as styled text with what the words of the query match in bold; everything else of it is escaped.
QString markedMatches(const QString &text, const QString &query);

} // namespace cairn
