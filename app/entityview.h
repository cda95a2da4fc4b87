// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "codemodel.h"
#include "entitypage.h"
#include "rowmodel.h"
#include "view.h"

#include <QStringList>
#include <QUrl>

#include <memory>
#include <vector>

namespace cairn {

/// The entity page of one reference.
class EntityView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString ref READ ref WRITE setRef NOTIFY refChanged)
    Q_PROPERTY(QString address READ address NOTIFY refChanged)
    Q_PROPERTY(QString kind READ kind NOTIFY pageChanged)
    Q_PROPERTY(QString kindLabel READ kindLabel NOTIFY pageChanged)
    Q_PROPERTY(QString name READ name NOTIFY pageChanged)
    Q_PROPERTY(QString nameSpace READ nameSpace NOTIFY pageChanged)
    Q_PROPERTY(bool missing READ isMissing NOTIFY stateChanged)
    Q_PROPERTY(QString title READ title NOTIFY pageChanged)
    Q_PROPERTY(QString description READ description NOTIFY pageChanged)
    Q_PROPERTY(QString type READ type NOTIFY pageChanged)
    Q_PROPERTY(QString lifecycle READ lifecycle NOTIFY pageChanged)
    Q_PROPERTY(QString ownerRef READ ownerRef NOTIFY pageChanged)
    Q_PROPERTY(QString ownerTitle READ ownerTitle NOTIFY pageChanged)
    Q_PROPERTY(QString ownerKind READ ownerKind NOTIFY pageChanged)
    Q_PROPERTY(QString systemRef READ systemRef NOTIFY pageChanged)
    Q_PROPERTY(QString systemTitle READ systemTitle NOTIFY pageChanged)
    Q_PROPERTY(QString domainRef READ domainRef NOTIFY pageChanged)
    Q_PROPERTY(QString domainTitle READ domainTitle NOTIFY pageChanged)
    Q_PROPERTY(QString parentRef READ parentRef NOTIFY pageChanged)
    Q_PROPERTY(QString parentTitle READ parentTitle NOTIFY pageChanged)
    Q_PROPERTY(QString minePath READ minePath NOTIFY pageChanged)
    Q_PROPERTY(QStringList targets READ targets NOTIFY pageChanged)
    Q_PROPERTY(QString initials READ initials NOTIFY pageChanged)
    Q_PROPERTY(bool isGroup READ isGroup NOTIFY pageChanged)
    Q_PROPERTY(bool isUser READ isUser NOTIFY pageChanged)
    Q_PROPERTY(bool hasDependencies READ hasDependencies NOTIFY pageChanged)
    Q_PROPERTY(bool canEdit READ canEdit NOTIFY pageChanged)
    Q_PROPERTY(QString forgePage READ forgePage NOTIFY pageChanged)
    Q_PROPERTY(QString forgeName READ forgeName NOTIFY pageChanged)
    Q_PROPERTY(QStringList tags READ tags NOTIFY pageChanged)
    Q_PROPERTY(QString sourceName READ sourceName NOTIFY pageChanged)
    Q_PROPERTY(QString path READ path NOTIFY pageChanged)
    Q_PROPERTY(int line READ line NOTIFY pageChanged)
    Q_PROPERTY(QString commit READ commit NOTIFY pageChanged)
    Q_PROPERTY(QString commitFull READ commitFull NOTIFY pageChanged)
    Q_PROPERTY(QString fetched READ fetched NOTIFY pageChanged)
    Q_PROPERTY(QString fetchedExact READ fetchedExact NOTIFY pageChanged)
    Q_PROPERTY(bool isStale READ isStale NOTIFY pageChanged)
    Q_PROPERTY(bool hasDefinition READ hasDefinition NOTIFY pageChanged)
    Q_PROPERTY(bool hasDocs READ hasDocs NOTIFY pageChanged)
    Q_PROPERTY(QString definitionType READ definitionType NOTIFY pageChanged)
    Q_PROPERTY(QUrl definitionFileName READ definitionFileName NOTIFY pageChanged)
    Q_PROPERTY(cairn::RowListModel *links READ links CONSTANT)
    Q_PROPERTY(cairn::RowListModel *labels READ labels CONSTANT)
    Q_PROPERTY(cairn::RowListModel *annotations READ annotations CONSTANT)
    Q_PROPERTY(cairn::RowListModel *contacts READ contacts CONSTANT)
    Q_PROPERTY(cairn::RowListModel *relations READ relations CONSTANT)
    Q_PROPERTY(cairn::RowListModel *moreRelations READ moreRelations CONSTANT)
    Q_PROPERTY(cairn::RowListModel *banners READ banners CONSTANT)
    Q_PROPERTY(cairn::RowListModel *problems READ problems CONSTANT)
    Q_PROPERTY(cairn::CodeModel *definition READ definition CONSTANT)
    Q_PROPERTY(cairn::CodeModel *source READ source CONSTANT)

