/** The dictionary of a language, and the few ways its words are put together. */
import { en, type Messages } from './en.ts'
import { zh } from './zh.ts'

const dictionaries = { zh, en } satisfies Record<string, Messages>
export type UiLanguage = keyof typeof dictionaries

export function isUiLanguage(value: string): value is UiLanguage {
  return value in dictionaries
}

export function messages(lang: UiLanguage): Messages {
  return dictionaries[lang]
}

/** The value of the `lang` attribute. */
export function languageTag(lang: UiLanguage): string {
  return lang === 'zh' ? 'zh-CN' : 'en'
}
