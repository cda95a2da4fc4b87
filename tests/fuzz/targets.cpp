// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "targets.h"

#include "pathtarget.h"
#include "require.h"
#include "sitetarget.h"

#include "address.h"
#include "base/json.h"
#include "base/nearest.h"
#include "base/yaml.h"
#include "catalog/apioutline.h"
#include "catalog/apiservers.h"
#include "catalog/descriptor.h"
#include "catalog/entityref.h"
#include "catalog/fix.h"
#include "catalog/glob.h"
#include "catalog/location.h"
#include "catalog/rule.h"
#include "docs/blockbuilder.h"
#include "docs/htmlwriter.h"
#include "docs/markdown.h"
#include "docs/markdowntext.h"
#include "docs/mathparser.h"
#include "git/address.h"
#include "git/lfs.h"
#include "jsonata/jsonata.h"
#include "scaffolder/action.h"
#include "scaffolder/pathtest.h"
#include "scaffolder/templateuse.h"
#include "scaffolder/workspace.h"
#include "scaffolder/workspacepath.h"
#include "store/preparedfile.h"
#include "store/searchquery.h"
#include "sync/sourcerules.h"
#include "templating/scaffolderfunctions.h"

#include <QDir>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn::fuzz {

namespace {

int linesOf(const QByteArray &text)
{
    return int(text.count('\n')) + 1;
}

/// Numbers that no JSON can hold make a text that is another one when it is read again.
bool hasOddNumber(const Value &value)
{
    if (const auto *number = std::get_if<double>(&value.content))
        return !std::isfinite(*number);
    if (const Value::List *list = value.list())
        return std::ranges::any_of(*list, hasOddNumber);
    if (const Value::Map *map = value.map())
        return std::ranges::any_of(*map, [](const Member &member) { return hasOddNumber(member.value); });
    return false;
}

void checkFixes(const DescriptorFile &file, const QByteArray &text)
{
    constexpr size_t fixes = 3; // each reads the text again
    for (size_t at = 0; at < std::min(file.problems.size(), fixes); ++at) {
        if (const std::optional<Fix> fix = findFix(file.problems[at], text))
            require(applyEdits(text, fix->edits) != text, "a fix changes the text");
    }
}

void readDescriptor(const QByteArray &input)
{
    std::vector<YamlDocument> documents = readYaml(input);
    for (const YamlDocument &document : documents) {
        require(document.firstLine >= 1 && document.lastLine <= linesOf(input),
                "a document is inside its text");
        if (document.fault)
            require(!document.fault->message.isEmpty(), "a fault says what is wrong");
    }
    // What it reads by $text is the text itself.
    DescriptorFile file = readDescriptors(u"a/catalog-info.yaml"_s, std::move(documents),
                                          [&](const QString &) -> Result<QByteArray> { return input; });
    require(file.problems.size() <= listedProblems + 1, "no more problems than are listed");
    for (const Problem &problem : file.problems) {
        require(findRule(problem.rule) != nullptr, "a problem has a rule that is known");
        require(problem.place.line >= 0 && problem.place.line <= linesOf(input),
                "a problem is inside the text");
        require(problem.place.column >= 0, "a problem has a column");
    }
    for (const Entity &entity : file.entities) {
        require(!entity.ref.kind.isEmpty() && !entity.ref.name.isEmpty(), "an entity has a reference");
        require(parseEntityRef(entity.ref.canonical()).has_value(), "an entity's reference can be read");
        for (const Relation &relation : entity.relations)
            require(!canonicalRef(relation.target).isEmpty(), "a relation's target can be read");
        for (const LocationTarget &target : locationTargets(entity)) {
            const Result<QString> path = resolvePath(target.text, u"a/catalog-info.yaml"_s);
            require(!path || (!path->startsWith(u"../"_s) && *path != u".." && !path->startsWith(u'/')),
                    "a target stays inside the repository");
        }
    }
    if (input.size() < 4096)
        checkFixes(file, input);
    prepareFile(u"a/catalog-info.yaml"_s, {}, std::move(file));
}

void readReference(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    const Result<EntityRef> ref = parseEntityRef(text, {u"component"_s, u"default"_s});
    if (!ref) {
        require(!ref.error().message.isEmpty() && !ref.error().hint.isEmpty(), "a refusal says why");
        return;
    }
    require(!ref->kind.isEmpty() && !ref->nameSpace.isEmpty() && !ref->name.isEmpty(), "no part is empty");
    // A name may hold what separates parts; what is written out in full is read as it is, where it does not.
    const bool hasPlainParts =
        !(ref->kind + ref->nameSpace + ref->name).contains(QRegularExpression(u"[:/]"_s));
    if (hasPlainParts)
        require(canonicalRef(ref->canonical()) == ref->canonical(), "a canonical reference stays as it is");
    const QStringView candidates[] = {u"component:default/a", u"payment-service", text};
    nearestName(text, candidates);
}

void checkTerms(const SearchQuery &query, qsizetype length)
{
    for (const std::vector<SearchTerm> &group : query.groups) {
        for (const SearchTerm &term : group)
            require(term.begin >= 0 && term.begin <= term.end && term.end <= length,
                    "a term is inside the query");
    }
    for (const SearchNote &note : query.notes)
        require(note.begin >= 0 && note.begin <= note.end && note.end <= length,
                "a note is inside the query");
}

void readQuery(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    const SearchQuery query = parseSearchQuery(text);
    checkTerms(query, text.size());
    require(parseSearchQuery(text) == query, "a query means the same twice");
    checkTerms(plainSearchQuery(text), text.size());
    likeEscaped(text);
}

void readAnyJson(const QByteArray &input)
{
    const Result<Value> value = readJson(input);
    if (!value) {
        require(!value.error().message.isEmpty(), "a refusal says why");
        return;
    }
    toQJson(*value);
    const Result<Value> again = readJson(writeJson(*value));
    require(again.has_value(), "what is written can be read");
    require(hasOddNumber(*value) || *again == *value, "what is written is what was read");
}

/// The same by trying everything, for patterns without sets and choices: slow, and plain to see.
bool fits(QStringView pattern, QStringView path)
{
    if (pattern.isEmpty())
        return path.isEmpty();
    if (pattern.startsWith(u"**/")) {
        if (fits(pattern.sliced(3), path))
            return true;
        for (qsizetype at = 0; at < path.size(); ++at) {
            if (path[at] == u'/' && fits(pattern.sliced(3), path.sliced(at + 1)))
                return true;
        }
        return false;
    }
    if (pattern.startsWith(u'*')) {
        const bool crosses = pattern.startsWith(u"**");
        const QStringView rest = pattern.sliced(crosses ? 2 : 1);
        for (qsizetype at = 0; at <= path.size(); ++at) {
            if (fits(rest, path.sliced(at)))
                return true;
            if (!crosses && at < path.size() && path[at] == u'/')
                return false;
        }
        return false;
    }
    if (path.isEmpty())
        return false;
    const bool isSame = pattern.front() == u'?' ? path.front() != u'/' : pattern.front() == path.front();
    return isSame && fits(pattern.sliced(1), path.sliced(1));
}

/// The pattern, an end of line, the path.
void matchGlob(const QByteArray &input)
{
    const qsizetype end = input.indexOf('\n');
    const QString pattern = QString::fromUtf8(end < 0 ? input : input.first(end));
    const QString path = end < 0 ? QString() : QString::fromUtf8(input.sliced(end + 1));
    const Glob glob(pattern);
    const bool isMatch = glob.matches(path);
    if (glob.isPlain())
        require(isMatch == (pattern == path), "a plain pattern is its path");
    static const QRegularExpression simple(u"^[a-z*?/.]{0,12}$"_s);
    static const QRegularExpression shortPath(u"^[a-z/.]{1,24}$"_s);
    if (simple.match(pattern).hasMatch() && shortPath.match(path).hasMatch())
        require(isMatch == fits(pattern, path), "a pattern matches what it says");
}

void readAddress(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    if (const auto address = parseWebAddress(text))
        require(!address->repository.isEmpty() && !address->revision.isEmpty(), "an address has its parts");
    const QString comparable = comparableRepository(text);
    require(!comparable.endsWith(u'/'), "an address has no slash at its end");
    const QString page = webPage(text, u"main"_s, u"a/b.yaml"_s, 3);
    require(page.isEmpty() || page.startsWith(u"https://"_s), "a page is served over https");
    isLfsPointer(input);

    const Address place = parseAddress(text);
    require(parseAddress(formatAddress(place))
                == parseAddress(formatAddress(parseAddress(formatAddress(place)))),
            "an address that is written and read stays the same");
    catalogState(place.parameters);

    const Result<QString> path = resolvePath(text, u"a/b/c.yaml"_s);
    require(!path || (!path->startsWith(u"../"_s) && *path != u".." && !path->startsWith(u'/')),
            "a path stays inside the repository");
    const QString name = suggestedName(text);
    require(name.isEmpty() || name.size() <= 63, "a suggested name can be used");
}

void checkOutline(const ApiOutline &outline, int lines)
{
    size_t entries = 0;
    for (const OutlineGroup &group : outline.groups) {
        require(group.line >= 0 && group.line <= lines, "a group is inside the text");
        entries += group.entries.size();
        for (const OutlineEntry &entry : group.entries) {
            require(entry.line >= 1 && entry.line <= lines, "an entry is inside the text");
            require(entry.name.size() <= 200 && !entry.name.contains(u'\n'), "a name is one short line");
        }
    }
    require(entries <= outlineEntries, "an outline has an end");
    require(outline.faultPlace.line >= 0 && outline.faultPlace.line <= lines + 1,
            "a fault is inside the text");
}

void readOutline(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    for (const QString &type : {u"openapi"_s, u"asyncapi"_s, u"graphql"_s, u"grpc"_s}) {
        const ApiOutline outline = readApiOutline(type, text);
        checkOutline(outline, linesOf(input));
        require(readApiOutline(type, text) == outline, "an outline is the same twice");
    }
    checkOutline(readApiOutline(u"openapi"_s, text, OperationOrder::ByPath), linesOf(input));
    for (const PageAddress &server : apiServers(text))
        require(!server.host.isEmpty() && !server.path.endsWith(u'/'), "a server has a host and a path");
}

/// Whether nothing in an element can run, and it hangs together as a tree.
void checkElement(const Element &element, int depth)
{
    require(depth < 1000, "a page is not nested without end");
    for (const Attribute &attribute : element.attributes) {
        require(!attribute.name.startsWith(u"on", Qt::CaseInsensitive), "no element runs a script");
        require(!attribute.value.startsWith(u"javascript:", Qt::CaseInsensitive) || attribute.name != u"href",
                "no link runs a script");
    }
    for (const Element *child : element.children)
        checkElement(*child, depth + 1);
}

void readPage(const QByteArray &input)
{
    if (input.isEmpty())
        return;
    // The first byte chooses what is on.
    MarkdownOptions options;
    options.blocks = input[0] & 1;
    options.keys = options.math = options.mermaid = input[0] & 2;
    options.alerts = input[0] & 4;
    options.trulySaneLists = input[0] & 8;
    options.emoji = input[0] & 16 ? EmojiIndex::Material : EmojiIndex::EmojiOne;
    const QString text = QString::fromUtf8(input.sliced(1));
    options.readSnippet = [&](const QString &) -> Result<QString> { return text; };
    const Result<MarkdownPage> page = readMarkdown(text, options);
    require(page.has_value(), "a short page is read");
    checkElement(page->tree.root(), 0);
    for (const HeadingEntry &heading : page->headings) {
        require(!heading.id.isEmpty(), "a heading has an id");
        // A carriage return ends a line, too.
        require(heading.line <= linesOf(input) + input.count('\r'), "a heading is inside the page");
    }
    blocksOf(*page);
    writeHtml(page->tree.root());
    sectionsOf(*page);
}

void readFormula(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    const Result<MathFormula> formula = parseMath(text);
    if (!formula) {
        static const QRegularExpression place(u"^[0-9]+:[0-9]+: ."_s);
        require(place.match(formula.error().message).hasMatch(), "a refusal says where and why");
        const int line = formula.error().message.section(u':', 0, 0).toInt();
        require(line >= 1 && line <= text.count(u'\n') + 1, "its place is inside the formula");
        return;
    }
    require(!formula->list.empty() || !formula->tag.isEmpty(), "what is read is something");
    require(printMath(*formula) == printMath(*parseMath(text)), "a formula is the same twice");
}

/// What templates of the fuzzer get.
const Value::Map &templateValues()
{
    static const Value read =
        readJson(R"({"values": {"name": "My Service", "n": 3, "f": 1.5, "t": true, "nul": null,
        "arr": ["b", "a", "c"], "obj": {"x": 1, "5": "y"}, "users": [{"name": "zoe", "age": 30}, {"age": 25}]}})")
            .value_or(Value());
    return *read.map();
}

