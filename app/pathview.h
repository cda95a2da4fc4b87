// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "formview.h"
#include "pathpreview.h"
#include "pathrows.h"
#include "rowmodel.h"
#include "savewatch.h"
#include "scaffolder/run.h"
#include "view.h"

#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

namespace cairn {

/// Something that is wrong with the template itself, at its place.
struct PathFaultRow {
    Q_GADGET
    Q_PROPERTY(QString severity MEMBER severity)
    Q_PROPERTY(QString message MEMBER message)
    Q_PROPERTY(QString hint MEMBER hint)
    Q_PROPERTY(QString place MEMBER place)
    Q_PROPERTY(int line MEMBER line)

public:
    QString severity; ///< error, warning
    QString message;
    QString hint;
    QString place; ///< file and line
    int line = 0;

    friend bool operator==(const PathFaultRow &, const PathFaultRow &) = default;
};

/// The wizard of a golden path: its form, what it would make of the answers, and the yes. Of a template of
/// the disk it follows each save.
class PathView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY addressChanged)
    Q_PROPERTY(QString page READ page NOTIFY addressChanged)
    Q_PROPERTY(QString ref READ ref NOTIFY addressChanged)
    Q_PROPERTY(QString file READ file NOTIFY addressChanged)
    Q_PROPERTY(QString title READ title NOTIFY shown)
    Q_PROPERTY(QString description READ description NOTIFY shown)
    Q_PROPERTY(QString backText READ backText NOTIFY shown)
    Q_PROPERTY(QString reviewText READ reviewText NOTIFY shown)
    Q_PROPERTY(QString createText READ createText NOTIFY shown)
    Q_PROPERTY(QString outwardSummary READ outwardSummary NOTIFY planned)
    Q_PROPERTY(QString keepError READ keepError NOTIFY planned)
    Q_PROPERTY(bool creating READ isCreating NOTIFY planned)
    Q_PROPERTY(int firstIncomplete READ firstIncomplete NOTIFY answered)
    Q_PROPERTY(cairn::RowListModel *review READ review CONSTANT)
    Q_PROPERTY(cairn::FormView *form READ form CONSTANT)
    Q_PROPERTY(cairn::PathPreview *preview READ preview CONSTANT)
    Q_PROPERTY(cairn::RowListModel *faults READ faults CONSTANT)
    Q_PROPERTY(cairn::RowListModel *lacks READ lacks CONSTANT)

public:
    explicit PathView(QObject *parent = nullptr);

    /// `cairn://path/...` or `cairn://path-file?file=...`, with `page` as `review` or `plan`, or the number
    /// of a page of the form; `run`, whose answers are taken.
    QString address() const { return m_address; }
    void setAddress(const QString &address);
    QString page() const; ///< "1", "2", ... "review", "plan"
    QString ref() const;
    QString file() const; ///< of the disk; empty for one of the catalog
    QString title() const;
    QString description() const;
    QString backText() const { return m_answer.backText; }
    QString reviewText() const { return m_answer.reviewText; }
    QString createText() const { return m_answer.createText; }
    /// What the one button does outside, in a sentence; empty where it does nothing outside.
    QString outwardSummary() const;
    QString keepError() const { return m_keepError; } ///< why it could not begin
    bool isCreating() const { return m_isCreating; }
    /// The first page of the form that is not complete; their number where all are.
    int firstIncomplete() const;
    RowListModel *review() { return &m_review; } ///< the answers, as they are read back
    FormView *form() { return &m_form; }
    PathPreview *preview() { return &m_preview; }
    RowListModel *faults() { return &m_faults; }
    RowListModel *lacks() { return &m_lacks; }

    /// The address of another page of this wizard.
    Q_INVOKABLE QString addressOfPage(const QString &page) const;
    /// Does what was planned; `begun` tells the run. Where a token of the user is wanted and none is known,
    /// the form asks for it first.
    Q_INVOKABLE void create();
    /// Writes the planned files to a new folder below this one, and nothing else.
    Q_INVOKABLE void saveFiles(const QUrl &folder);
    /// Opens the template at a line in the user's editor.
    Q_INVOKABLE void edit(int line) const;

Q_SIGNALS:
    void addressChanged();
    void shown();
    void planned();
    void answered();
    void begun(const QString &run);

protected:
    void refresh() override;

private:
    struct Answer {
        std::shared_ptr<const LoadedPath> path;
        PathEnvironment environment;
        std::vector<Error> lacks;
        QString run;                        ///< that is to be repeated
        std::optional<PathAnswers> earlier; ///< its answers
        QString backText;
        QString reviewText;
        QString createText;
        QString localFile; ///< that an editor can open
    };
    static Result<Answer> load(const Home &home, const QString &refOrFile, const QString &run);
    void show(Answer answer);
    void showFaults();
    void watch();
    void plan();

    QString m_address;
    QString m_loaded; ///< what the form is of: a reference or a file, and the run
    Answer m_answer;
    QString m_shownRun;
    QString m_keepError;
    bool m_isCreating = false;
    Latest m_question;
    Latest m_saving;
    SaveWatch m_watch; ///< of a template of the disk and its files
    FormView m_form;
    PathPreview m_preview;
    RowModel<PathAnswerRow> m_review;
    RowModel<PathFaultRow> m_faults;
    RowModel<PathFaultRow> m_lacks;
};

} // namespace cairn
