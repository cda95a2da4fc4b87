// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/value.h"
#include "store/candidates.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace cairn {

/// What a field holds.
enum class FieldType { Text, Number, Integer, Boolean, List, Group, Note, Any };

/// What a field is drawn as. `Hidden` ones have a value and are not shown.
enum class FieldWidget {
    Line,
    Lines,
    Password,
    Email,
    Address, ///< a URL
    Date,
    Time,
    DateTime,
    Colour,
    Number,
    UpDown,
    Range,
    CheckBox,
    Switch, ///< yes or no, as two words to choose from: `radio` and `select` of a boolean
    Select,
    Radio,
    CheckBoxes, ///< several of its choices
    MultiSelect,
    Items, ///< a list of anything
    Group,
    Accordion,
    Markdown, ///< no value: a text to read
    Entity,
    Entities,
    Tags,
    RepositoryUrl,
    Branch,
    RepositoryOwner,
    Choice, ///< which of several schemas (`oneOf`, `anyOf`) the fields behind it follow
    Hidden,
};

struct FieldChoice {
    Value value;
    QString label;
    bool isDisabled = false;

    friend bool operator==(const FieldChoice &, const FieldChoice &) = default;
};

/// EntityPicker, MultiEntityPicker, OwnerPicker, OwnedEntityPicker and MyGroupsPicker.
struct EntityFieldOptions {
    CatalogFilter filter;
    QString defaultKind;
    QString defaultNamespace;
    bool writesNamespace = false; ///< `defaultNamespace: false`
    bool allowsOthers = true;     ///< free text beside what is offered
    bool isOwned = false;         ///< only what the user owns
    bool isMyGroup = false;       ///< only groups of the user

    friend bool operator==(const EntityFieldOptions &, const EntityFieldOptions &) = default;
};
struct NameFieldOptions {
    friend bool operator==(const NameFieldOptions &, const NameFieldOptions &) = default;
};
struct TagFieldOptions {
    QStringList kinds;
    bool showsCounts = false;

    friend bool operator==(const TagFieldOptions &, const TagFieldOptions &) = default;
};
/// `requestUserCredentials`: a token of the user that the template wants as a secret.
struct TokenRequest {
    QString secretsKey;                    ///< empty where none is wanted
    std::map<QString, QStringList> scopes; ///< beside the usual ones, by the forge's name, such as `github`

    friend bool operator==(const TokenRequest &, const TokenRequest &) = default;
};
/// RepoUrlPicker. An empty list allows everything.
struct RepositoryFieldOptions {
    QStringList hosts;
    QStringList organizations;
    QStringList owners;
    QStringList projects;
    QStringList repositories;
    TokenRequest token;

    friend bool operator==(const RepositoryFieldOptions &, const RepositoryFieldOptions &) = default;
};
struct BranchFieldOptions {
    TokenRequest token;

    friend bool operator==(const BranchFieldOptions &, const BranchFieldOptions &) = default;
};
struct RepositoryOwnerOptions {
    QString host;
    QStringList excluded;
    TokenRequest token;

    friend bool operator==(const RepositoryOwnerOptions &, const RepositoryOwnerOptions &) = default;
};
struct AccordionOptions {
    bool isExpanded = true;

    friend bool operator==(const AccordionOptions &, const AccordionOptions &) = default;
};

/// What a field extension adds; none of them for a plain field.
using FieldExtension =
    std::variant<std::monostate, EntityFieldOptions, NameFieldOptions, TagFieldOptions,
                 RepositoryFieldOptions, BranchFieldOptions, RepositoryOwnerOptions, AccordionOptions>;

/// How a field stands in the review (`ui:backstage.review`).
struct FieldReview {
    bool isShown = true;
    bool explodes = true; ///< an object has a line for each member
    QString mask;         ///< shown in the value's place
    QString name;         ///< in the title's place

    friend bool operator==(const FieldReview &, const FieldReview &) = default;
};

/// One visible field with all that drawing it needs.
struct FormField {
    QString path; ///< a JSON pointer into the answers, such as `/ports/0/number`; `#` behind it is a choice
                  ///< of schemas for what stands there
    QString name; ///< of the property; of a list's item its number, from 1
    QString title;
    QString description; ///< Markdown
    QString help;
    QString placeholder;
    QString note; ///< what Cairn has to say about the field, such as an extension that it does not know
    QString extensionName; ///< `ui:field`
    FieldType type = FieldType::Text;
    FieldWidget widget = FieldWidget::Line;
    FieldExtension extension;
    FieldReview review;
    std::vector<FieldChoice> choices;
    Value value;        ///< null where there is none
    Value defaultValue; ///< of the schema; null where there is none
    Value emptyValue;   ///< `ui:emptyValue`; null is none
    QString error;      ///< in words; empty where it is right
    bool isRequired = false;
    bool isReadOnly = false;
    bool isDisabled = false;
    bool hasFocus = false;  ///< `ui:autofocus`
    bool isSecret = false;  ///< goes into the secrets
    bool isMissing = false; ///< its only error is that nothing is there yet
    bool hasLabel = true;
    bool isInline = false; ///< choices beside one another
    int rows = 0;          ///< of `Lines`; 0 where the schema says nothing
    std::optional<double> minimum, maximum, step;
    QString inputType;
    bool canAdd = false, canRemove = false, canMove = false; ///< items of a list
    std::vector<FormField> fields;                           ///< members of a group, items of a list

    friend bool operator==(const FormField &, const FormField &) = default;
};

} // namespace cairn