void checkFault(const TemplateFault &fault, const QString &text)
{
    require(!fault.error.message.isEmpty(), "a fault says what is wrong");
    require(fault.place.line >= 1 && fault.place.line <= text.count(u'\n') + 1 && fault.place.column >= 1,
            "a fault is inside the text");
}

/// The first byte chooses the syntax.
void renderTemplate(const QByteArray &input)
{
    if (input.isEmpty())
        return;
    const TemplateSyntax syntax{(input[0] & 1) != 0, (input[0] & 2) != 0, (input[0] & 4) != 0};
    const QString text = QString::fromUtf8(input.sliced(1));
    const auto parsed = TextTemplate::parse(text, u"t"_s, syntax);
    if (!parsed) {
        checkFault(parsed.error(), text);
        return;
    }
    const TemplateContext context(templateValues());
    const RenderOptions options{scaffolderFilters(), {20'000, 100'000, 1'000'000, 400, 2'000}, {}};
    const auto rendered = parsed->render(context, options);
    if (!rendered)
        checkFault(rendered.error(), text);
    else
        require(rendered->size() <= options.limits.output, "the text stays within its limit");
    const bool isRandom = text.contains(u"random");
    const bool mayBeLate = !rendered && rendered.error().error.kind == ErrorKind::Limit;
    if (!isRandom && !mayBeLate)
        require(parsed->render(context, options).value_or(QString()) == rendered.value_or(QString()),
                "a template gives the same twice");
    parsed->renderValue(context, options);
}

void checkPathProblem(const PathProblem &problem, const QByteArray &text)
{
    require(!problem.message.isEmpty(), "a problem of a template says what is wrong");
    require(findRule(problem.rule) != nullptr, "a problem of a template has a rule that is known");
    require(problem.place.line >= 0 && problem.place.line <= linesOf(text) && problem.place.column >= 0,
            "a problem of a template is inside its text");
}

/// A golden path and its tests.
void readGoldenPath(const QByteArray &input)
{
    for (const YamlDocument &document : readYaml(input)) {
        if (document.fault)
            continue;
        const ScaffolderTemplate path = readScaffolderTemplate(document.root, input, actionNames());
        std::vector<PathProblem> problems = path.problems;
        std::ranges::move(checkTemplateUse(path, document.root), std::back_inserter(problems));
        require(problems.size() <= 2 * listedProblems, "no more problems than are listed");
        for (const PathProblem &problem : problems)
            checkPathProblem(problem, input);
        for (const TemplateFetch &fetch : templateFetches(path))
            require(!fetch.address.contains(u"://"_s), "what a step fetches is beside the template");
    }
    const Result<std::vector<PathTest>> tests = readPathTests(input, u"t"_s);
    require(tests || tests.error().message.startsWith(u"t:"_s), "a fault of a test has its place");
    planGoldenPath(input);
}

/// The first line is a path, the second what a link there leads to. Where there is a third, it is another
/// path.
void keepWithin(const QByteArray &input)
{
    const QString path = QString::fromUtf8(input.left(input.indexOf('\n')));
    const QByteArray target = input.mid(path.toUtf8().size() + 1).split('\n').value(0);
    const QString other = QString::fromUtf8(input.split('\n').value(2));
    const Result<QString> plain = Workspace::checkedPath(path);
    if (plain) {
        require(Workspace::checkedPath(*plain) == *plain, "a plain path is plain");
        require(!plain->startsWith(u'/') && !plain->contains(u"//"_s) && !plain->endsWith(u'/'),
                "a plain path has no empty names");
        for (const QString &name : plain->split(u'/'))
            require(name != u".." && name != u"." && name.compare(u".git"_s, Qt::CaseInsensitive) != 0,
                    "a plain path stays inside");
    }
    Workspace workspace;
    if (workspace.write(path, {target, false, true})) {
        const QString folder = plain->left(plain->lastIndexOf(u'/') + 1);
        const QString leads = QDir::cleanPath(u"/w/"_s + folder + QString::fromUtf8(target));
        require(!target.startsWith('/') && (leads == u"/w" || leads.startsWith(u"/w/"_s)),
                "a link stays inside");
    }
    if (workspace.write(other, {target, false, false}) && workspace.files().size() == 2)
        require(foldedPath(workspace.files().begin()->first) != foldedPath(workspace.files().rbegin()->first),
                "a workspace has no twins");
}

/// The expression, a zero byte or the end, its input as JSON.
void evaluateJsonata(const QByteArray &input)
{
    static const Value usual = readJson(R"({"a": [{"b": 1, "c": ["x", "y"]}, {"b": 2.5, "c": "z"}],
        "n": 3, "t": "one two", "f": false, "nul": null, "o": {"k": "v", "5": [[1, 2], []]}})")
                                   .value_or(Value());
    const qsizetype end = input.indexOf('\0');
    const QString text = QString::fromUtf8(end < 0 ? input : input.first(end));
    const Result<Value> own = end < 0 ? Result<Value>(usual) : readJson(input.sliced(end + 1));
    const auto check = [&](const JsonataFault &fault) {
        require(!fault.error.message.isEmpty(), "a fault says what is wrong");
        require(fault.place.line >= 1 && fault.place.line <= text.count(u'\n') + 1 && fault.place.column >= 1,
                "a fault is inside the expression");
    };
    const auto parsed = Jsonata::parse(text);
    if (!parsed) {
        check(parsed.error());
        return;
    }
    const JsonataLimits limits{20'000, 1'000'000, 20'000, 300, 2'000};
    const Value before = own.value_or(usual);
    const auto result = parsed->evaluate(before, limits);
    require(before == own.value_or(usual), "an expression changes nothing of its input");
    if (!result)
        check(result.error());
    else if (*result)
        writeJson(**result);
}

constexpr Target all[] = {
    {"descriptor", readDescriptor}, {"reference", readReference}, {"query", readQuery},
    {"json", readAnyJson},          {"glob", matchGlob},          {"address", readAddress},
    {"outline", readOutline},       {"site", readSite},           {"markdown", readPage},
    {"math", readFormula},          {"template", renderTemplate}, {"path", readGoldenPath},
    {"workspace", keepWithin},      {"jsonata", evaluateJsonata}, {"merge", mergeYaml},
};

} // namespace

std::span<const Target> targets()
{
    return all;
}

} // namespace cairn::fuzz
