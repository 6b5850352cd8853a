import type { Metadata } from 'next'
import { NothingHere } from '../../_components/nothing-here.tsx'

export const metadata: Metadata = { title: '404', robots: 'noindex' }

/** What `proxy.ts` answers with, and the status 404, where there is nothing: complete without JavaScript. */
export default function NothingHerePage() {
  return <NothingHere />
}
