// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "templating/templateparser.h"

#include "base/nearest.h"
#include "templating/expressionparser.h"

#include <QMap>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::templating {

namespace {

constexpr int maxLevels = 100;

constexpr QStringView statements[] = {u"if",     u"for",   u"set",    u"macro", u"call",
                                      u"filter", u"block", u"switch", u"raw",   u"verbatim"};
/// Of the language that this one comes from, and of no use where there is one text only.
constexpr QStringView loaders[] = {u"include", u"import", u"from", u"extends"};
constexpr QStringView ends[] = {u"elif",    u"elseif",    u"else",   u"endif", u"endfor",  u"endmacro",
                                u"endcall", u"endfilter", u"endset", u"case",  u"default", u"endswitch"};

bool contains(std::span<const QStringView> names, QStringView name)
{
    return std::ranges::find(names, name) != names.end();
}

class TemplateParser final
{
public:
    TemplateParser(Tree &tree, std::vector<Piece> pieces)
        : m_tree(tree), m_pieces(std::move(pieces))
    {}

    std::optional<SyntaxFault> parse()
    {
        m_tree.body = readBody({});
        return m_fault;
    }

private:
    void fail(qsizetype at, QString message, QString hint = {}, ErrorKind kind = ErrorKind::Invalid)
    {
        if (!m_fault)
            m_fault = SyntaxFault{Error{kind, std::move(message), std::move(hint)}, at};
        m_next = m_pieces.size();
    }

    QStringView nameOf(const Piece &piece) const
    {
        return leadingName(QStringView(m_tree.text).sliced(piece.begin, piece.end - piece.begin));
    }

    /// Calls `read` with the words of the tag behind its name, and looks that it reads all of them.
    template <typename Read>
    void readWords(const Piece &piece, Read read)
    {
        const qsizetype skipped = piece.kind == Piece::Kind::Statement ? nameOf(piece).size() : 0;
        Parsed<std::vector<Token>> tokens = readTokens(m_tree.text, piece.begin + skipped, piece.end);
        if (!tokens) {
            fail(tokens.error().at, tokens.error().error.message, tokens.error().error.hint,
                 tokens.error().error.kind);
            return;
        }
        ExpressionParser words(*std::move(tokens), m_tree);
        read(words);
        words.expectEnd();
        if (words.fault())
            fail(words.fault()->at, words.fault()->error.message, words.fault()->error.hint,
                 words.fault()->error.kind);
    }

    ExpressionPointer readExpression(const Piece &piece)
    {
        ExpressionPointer expression;
        readWords(piece, [&](ExpressionParser &words) { expression = words.readExpression(); });
        return expression;
    }

    void readNothing(const Piece &piece)
    {
        if (nameOf(piece).size() != piece.end - piece.begin)
            fail(piece.at, u"something stands behind %1"_s.arg(nameOf(piece)),
                 u"Write nothing but its name"_s);
    }

    /// Up to the statement that ends it, which is then `m_end`.
    Body readBody(const QStringList &endings)
    {
        Body body;
        if (++m_levels > maxLevels)
            fail(m_pieces[m_next - 1].at, u"statements are more than %1 levels deep"_s.arg(maxLevels),
                 u"Take some apart into macros"_s, ErrorKind::Limit);
        m_end.reset();
        while (m_next < m_pieces.size()) {
            const Piece piece = m_pieces[m_next++];
            if (piece.kind == Piece::Kind::Text) {
                body.push_back({Text{piece.text}, piece.at});
                continue;
            }
            if (piece.kind == Piece::Kind::Output) {
                if (ExpressionPointer value = readExpression(piece); !m_fault)
                    body.push_back({Output{std::move(value)}, piece.at});
                continue;
            }
            const QString name = nameOf(piece).toString();
            if (endings.contains(name)) {
                m_end = piece;
                break;
            }
            if (auto statement = readStatement(name, piece); statement && !m_fault)
                body.push_back(*std::move(statement));
        }
        --m_levels;
        return body;
    }

