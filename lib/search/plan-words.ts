/** The words of a query and the index terms that stand for them. */
import { fold } from '#lib/text/normalize.ts'
import { type Token, tokenize } from '#lib/text/tokenize.ts'
import { functionWords } from './noise.ts'
import type { Places } from './places.ts'
import type { Alternative, PlannedTerm, PlannedWord } from './plan.ts'
import type { SynonymMatch, Synonyms } from './synonyms.ts'
import type { Vocabulary } from './vocabulary.ts'
import { mostWords, termWeights } from './weights.ts'

interface Span {
  readonly start: number
  readonly end: number
}

interface WordPlan {
  readonly terms: PlannedTerm[]
  readonly words: PlannedWord[]
  readonly prefix: string | undefined
}

interface Context {
  /** Text that known signatures speak for: it still scores as words, but it is not a word to be found. */
  readonly spoken: Places
  readonly without: ReadonlySet<string>
  /** Typed and not pasted: slips and an unfinished last word are worth looking for. */
  readonly typed: boolean
  readonly synonyms: Synonyms
}

interface Wish {
  readonly fuzzy: boolean
  readonly prefix: boolean
}

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' })
const fuzzyWords = 3
const prefixWords = 20

/** @param text normalized */
export function planWords(
  text: string,
  vocabulary: Vocabulary,
  { spoken, without, typed, synonyms }: Context,
): WordPlan {
  const terms: PlannedTerm[] = []
  const words: PlannedWord[] = []
  const seen = new Set<string>()
  const unfinished = typed ? /[A-Za-z0-9._-]{2,}$/.exec(text) : null
  const matches = synonyms.matchesIn(text)
  const wordings = new Map<SynonymMatch, number[][]>()
  let prefix: string | undefined

  for (const word of wordsOf(text)) {
    const written = text.slice(word.start, word.end)
    const name = fold(written)
    if (seen.has(name) || without.has(name)) continue
    seen.add(name)
    const isLast = unfinished !== null && word.end === text.length
    if (isLast) prefix = name
    const isSpoken = spoken.touches(word)
    const own = termsOf(word, vocabulary, { fuzzy: typed, prefix: isLast })
    const isWord = !isSpoken && word.kind !== 'loose' && !functionWords.has(name)
    if (!isWord && word.kind !== 'loose' && !isSpoken && functionWords.has(name)) continue
    const first = terms.length
    terms.push(...own.needed, ...own.extra)
    if (isWord)
      words.push({
        text: written,
        terms: own.needed.map((_, i) => first + i),
        instead: matches
          .filter(({ start, end }) => start <= word.start && word.end <= end)
          .flatMap((match) => wordingsOf(match, terms, wordings, vocabulary)),
        frequency: frequencyOf(own.needed, vocabulary),
      })
  }
  // A wording counts too where the dictionary cuts the sentence elsewhere.
  for (const match of matches) wordingsOf(match, terms, wordings, vocabulary)
  return keepRarest({ terms, words, prefix })
}

interface QueryWord extends Span {
  readonly kind: 'latin' | 'han' | 'loose'
  readonly tokens: readonly Token[]
}

/** Latin words as they stand; Chinese by the dictionary, and loosely across its borders. */
function wordsOf(text: string): QueryWord[] {
  const words: QueryWord[] = []
  const tokens = tokenize(text)
  const han = tokens.filter(({ kind }) => kind === 'bigram' || kind === 'character')
  const byPosition = new Map<number, Token[]>()
  for (const token of tokens) {
    if (token.kind === 'bigram' || token.kind === 'character') continue
    byPosition.set(token.position, [...(byPosition.get(token.position) ?? []), token])
  }
  for (const group of byPosition.values()) {
    const whole = group.find(({ part }) => !part)
    if (whole !== undefined) words.push({ kind: 'latin', start: whole.start, end: whole.end, tokens: group })
  }
  for (const word of han.length > 0 ? hanWords(text, han) : []) words.push(word)
  return words.sort((a, b) => a.start - b.start || b.end - a.end)
}

