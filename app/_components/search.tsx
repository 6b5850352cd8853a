'use client'

import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { SearchAnswer } from '#lib/use-cases/search-articles.ts'
import { Facets, type FacetWords } from './facets.tsx'
import { PlanChips } from './plan-chips.tsx'
import { ResultList, type ResultWords, totalText } from './result-list.tsx'
import type { Chosen } from './search-address.ts'
import { SearchBox } from './search-box.tsx'
import { useLiveSearch } from './use-live-search.ts'

interface SearchProps {
  readonly lang: string
  readonly t: ResultWords & FacetWords
  readonly initial: {
    readonly text: string
    readonly without: readonly string[]
    readonly chosen: Chosen
    readonly offset: number
    readonly answer: SearchAnswer | undefined
  }
  readonly perPage: number
  /** What the page says while the box is empty. */
  readonly children: ReactNode
}

/** The box and what it finds: rendered on the server for the address, and again while somebody types. */
export function Search({ lang, t, initial, perPage, children }: SearchProps) {
  const live = useLiveSearch(lang, initial)
  const root = useRef<HTMLDivElement>(null)
  const { answer, state, without, chosen, offset, addressable } = live

  const box = () => root.current?.querySelector<HTMLElement>('[data-search-box]')
  const links = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])]
  const leaveOut = (chip: string, byKey: boolean) => {
    live.leaveOut(chip)
    // The chip takes the focus with it; a finger would only get a keyboard for it.
    if (byKey) box()?.focus()
  }
  const turnTo = (next: number) => {
    live.turnTo(next)
    box()?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = links().indexOf(document.activeElement as HTMLElement)
    if (at === -1) return
    const next =
      event.key === 'ArrowDown'
        ? links()[at + 1]
        : event.key === 'ArrowUp'
          ? (links()[at - 1] ?? box())
          : event.key === 'Escape'
            ? box()
            : undefined
    if (next == null) return
    event.preventDefault()
    next.focus()
  }
  return (
    <div ref={root} className={live.text.trim() === '' && answer === undefined ? 'search empty' : 'search'}>
      <search>
        <SearchBox lang={lang} t={t.search} live={live} onDown={() => links()[0]?.focus()} />
      </search>
      <p className="status" role="status">
        {state === 'failed'
          ? t.search.failed
          : state === 'too-large'
            ? t.search.tooLarge
            : answer === undefined
              ? ''
              : totalText(t.search, answer.total)}
      </p>
      {answer === undefined ? (
        children
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the links inside
        <div className="found" onKeyDown={onKeyDown}>
          <PlanChips
            lang={lang}
            t={t}
            query={addressable ? live.text : ''}
            plan={answer.plan}
            without={without}
            chosen={chosen}
            onRemove={leaveOut}
          />
          <Facets
            lang={lang}
            t={t}
            facets={answer.facets}
            search={{ q: addressable ? live.text : '', without, chosen }}
            onChoose={live.choose}
          />
          <ResultList
            lang={lang}
            t={t}
            answer={answer}
            perPage={perPage}
            search={{ q: addressable ? live.text : '', without, chosen, offset }}
            onTurn={addressable ? undefined : turnTo}
          />
        </div>
      )}
    </div>
  )
}
