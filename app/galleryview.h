// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "address.h"
#include "async.h"
#include "base/home.h"
#include "catalogrows.h"
#include "gallerycard.h"
#include "rowmodel.h"
#include "view.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace cairn {

struct GalleryRow {
    Q_GADGET
    Q_PROPERTY(QString ref MEMBER ref)
    Q_PROPERTY(QString address MEMBER address)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString subtitle MEMBER subtitle)
    Q_PROPERTY(QString description MEMBER description)
    Q_PROPERTY(QString version MEMBER version)
    Q_PROPERTY(QString deprecation MEMBER deprecation)
    Q_PROPERTY(QString facts MEMBER facts)
    Q_PROPERTY(QStringList outcomes MEMBER outcomes)
    Q_PROPERTY(QStringList outcomeIcons MEMBER outcomeIcons)
    Q_PROPERTY(bool recommended MEMBER isRecommended)

public:
    QString ref;
    QString address; ///< of its wizard
    QString title;
    QString subtitle; ///< type and owner
    QString description;
    QString version;
    QString deprecation;
    QString facts; ///< how long it takes, what it saves, how often it was used here
    QStringList outcomes;
    QStringList outcomeIcons; ///< one for each
    bool isRecommended = false;

    friend bool operator==(const GalleryRow &, const GalleryRow &) = default;
};

/// The golden paths of the catalog, those first that are recommended; deprecated ones last.
class GalleryView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY filterChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY filterChanged)
    Q_PROPERTY(bool typing READ isTyping NOTIFY filterChanged)
    Q_PROPERTY(bool starred READ isStarred WRITE setStarred NOTIFY filterChanged)
    Q_PROPERTY(bool hasFilters READ hasFilters NOTIFY filterChanged)
    Q_PROPERTY(int total READ total NOTIFY shown)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)
    Q_PROPERTY(cairn::RowListModel *facets READ facets CONSTANT)

public:
    explicit GalleryView(QObject *parent = nullptr);

    QString address() const;
    void setAddress(const QString &address);
    QString text() const { return m_state.filter.text; }
    void setText(const QString &text);
    bool isTyping() const { return m_isTyping; } ///< the last change was a letter
    bool isStarred() const { return m_state.isStarred; }
    void setStarred(bool isStarred);
    bool hasFilters() const;
    int total() const { return int(m_answer.cards.size()); } ///< without filters
    RowListModel *rows() { return &m_rows; }
    RowListModel *facets() { return &m_facets; }

    Q_INVOKABLE void toggle(const QString &facet, const QString &value);
    Q_INVOKABLE void clearFilters();

Q_SIGNALS:
    void filterChanged();
    void shown();

protected:
    void refresh() override;

private:
    struct Answer {
        std::vector<PathCard> cards;
        QHash<QString, int> uses; ///< runs by reference
    };
    static Result<Answer> load(const Home &home);
    void change(const CatalogState &state, bool isTyping);
    void show();
    void showFacets();
    bool passes(const PathCard &card, const QString &exceptFacet = {}) const;

    CatalogState m_state;
    bool m_isTyping = false;
    Answer m_answer;
    Latest m_question;
    RowModel<GalleryRow> m_rows;
    RowModel<FacetRow> m_facets;
};

} // namespace cairn
