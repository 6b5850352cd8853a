'use client'

import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import type { Messages } from '#lib/i18n/en.ts'
import type { LiveSearch } from './use-live-search.ts'

interface SearchBoxProps {
  readonly lang: string
  readonly t: Messages['search']
  readonly live: LiveSearch
  /** Moves from the box into the results. */
  readonly onDown: () => void
}

/** Lines a pasted text may take before it scrolls. */
const mostLines = 8

/** One line for typing; a pasted text of several lines turns it into a larger box that keeps every line. */
export function SearchBox({ lang, t, live, onDown }: SearchBoxProps) {
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const composing = useRef(false)
  const lines = live.text.split('\n').length
  const isLong = lines > 1

  // The line turned into a box, or back, under somebody's hands: the cursor stays where it was.
  const wasLong = useRef(isLong)
  const cursor = useRef<number>(undefined)
  useEffect(() => {
    if (wasLong.current === isLong) return
    wasLong.current = isLong
    box.current?.focus()
    const at = cursor.current ?? box.current?.value.length ?? 0
    box.current?.setSelectionRange(at, at)
  }, [isLong])

  // What was typed before this script ran counts too.
  const typed = useRef(live)
  useEffect(() => {
    const early = box.current?.value ?? ''
    if (early !== typed.current.text) typed.current.type(early, false)
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      live.submit(box.current?.value ?? '')
    }
    if (event.key === 'ArrowDown' && !isLong) {
      event.preventDefault()
      onDown()
    }
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text/plain').replace(/\r\n/g, '\n')
    if (!pasted.includes('\n')) return
    event.preventDefault()
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const before = value.slice(0, selectionStart ?? 0) + pasted
    cursor.current = before.length
    live.type(before + value.slice(selectionEnd ?? value.length), false)
  }
  const shared = {
    ref: box,
    name: 'q',
    id: 'q',
    placeholder: t.placeholder,
    autoComplete: 'off',
    spellCheck: false,
    'data-search-box': true,
    onKeyDown,
    onCompositionStart: () => {
      composing.current = true
    },
    onCompositionEnd: () => {
      composing.current = false
      live.type(box.current?.value ?? '', false)
    },
    onInput: (event: FormEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      cursor.current = event.currentTarget.selectionStart ?? undefined
      live.type(event.currentTarget.value, composing.current)
    },
  }
  return (
    <form
      className={live.state === 'waiting' ? 'box waiting' : 'box'}
      action={`/${lang}/search`}
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        if (!composing.current) live.submit(box.current?.value ?? '')
      }}
    >
      <label className="visually-hidden" htmlFor="q">
        {t.label}
      </label>
      {isLong ? (
        <textarea
          {...shared}
          value={live.text}
          onChange={ignore}
          rows={Math.min(mostLines, lines)}
          wrap="off"
        />
      ) : (
        <input
          {...shared}
          type="search"
          value={live.text}
          onChange={ignore}
          onPaste={onPaste}
          enterKeyHint="search"
        />
      )}
      <button type="submit">{t.button}</button>
    </form>
  )
}

/** `onInput` does the work: it says whether a composition is going on. */
function ignore() {}
