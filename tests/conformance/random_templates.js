// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// random_templates.js SEED COUNT prints lines of JSON: the values first, then templates with what Nunjucks makes of
// them: "template", "trimBlocks", "lstripBlocks", "ok", and "text" or "error". The language is that of the scaffolder,
// so what Nunjucks has beyond it is left out; ways in which the two are known to differ are in docs/templating.md.

'use strict';

const values = {
  name: 'My Service', slug: 'my-service', n: 3, f: 1.5, neg: -2, zero: 0, t: true, fls: false, nul: null, empty: '',
  arr: ['b', 'a', 'c'], nums: [3, 1, 2], mixed: [1, 'x', null, true, 2.5], nested: { a: { b: [1, { c: 'deep' }] } },
  users: [{ name: 'zoe', age: 30, admin: true }, { name: 'al', age: 25, admin: false }, { name: 'Bo', age: 30 }],
  html: '<b>&"\'</b>', multi: 'l1\nl2\n\nl4', quote: 'a "q" \\ b', uni: 'åäö 日本', tags: [], obj: { x: 1, y: 'two', 5: 'five' },
  long: 'The quick brown fox jumps over the lazy dog. See www.example.com, http://a.org/b or me@example.com now',
  pairs: [['k', 1], ['l', 2]],
};

