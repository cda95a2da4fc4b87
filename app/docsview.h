// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "address.h"
#include "async.h"
#include "docsnavigation.h"
#include "docsquestion.h"
#include "docssheet.h"
#include "rowmodel.h"
#include "savewatch.h"
#include "view.h"

#include <QDateTime>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <utility>

namespace cairn {

/// A heading in the table of contents.
struct DocsHeadingRow {
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString anchor MEMBER anchor)
    Q_PROPERTY(int depth MEMBER depth)

public:
    QString title;
    QString anchor;
    int depth = 0; ///< 0 for the page's second level

    friend bool operator==(const DocsHeadingRow &, const DocsHeadingRow &) = default;
};

/// The docs of an entity at one page: its navigation, its headings, and the page itself. A long page is shown
/// with its beginning first, unless `anchor` or `row` want to be seen and are not in that.
class DocsView : public View
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString ref READ ref WRITE setRef NOTIFY placeChanged)
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY placeChanged)
    Q_PROPERTY(QString anchor MEMBER m_anchor NOTIFY wantedChanged)
    Q_PROPERTY(int row MEMBER m_row NOTIFY wantedChanged)
    Q_PROPERTY(QString page READ page NOTIFY answered)
    Q_PROPERTY(QString title READ title NOTIFY answered)
    Q_PROPERTY(QString siteName READ siteName NOTIFY answered)
    Q_PROPERTY(QString previousPath READ previousPath NOTIFY answered)
    Q_PROPERTY(QString previousTitle READ previousTitle NOTIFY answered)
    Q_PROPERTY(QString nextPath READ nextPath NOTIFY answered)
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY answered)
    Q_PROPERTY(QString editAddress READ editAddress NOTIFY answered)
    Q_PROPERTY(bool local READ isLocal NOTIFY answered)
    Q_PROPERTY(bool partial READ isPartial NOTIFY answered)
    Q_PROPERTY(QStringList faults READ faults NOTIFY answered)
    Q_PROPERTY(QString changed READ changed NOTIFY ageChanged)
    Q_PROPERTY(QString changedExact READ changedExact NOTIFY ageChanged)
    Q_PROPERTY(QString codeChanged READ codeChanged NOTIFY ageChanged)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(cairn::DocsSheet *sheet READ sheet CONSTANT)
    Q_PROPERTY(cairn::DocsNavigation *navigation READ navigation CONSTANT)
    Q_PROPERTY(cairn::RowListModel *headings READ headings CONSTANT)

public:
    explicit DocsView(QObject *parent = nullptr);

    QString ref() const { return m_ref; }
    void setRef(const QString &ref);
    QString path() const { return m_path; }
    void setPath(const QString &path);

    QString page() const { return m_answer.path; } ///< as the site has it
    QString title() const { return m_answer.title; }
    QString siteName() const { return m_answer.siteName; }
    QString previousPath() const { return m_answer.previousPath; }
    QString previousTitle() const { return m_answer.previousTitle; }
    QString nextPath() const { return m_answer.nextPath; }
    QString nextTitle() const { return m_answer.nextTitle; }
    QString editAddress() const { return m_answer.editAddress; }
    bool isLocal() const { return !m_answer.localFile.isEmpty(); }
    bool isPartial() const { return m_answer.isBeginning; } ///< the rest is on its way
    QStringList faults() const; ///< what is wrong with the page, with the line of each
    QString changed() const;    ///< when, and by whom
    QString changedExact() const;
    QString codeChanged() const; ///< that the code went on since; empty where it did not
    DocsSheet *sheet() { return &m_sheet; }
    DocsNavigation *navigation() { return &m_navigation; }
    RowListModel *headings() { return &m_headings; }

    /// The heading that a row of the sheet is under: its index in `headings`; -1 before the first one.
    Q_INVOKABLE int headingAt(int row) const;
    Q_INVOKABLE int rowOfHeading(int heading) const;

    /// How large the text is beside the size that the settings say; kept.
    double textScale() const;
    void setTextScale(double scale);

    Q_INVOKABLE QString addressOfPage(const QString &path) const { return addressOfDocs(m_ref, path); }
    /// Of the place of a heading's row, for others to open.
    Q_INVOKABLE QString addressOfRow(int row) const;

    /// What the page would be saved as: a name in the user's documents.
    Q_INVOKABLE QUrl pdfFileName() const;
    /// Writes the page as a PDF; `told` by the portal when it is there, or why it is not.
    Q_INVOKABLE void savePdf(const QUrl &file, const QString &family, const QString &monoFamily);
    /// Opens the page as a PDF in the program that the system has for these, which shows it and prints it.
    Q_INVOKABLE void print(const QString &family, const QString &monoFamily);

    enum class Way { Nowhere, Page, Browser, File };
    Q_ENUM(Way)
    /// Where a link of the page leads, so that whoever asks knows what to do with `destination`.
    Q_INVOKABLE cairn::DocsView::Way wayOf(const QString &target) const;
    /// An address of this program or of the web, or a path in the source; and why it leads nowhere.
    Q_INVOKABLE QString destination(const QString &target) const;
    /// Shows the page's file in an editor, or at its forge.
    Q_INVOKABLE bool edit() const;
    Q_INVOKABLE bool openFile(const QString &path) const;

Q_SIGNALS:
    void placeChanged();
    void wantedChanged();
    void answered();
    void ageChanged();
    void textScaleChanged();
    /// Another page is shown, not the same one anew.
    void arrived();

protected:
    void refresh() override;

private:
    void ask(PagePart part);
    bool isEnough(const DocsAnswer &answer) const;
    void show(DocsAnswer answer, const QDateTime &readAt);
    void showAside();
    void showHeadings(const std::vector<HeadingEntry> &headings);
    void askAge();
    void watch(const QDateTime &readAt);

    QString m_ref;
    QString m_path;
    QString m_anchor;
    int m_row = -1;
    QString m_shownRef, m_shownPath; ///< what was asked for
    DocsAnswer m_answer;             ///< but for its entries
    PageAge m_age;
    int m_revision = 0;
    Latest m_question;
    Latest m_ageQuestion;
    QString pdfName() const;
    void makePdf(const QString &file, const QString &family, const QString &monoFamily,
                 const std::function<void()> &made);

    Latest m_printing;
    DocsSheet m_sheet;
    DocsNavigation m_navigation;
    RowModel<DocsHeadingRow> m_headings;
    std::vector<std::pair<int, int>> m_headingRows; ///< row and index of each heading, by row
    SaveWatch m_watch;                              ///< of the page's file on this machine
    QTimer m_aside;                                 ///< for what stands beside the page
};

} // namespace cairn
