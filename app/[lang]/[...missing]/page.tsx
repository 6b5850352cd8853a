import { notFound } from 'next/navigation'

/** Every other address under a language gets that language's page for what is missing. */
export default function MissingPage() {
  notFound()
}