function generator(seed) {
  let state = seed >>> 0;
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
  const pick = (list) => list[random(list.length)];
  const chance = (percent) => random(100) < percent;
  let locals = [];

  const path = () => {
    if (locals.length > 0 && chance(30)) return pick(locals);
    return pick([...Object.keys(values).map((name) => `values.${name}`), 'values.missing', 'values.nested.a.b[1].c',
      'values["name"]', 'values.users[0].name', 'values.arr[1]', 'values.missing.deep', 'values.obj.x', 'values.arr.length',
      'values.nested.a.b']);
  };
  const literal = () => pick(['1', '0', '2.5', '"a"', "'b c'", '""', 'true', 'false', 'none', '[1, 2]', '["x", 3]', '{a: 1, "b": 2}', '10', '"3"',
    '"\\n"', '(1)']);
  const filters = [
    () => 'upper', () => 'lower', () => 'title', () => 'capitalize', () => 'trim', () => 'length', () => 'first', () => 'last',
    () => `join(${pick(['', '","', '"-"', '", ", "name"'])})`, () => `replace("${pick(['a', ' ', '-', 'l1', ''])}", "${pick(['_', '', 'zz'])}"${pick(['', ', 1'])})`,
    () => `default(${literal()}${pick(['', ', true'])})`, () => `d(${literal()})`, () => 'dump', () => 'dump(2)', () => 'abs', () => 'int', () => 'float',
    () => `round(${pick(['', '1', '0, "floor"', '1, "ceil"'])})`, () => 'sort', () => 'sort(true)', () => 'sort(false, true)', () => 'sort(false, false, "name")',
    () => 'sort(attribute="age")', () => 'reverse', () => 'list', () => `batch(${pick(['2', '2, "x"', '3'])})`, () => `slice(${pick(['2', '2, "x"', '3'])})`,
    () => 'groupby("age")', () => `truncate(${pick(['5', '8, true', '10, false, "…"', '20', ''])})`, () => `indent(${pick(['2', '2, true', ''])})`,
    () => 'escape', () => 'e', () => 'safe', () => 'forceescape', () => 'nl2br', () => 'striptags', () => 'striptags(true)', () => 'string', () => 'wordcount', () => 'urlencode',
    () => 'urlize', () => 'urlize(10, true)', () => `center(${pick(['20', '5', ''])})`, () => 'sum', () => 'sum("age")', () => 'sum("age", 10)',
    () => 'selectattr("admin")', () => 'rejectattr("admin")', () => 'select("odd")', () => 'select', () => 'reject("string")', () => 'dictsort', () => 'dictsort(false, "value")',
    () => 'int(7)', () => 'int(base=16)', () => 'float(1)',
  ];
  const methods = ['toUpperCase()', 'toLowerCase()', 'trim()', 'split(" ")', 'split("")', 'slice(1)', 'slice(-2)', 'indexOf("a")', 'concat("x")', 'substring(1, 3)',
    'charAt(1)', 'replace("a", "b")', 'startsWith("M")', 'includes("a")', 'join("/")', 'toString()', 'toFixed(2)'];
  const tests = ['defined', 'undefined', 'string', 'number', 'odd', 'even', 'divisibleby(3)', 'mapping', 'iterable', 'truthy', 'falsy', 'null', 'lower', 'upper',
    'eq(3)', 'gt(1)', 'sameas(3)', 'ne("a")', 'callable', 'not defined', 'not string', 'none'];
  const binary = ['+', '-', '*', '/', '//', '%', '**', '~', '==', '!=', '===', '!==', '<', '<=', '>', '>=', 'and', 'or', 'in', 'not in'];

  const expression = (depth) => {
    if (depth <= 0) return chance(70) ? path() : literal();
    switch (random(12)) {
      case 0: case 1: case 2: return `${expression(depth - 1)} | ${pick(filters)()}`;
      case 3: case 4: return `${expression(depth - 1)} ${pick(binary)} ${expression(depth - 1)}`;
      case 5: return `(${expression(depth - 1)})`;
      case 6: return `not ${expression(depth - 1)}`;
      case 7: return `${path()} is ${pick(tests)}`;
      case 8: return `${expression(0)} if ${expression(depth - 1)}${pick([' else ' + expression(0), ''])}`;
      case 9: return `${path()}.${pick(methods)}`;
      case 10: return `[${expression(depth - 1)}, ${expression(0)}]`;
      default: return chance(50) ? path() : `-${path()}`;
    }
  };
  const text = () => pick(['', ' ', '\n', 'a', 'x y', '\n  ', '  ', '- ', 'a\n', '\n\n', ' $ ', '{', '}', '{ {', '\r\n']);
  const open = () => pick(['{%', '{%', '{%', '{%-']);
  const close = () => pick(['%}', '%}', '%}', '-%}']);
  const tag = (content) => `${open()} ${content} ${close()}`;
  const output = (content) => `\${{${pick(['', '', '-'])} ${content} ${pick(['', '', '-'])}}}`;

  const within = (names, make) => {
    const outer = locals;
    locals = [...locals, ...names];
    const made = make();
    locals = outer;
    return made;
  };
  const statement = (depth) => {
    const body = () => template(depth - 1);
    switch (random(13)) {
      case 0: return `${tag(`if ${expression(1)}`)}${body()}${tag('endif')}`;
      case 1: return `${tag(`if ${expression(1)}`)}${body()}${tag(pick(['elif', 'elseif']) + ' ' + expression(1))}${body()}${tag('else')}${body()}${tag('endif')}`;
      case 2: case 3: {
        const list = pick(['values.arr', 'values.users', 'values.nums', 'values.tags', 'values.missing', 'range(3)', 'values.name', 'values.n', 'values.obj']);
        return `${tag(`for item in ${list}`)}${within(['item', 'loop.index', 'loop.last', 'loop.length', 'loop.revindex0'], body)}${chance(30) ? tag('else') + body() : ''}${tag('endfor')}`;
      }
      case 4: return `${tag(`for k, v in ${pick(['values.obj', 'values.pairs', 'values.nested', 'values.name'])}`)}${within(['k', 'v', 'loop.index0'], body)}${tag('endfor')}`;
      case 5: { const name = pick(['s', 'u', 'w']); const made = tag(`set ${name} = ${expression(1)}`); locals.push(name); return made; }
      case 6: { const name = pick(['s', 'u']); const made = `${tag(`set ${name}`)}${body()}${tag('endset')}`; locals.push(name); return made; }
      case 7: return `${tag('macro m(a, b=2)')}${within(['a', 'b'], body)}${tag('endmacro')}${output(pick(['m(1)', 'm(1, 3)', 'm("x", b=values.n)', 'm()', 'm(b=1)', 'm(values.name) | upper']))}`;
      case 8: return `${tag('raw')}${pick(['${{ x }}', '{% if %}', 'plain', '{{ y }}'])}{% endraw %}`;
      case 9: return `${tag(`filter ${pick(['upper', 'trim', 'replace("a", "b")', 'title', 'indent(2)'])}`)}${body()}${tag('endfilter')}`;
      case 10: return `${tag(`switch ${path()}`)}${tag('case 3')}three${tag('case "b"')}${tag('case true')}b${tag('default')}other${tag('endswitch')}`;
      case 11: return `${tag('macro c(x)')}[${output('caller("i")')}${output('x')}]${tag('endmacro')}${tag('call(y) c(1)')}${within(['y'], body)}${tag('endcall')}`;
      default: return `{#${pick(['', '-'])} ${pick(['note', '${{ x }}'])} ${pick(['', '-'])}#}`;
    }
  };
  const template = (depth) => {
    let made = '';
    const outer = locals;
    for (let count = 1 + random(3); count > 0; --count) {
      made += text();
      made += depth > 0 && chance(40) ? statement(depth) : output(expression(random(3)));
      made += text();
    }
    if (depth < 2) locals = outer;
    return made;
  };
  return () => {
    locals = [];
    const made = chance(40) ? output(expression(1 + random(3))) : template(2);
    return { template: made, trimBlocks: chance(20), lstripBlocks: chance(20) };
  };
}

function render(nunjucks, one) {
  const environment = new nunjucks.Environment(null, {
    autoescape: false, trimBlocks: one.trimBlocks, lstripBlocks: one.lstripBlocks, tags: { variableStart: '${{', variableEnd: '}}' },
  });
  try {
    return { ok: true, text: environment.renderString(one.template, { values: JSON.parse(JSON.stringify(values)) }) };
  } catch (error) {
    return { ok: false, error: String(error.message).slice(0, 300) };
  }
}

module.exports = { values, generator };
if (require.main === module) {
  const nunjucks = require('nunjucks');
  const next = generator(Number(process.argv[2]));
  process.stdout.write(`${JSON.stringify({ values })}\n`);
  for (let count = Number(process.argv[3]); count > 0; --count) {
    const one = next();
    process.stdout.write(`${JSON.stringify({ ...one, ...render(nunjucks, one) })}\n`);
  }
}
