// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "catalog/glob.h"

#include <QVarLengthArray>

#include <algorithm>
#include <utility>
#include <vector>

namespace cairn {

namespace {

constexpr QStringView special = u"*?[{";

qsizetype firstSpecial(QStringView pattern)
{
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        if (special.contains(pattern[at]))
            return at;
    }
    return pattern.size();
}

/// The character at a place, and how many code units it takes.
std::pair<char32_t, qsizetype> characterAt(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(text[at], text[at + 1]), 2};
    return {text[at].unicode(), 1};
}

struct Set {
    bool isNegated = false;
    std::vector<std::pair<char32_t, char32_t>> ranges;

    bool holds(char32_t c) const
    {
        const bool isListed = std::ranges::any_of(
            ranges, [c](const auto &range) { return range.first <= c && c <= range.second; });
        return c != U'/' && isListed != isNegated;
    }
};

Set readSet(QStringView text)
{
    Set set;
    set.isNegated = text.startsWith(u'!') || text.startsWith(u'^');
    for (qsizetype at = set.isNegated ? 1 : 0; at < text.size();) {
        const auto [first, size] = characterAt(text, at);
        at += size;
        if (at + 1 < text.size() && text[at] == u'-') {
            const auto [last, lastSize] = characterAt(text, at + 1);
            at += 1 + lastSize;
            set.ranges.emplace_back(first, last);
        } else {
            set.ranges.emplace_back(first, first);
        }
    }
    return set;
}

} // namespace

/// A pattern as instructions of a machine that never does the same step at the same character twice: a
/// pattern from a descriptor cannot keep it busy, as it could a regular expression.
class Glob::Program final
{
public:
    explicit Program(QStringView pattern)
    {
        for (qsizetype at = 0; at < pattern.size();)
            at += translate(pattern, at);
        while (!m_choices.empty())
            endChoice();
        append(Step::End);
    }

    bool matches(QStringView path) const
    {
        const auto places = size_t(path.size()) + 1;
        QVarLengthArray<quint64, 64> seen(qsizetype((m_steps.size() * places + 63) / 64));
        std::ranges::fill(seen, 0);
        QVarLengthArray<std::pair<size_t, qsizetype>, 64> todo;
        const auto add = [&](size_t step, qsizetype at) {
            const size_t bit = step * places + size_t(at);
            quint64 &word = seen[qsizetype(bit / 64)];
            const quint64 mask = quint64(1) << (bit % 64);
            if (!(word & mask))
                todo.append({step, at});
            word |= mask;
        };
        add(0, 0);
        while (!todo.isEmpty()) {
            const auto [index, at] = todo.last();
            todo.removeLast();
            const Step &step = m_steps[index];
            if (step.kind == Step::Fork) {
                add(step.other, at);
                add(index + 1, at);
            } else if (step.kind == Step::Jump) {
                add(step.other, at);
            } else if (step.kind == Step::End) {
                if (at == path.size())
                    return true;
            } else if (at < path.size()) {
                const auto [c, size] = characterAt(path, at);
                if (takes(step, c))
                    add(index + 1, at + size);
            }
        }
        return false;
    }

private:
    struct Step {
        enum Kind {
            Character,
            AnyInFolder,
            Any,
            OneOf, ///< of the set `other`
            Fork,  ///< goes on here and at `other`
            Jump,
            End,
        };
        Kind kind;
        char32_t character = 0;
        size_t other = 0;
    };
    struct Choice {
        size_t fork;               ///< of the alternative that is being read
        std::vector<size_t> jumps; ///< behind the alternatives before it, to the end of the choice
    };

    bool takes(const Step &step, char32_t c) const
    {
        switch (step.kind) {
        case Step::Character:
            return c == step.character;
        case Step::AnyInFolder:
            return c != U'/';
        case Step::OneOf:
            return m_sets[step.other].holds(c);
        default:
            return true;
        }
    }

    size_t append(Step::Kind kind, char32_t character = 0, size_t other = 0)
    {
        m_steps.push_back({kind, character, other});
        return m_steps.size() - 1;
    }

    void appendRepeated(Step::Kind kind)
    {
        const size_t fork = append(Step::Fork);
        append(kind);
        append(Step::Jump, 0, fork);
        m_steps[fork].other = m_steps.size();
    }

    void endAlternative()
    {
        m_choices.back().jumps.push_back(append(Step::Jump));
        m_steps[m_choices.back().fork].other = m_steps.size();
    }

    void endChoice()
    {
        // The fork before the last alternative has no other way to go.
        m_steps[m_choices.back().fork].other = m_choices.back().fork + 1;
        for (const size_t jump : m_choices.back().jumps)
            m_steps[jump].other = m_steps.size();
        m_choices.pop_back();
    }

    /// How many code units of the pattern it translated.
    qsizetype translate(QStringView pattern, qsizetype at)
    {
        const QStringView rest = pattern.sliced(at);
        const QChar c = rest.front();
        if (rest.startsWith(u"**/")) {
            const size_t fork = append(Step::Fork);
            appendRepeated(Step::Any);
            append(Step::Character, U'/');
            m_steps[fork].other = m_steps.size();
            return 3;
        }
        if (rest.startsWith(u"**")) {
            appendRepeated(Step::Any);
            return 2;
        }
        if (const qsizetype close = c == u'[' ? rest.indexOf(u']', 2) : -1; close > 0) {
            m_sets.push_back(readSet(rest.sliced(1, close - 1)));
            append(Step::OneOf, 0, m_sets.size() - 1);
            return close + 1;
        }
        if (c == u'*') {
            appendRepeated(Step::AnyInFolder);
        } else if (c == u'?') {
            append(Step::AnyInFolder);
        } else if (c == u'{') {
            m_choices.push_back({append(Step::Fork), {}});
        } else if (c == u',' && !m_choices.empty()) {
            endAlternative();
            m_choices.back().fork = append(Step::Fork);
        } else if (c == u'}' && !m_choices.empty()) {
            endChoice();
        } else {
            const auto [character, size] = characterAt(rest, 0);
            append(Step::Character, character);
            return size;
        }
        return 1;
    }

    std::vector<Step> m_steps;
    std::vector<Set> m_sets;
    std::vector<Choice> m_choices;
};

Glob::Glob(const QString &pattern)
    : m_pattern(pattern)
{
    const qsizetype first = firstSpecial(pattern);
    m_isPlain = first == pattern.size();
    m_prefix = pattern.first(first);
    if (m_isPlain || pattern.size() > longestPattern)
        return;
    qsizetype last = pattern.size();
    while (last > first && !QStringView(u"*?]}{,[").contains(pattern[last - 1]))
        --last;
    // Behind `**/` the slash is part of what may be nothing.
    m_suffix = pattern.sliced(last);
    if (m_suffix.startsWith(u'/') && pattern.first(last).endsWith(u"**"))
        m_suffix.remove(0, 1);
    m_program = std::make_shared<const Program>(pattern);
}

bool Glob::matches(const QString &path) const
{
    if (m_isPlain)
        return path == m_pattern;
    return m_program && path.startsWith(m_prefix) && path.endsWith(m_suffix) && m_program->matches(path);
}

} // namespace cairn
