'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { SearchAnswer } from '#lib/use-cases/search-articles.ts'
import { type AddressedSearch, longestInAddress, searchAddress } from './search-address.ts'

/** Rest between two keystrokes that starts a search; short enough to feel immediate. */
const rest = 60
/** A larger text is refused by the server, so it is not sent. */
const largestText = 1_000_000

export type LiveState = 'idle' | 'waiting' | 'failed' | 'too-large'

export interface LiveSearch {
  readonly text: string
  readonly without: readonly string[]
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
  /** Goes to another page of the results. */
  readonly turnTo: (offset: number) => void
}

interface InitialSearch {
  readonly text: string
  readonly without: readonly string[]
  readonly offset: number
  readonly answer: SearchAnswer | undefined
}

/** Results while typing. A later search ends an earlier one; an empty box shows what the server sent for it. */
export function useLiveSearch(lang: string, initial: InitialSearch): LiveSearch {
  const [text, setText] = useState(initial.text)
  const [without, setWithout] = useState(initial.without)
  const [offset, setOffset] = useState(initial.offset)
  const [answer, setAnswer] = useState(initial.answer)
  const [state, setState] = useState<LiveState>('idle')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<AbortController>(undefined)

  const run = useCallback(
    async (wanted: string, chips: readonly string[], from = 0) => {
      clearTimeout(timer.current)
      running.current?.abort()
      const asked = { q: wanted, without: chips, offset: from }
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
    const [q, chips] = [searchParams.get('q') ?? '', searchParams.getAll('without')]
    if (q === initial.text) return
    setText(q)
    setWithout(chips)
    void run(q, chips)
  }, [initial.text, run])

  return {
    text,
    without,
    offset,
    answer,
    state,
    addressable: isAddressable(text, initial.text),
    type(next, composing) {
      setText(next)
      clearTimeout(timer.current)
      if (composing) return
      setWithout([])
      timer.current = setTimeout(() => void run(next, []), rest)
    },
    submit(next) {
      setText(next)
      void run(next, without)
    },
    leaveOut(chip) {
      const chips = [...without, chip]
      setWithout(chips)
      void run(text, chips)
    },
    turnTo(next) {
      void run(text, without, next)
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
  const { q: text, ...options } = asked
  const response =
    text.length <= longestInAddress
      ? await fetch(`/api/search${searchAddress('', asked).replace(/^\//, '')}&lang=${lang}`, { signal })
      : await fetch('/api/search', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text, ...options, lang }),
          signal,
        })
  // Escapes make a text longer on its way than it is in the box.
  if (response.status === 413) return 'too-large'
  if (!response.ok) throw new Error(`search answered ${response.status}`)
  return response.json()
}
