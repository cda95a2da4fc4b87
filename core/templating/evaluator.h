// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "templating/filters.h"
#include "templating/methods.h"
#include "templating/tree.h"

#include <QHash>

namespace cairn::templating {

/// Names and their values. Those outside are seen from inside; they are changed from inside of a loop, and
/// not from inside of a macro or a block.
class Scope final
{
public:
    explicit Scope(Scope *outer, bool isIsolated = false)
        : m_outer(outer), m_isIsolated(isIsolated)
    {}
    /// The outermost one: values that nobody changes.
    explicit Scope(const Record &values)
        : m_values(&values)
    {}

    const Datum *find(const QString &name) const;
    /// Makes or replaces it here.
    void set(const QString &name, Datum value);
    /// Replaces it where it was set, or makes it here.
    void assign(const QString &name, Datum value);

private:
    bool isAssignable(const QString &name) const;
    Datum *own(const QString &name);

    Scope *m_outer = nullptr;
    const Record *m_values = nullptr;
    bool m_isIsolated = false;
    NamedData m_entries;
};

/// What each call of a macro has of its own. The length of a loop's list outlives the loop there, as it does
/// in what Nunjucks compiles: the else of a loop over nothing is skipped where the same loop had items
/// before.
struct Frame {
    QHash<const For *, Datum> lengths;
};

/// Where a statement stands.
struct Surroundings {
    Scope &scope;
    Frame &frame;
    QString &out;
    bool exportsMacros = false; ///< macros see each other from here on
    bool exportsSets = false;   ///< and what is set
};

/// A macro, or what stands in a call block, with the scope that it sees. Functions live no longer than that
/// scope.
struct MacroUse {
    const Macro *macro = nullptr;
    Scope *scope = nullptr;
    bool isCaller = false;
};
enum class Builtin { Range, Cycler, Joiner };
struct Cycler {
    Data values;
    std::optional<size_t> current;
};
struct CyclerMethod {
    std::shared_ptr<Callable> cycler;
    bool isReset = false;
};
struct Joiner {
    Datum separator;
    bool isUsed = false;
};
struct BoundMethod {
    Datum receiver;
    const Method *method = nullptr;
};
struct GlobalUse {
    QString name;
};

struct Callable {
    std::variant<MacroUse, Builtin, Cycler, CyclerMethod, Joiner, BoundMethod, GlobalUse> content;
};

/// Renders a tree once.
class Evaluator final
{
public:
    Evaluator(const Tree &tree, const Record &values, const TemplateFunctions &functions, Run &run);

    QString render();
    /// The value of an expression that no statement stands before.
    Datum evaluate(const Expression &expression);

private:
    /// Arguments with their values.
    struct Given {
        Data positional;
        NamedData keywords;

        const Datum *keyword(const QString &name) const;
    };

    void execute(const Body &body, const Surroundings &at);
    void execute(const Statement &statement, const Surroundings &at);
    void execute(const Text &text, const Surroundings &at);
    void execute(const Output &output, const Surroundings &at);
    void execute(const If &statement, const Surroundings &at);
    void execute(const For &loop, const Surroundings &at);
    void execute(const Set &statement, const Surroundings &at);
    void execute(const Macro &macro, const Surroundings &at);
    void execute(const CallBlock &block, const Surroundings &at);
    void execute(const Block &block, const Surroundings &at);
    void execute(const Switch &statement, const Surroundings &at);
    void append(QString &out, const QString &text);
    QString captured(const Body &body, Surroundings at);
    void iterate(const For &loop, const Datum &values, const Surroundings &at);
    bool bindTargets(const For &loop, const Datum &item, Scope &scope);

    Datum evaluate(const Expression &expression, const Surroundings &at);
    Datum evaluate(const Literal &literal, const Surroundings &at);
    Datum evaluate(const RegexLiteral &literal, const Surroundings &at);
    Datum evaluate(const Name &name, const Surroundings &at);
    Datum evaluate(const ListLiteral &list, const Surroundings &at);
    Datum evaluate(const Group &group, const Surroundings &at);
    Datum evaluate(const RecordLiteral &record, const Surroundings &at);
    Datum evaluate(const Lookup &lookup, const Surroundings &at);
    Datum evaluate(const Slice &slice, const Surroundings &at);
    Datum evaluate(const Call &call, const Surroundings &at);
    Datum evaluate(const FilterUse &use, const Surroundings &at);
    Datum evaluate(const TestUse &use, const Surroundings &at);
    Datum evaluate(const Unary &unary, const Surroundings &at);
    Datum evaluate(const Binary &binary, const Surroundings &at);
    Datum evaluate(const Condition &condition, const Surroundings &at);
    Datum evaluate(const Capture &capture, const Surroundings &at);
    Datum calculate(BinaryOperator operation, const Datum &left, const Datum &right);
    bool isIn(const Datum &value, const Datum &container);
    Datum member(const Datum &target, const QString &name) const;

    Given given(const Arguments &arguments, const Surroundings &at);
    bool hasData(const Given &given);
    Datum callMacro(const MacroUse &use, const Given &given);
    Datum callBuiltin(Builtin builtin, const Data &arguments);
    Datum range(const Data &arguments);
    Datum callMethod(const BoundMethod &bound, const Data &arguments);
    Datum next(const CyclerMethod &method);
    Datum callFunction(const TemplateFunction &function, const Data &arguments);
    Datum applyOwn(const Filter &filter, const Datum &input, Given given);
    void failForCall(const Call &call, const Datum &target, const Surroundings &at);
    void failForName(const QString &what, const QString &name, const std::vector<QStringView> &known);

    const Tree &m_tree;
    const TemplateFunctions &m_functions;
    Run &m_run;
    Scope m_values;
    Scope m_exports; ///< what macros see
    Scope m_root;
    Frame m_frame;
};

/// The members with lists of their own, for a rendering that may change them.
NamedData copiedMembers(const Record &record);

} // namespace cairn::templating