    /// The same, where such a statement must come.
    Body readBodyOf(const Piece &begin, const QStringList &endings)
    {
        Body body = readBody(endings);
        if (!m_end)
            fail(begin.at, u"%1 has no %2"_s.arg(nameOf(begin), endings.back()),
                 u"Write {% %1 %} where it is to end"_s.arg(endings.back()));
        else if (endName() != u"elif" && endName() != u"elseif" && endName() != u"case"
                 && endName() != u"endblock")
            readNothing(*m_end);
        return body;
    }

    QString endName() const { return m_end ? nameOf(*m_end).toString() : QString(); }

    /// A macro in a text that is caught would be there for a part of the template only.
    Body readCaptured(const Piece &begin, const QString &ending)
    {
        const int macros = m_macros;
        Body body = readBodyOf(begin, {ending});
        if (m_macros > macros)
            fail(begin.at, u"there is a macro in what this %1 catches"_s.arg(nameOf(begin)),
                 u"Write the macro before it"_s);
        return body;
    }

    std::optional<Statement> readStatement(const QString &name, const Piece &piece)
    {
        using Read = decltype(Statement::content) (TemplateParser::*)(const Piece &);
        static const QMap<QString, Read> readers{
            {u"if"_s, &TemplateParser::readIf},       {u"for"_s, &TemplateParser::readFor},
            {u"set"_s, &TemplateParser::readSet},     {u"macro"_s, &TemplateParser::readMacro},
            {u"call"_s, &TemplateParser::readCall},   {u"filter"_s, &TemplateParser::readFilter},
            {u"block"_s, &TemplateParser::readBlock}, {u"switch"_s, &TemplateParser::readSwitch}};
        if (const auto read = readers.find(name); read != readers.end())
            return Statement{(this->**read)(piece), piece.at};
        if (contains(loaders, name))
            fail(piece.at, u"\"%1\" would read another template"_s.arg(name),
                 u"A template is one text: write it here"_s);
        else if (contains(ends, name))
            fail(piece.at, u"\"%1\" stands where nothing is open that it could end"_s.arg(name));
        else if (name.isEmpty())
            fail(piece.at, u"the tag has no name"_s, u"Write a statement such as if"_s);
        else
            failForName(name, piece);
        return {};
    }

    void failForName(const QString &name, const Piece &piece)
    {
        const QString nearest = nearestName(name, statements);
        fail(piece.at, u"there is no statement \"%1\""_s.arg(name),
             nearest.isEmpty() ? QString() : u"Did you mean %1?"_s.arg(nearest));
    }

    decltype(Statement::content) readIf(const Piece &piece)
    {
        If statement;
        statement.condition = readExpression(piece);
        statement.yes = readBodyOf(piece, {u"elif"_s, u"elseif"_s, u"else"_s, u"endif"_s});
        if (endName() == u"else") {
            statement.no = readBodyOf(piece, {u"endif"_s});
        } else if (endName().startsWith(u"else") || endName() == u"elif") {
            const Piece next = *m_end;
            ++m_levels; // each is in the one before it
            statement.no.push_back({readIf(next), next.at});
            --m_levels;
        }
        return statement;
    }

    decltype(Statement::content) readFor(const Piece &piece)
    {
        For statement;
        readWords(piece, [&](ExpressionParser &words) {
            statement.targets = words.readTargets();
            if (!words.takeName(u"in"))
                words.fail(piece.at, u"a for has no in"_s, u"Write {% for name in list %}"_s);
            statement.values = words.readExpression();
        });
        if (statement.targets.size() == 1 && statement.targets.front() == u"loop")
            fail(piece.at, u"\"loop\" is what a for calls its own state"_s, u"Choose another name"_s);
        statement.body = readBodyOf(piece, {u"else"_s, u"endfor"_s});
        if (endName() == u"else")
            statement.otherwise = readBodyOf(piece, {u"endfor"_s});
        return statement;
    }

    decltype(Statement::content) readSet(const Piece &piece)
    {
        Set statement;
        readWords(piece, [&](ExpressionParser &words) {
            statement.targets = words.readTargets();
            if (words.take(u"="))
                statement.value = words.readExpression();
        });
        if (!statement.value)
            statement.body = readCaptured(piece, u"endset"_s);
        return statement;
    }

