// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/workload.h"

#include <algorithm>

namespace cairn {

namespace {

// The characters of the endings that Kubernetes makes: no vowels, so that they form no words.
constexpr QStringView safeCharacters = u"bcdfghjklmnpqrstvwxz2456789";
constexpr qsizetype suffixLength = 5;
constexpr qsizetype shortestHash = 5;
constexpr qsizetype longestHash = 10;
constexpr qsizetype shortestSchedule = 8; // minutes since the epoch; seconds in older versions
constexpr qsizetype longestSchedule = 10;
constexpr qsizetype longestOrdinal = 3;

bool isSafe(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return safeCharacters.contains(c); });
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isSuffix(QStringView text)
{
    return text.size() == suffixLength && isSafe(text);
}

/// Older versions made hexadecimal ones: those have a digit, where a word has none.
bool isTemplateHash(QStringView text)
{
    if (text.size() < shortestHash || text.size() > longestHash)
        return false;
    const auto isHex = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return isSafe(text) || (std::ranges::all_of(text, isHex) && std::ranges::any_of(text, isDigit));
}

bool isSchedule(QStringView text)
{
    return isNumber(text) && text.size() >= shortestSchedule && text.size() <= longestSchedule;
}

/// The part before the last hyphen; null where there is none.
QStringView headOf(QStringView name)
{
    const qsizetype hyphen = name.lastIndexOf(u'-');
    return hyphen > 0 ? name.first(hyphen) : QStringView();
}

QStringView tailOf(QStringView name)
{
    return name.sliced(name.lastIndexOf(u'-') + 1);
}

} // namespace

std::vector<Workload> workloadsOfPod(QStringView pod)
{
    const QStringView head = headOf(pod);
    const QStringView tail = tailOf(pod);
    const QStringView before = headOf(head);
    if (head.isEmpty())
        return {};
    if (isSchedule(tail))
        return {{WorkloadKind::CronJob, head.toString()}};
    if (isNumber(tail) && tail.size() <= longestOrdinal)
        return {{WorkloadKind::StatefulSet, head.toString()}};
    if (!isSuffix(tail))
        return {};
    if (!before.isEmpty() && isSchedule(tailOf(head)))
        return {{WorkloadKind::CronJob, before.toString()}, {WorkloadKind::Job, head.toString()}};
    std::vector<Workload> workloads;
    if (!before.isEmpty() && isTemplateHash(tailOf(head)))
        workloads.push_back({WorkloadKind::Deployment, before.toString()});
    workloads.push_back({WorkloadKind::DaemonSet, head.toString()});
    return workloads;
}

} // namespace cairn
