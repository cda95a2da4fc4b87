// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aboutview.h"
#include "graphchoice.h"
#include "graphpicture.h"

namespace cairn {

/// What is connected with an entity, as a picture: laid out off the GUI thread, the newest question wins.
/// Choices can be undone. What is expanded, folded or pinned leaves the rest of the picture in its place.
class GraphView : public AboutView
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int depth READ depth WRITE setDepth NOTIFY choiceChanged)
    Q_PROPERTY(QString direction READ direction WRITE setDirection NOTIFY choiceChanged)
    Q_PROPERTY(QString scope READ scope WRITE setScope NOTIFY choiceChanged)
    Q_PROPERTY(QStringList relations READ relations NOTIFY choiceChanged)
    Q_PROPERTY(QStringList kinds READ kinds NOTIFY choiceChanged)
    Q_PROPERTY(QString grouping READ grouping WRITE setGrouping NOTIFY choiceChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY choiceChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY choiceChanged)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(int most MEMBER m_most NOTIFY choiceChanged)
    Q_PROPERTY(bool near MEMBER m_isNear NOTIFY choiceChanged)
    Q_PROPERTY(cairn::GraphPictureModel *picture READ picture CONSTANT)
    Q_PROPERTY(bool isStill READ isStill NOTIFY drawn)

public:
    explicit GraphView(QObject *parent = nullptr);

    int depth() const { return choice().depth; } ///< steps; 0 is no limit
    void setDepth(int depth);
    QString direction() const; ///< both, out: what it needs, in: what needs it
    void setDirection(const QString &direction);
    QString scope() const; ///< dependencies, organisation, all, or some: other relations
    void setScope(const QString &scope);
    QStringList relations() const;                       ///< as in descriptors: `dependsOn`
    QStringList kinds() const { return choice().kinds; } ///< empty for all
    QString grouping() const;                            ///< system, domain, owner, or empty
    void setGrouping(const QString &grouping);
    bool canUndo() const { return m_history.canUndo(); }
    bool canRedo() const { return m_history.canRedo(); }
    qreal textScale() const { return m_textScale; }
    void setTextScale(qreal scale);
    GraphPictureModel *picture() { return &m_picture; }
    bool isStill() const { return m_isStill; } ///< the picture is the last one, with little changed

    Q_INVOKABLE QString relationTitle(const QString &relation) const; ///< "Depends on"
    Q_INVOKABLE void toggleRelation(const QString &relation);
    Q_INVOKABLE void toggleKind(const QString &kind);
    /// What is connected with an entity of the picture is shown, too, or no more.
    Q_INVOKABLE void toggleExpanded(const QString &ref);
    /// It keeps its place, and stays in the picture whatever is asked for.
    Q_INVOKABLE void togglePinned(const QString &ref);
    /// A group becomes one box, or its entities again; all of them where there is no reference.
    Q_INVOKABLE void fold(const QString &ref, bool isFolded);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

Q_SIGNALS:
    void choiceChanged();
    void textScaleChanged();
    void drawn();

protected:
    void inquire() override;
    void begin() override;

private:
    const GraphChoice &choice() const { return m_history.current(); }
    /// `anchor`: what was clicked, around which everything stays; empty where the picture is another one.
    void choose(GraphChoice choice, const QString &anchor = {});
    GraphDrawing drawing() const;

    GraphHistory m_history;
    QString m_anchor;   ///< what was clicked; empty where the whole picture is another one
    QString m_drawnRef; ///< whose picture it is
    qreal m_textScale = 1;
    bool m_isStill = false;
    int m_drawnRevision = -1;
    int m_most = mostEntitiesOfPicture;
    bool m_isNear = false; ///< only ever one step, so that nothing else of the catalog is read
    GraphPictureModel m_picture;
};

} // namespace cairn