    decltype(Statement::content) readMacro(const Piece &piece)
    {
        Macro macro;
        readWords(piece, [&](ExpressionParser &words) {
            if (!words.isSignature())
                words.fail(piece.at, u"this is no head of a macro"_s, u"Write {% macro name(a, b=2) %}"_s);
            macro.name = words.readName();
            words.expect(u"(");
            macro.parameters = words.readParameters();
        });
        ++m_macros;
        macro.body = readBodyOf(piece, {u"endmacro"_s});
        return macro;
    }

    decltype(Statement::content) readCall(const Piece &piece)
    {
        CallBlock block;
        readWords(piece, [&](ExpressionParser &words) {
            if (words.take(u"("))
                block.caller.parameters = words.readParameters();
            ExpressionPointer expression = words.readExpression();
            auto *call = std::get_if<Call>(&expression->content);
            if (!call) {
                words.fail(piece.at, u"this is no call of a macro"_s, u"Write {% call name() %}"_s);
                return;
            }
            block.target = std::move(call->target);
            block.arguments = std::move(call->arguments);
        });
        block.caller.body = readBodyOf(piece, {u"endcall"_s});
        return block;
    }

    decltype(Statement::content) readFilter(const Piece &piece)
    {
        // The words come first in the text, and the body is what they act on.
        const size_t afterTag = m_next;
        Body body = readCaptured(piece, u"endfilter"_s);
        const size_t afterBody = m_next;
        m_next = afterTag;
        Output output;
        readWords(piece, [&](ExpressionParser &words) {
            output.value =
                words.readFilter(std::make_unique<Expression>(Capture{std::move(body)}, piece.at, 1));
        });
        if (!m_fault)
            m_next = afterBody;
        return output;
    }

    decltype(Statement::content) readBlock(const Piece &piece)
    {
        Block block;
        readWords(piece, [&](ExpressionParser &words) { block.name = words.readName(); });
        if (m_blocks.contains(block.name))
            fail(piece.at, u"there are two blocks \"%1\""_s.arg(block.name),
                 u"Give one of them another name"_s);
        m_blocks += block.name;
        block.body = readBodyOf(piece, {u"endblock"_s});
        if (m_end) {
            readWords(*m_end, [&](ExpressionParser &words) {
                const qsizetype begin = words.at();
                if (!words.isAtEnd() && words.readName() != block.name)
                    words.fail(begin, u"the block that ends here is called \"%1\""_s.arg(block.name));
            });
        }
        return block;
    }

    decltype(Statement::content) readSwitch(const Piece &piece)
    {
        static const QStringList endings{u"case"_s, u"default"_s, u"endswitch"_s};
        Switch statement;
        statement.value = readExpression(piece);
        if (const Body body = readBodyOf(piece, endings); !body.empty())
            fail(piece.at, u"something stands between a switch and its first case"_s, u"Take it away"_s);
        while (endName() == u"case") {
            const Piece begin = *m_end;
            ExpressionPointer value = readExpression(begin);
            statement.cases.push_back({std::move(value), readBodyOf(piece, endings)});
        }
        const bool hasDefault = endName() == u"default";
        if (hasDefault)
            statement.otherwise = readBodyOf(piece, {u"endswitch"_s});
        if (statement.cases.empty() && !hasDefault)
            fail(piece.at, u"the switch has no case"_s, u"Write {% case value %} in it"_s);
        return statement;
    }

    Tree &m_tree;
    std::vector<Piece> m_pieces;
    size_t m_next = 0;
    int m_levels = 0;
    int m_macros = 0;
    QStringList m_blocks;
    std::optional<Piece> m_end;
    std::optional<SyntaxFault> m_fault;
};

} // namespace

std::optional<SyntaxFault> parseTemplate(Tree &tree)
{
    Parsed<Pieces> pieces = scanTemplate(tree.text, tree.syntax);
    if (!pieces)
        return pieces.error();
    tree.tags = std::move(pieces->tags);
    return TemplateParser(tree, std::move(pieces->pieces)).parse();
}

} // namespace cairn::templating
