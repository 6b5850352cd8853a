import { fold } from '#lib/text/normalize.ts'
import { type ContentCheck, lineOfKey, warning } from './content-check.ts'

const name = 'symptom-phrasings'
const remedy = 'add to symptoms how another caller would say it, in words that are not there yet'
const wanted = 2

export const symptomPhrasings: ContentCheck = {
  name,
  description: 'each language has at least two phrasings of the symptom',
  remedy,
  run: ({ twins }) =>
    twins
      .filter(({ symptoms }) => new Set(symptoms.map(words)).size < wanted)
      .map((twin) =>
        warning(
          name,
          twin,
          lineOfKey(twin, ['symptoms']),
          twin.symptoms.length < wanted
            ? 'there is one phrasing of the symptom only'
            : 'the phrasings differ in nothing but marks',
          remedy,
        ),
      ),
}

/** A phrasing without what is no word. */
function words(symptom: string): string {
  return fold(symptom).replace(/[^\p{L}\p{N}]+/gu, '')
}
