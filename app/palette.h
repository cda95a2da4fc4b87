// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QString>
#include <QStringList>

#include <optional>
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

/// Whether a text was rather copied from an alert than typed as a query: a message of several lines or with
/// JSON, or one with a pod, a host or an address in it.
bool looksLikeAlert(const QString &text);

/// Whether a text is the location of a Git repository.
bool looksLikeRepository(const QString &text);

/// The action of a window that adds a source; the location stands behind it.
inline const QString addSourceAction = QStringLiteral("add-source:");

/// Where a query is a name and none of the titles that were found has it: the page that says why it may be
/// missing.
std::optional<Offer> absenceOffer(const QString &query, const QStringList &titles);

/// The look-up of what looks like an alert, a source of what looks like a repository; the pages and actions
/// whose words begin like all words of the query, in the order of their tables.
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
