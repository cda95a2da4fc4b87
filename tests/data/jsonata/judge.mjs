// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Asks the reference implementation for the result of each line of expressions.txt and writes cases.jsonl. README.md says how.
import fs from 'node:fs';
import jsonata from 'jsonata';

const shop = JSON.parse(fs.readFileSync('input.json', 'utf8'));
const lines = fs.readFileSync('expressions.txt', 'utf8').split('\n').filter(line => line && !line.startsWith('#'));
const cases = [];
for (const line of lines) {
  const [expression, input] = line.split('   <<< ');
  const entry = { expression };
  if (input !== undefined) entry.input = JSON.parse(input);
  try {
    const result = await jsonata(expression).evaluate(structuredClone(input === undefined ? shop : entry.input));
    if (result === undefined) entry.nothing = true;
    else entry.result = result;
  } catch (error) {
    if (!error.code) throw error;
    entry.error = error.code;
  }
  cases.push(JSON.stringify(entry));
}
fs.writeFileSync('cases.jsonl', cases.join('\n') + '\n');
