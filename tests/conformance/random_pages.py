# SPDX-FileCopyrightText: The Cairn authors
# SPDX-License-Identifier: Apache-2.0

"""Makes small pages of random constructs, and what Python-Markdown makes of them.

random_pages.py SEED COUNT prints lines of JSON with "id", "markdown" and "html". The extensions and their options are
those of mkdocs-techdocs-core; exit status 3 says that Python-Markdown or pymdown-extensions are not installed.
"""
import json
import random
import sys

try:
    import markdown
    import pymdownx.emoji
except ImportError:
    sys.exit(3)

CONFIGS = {
    "toc": {"permalink": True},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.emoji": {"emoji_generator": pymdownx.emoji.to_svg},
    "pymdownx.snippets": {"restrict_base_path": True},
    "pymdownx.highlight": {"linenums": True, "pygments_lang_class": True},
    "pymdownx.extra": {"pymdownx.betterem": {"smart_enable": "all"}},
    "pymdownx.tasklist": {"custom_checkbox": True},
}
EXTENSIONS = ["toc", "tables", "fenced_code", "admonition", "pymdownx.details", "pymdownx.tabbed", "pymdownx.caret",
              "pymdownx.critic", "pymdownx.emoji", "pymdownx.inlinehilite", "pymdownx.magiclink", "pymdownx.mark",
              "pymdownx.smartsymbols", "pymdownx.snippets", "pymdownx.highlight", "pymdownx.extra",
              "pymdownx.tasklist", "pymdownx.tilde"]

WORDS = "alpha beta gamma API delta_one x 1st 42 end".split()
SPANS = ["*{}*", "**{}**", "_{}_", "__{}__", "***{}***", "`{}`", "``{}``", "=={}==", "^^{}^^", "^{}^", "~~{}~~", "~{}~",
         "[{}](u)", "[{}](u \"t\")", "[{}][r]", "[{}]", "![{}](i.png)", "<b>{}</b>", "<span class=\"a\">{}</span>",
         "{{++{}++}}", "{{--{}--}}", "{{=={}==}}", "\"{}\"", "({})", "{}{{ .c }}", "{}[^1]", "\\*{}\\*", "{}  \n", "a{}b",
         "*{} **x***", "**{} *y***", "_{} __z___", "{}:", "<{}", "{}>", "&amp;{}", "{}*", "_{}", "**{}", "{}==", "`{}", "[{}"]