public:
    explicit EntityView(QObject *parent = nullptr);

    QString ref() const { return m_ref; }
    void setRef(const QString &ref);
    QString address() const;

    QString kind() const { return row().kind.toLower(); }
    QString kindLabel() const;
    QString name() const { return row().name; }
    QString nameSpace() const { return row().nameSpace; }
    /// It failed because there is no such entity, and not because the catalog could not be asked.
    bool isMissing() const { return m_isMissing; }
    QString title() const { return row().title.isEmpty() ? row().name : row().title; }
    QString description() const { return row().description.trimmed(); }
    QString type() const { return row().type; }
    QString lifecycle() const { return row().lifecycle; }
    QString ownerRef() const { return row().owner; }
    QString ownerTitle() const { return row().ownerTitle; }
    QString ownerKind() const { return m_page.ownerKind; }
    QString systemRef() const { return row().system; }
    QString systemTitle() const { return row().systemTitle; }
    QString domainRef() const { return m_page.domainRef; }
    QString domainTitle() const { return m_page.domainTitle; }
    QString parentRef() const { return m_page.parentRef; }
    QString parentTitle() const { return m_page.parentTitle; }
    QString minePath() const { return m_page.minePath; }
    QStringList targets() const { return m_page.targets; }
    QString initials() const;
    bool isGroup() const { return kind() == u"group"; }
    bool isUser() const { return kind() == u"user"; }
    /// Whether its kind can need something, or be needed.
    bool hasDependencies() const;
    /// Whether the descriptor is a file of this machine.
    bool canEdit() const { return !m_page.localFile.isEmpty(); }
    QString forgePage() const { return m_page.forgePage; }
    QString forgeName() const; ///< the host of the forge's page
    QStringList tags() const { return row().tags; }
    QString sourceName() const { return origin().source; }
    QString path() const { return origin().path; }
    int line() const { return origin().line; }
    QString commit() const { return commitFull().left(7); }
    QString commitFull() const { return isStale() ? origin().staleCommit : origin().commit; }
    QString fetched() const;
    QString fetchedExact() const;
    bool isStale() const { return !origin().staleCommit.isEmpty(); }
    bool hasDefinition() const { return !m_page.definition.isEmpty(); }
    bool hasDocs() const { return m_page.hasDocs; }
    QString definitionType() const { return hasDefinition() ? row().type : QString(); }

    /// What the definition would be saved as: a name in the user's documents.
    QUrl definitionFileName() const;

    RowListModel *links() { return &m_links; }
    RowListModel *labels() { return &m_labels; }
    RowListModel *annotations() { return &m_annotations; }
    RowListModel *contacts() { return &m_contacts; }
    /// The first half of the sections, by the room that they take, and the second.
    RowListModel *relations() { return &m_relations; }
    RowListModel *moreRelations() { return &m_moreRelations; }
    RowListModel *banners() { return &m_banners; }
    RowListModel *problems() { return &m_problems; }
    CodeModel *definition() { return &m_definition; }
    CodeModel *source() { return &m_source; }

    /// Opens the descriptor, or the line of its file: in the editor where it is on this machine, otherwise at
    /// its forge. False where it is at neither.
    Q_INVOKABLE bool openSource(int line = 0) const;
    /// The catalog with what has the tag.
    Q_INVOKABLE QString addressOfTag(const QString &tag) const;

Q_SIGNALS:
    void refChanged();
    void pageChanged();

protected:
    void refresh() override;

private:
    const EntityRow &row() const { return m_page.entity.row; }
    const Origin &origin() const { return m_page.entity.origin; }
    void show(EntityPage page);
    void showRelations();

    bool m_isMissing = false;
    QString m_ref;
    EntityPage m_page;
    Latest m_question;
    RowModel<LinkRow> m_links;
    RowModel<PairRow> m_labels;
    RowModel<PairRow> m_annotations;
    RowModel<ContactRow> m_contacts;
    RowModel<BannerRow> m_banners;
    std::vector<std::unique_ptr<RelationSection>> m_sections;
    RowModel<RelationSectionRow> m_relations; ///< these two go before the sections that they show
    RowModel<RelationSectionRow> m_moreRelations;
    RowModel<EntityProblemRow> m_problems;
    CodeModel m_definition;
    CodeModel m_source;
};

} // namespace cairn
