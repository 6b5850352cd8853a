import './_styles/tokens.css'
import './_styles/base.css'
import type { Metadata } from 'next'
import { fontClasses } from './_components/fonts.ts'
import { NothingHere } from './_components/nothing-here.tsx'

export const metadata: Metadata = { title: '404' }

export default function GlobalNotFound() {
  return (
    <html lang="en" className={fontClasses}>
      <body>
        <NothingHere />
      </body>
    </html>
  )
}
