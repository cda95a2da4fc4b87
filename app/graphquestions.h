// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "affected.h"
#include "async.h"
#include "base/home.h"
#include "graphanswer.h"
#include "graphpicture.h"
#include "oncallrows.h"
#include "rowmodel.h"
#include "view.h"

#include <memory>

namespace cairn {

/// A question to the graph of the catalog with its answer: as rows to read, as a picture of the same, and for
/// impact with whom to tell. The question is the address. The picture comes behind the rows, which nobody
/// needs to wait for; another question takes the place of both.
class GraphQuestions : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY asked)
    Q_PROPERTY(QString kind READ kind NOTIFY asked)
    Q_PROPERTY(QString ref READ ref NOTIFY asked)
    Q_PROPERTY(QString other READ other NOTIFY asked)
    Q_PROPERTY(int steps READ steps NOTIFY asked)
    Q_PROPERTY(int share READ share NOTIFY asked)
    Q_PROPERTY(bool isComplete READ isComplete NOTIFY asked)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(bool isWaiting READ isWaiting NOTIFY answered)
    Q_PROPERTY(bool isCancelled READ isCancelled NOTIFY answered)
    Q_PROPERTY(QString title READ title NOTIFY answered)
    Q_PROPERTY(QString refTitle READ refTitle NOTIFY answered)
    Q_PROPERTY(QString refKind READ refKind NOTIFY answered)
    Q_PROPERTY(QString otherTitle READ otherTitle NOTIFY answered)
    Q_PROPERTY(QString otherKind READ otherKind NOTIFY answered)
    Q_PROPERTY(QString summary READ summary NOTIFY answered)
    Q_PROPERTY(QString remark READ remark NOTIFY answered)
    Q_PROPERTY(int entities READ entities NOTIFY answered)
    Q_PROPERTY(int firstEntity READ firstEntity NOTIFY answered)
    Q_PROPERTY(int ownerCount READ ownerCount NOTIFY answered)
    Q_PROPERTY(bool canMail READ canMail NOTIFY answered)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)
    Q_PROPERTY(cairn::RowListModel *owners READ owners CONSTANT)
    Q_PROPERTY(cairn::GraphPictureModel *picture READ picture CONSTANT)
    Q_PROPERTY(QString pictureState READ pictureState NOTIFY pictureChanged)
    Q_PROPERTY(QString pictureError READ pictureError NOTIFY pictureChanged)
    Q_PROPERTY(QString pictureHint READ pictureHint NOTIFY pictureChanged)

public:
    explicit GraphQuestions(QObject *parent = nullptr);

    QString address() const { return addressOfQuestion(m_question); }
    void setAddress(const QString &address);
    QString kind() const { return questionName(m_question.kind); }
    QString ref() const { return m_question.ref; }
    QString other() const { return m_question.other; }
    int steps() const { return m_question.steps; }
    int share() const { return m_question.share; }
    bool isComplete() const { return cairn::isComplete(m_question); }
    qreal textScale() const { return m_textScale; }
    void setTextScale(qreal scale);

    bool isWaiting() const { return m_asking.isBusy() && m_rows.count() == 0; }
    bool isCancelled() const { return m_isCancelled; }
    QString title() const; ///< the question in words
    QString refTitle() const { return m_answer.title; }
    QString refKind() const { return m_answer.kind; }
    QString otherTitle() const { return m_answer.otherTitle; }
    QString otherKind() const { return m_answer.otherKind; }
    QString summary() const { return m_answer.summary; }
    QString remark() const { return m_answer.remark; }
    int entities() const { return m_answer.entities; }
    int firstEntity() const; ///< the first row that is no heading; -1 where there is none
    /// The next row from `row` that is no heading, downwards or (`by` is -1) upwards; `row` where there is
    /// none.
    Q_INVOKABLE int entityBeside(int row, int by) const;
    int ownerCount() const { return int(m_reachable.size()); }
    bool canMail() const { return canBeMailed(m_reachable); }
    RowListModel *rows() { return &m_rows; }
    RowListModel *owners() { return &m_owners; }
    GraphPictureModel *picture() { return &m_picture; }
    QString pictureState() const { return m_pictureState; } ///< idle, loading, ready, failed
    QString pictureError() const { return m_pictureError; }
    QString pictureHint() const { return m_pictureHint; }

    /// The address of another question that keeps of this one what still makes sense.
    Q_INVOKABLE QString addressAsking(const QString &kind) const;
    Q_INVOKABLE QString addressAbout(const QString &ref) const;
    Q_INVOKABLE QString addressTo(const QString &other) const;
    Q_INVOKABLE QString addressWithin(int steps) const;
    Q_INVOKABLE QString addressSharing(int percent) const;
    /// The path the other way round.
    Q_INVOKABLE QString addressBack() const;

    /// Stops what is being worked out; `retry` asks again.
    Q_INVOKABLE void cancel();
    /// Copies all rows as "text", "markdown" or "csv".
    Q_INVOKABLE void copy(const QString &format) const;
    /// How to reach everybody who would feel it, as text.
    Q_INVOKABLE void copyOwners() const;
    /// Opens the user's mail program with a message to them.
    Q_INVOKABLE void mailOwners() const;

Q_SIGNALS:
    void asked();
    void answered();
    void pictureChanged();
    void textScaleChanged();

protected:
    void refresh() override;

private:
    struct Outcome {
        std::shared_ptr<const CatalogGraph> graph;
        GraphAnswer answer;
        std::vector<AffectedOwner> owners;
    };
    static Result<Outcome> load(const Home &home, int revision, const GraphQuestion &question,
                                const std::stop_token &stop);
    void show(Outcome outcome);
    void forget();
    void draw();
    void setPictureState(const QString &state, const Error &error = {});
    QString mail() const;

    GraphQuestion m_question;
    GraphAnswer m_answer; ///< its rows are in `m_rows`
    std::vector<AffectedOwner> m_reachable;
    std::shared_ptr<const CatalogGraph> m_graph; ///< of the answer
    qreal m_textScale = 1;
    bool m_isCancelled = false;
    QString m_pictureState = QStringLiteral("idle");
    QString m_pictureError;
    QString m_pictureHint;
    Latest m_asking;
    Latest m_drawing;
    RowModel<GraphAnswerRow> m_rows;
    RowModel<ReachRow> m_owners;
    GraphPictureModel m_picture;
};

} // namespace cairn
