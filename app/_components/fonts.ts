/** Latin type, served from here: no outside host. Chinese comes from the system, which has it everywhere. */
import localFont from 'next/font/local'

const sans = localFont({
  src: '../../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
  weight: '100 700',
  variable: '--font-sans',
  display: 'swap',
  adjustFontFallback: false,
})

const mono = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-600-normal.woff2',
      weight: '600',
    },
  ],
  variable: '--font-mono',
  display: 'swap',
  adjustFontFallback: false,
})

export const fontClasses = `${sans.variable} ${mono.variable}`
