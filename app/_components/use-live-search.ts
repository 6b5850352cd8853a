'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { SearchAnswer } from '#lib/use-cases/search-articles.ts'
import {
  type AddressedSearch,
  type Chosen,
  chosenIn,
  longestInAddress,
  searchAddress,
} from './search-address.ts'

/** Rest between two keystrokes that starts a search; short enough to feel immediate. */
const rest = 60
/** A larger text is refused by the server, so it is not sent. */
const largestText = 1_000_000

export type LiveState = 'idle' | 'waiting' | 'failed' | 'too-large'

export interface LiveSearch {
  readonly text: string
  readonly without: readonly string[]
  readonly chosen: Chosen
  readonly offset: number
  readonly answer: SearchAnswer | undefined
  readonly state: LiveState
  /** Whether the text may stand in an address: it is short, or came from there. */
  readonly addressable: boolean
  /** Takes over what is in the box; searches after a rest, unless somebody is still composing. */
  readonly type: (text: string, composing: boolean) => void
  /** Searches now. */
  readonly submit: (text: string) => void
  readonly leaveOut: (chip: string) => void
  /** Narrows the results, or widens them again. */
  readonly choose: (chosen: Chosen) => void
  /** Goes to another page of the results. */
  readonly turnTo: (offset: number) => void
}

interface InitialSearch {
  readonly text: string
  readonly without: readonly string[]
  readonly chosen: Chosen
  readonly offset: number
  readonly answer: SearchAnswer | undefined
}

/** Results while typing. A later search ends an earlier one; an empty box shows what the server sent for it. */
export function useLiveSearch(lang: string, initial: InitialSearch): LiveSearch {
  const [text, setText] = useState(initial.text)
  const [without, setWithout] = useState(initial.without)
  const [chosen, setChosen] = useState(initial.chosen)
  const [offset, setOffset] = useState(initial.offset)
  const [answer, setAnswer] = useState(initial.answer)
  const [state, setState] = useState<LiveState>('idle')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<AbortController>(undefined)

  const run = useCallback(
    async (asked: AddressedSearch) => {
      const { q: wanted, offset: from = 0 } = asked
      clearTimeout(timer.current)
      running.current?.abort()
      const address = isAddressable(wanted, initial.text) ? searchAddress(lang, asked) : `/${lang}`
      if (address !== window.location.pathname + window.location.search)
        window.history.replaceState(null, '', address)
      if (wanted.trim() === '') return void [setAnswer(undefined), setState('idle')]
      if (new Blob([wanted]).size > largestText) return void setState('too-large')
      const mine = new AbortController()
      running.current = mine
      setState('waiting')
      try {
        const found = await ask(lang, asked, mine.signal)
        if (found === 'too-large') return void setState(found)
        setAnswer(found)
        setOffset(from)
        setState('idle')
      } catch {
        if (!mine.signal.aborted) setState('failed')
      }
    },
    [lang, initial.text],
  )

  // Going back shows the page as it was first sent; the address knows what was searched last.
  useEffect(() => {
    const { searchParams } = new URL(window.location.href)
    const [q, chips, filters] = [
      searchParams.get('q') ?? '',
      searchParams.getAll('without'),
      chosenIn(searchParams),
    ]
    if (q === initial.text) return
    setText(q)
    setWithout(chips)
    setChosen(filters)
    void run({ q, without: chips, chosen: filters })
  }, [initial.text, run])

  return {
    text,
    without,
    chosen,
    offset,
    answer,
    state,
    addressable: isAddressable(text, initial.text),
    type(next, composing) {
      setText(next)
      clearTimeout(timer.current)
      if (composing) return
      setWithout([])
      setChosen({})
      timer.current = setTimeout(() => void run({ q: next }), rest)
    },
    submit(next) {
      setText(next)
      void run({ q: next, without, chosen })
    },
    leaveOut(chip) {
      const chips = [...without, chip]
      setWithout(chips)
      void run({ q: text, without: chips, chosen })
    },
    choose(next) {
      setChosen(next)
      void run({ q: text, without, chosen: next })
    },
    turnTo(next) {
      void run({ q: text, without, chosen, offset: next })
    },
  }
}

function isAddressable(text: string, fromAddress: string): boolean {
  return text.length <= longestInAddress || text === fromAddress
}

async function ask(
  lang: string,
  asked: AddressedSearch,
  signal: AbortSignal,
): Promise<SearchAnswer | 'too-large'> {
  const { q: text, chosen = {}, ...options } = asked
  const response =
    text.length <= longestInAddress
      ? await fetch(`/api/search${searchAddress('', asked).replace(/^\//, '')}&lang=${lang}`, { signal })
      : await fetch('/api/search', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text, ...options, ...chosen, lang }),
          signal,
        })
  // Escapes make a text longer on its way than it is in the box.
  if (response.status === 413) return 'too-large'
  if (!response.ok) throw new Error(`search answered ${response.status}`)
  return response.json()
}
