/**
 * The one table of signature kinds: how each is written, and the canonical key under which it is indexed and
 * looked up. Two spellings of one thing (0x80070005, -2147024891, E_ACCESSDENIED) share one key.
 *
 * Every pattern runs in linear time: no nested quantifiers, bounded repeats.
 */
import { fold, normalize } from '#lib/text/normalize.ts'
import { knownConstants } from './constants.ts'

export const signatureKinds = [
  'sha256',
  'sha1',
  'md5',
  'code',
  'symbol',
  'event',
  'kb',
  'cve',
  'ora',
  'exception',
  'file',
  'service',
  'article',
  'case',
] as const
export type SignatureKind = (typeof signatureKinds)[number]

export interface KindRule {
  /** Finds the kind in normalized text; group 1, where there is one, is the value. Absent: never found in prose. */
  readonly pattern?: RegExp
  /** The canonical key of a written value, or `undefined` if it does not have the form of the kind. */
  readonly key: (written: string) => string | undefined
  /** Telling kinds identify an issue by themselves; the others do so only where an article lists them. */
  readonly telling: boolean
}

const endings =
  'exe|dll|sys|msi|msp|ocx|cpl|drv|bat|cmd|ps1|psm1|vbs|jar|war|inf|cat|cab|reg|ini|cfg|conf|config|xml|json|ya?ml|log|etl|evtx|dmp|mdmp|dat|db|edb|pst|ost|lnk|pol|admx|adml|so|py|sh|service'

const digits = (length: number) => new RegExp(`^[0-9a-f]{${length}}$`, 'i')
const hash = (kind: string, length: number): KindRule => ({
  pattern: new RegExp(`(?<![0-9A-Za-z])[0-9a-fA-F]{${length}}(?![0-9A-Za-z])`, 'g'),
  key: (written) => (digits(length).test(written) ? `${kind}:${written.toLowerCase()}` : undefined),
  telling: true,
})

/** 0x7E and 0x0000007E are one code; signed decimals are the same 32 bits. */
export function codeKey(written: string): string | undefined {
  const hex = /^0x([0-9a-f]{1,16})$/i.exec(written)?.[1]
  if (hex !== undefined)
    return `code:0x${hex
      .toLowerCase()
      .replace(/^0+(?=[0-9a-f])/, '')
      .padStart(8, '0')}`
  if (/^-\d{9,10}$/.test(written)) {
    const value = Number(written)
    return value >= -(2 ** 31) ? `code:0x${(value >>> 0).toString(16).padStart(8, '0')}` : undefined
  }
  return undefined
}

export const kinds: Readonly<Record<SignatureKind, KindRule>> = {
  sha256: hash('sha256', 64),
  sha1: hash('sha1', 40),
  md5: hash('md5', 32),
  code: {
    pattern: /(?<![0-9A-Za-z])0x[0-9a-f]{1,16}(?![0-9A-Za-z])|(?<![0-9A-Za-z-])-\d{9,10}(?![0-9A-Za-z])/gi,
    key: codeKey,
    telling: true,
  },
  symbol: {
    // At least one underscore and six characters in capitals: ERR_SSL_PROTOCOL_ERROR, E_ACCESSDENIED.
    pattern: /(?<![0-9A-Za-z_])(?=[A-Z0-9_]{6,80}(?![0-9A-Za-z_]))[A-Z][A-Z0-9]*_[A-Z0-9_]*/g,
    key: (written) => {
      const name = normalize(written).toUpperCase()
      if (!/^[A-Z][A-Z0-9]*_[A-Z0-9_]*$/.test(name)) return undefined
      return knownConstants.get(name) ?? `symbol:${name.toLowerCase()}`
    },
    telling: false,
  },
  event: {
    // `Event ID:      7031` as Event Viewer copies it, 事件ID为7031, <EventID>7031; not the event in “prevent 5”.
    pattern:
      /(?:事件\s{0,3}(?:id|编号|标识)?|(?<![0-9A-Za-z_])event\s{0,3}(?:id)?)\s{0,3}[:=#>(为是]?\s{0,20}(\d{1,5})(?![0-9A-Za-z]|\.\d)/gi,
    // In an article: `source/id` or the id alone; the id is the key, since prose rarely names the source.
    key: (written) => {
      const id = /(?:^|\/)(\d{1,5})$/.exec(written.trim())?.[1]
      return id === undefined ? undefined : `event:${Number(id)}`
    },
    telling: true,
  },
  kb: {
    pattern: /(?<![0-9A-Za-z])KB\s?\d{6,7}(?![0-9A-Za-z])/gi,
    key: (written) => {
      const number = /^(?:KB)?\s?(\d{6,7})$/i.exec(written.trim())?.[1]
      return number === undefined ? undefined : `kb:${number}`
    },
    telling: true,
  },
  cve: {
    pattern: /(?<![0-9A-Za-z])CVE-\d{4}-\d{4,7}(?![0-9A-Za-z])/gi,
    key: (written) => (/^CVE-\d{4}-\d{4,7}$/i.test(written) ? `cve:${written.toLowerCase()}` : undefined),
    telling: true,
  },
  ora: {
    pattern: /(?<![0-9A-Za-z])(?:ORA|RMAN|TNS|PLS)-\d{5}(?![0-9A-Za-z])/gi,
    key: (written) =>
      /^(?:ORA|RMAN|TNS|PLS)-\d{5}$/i.test(written) ? `ora:${written.toLowerCase()}` : undefined,
    telling: true,
  },
  exception: {
    pattern:
      /(?<![0-9A-Za-z_]|\w\.)(?:[A-Za-z_]\w{0,40}\.){0,15}[A-Z]\w{1,60}(?:Exception|Error|Fault)(?![0-9A-Za-z_])/g,
    // Stack traces name the class with or without its package; the class alone is the key.
    key: (written) => {
      const name = written.split('.').at(-1) ?? ''
      return /^[A-Z]\w*(?:Exception|Error|Fault)$/.test(name) ? `exception:${name.toLowerCase()}` : undefined
    },
    telling: false,
  },
  file: {
    // Begins where a name begins, never inside one: else a long run of letters and dots costs seconds.
    pattern: new RegExp(
      `(?<!\\w|\\w[.+-]{1,8})[A-Za-z0-9_][\\w.+-]{0,110}\\.(?:${endings})(?![0-9A-Za-z_])`,
      'gi',
    ),
    key: (written) => {
      const name = fold(written).split(/[\\/]/).at(-1) ?? ''
      return /^[^\s\\/:*?"<>|]{1,120}\.[a-z0-9]{1,8}$/.test(name) ? `file:${name}` : undefined
    },
    telling: false,
  },
  service: {
    key: (written) => (fold(written) === '' ? undefined : `service:${fold(written)}`),
    telling: false,
  },
  article: {
    pattern: /(?<![0-9A-Za-z])KB\d{4,5}(?![0-9A-Za-z])/gi,
    key: (written) => (/^KB\d{4,}$/i.test(written) ? `article:${written.toLowerCase()}` : undefined),
    telling: true,
  },
  case: { key: (written) => (fold(written) === '' ? undefined : `case:${fold(written)}`), telling: true },
}

/** The key under which a signature of an article is indexed, or `undefined` if its value is malformed. */
export function canonicalSignature(kind: SignatureKind, value: string): string | undefined {
  return kinds[kind].key(normalize(value).trim())
}
