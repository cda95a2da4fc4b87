// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/form.h"
#include "scaffolder/formschema.h"

#include <map>

namespace cairn {

/// What a page is read with. All of it must outlive the builder.
struct FormState {
    const Value &values;  ///< all that was entered
    const Value &visible; ///< of that what is in fields that can be seen: what conditions are decided by
    const std::map<QString, qsizetype> &branches;
    const FormSurroundings &surroundings;
};

/// Reads one page of a template into the fields that can be seen now. One for each reading.
class FormBuilder final
{
public:
    /// `known` is the number of fields on pages before.
    FormBuilder(const FormPage &page, const FormState &state, int known);

    /// Nothing where the page is behind a feature flag that is off.
    std::optional<FormSheet> build();
    int count() const { return m_count; }

private:
    struct Parent {
        const Value &schema;
        QString path;
        const Value *defaults = nullptr; ///< of the parent, which come before those of the field itself
        QStringList references;          ///< followed on the way, since the last list
        int level = 0;
    };

    bool isOn(const Value &schema) const;
    SchemaReader::Node nodeAt(const QString &path, const Value &schema);
    void addMembers(std::vector<FormField> &fields, const Parent &parent);
    void addField(std::vector<FormField> &fields, const Value &schema, const QString &name, bool isRequired,
                  const Parent &parent);
    void addChoice(std::vector<FormField> &fields, const SchemaReader::Node &node, const QString &path) const;
    void addItems(FormField &field, const Value &schema, const Parent &inner);
    void complete(FormField &field, const Value &schema, const Parent &parent);
    void checkPage(FormSheet &sheet, const Value &schema);
    void note(const QString &words);

    const FormPage &m_page;
    const FormState &m_state;
    SchemaReader m_reader;
    int m_count;
    QString m_note;
};

/// The values of fields as an object. Groups are always there, other fields where they have a value.
Value::Map collected(const std::vector<FormField> &fields);
/// The members of both; of one name the later counts, and objects are merged.
void mergeValues(Value::Map &values, const Value::Map &later);

} // namespace cairn
