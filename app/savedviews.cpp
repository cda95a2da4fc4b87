// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "savedviews.h"

#include "address.h"
#include "portal.h"
#include "preferences.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr qsizetype longestAddress = 2'000;
constexpr qsizetype longestText = 200'000;

QString cleaned(const QString &name)
{
    return name.simplified().left(longestViewName);
}

} // namespace

std::vector<SavedView> readSavedViews(const QByteArray &json)
{
    std::vector<SavedView> views;
    if (json.size() > longestText)
        return views;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : array) {
        SavedView view{cleaned(value[u"name"].toString()), value[u"address"].toString()};
        const Address address = parseAddress(view.address);
        if (view.name.isEmpty() || view.address.size() > longestAddress
            || address.page != Address::Page::Catalog || std::ssize(views) >= mostSavedViews)
            continue;
        view.address = formatAddress(address);
        views.push_back(std::move(view));
    }
    return views;
}

QByteArray writeSavedViews(const std::vector<SavedView> &views)
{
    QJsonArray array;
    for (const SavedView &view : views)
        array.append(QJsonObject{{u"name"_s, view.name}, {u"address"_s, view.address}});
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

SavedViews::SavedViews(QObject *parent)
    : QObject(parent)
{
    reload();
    // Another window may have changed them.
    connect(&Portal::instance(), &Portal::revisionChanged, this, &SavedViews::reload);
}

void SavedViews::reload()
{
    m_rows.assign(readSavedViews(Portal::instance().preferences()->remembered(savedViewsSetting).toUtf8()));
    Q_EMIT currentChanged();
}

void SavedViews::change(std::vector<SavedView> views)
{
    Portal::instance().preferences()->remember(savedViewsSetting, QString::fromUtf8(writeSavedViews(views)));
    m_rows.assign(std::move(views));
    Q_EMIT currentChanged();
}

void SavedViews::setAddress(const QString &address)
{
    if (m_address == address)
        return;
    m_address = address;
    Q_EMIT currentChanged();
}

int SavedViews::current() const
{
    const auto found = std::ranges::find(m_rows.rows(), m_address, &SavedView::address);
    return found == m_rows.rows().end() ? -1 : int(found - m_rows.rows().begin());
}

QString SavedViews::currentName() const
{
    return current() < 0 ? QString() : m_rows.rows()[size_t(current())].name;
}

void SavedViews::save(const QString &name)
{
    const QString wanted = cleaned(name);
    if (wanted.isEmpty() || m_address.size() > longestAddress)
        return;
    std::vector<SavedView> views = m_rows.rows();
    const auto known = std::ranges::find(views, wanted, &SavedView::name);
    if (known != views.end())
        known->address = m_address;
    else if (!isFull())
        views.push_back({wanted, m_address});
    change(std::move(views));
}

void SavedViews::rename(int row, const QString &name)
{
    const QString wanted = cleaned(name);
    std::vector<SavedView> views = m_rows.rows();
    const bool isTaken = std::ranges::contains(views, wanted, &SavedView::name);
    if (row < 0 || row >= std::ssize(views) || wanted.isEmpty() || isTaken)
        return;
    views[size_t(row)].name = wanted;
    change(std::move(views));
}

void SavedViews::remove(int row)
{
    std::vector<SavedView> views = m_rows.rows();
    if (row < 0 || row >= std::ssize(views))
        return;
    views.erase(views.begin() + row);
    change(std::move(views));
}

void SavedViews::move(int row, int steps)
{
    std::vector<SavedView> views = m_rows.rows();
    const int to = row + steps;
    if (row < 0 || row >= std::ssize(views) || to < 0 || to >= std::ssize(views))
        return;
    std::swap(views[size_t(row)], views[size_t(to)]);
    change(std::move(views));
}

} // namespace cairn
