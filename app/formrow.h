// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/formfield.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cairn {

/// A part of the address of a repository, which is a field of its own.
struct RepositoryPart {
    Q_GADGET
    QML_VALUE_TYPE(repositoryPart)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QStringList choices MEMBER choices)

public:
    QString name; ///< `host`, or the key of the query
    QString label;
    QString text;
    QStringList choices; ///< none: any text

    friend bool operator==(const RepositoryPart &, const RepositoryPart &) = default;
};

/// One line of a page of a form: a field, the head of a group or of an item of a list, or what adds an item.
struct FormRow {
    Q_GADGET
    QML_VALUE_TYPE(formRow)
    Q_PROPERTY(cairn::FormRow row READ row)
    Q_PROPERTY(QString path MEMBER path)
    Q_PROPERTY(QString widget MEMBER widget)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString description MEMBER description)
    Q_PROPERTY(QString help MEMBER help)
    Q_PROPERTY(QString placeholder MEMBER placeholder)
    Q_PROPERTY(QString error MEMBER error)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QStringList texts MEMBER texts)
    Q_PROPERTY(QStringList choices MEMBER choices)
    Q_PROPERTY(QList<int> chosen MEMBER chosen)
    Q_PROPERTY(QList<int> disabledChoices MEMBER disabledChoices)
    Q_PROPERTY(QList<cairn::RepositoryPart> parts MEMBER parts)
    Q_PROPERTY(QString tokenHost MEMBER tokenHost)
    Q_PROPERTY(QString tokenState MEMBER tokenState)
    Q_PROPERTY(bool checked MEMBER isChecked)
    Q_PROPERTY(bool required MEMBER isRequired)
    Q_PROPERTY(bool editable MEMBER isEditable)
    Q_PROPERTY(bool autofocus MEMBER hasFocus)
    Q_PROPERTY(bool labelled MEMBER hasLabel)
    Q_PROPERTY(bool inline MEMBER isInline)
    Q_PROPERTY(bool expanded MEMBER isExpanded)
    Q_PROPERTY(bool free MEMBER isFree)
    Q_PROPERTY(bool canAdd MEMBER canAdd)
    Q_PROPERTY(bool canRemove MEMBER canRemove)
    Q_PROPERTY(bool canMove MEMBER canMove)
    Q_PROPERTY(int item MEMBER item)
    Q_PROPERTY(int count MEMBER count)
    Q_PROPERTY(int level MEMBER level)
    Q_PROPERTY(int lines MEMBER lines)
    Q_PROPERTY(double from MEMBER from)
    Q_PROPERTY(double to MEMBER to)
    Q_PROPERTY(double step MEMBER step)
    Q_PROPERTY(double number MEMBER number)

public:
    QString path;
    QString widget; ///< such as `line`; `item` and `add` belong to a list
    QString title;
    QString description; ///< Markdown that is safe to show
    QString help;        ///< and what Cairn has to say about the field
    QString placeholder;
    QString error; ///< once the user has been there
    QString text;
    QStringList texts; ///< of entries: tags, entities
    QStringList choices;
    QList<int> chosen;
    QList<int> disabledChoices;
    QList<RepositoryPart> parts;
    QString tokenHost;  ///< whose token the template asks for at this field
    QString tokenState; ///< as of FormTokens::states
    bool isChecked = false;
    bool isRequired = false;
    bool isEditable = true;
    bool hasFocus = false;
    bool hasLabel = true;
    bool isInline = false;
    bool isExpanded = true; ///< of an accordion
    bool isFree = true;     ///< text beside what is offered
    bool canAdd = false, canRemove = false, canMove = false;
    int item = -1; ///< number of the item whose head it is; the list is `path`
    int count = 0; ///< of items of that list
    int level = 0;
    int lines = 0;
    double from = 0, to = 0, step = 0, number = 0; ///< of a slider

    /// All of it as one role, for delegates that hand it on.
    FormRow row() const { return *this; }

    friend bool operator==(const FormRow &, const FormRow &) = default;
};

/// What a view keeps of a form beside its values.
struct FormLook {
    QSet<QString> seen;    ///< paths of fields that the user has been in: their faults are told
    QSet<QString> folded;  ///< accordions that were opened or closed by hand, against their beginning
    bool tellsAll = false; ///< all faults are told
    QHash<QString, QString> tokens; ///< states of wanted tokens, by their hosts
    QString repository;             ///< the one that is chosen, as the form writes it
};

/// The lines of the fields of a page, from the top.
std::vector<FormRow> formRows(const std::vector<FormField> &fields, const FormLook &look);
/// The first line whose fault must be mended; -1 where there is none.
int firstFault(const std::vector<FormRow> &rows);
/// The host of a field for a repository: the chosen one, or the first that may be chosen.
QString repositoryHost(const FormField &field);
/// The address of a repository with one part changed.
QString withPart(const FormField &field, const QString &part, const QString &text);
/// Markdown of other people without what it could load: no HTML, pictures as links.
QString safeMarkdown(const QString &markdown);

} // namespace cairn