/**
 * Dictionary words. Characters that the dictionary leaves alone are a word of their own where several stand
 * together (重启, 起不来), and one alone belongs to the word before it (打印机). The rest, and what lies across
 * borders, is loose.
 */
function hanWords(text: string, tokens: readonly Token[]): QueryWord[] {
  const startsAt = new Map<number, Token[]>()
  for (const token of tokens) startsAt.set(token.start, [...(startsAt.get(token.start) ?? []), token])
  const words: QueryWord[] = []
  const covered = new Set<Token>()
  for (const { start, end } of hanSpans(text, startsAt)) {
    const inside: Token[] = []
    for (let at = start; at < end; at += 1)
      inside.push(...(startsAt.get(at) ?? []).filter((token) => token.end <= end))
    if (!inside.some(({ kind }) => kind === 'bigram')) continue
    for (const token of inside) covered.add(token)
    words.push({ kind: 'han', start, end, tokens: inside })
  }
  const lone = tokens.every(({ kind }) => kind === 'character')
  for (const token of tokens) {
    if (covered.has(token)) continue
    words.push({ kind: lone ? 'han' : 'loose', start: token.start, end: token.end, tokens: [token] })
  }
  return words
}

/** Pieces of text that the dictionary is given at once: each of its answers copies what it was given. */
const longestPiece = 200

/** The dictionary's words of the Chinese runs of a text, with their places in it. */
function* chineseSegments(text: string): Generator<{ segment: string; index: number }> {
  for (const run of text.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]+/gu))
    for (let at = 0; at < run[0].length; at += longestPiece)
      for (const { segment, index } of dictionary.segment(run[0].slice(at, at + longestPiece)))
        yield { segment, index: run.index + at + index }
}

function hanSpans(text: string, startsAt: ReadonlyMap<number, unknown>): Span[] {
  const spans: { start: number; end: number; open: boolean }[] = []
  for (const { segment, index } of chineseSegments(text)) {
    if (!startsAt.has(index)) continue
    const end = index + segment.length
    const open = segment.length === 1 && !functionWords.has(segment)
    const last = spans.at(-1)
    if (open && last?.open === true && last.end === index) last.end = end
    else spans.push({ start: index, end, open })
  }
  return spans.filter((span, i) => {
    const before = spans[i - 1]
    const alone = span.open && span.end - span.start === 1
    if (!alone || before?.end !== span.start || functionWords.has(text.slice(before.start, before.end)))
      return true
    before.end = span.end
    return false
  })
}

/** `needed` must all match for the word to be found; `extra` only adds to the score. */
function termsOf(
  word: QueryWord,
  vocabulary: Vocabulary,
  wish: Wish,
): { needed: PlannedTerm[]; extra: PlannedTerm[] } {
  if (word.kind === 'latin') return latinTerms(word.tokens, vocabulary, wish)
  const bigrams = word.tokens.filter(({ kind }) => kind === 'bigram')
  const characters = word.tokens.filter(({ kind }) => kind === 'character')
  const support = characters.map((token) => planned(token, termWeights.character, { supporting: true }))
  if (word.kind === 'loose')
    return {
      needed: [],
      extra: [...bigrams.map((token) => planned(token, termWeights.looseBigram)), ...support],
    }
  if (bigrams.length === 0)
    return { needed: characters.map((token) => planned(token, termWeights.word)), extra: [] }
  return { needed: bigrams.map((token) => planned(token, termWeights.word)), extra: support }
}

