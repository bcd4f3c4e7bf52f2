/** In which language and direction a text is to be read. What is left out is unknown, and the letters tell. */
export interface TextLocale {
  /** BCP 47. */
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
}

/** Language, then what makes a tag of it: no tag that people use is longer. */
const LANGUAGE_CHARS = 35

/**
 * A language tag in its canonical form (`EN-us` is `en-US`); null for what is none. Languages have two or three letters:
 * BCP 47 leaves room for longer ones, and none has been registered, so that `english` is a slip.
 */
export function canonicalLanguage(tag: string): string | null {
  if (tag.length > LANGUAGE_CHARS || !/^[a-z]{2,3}(-|$)/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

/** Whether a text names a direction. */
export const isDirection = (text: string): text is 'ltr' | 'rtl' => text === 'ltr' || text === 'rtl'

/** The locale that two stored fields say; null when they say nothing. */
export function textLocale(lang: string | undefined, dir: string | undefined): TextLocale | null {
  const direction = dir !== undefined && isDirection(dir) ? dir : null
  if (lang === undefined && direction === null) return null
  return { ...(lang === undefined ? {} : { lang }), ...(direction === null ? {} : { dir: direction }) }
}
