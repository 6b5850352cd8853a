'use client'

import { useEffect, useRef, useState } from 'react'

interface CopyButtonProps {
  readonly t: { readonly copy: string; readonly copied: string; readonly failed: string }
}

/** Copies the code block it stands beside. Appears only where scripts run: without them it could do nothing. */
export function CopyButton({ t }: CopyButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [ready, setReady] = useState(false)
  const [said, setSaid] = useState<string>()
  useEffect(() => setReady(true), [])
  useEffect(() => {
    if (said === undefined) return
    const timer = setTimeout(() => setSaid(undefined), 2000)
    return () => clearTimeout(timer)
  }, [said])
  if (!ready) return null
  const onClick = async () => {
    const code = button.current?.parentElement?.querySelector('pre')
    const copied = code != null && (await copyText(code))
    setSaid(copied ? t.copied : t.failed)
  }
  return (
    <button ref={button} type="button" className="copy" onClick={() => void onClick()}>
      <span aria-live="polite">{said ?? t.copy}</span>
    </button>
  )
}

/** The clipboard needs a secure context; an intranet on plain http gets the old way, which selects the text. */
async function copyText(element: HTMLElement): Promise<boolean> {
  const text = (element.textContent ?? '').replace(/\n$/, '')
  if (window.isSecureContext && navigator.clipboard !== undefined) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      // Refused by the browser's settings: the old way may still be allowed.
    }
  }
  window.getSelection()?.selectAllChildren(element)
  return document.execCommand('copy')
}
