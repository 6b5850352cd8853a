/**
 * A content folder in which everything that anonymous readers must not see carries a marker word. The words are
 * invented and share no substring of four letters with what may be seen.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** May be seen by everybody. */
export const publicMarker = 'lanternfish'

/** What each hidden place holds. None of these may reach an anonymous reader in any form. */
export const hidden = {
  customerArticle: 'quokkavole',
  internalArticle: 'zebuwhelk',
  internalBlock: 'numbatgrouse',
  internalBlockInStep: 'okapismelt',
  comment: 'dugongwren',
  caseNumber: 'CAS-90417-X3Y5Z7',
  owner: 'tapirgudgeon',
  draft: 'gharialpipit',
  linkToInternal: 'saolabittern',
  internalProduct: 'Markhorwidget',
  internalHash: 'b7e23ec29af22b0b4e41da31e868d57226121c84a1b1f4f3c8d5e6f708192a3b',
  internalVersion: '77.31.4159',
} as const

/** Ids of articles that exist and may not be seen; `missing` does not exist. */
export const ids = {
  public: 'KB0001',
  customer: 'KB0002',
  internal: 'KB0003',
  draft: 'KB0004',
  missing: 'KB0999',
} as const

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

interface Marked {
  readonly id: string
  readonly slug: string
  readonly audience: string
  readonly title: string
  readonly confidence?: string
  readonly more?: string
  readonly body: string
}

/** Writes the folder anew. */
export function writeMarkedContent(folder: string) {
  write(folder, {
    id: ids.public,
    slug: 'printer-offline',
    audience: 'public',
    title: `Printer shows offline ${publicMarker}`,
    more: `related: [${ids.customer}, ${ids.internal}]\ncases: [${hidden.caseNumber}]\n`,
    body: `## Symptoms

The printer shows offline.

![status lamp](lamp.png)

See [${hidden.linkToInternal}](${ids.internal}) and [the reference][note].

[note]: ${ids.internal} "${hidden.linkToInternal}"

## Check

\`\`\`powershell
Get-Printer
\`\`\`

## Fix

1. Switch it off and on again.

   :::internal
   ${hidden.internalBlockInStep}
   :::

   :::expected
   The lamp is green.
   :::

<!-- ${hidden.comment} -->

:::internal
${hidden.internalBlock} ![inside](inside.png)
:::
`,
  })
  write(folder, {
    id: ids.customer,
    slug: 'customer-only',
    audience: 'customer',
    title: `Printer portal ${hidden.customerArticle}`,
    body: `## Fix\n\n1. ${hidden.customerArticle}\n\n![portal](portal.png)\n`,
  })
  write(folder, {
    id: ids.internal,
    slug: 'internal-only',
    audience: 'internal',
    title: `Printer spooler ${hidden.internalArticle}`,
    more: `products:\n  - {name: ${hidden.internalProduct}, versions: ["${hidden.internalVersion}"]}\nsignatures:\n  - {kind: sha256, value: ${hidden.internalHash}, of: spoolsv.exe, verdict: bad}\n`,
    body: `## Fix\n\n1. ${hidden.internalArticle}\n`,
  })
  write(folder, {
    id: ids.draft,
    slug: 'unfinished',
    audience: 'public',
    confidence: 'draft',
    title: `Printer draft ${hidden.draft}`,
    body: `## Fix\n\n1. ${hidden.draft}\n`,
  })
  for (const [name, files] of Object.entries({
    'KB0001-printer-offline': ['lamp.png', 'inside.png', 'uncited.png'],
    'KB0002-customer-only': ['portal.png'],
  }))
    for (const file of files) writeFileSync(join(folder, 'articles', name, file), onePixel)
  writeFileSync(
    join(folder, 'site.yml'),
    "name: {zh: 案例簿, en: Casebook}\ncasePatterns: ['CAS-\\d{5}-[A-Z0-9]{6}']\n",
  )
  writeFileSync(join(folder, 'products.yml'), `- name: ${hidden.internalProduct}\n`)
}

function write(
  folder: string,
  { id, slug, audience, title, confidence = 'unverified', more = '', body }: Marked,
) {
  const path = join(folder, 'articles', `${id}-${slug}`)
  mkdirSync(path, { recursive: true })
  const text = `---
id: ${id}
title: ${title}
type: problem
audience: ${audience}
confidence: ${confidence}
symptoms: [the printer shows offline]
fixStatus: resolved
owner: ${hidden.owner}
created: 2026-01-02
updated: 2026-01-02
verifyEvery: 180d
${more}---

${body}`
  writeFileSync(join(path, 'en.md'), text)
}
