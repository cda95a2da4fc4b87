// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "reasonwords.h"

#include <QCoreApplication>

namespace cairn {

namespace {

using Ground = Reason::Ground;

// %1 is what stands in the text, %2 what was made of it, %3 the label, link or annotation.
const char *sentenceOf(Ground ground)
{
    switch (ground) {
    case Ground::Reference:
        return QT_TRANSLATE_NOOP("Reasons", "the text has its reference %1");
    case Ground::Deployment:
        return QT_TRANSLATE_NOOP("Reasons", "the pod name %1 is of the deployment %2");
    case Ground::StatefulSet:
        return QT_TRANSLATE_NOOP("Reasons", "the pod name %1 is of the stateful set %2");
    case Ground::DaemonSet:
        return QT_TRANSLATE_NOOP("Reasons", "the pod name %1 is of the daemon set or job %2");
    case Ground::CronJob:
        return QT_TRANSLATE_NOOP("Reasons", "the pod name %1 is of the cron job %2");
    case Ground::Job:
        return QT_TRANSLATE_NOOP("Reasons", "the pod name %1 is of the job %2");
    case Ground::Label:
        return QT_TRANSLATE_NOOP("Reasons", "the label %3 is %1");
    case Ground::Name:
        return QT_TRANSLATE_NOOP("Reasons", "the text has its name, %1");
    case Ground::Title:
        return QT_TRANSLATE_NOOP("Reasons", "the text has its title, %1");
    case Ground::Host:
        return QT_TRANSLATE_NOOP("Reasons", "the host %1 has its name, %2");
    case Ground::Url:
        return QT_TRANSLATE_NOOP("Reasons", "the address %1 has its name, %2");
    case Ground::Link:
        return QT_TRANSLATE_NOOP("Reasons", "its link “%3” leads to %1");
    case Ground::Server:
        return QT_TRANSLATE_NOOP("Reasons", "%2 serves the API “%3”");
    case Ground::Annotation:
        return QT_TRANSLATE_NOOP("Reasons", "its annotation %3 is %2, as in %1");
    case Ground::Selector:
        return QT_TRANSLATE_NOOP("Reasons", "its annotation %3 selects the labels %2");
    case Ground::AlertName:
        return QT_TRANSLATE_NOOP("Reasons", "the alert’s name %1 begins with its name");
    case Ground::Beginning:
        return QT_TRANSLATE_NOOP("Reasons", "%1 begins with its name");
    case Ground::Search:
        return QT_TRANSLATE_NOOP("Reasons", "the search finds it for “%1”");
    case Ground::Spelling:
        return QT_TRANSLATE_NOOP("Reasons", "nothing is called “%1”; this is near: “%2”");
    }
    return "";
}

} // namespace

QString reasonText(const Reason &reason)
{
    // Not by arg(): it goes by the order of the numbers, and a text from an alert may hold %1 itself.
    const QString sentence = QCoreApplication::translate("Reasons", sentenceOf(reason.ground));
    const QString parts[] = {reason.clue, reason.subject, reason.where};
    QString text;
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const int part = sentence[at] == u'%' && at + 1 < sentence.size() ? sentence[at + 1].digitValue() : 0;
        const bool isPlace = part >= 1 && part <= 3;
        text += isPlace ? parts[part - 1] : QString(sentence[at]);
        at += isPlace ? 1 : 0;
    }
    return text;
}

} // namespace cairn
