// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/value.h"
#include "scaffolder/effects.h"
#include "scaffolder/workspace.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace cairn {

/// Keeps the secrets of one run out of what is written down or shown. What people only read is redacted:
/// `***`, also for the percent-encoded, JSON and base64 forms of a secret and its single lines. What a
/// resumed run needs again (answers, outputs, files) is sealed: a mark stands for each of these, and whoever
/// has the secret can put it back. Secrets of fewer than four characters are known only where they are a
/// whole text.
class SecretKeeper final
{
public:
    /// `runId` makes the marks this run's own, so that no text that looks like one is taken for one.
    SecretKeeper(const Value::Map &secrets, const QString &runId);

    QString redacted(QString text) const;
    Error redacted(Error error) const;
    Value redacted(const Value &value) const;

    Value sealed(const Value &value) const;
    Value unsealed(const Value &value) const;
    EffectRecord sealed(EffectRecord record) const;
    EffectRecord unsealed(EffectRecord record) const;
    QByteArray sealed(const QByteArray &content) const;
    QByteArray unsealed(const QByteArray &content) const;
    QString sealed(QString text) const;
    QString unsealed(QString text) const;

    bool isEmpty() const { return m_secrets.empty(); }

private:
    struct Secret {
        QString text; ///< the secret, or another way to write it
        QString mark;
    };
    void add(const QString &name, const QString &text, const QString &own);

    std::vector<Secret> m_secrets; ///< the longest first: one may be part of another
};

} // namespace cairn
