// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

// Reads a diagram as Mermaid itself does: node parsemermaid.mjs FILE NODE_MODULES. Status 1 with the reason where it is none.

import { readFileSync } from 'node:fs'

const [file, modules] = process.argv.slice(2)
const { JSDOM } = await import(`file://${modules}/jsdom/lib/api.js`)
// Mermaid cleans texts with what it finds in a window.
globalThis.window = new JSDOM('').window
globalThis.document = window.document
const { default: mermaid } = await import(`file://${modules}/mermaid/dist/mermaid.core.mjs`)
try {
    console.log((await mermaid.parse(readFileSync(file, 'utf8'))).diagramType)
} catch (fault) {
    console.error(fault.message)
    process.exit(1)
}
