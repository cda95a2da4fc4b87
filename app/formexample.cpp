// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "formexample.h"

#include "base/yaml.h"

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

constexpr QByteArrayView example = R"(
metadata: {name: every-field}
spec:
  type: service
  steps: []
  parameters:
    - title: Every field
      description: All that a **golden path** may ask for, with [a link](https://example.org).
      required: [name, owner, repoUrl, consent]
      properties:
        name: {title: Name, type: string, ui:field: EntityNamePicker, ui:autofocus: true, description: Unique name of the component, ui:placeholder: payments}
        about: {title: Description, type: string, ui:widget: textarea, ui:options: {rows: 3}, ui:help: One or two sentences}
        owner: {title: Owner, type: string, ui:field: OwnerPicker, description: Who answers for it}
        system: {title: System, type: string, ui:field: EntityPicker, ui:options: {catalogFilter: {kind: System}, allowArbitraryValues: false}}
        uses: {title: Uses, type: array, ui:field: MultiEntityPicker, ui:options: {catalogFilter: {kind: API}}}
        tags: {title: Tags, type: array, ui:field: EntityTagsPicker, ui:options: {showCounts: true}}
        repoUrl: {title: Repository, type: string, ui:field: RepoUrlPicker, ui:options: {allowedHosts: [github.com, gitlab.com], allowedOwners: [acme, acme-labs]}}
        token: {title: Token, type: string, ui:field: Secret, ui:help: It is kept nowhere}
        note: {type: "null", description: "A text **between** the fields."}
        database: {title: Database, type: string, enum: [none, postgres, mysql], enumNames: [No database, PostgreSQL, MySQL], default: none, ui:widget: radio}
        language: {title: Language, type: string, enum: [go, java, kotlin, python, rust]}
        features: {title: Features, type: array, uniqueItems: true, ui:widget: checkboxes, items: {type: string, enum: [metrics, tracing, feature flags]}}
        replicas: {title: Replicas, type: integer, minimum: 1, maximum: 9, default: 2, ui:widget: updown}
        memory: {title: Memory in MB, type: integer, minimum: 64, maximum: 1024, multipleOf: 64, default: 256, ui:widget: range}
        from: {title: Available from, type: string, format: date}
        at: {title: Switched on at, type: string, format: date-time}
        branch: {title: Branch, type: string, ui:field: RepoBranchPicker}
        colour: {title: Colour, type: string, format: color, default: "#0b6b63"}
        isPublic: {title: Can be reached from outside, type: boolean, ui:widget: radio}
        consent: {title: I have read the guidelines, type: boolean, const: true}
        ports:
          title: Ports
          type: array
          default: [{number: 8080}, {number: 9090, protocol: udp}]
          items:
            type: object
            required: [number]
            properties:
              number: {title: Number, type: integer, minimum: 1, maximum: 65535}
              protocol: {title: Protocol, type: string, enum: [tcp, udp], default: tcp, ui:widget: radio}
        more:
          type: object
          ui:field: AccordionField
          ui:options: {accordionTitle: More, defaultExpanded: false}
          properties:
            labels: {title: Labels, type: object}
        old: {title: Of a plugin, type: string, ui:field: CompanyPicker}
      dependencies:
        database:
          oneOf:
            - properties: {database: {const: none}}
            - properties:
                database: {enum: [postgres, mysql]}
                size: {title: Size in GB, type: integer, minimum: 1}
              required: [size]
)";

} // namespace

FormExample::FormExample(QObject *parent)
    : QObject(parent), m_form(this)
{
    const std::vector<YamlDocument> documents = readYaml(example.toByteArray());
    m_form.setPath(readScaffolderTemplate(documents.front().root, example, {}), {});
}

} // namespace cairn