function latinTerms(tokens: readonly Token[], vocabulary: Vocabulary, wish: Wish) {
  const whole = tokens.find(({ part }) => !part)
  if (whole === undefined) return { needed: [], extra: [] }
  const surface = tokens.find(({ kind }) => kind === 'surface')
  const parts = tokens.filter((token) => token.part && token.kind !== 'surface')
  const alternatives = alternativesOf(whole, surface, vocabulary, wish)
  // An identifier that nobody knows is found by its parts: codemeter_exe by CodeMeter and exe.
  const known = parts.length === 0 || alternatives.some(({ term }) => vocabulary.frequency(term) > 0)
  if (!known) return { needed: parts.map((token) => planned(token, termWeights.word)), extra: [] }
  const extra = parts.map((token) => planned(token, termWeights.part, { supporting: true }))
  if (surface !== undefined) extra.push(planned(surface, termWeights.surface, { supporting: true }))
  return { needed: [planned(whole, termWeights.word, { alternatives })], extra }
}

function planned(token: Token, weight: number, more: Partial<PlannedTerm> = {}): PlannedTerm {
  return {
    weight,
    alternatives: [exact(token.term)],
    supporting: false,
    says: undefined,
    start: token.start,
    end: token.end,
    ...more,
  }
}

function exact(term: string): Alternative {
  return { term, how: 'exact', weight: 1 }
}

function alternativesOf(
  whole: Token,
  surface: Token | undefined,
  vocabulary: Vocabulary,
  wish: Wish,
): Alternative[] {
  const alternatives = [exact(whole.term)]
  const written = surface?.term ?? whole.term
  if (wish.prefix)
    for (const term of vocabulary.startingWith(written, prefixWords))
      if (term !== written) alternatives.push({ term, how: 'prefix', weight: termWeights.prefix })
  const known = vocabulary.frequency(whole.term) > 0 || alternatives.length > 1
  if (wish.fuzzy && !known && surface !== undefined)
    for (const word of vocabulary.similar(surface.term.slice(1), fuzzyWords))
      alternatives.push({ term: `=${word}`, how: 'fuzzy', weight: termWeights.fuzzy })
  return alternatives
}

function frequencyOf(terms: readonly PlannedTerm[], vocabulary: Vocabulary): number {
  const each = terms.map(({ alternatives }) =>
    Math.max(0, ...alternatives.map(({ term }) => vocabulary.frequency(term))),
  )
  return each.length === 0 ? 0 : Math.min(...each)
}

/** The other wordings of a match as terms, added once; one that no document of the viewer holds is left out. */
function wordingsOf(
  match: SynonymMatch,
  terms: PlannedTerm[],
  known: Map<SynonymMatch, number[][]>,
  vocabulary: Vocabulary,
): number[][] {
  const made = known.get(match)
  if (made !== undefined) return made
  const wordings = match.others.flatMap((says) => {
    const tokens = tokenize(says)
    const parts = tokens.some(({ kind }) => kind === 'bigram')
      ? tokens.filter(({ kind }) => kind !== 'character')
      : tokens
    const needed = parts.filter(({ part }) => !part)
    const found = needed.length > 0 && needed.every(({ term }) => vocabulary.frequency(term) > 0)
    if (!found) return []
    const first = terms.length
    const weight = termWeights.synonym / needed.length
    for (const token of needed)
      terms.push({
        ...planned(token, weight),
        alternatives: [{ term: token.term, how: 'synonym', weight: 1 }],
        says,
        start: match.start,
        end: match.end,
      })
    return [needed.map((_, i) => first + i)]
  })
  known.set(match, wordings)
  return wordings
}

/** Rarest words first, unknown ones last; beyond the limit they and their terms go. */
function keepRarest({ terms, words, prefix }: WordPlan): WordPlan {
  const rank = ({ frequency }: PlannedWord) => (frequency === 0 ? Number.POSITIVE_INFINITY : frequency)
  const sorted = words.toSorted((a, b) => rank(a) - rank(b))
  const dropped = new Set(sorted.slice(mostWords).flatMap((word) => word.terms))
  return {
    terms: terms.map((term, i) => (dropped.has(i) ? { ...term, alternatives: [] } : term)),
    words: sorted.slice(0, mostWords),
    prefix,
  }
}
