// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "formrow.h"
#include "formtokens.h"
#include "rowmodel.h"
#include "scaffolder/form.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace cairn {

/// The form of a golden path as a window shows it: one page of rows at a time. What is typed is checked at
/// once, off the GUI thread where the form is large, and kept as a draft without secrets.
class FormView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int page READ page WRITE setPage NOTIFY pageChanged)
    Q_PROPERTY(int pageCount READ pageCount NOTIFY changed)
    Q_PROPERTY(QStringList pageTitles READ pageTitles NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString description READ description NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(cairn::RowListModel *rows READ rows CONSTANT)
    Q_PROPERTY(bool pageComplete READ isPageComplete NOTIFY changed)
    Q_PROPERTY(bool complete READ isComplete NOTIFY changed)
    Q_PROPERTY(bool hasDraft READ hasDraft NOTIFY changed)
    Q_PROPERTY(cairn::FormTokens *tokens READ tokens CONSTANT)

public:
    explicit FormView(QObject *parent = nullptr);
    ~FormView() override;

    /// Shows a template. `key` is what its draft is kept by: the canonical reference, or the path of the
    /// file. What was entered before under the same key stays, so that an author sees the changes of a
    /// template.
    void setPath(const ScaffolderTemplate &path, const QString &key);
    /// Begins with these answers instead of the draft's, such as those of an earlier run.
    void setAnswers(const PathAnswers &answers);
    const Form &form() const { return *m_form; }

    int page() const { return m_page; }
    void setPage(int page);
    int pageCount() const { return int(m_form->pages().size()); }
    QStringList pageTitles() const;
    QString title() const;
    QString description() const;
    QString error() const;
    QString note() const;
    RowListModel *rows() { return &m_rows; }
    bool isPageComplete() const;
    bool isComplete() const { return m_form->isComplete(); }
    bool hasDraft() const { return m_hasDraft; }
    /// Those of the user that the template asks for.
    FormTokens *tokens() { return &m_tokens; }

    Q_INVOKABLE void setText(const QString &path, const QString &text);
    Q_INVOKABLE void setTexts(const QString &path, const QStringList &texts);
    Q_INVOKABLE void setChecked(const QString &path, bool isChecked);
    Q_INVOKABLE void setNumber(const QString &path, double number);
    /// The choice of that number; a negative one takes the value away.
    Q_INVOKABLE void choose(const QString &path, int choice);
    Q_INVOKABLE void setChosen(const QString &path, int choice, bool isChosen);
    Q_INVOKABLE void setPart(const QString &path, const QString &part, const QString &text);
    Q_INVOKABLE void setExpanded(const QString &path, bool isExpanded);
    Q_INVOKABLE void addItem(const QString &list);
    Q_INVOKABLE void removeItem(const QString &list, int item);
    Q_INVOKABLE void moveItem(const QString &list, int from, int to);
    /// The user was in the field and left it: what is missing there is told now.
    Q_INVOKABLE void leave(const QString &path);
    /// Tells all that is wrong with the page; true where nothing is, and the next one may follow. Otherwise
    /// `faulted` names the first row that must be mended.
    Q_INVOKABLE bool check();
    /// The first page with a fault is shown and told; true where there is none.
    Q_INVOKABLE bool checkAll();
    /// As nobody had answered anything yet.
    Q_INVOKABLE void startOver();
    /// What was answered has been used: the next visit begins anew.
    void dropDraft();
    /// The user wants to enter the token of a host: whoever shows the form asks for it.
    Q_INVOKABLE void askToken(const QString &host) { Q_EMIT tokenAsked(host); }

    /// Entities that the field of a path offers, as far as they are known yet; see `candidatesChanged`.
    CandidateList candidates(const QString &path);

Q_SIGNALS:
    void changed();
    void pageChanged();
    void answersChanged(); ///< what `form().answers()` says
    void faulted(int row);
    void candidatesChanged();
    void tokenAsked(const QString &host);

private:
    using Change = std::function<void(Form &form)>;
    /// What one filter lets pass; fields share it.
    struct Offer {
        QString key;
        FormField field;
        Latest question;
    };

    FormSurroundings surroundings() const;
    void change(Change change);
    void work();
    void catchUp();
    void show();
    void scheduleDraft();
    void writeDraft();
    void loadDraft();
    void loadKnown();
    void load(Offer &offer);

    ScaffolderTemplate m_path;
    std::shared_ptr<const Form> m_form;
    QString m_key;
    int m_page = 0;
    FormLook m_look;
    RowModel<FormRow> m_rows;
    std::vector<Change> m_changes; ///< that wait for the worker
    std::vector<Change> m_inWork;
    qint64 m_lastWork = 0;    ///< milliseconds that the last change took
    bool m_isTouched = false; ///< the user changed something
    bool m_hasDraft = false;
    QTimer m_draftPause;
    InOrder m_writing;
    QStringList m_myGroups;
    std::vector<TemplateHost> m_hosts = publicHosts();
    FormTokens m_tokens;
    std::shared_ptr<QHash<QString, CandidateList>> m_offered; ///< by what they were asked for; never changed
    std::vector<std::unique_ptr<Offer>> m_offers;
    Latest m_work;
    Latest m_draftQuestion;
    Latest m_knownQuestion;
};

} // namespace cairn
