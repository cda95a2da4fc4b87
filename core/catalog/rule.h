// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "catalog/problem.h"

#include <QString>
#include <QStringView>

#include <span>
#include <vector>

namespace cairn {

/// What a rule is about.
enum class RuleCategory { Syntax, Format, Reference, Location, Structure, Docs, Template };

/// A rule that descriptors are held against. Every problem is a breach of one of them.
struct Rule {
    QStringView id; ///< stable: people filter and search for it
    Severity severity = Severity::Error;
    RuleCategory category = RuleCategory::Format;
    QStringView summary; ///< one sentence without a full stop: what is wrong where the rule is broken
};

/// All rules, by category.
std::span<const Rule> rules();

/// The rule of that id; nullptr where there is none.
const Rule *findRule(QStringView id);

/// The category's name, in lower case.
QString categoryName(RuleCategory category);

/// One paragraph or one piece of YAML of a rule's page. `text` is Markdown with nothing but `code` in it, or
/// the YAML as it is.
struct RuleBlock {
    QString text;
    bool isCode = false;

    friend bool operator==(const RuleBlock &, const RuleBlock &) = default;
};

/// A part of a rule's page: What, Why, Example or Mend.
struct RuleSection {
    QString title;
    std::vector<RuleBlock> blocks;

    friend bool operator==(const RuleSection &, const RuleSection &) = default;
};

/// The rule's page of docs/rules/ as Markdown; empty where there is no such rule.
QString rulePage(QStringView id);

/// The sections of a page.
std::vector<RuleSection> ruleSections(const QString &page);

} // namespace cairn