BARE = ["https://example.org/a_b?c=d", "ops@example.org", "www.example.org", ":smile:", ":none:", "(c)", "-->", "1/2",
        "&copy;", "&nope;", "<https://example.org>", "<br>", "<!-- c -->", "\\", "|", "a | b", "{ #i }", "{ .k }", "***", "*", "_", "~", "^",
        "==", "<kbd>K</kbd>", "`#!python x = 1`", "[^1]", "[TOC]", "[ ]", "++", "$x$", "!", "#", "<i>"]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def text(self, depth=0):
        parts = []
        for _ in range(self.random.randint(1, 4)):
            choice = self.random.random()
            if choice < 0.45 or depth > 2:
                parts.append(self.random.choice(WORDS))
            elif choice < 0.85:
                parts.append(self.random.choice(SPANS).format(self.text(depth + 1)))
            else:
                parts.append(self.random.choice(BARE))
        return self.random.choice([" ", " ", " ", "", "\n"] if depth == 0 else [" ", " ", ""]).join(parts)

    def line(self):
        return self.text(1)

    def indent(self, text, width):
        return "\n".join(" " * width + one if one else one for one in text.split("\n"))

    def blocks(self, depth=0):
        made = []
        for _ in range(self.random.randint(1, 3 if depth else 5)):
            made.append(self.block(depth))
        return self.random.choice(["\n\n", "\n\n", "\n\n", "\n", "\n\n\n"]).join(made)

    def block(self, depth):
        kinds = [self.paragraph] * 3 + [self.heading, self.list, self.list, self.fence, self.code, self.table, self.rule,
                                        self.definition, self.reference]
        if depth < 3:
            kinds += [self.quote, self.admonition, self.tabs, self.html, self.items]
        return self.random.choice(kinds)(depth)

    def paragraph(self, depth):
        return self.text()

    def heading(self, depth):
        kind = self.random.randint(0, 4)
        if kind == 0:
            return self.line() + "\n" + self.random.choice(["---", "===", "-", "= "])
        return "#" * self.random.randint(1, 4) + self.random.choice([" ", " ", ""]) + self.line() + \
            self.random.choice(["", "", " ##", " {#id .c}"])

    def list(self, depth):
        mark = self.random.choice(["-", "*", "+", "1.", "2."])
        lines = []
        for _ in range(self.random.randint(1, 4)):
            indent = self.random.choice([0, 0, 0, 4, 2, 1, 8])
            lines.append(" " * indent + mark + self.random.choice([" ", " ", "   "]) +
                         self.random.choice(["", "", "[ ] ", "[x] "]) + self.line())
        return self.random.choice(["\n", "\n", "\n\n"]).join(lines)

    def items(self, depth):
        mark = self.random.choice(["- ", "1. "])
        return "\n\n".join(mark + self.line() + "\n\n" + self.indent(self.blocks(depth + 1), 4)
                           for _ in range(self.random.randint(1, 2)))

    def fence(self, depth):
        sign = self.random.choice(["```", "~~~", "````"])
        head = self.random.choice(["", "python", " yaml", "sh title=\"t\"", " { .js #i hl_lines=\"1\" }", "nolang", "py linenums=\"3\"",
                                   "text hl_lines=\"1-2 9\""])
        return sign + head + "\n" + self.random.choice(["x = 1\n\n  y", "a < b & c", "*no*", "```", ""]) + "\n" + \
            self.random.choice([sign, sign, sign, ""])

    def code(self, depth):
        return self.indent(self.line(), self.random.choice([4, 4, 5, 8]))

    def table(self, depth):
        columns = self.random.randint(1, 3)
        edge = self.random.choice(["|", ""])
        row = lambda cells: edge + "|".join(cells) + edge
        rows = [row([self.line() for _ in range(columns)]),
                row([self.random.choice(["---", ":-:", "--:", ":--"]) for _ in range(columns)])]
        rows += [row([self.line() for _ in range(self.random.randint(1, 3))]) for _ in range(self.random.randint(0, 2))]
        return "\n".join(rows)

    def rule(self, depth):
        return self.random.choice(["---", "***", "- - -", "___", "--"])

    def definition(self, depth):
        return self.line() + self.random.choice(["\n", "\n\n"]) + ":   " + self.line() + \
            self.random.choice(["", "\n    " + self.line(), "\n\n    " + self.line()])

    def reference(self, depth):
        return self.random.choice(["[r]: u 'T'", "[^1]: " + self.line(), "*[API]: Interface", "[^1]:\n    " + self.line()])

    def quote(self, depth):
        return "\n".join("> " + one if one or self.random.random() < 0.7 else one for one in self.blocks(depth + 1).split("\n"))

    def admonition(self, depth):
        head = self.random.choice(["!!! note", "!!! tip \"T\"", "??? note", "???+ warning \"W *x*\"", "!!! danger \"\""])
        return head + self.random.choice(["\n", "\n\n"]) + self.indent(self.blocks(depth + 1), 4)

    def tabs(self, depth):
        return "\n\n".join("=== \"%s\"\n\n%s" % (self.random.choice(WORDS), self.indent(self.blocks(depth + 1), 4))
                           for _ in range(self.random.randint(1, 2)))

    def html(self, depth):
        tag = self.random.choice(["div", "div markdown", "p", "section markdown=\"1\"", "details", "div markdown=\"span\""])
        return "<%s>%s%s%s</%s>" % (tag, self.random.choice(["\n", "\n\n", ""]), self.blocks(depth + 1),
                                    self.random.choice(["\n", "\n\n", ""]), tag.split()[0])


def main(seed, count):
    reader = markdown.Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS)
    for number in range(count):
        text = Maker(seed * 100003 + number).blocks()
        try:
            html = reader.reset().convert(text)
        except Exception:  # it has faults of its own
            continue
        print(json.dumps({"id": "%d-%d" % (seed, number), "markdown": text, "html": html}))


main(int(sys.argv[1]), int(sys.argv[2]))
