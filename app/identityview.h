// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "base/home.h"
#include "ownershipview.h"
#include "peopleview.h"
#include "rowmodel.h"
#include "view.h"

namespace cairn {

/// Who the user is in the catalog, how that is known, and through whom things are theirs.
class IdentityView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString explanation READ explanation NOTIFY answered)
    Q_PROPERTY(bool mustChoose READ mustChoose NOTIFY answered)
    Q_PROPERTY(bool canFollowGit READ canFollowGit NOTIFY answered)
    Q_PROPERTY(cairn::RowListModel *candidates READ candidates CONSTANT)
    Q_PROPERTY(cairn::RowListModel *owners READ owners CONSTANT)

public:
    explicit IdentityView(QObject *parent = nullptr);

    QString explanation() const; ///< one sentence
    /// Git's address is that of several people, and nobody has chosen.
    bool mustChoose() const;
    /// The user chose by hand, and may leave it to Git again.
    bool canFollowGit() const;
    RowListModel *candidates() { return &m_candidates; } ///< those who have Git's address
    RowListModel *owners() { return &m_owners; }         ///< whose things are the user's own

Q_SIGNALS:
    void answered();

protected:
    void refresh() override;

private:
    struct Answer {
        std::vector<PersonRow> candidates;
        std::vector<OwnerRow> owners;
        bool isKnown = false; ///< the identity is in the catalog
    };
    static Result<Answer> answer(const Home &home, const QString &identity, const QStringList &matched);

    bool m_isKnown = false;
    Latest m_question;
    RowModel<PersonRow> m_candidates;
    RowModel<OwnerRow> m_owners;
};

} // namespace cairn
