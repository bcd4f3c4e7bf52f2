const LANGUAGES: readonly (readonly [code: string, name: string])[] = [
  ['ar', 'Arabic'],
  ['bn', 'Bengali'],
  ['ca', 'Catalan'],
  ['zh-Hans', 'Chinese, simplified'],
  ['zh-Hant', 'Chinese, traditional'],
  ['cs', 'Czech'],
  ['da', 'Danish'],
  ['nl', 'Dutch'],
  ['en', 'English'],
  ['fi', 'Finnish'],
  ['fr', 'French'],
  ['de', 'German'],
  ['el', 'Greek'],
  ['he', 'Hebrew'],
  ['hi', 'Hindi'],
  ['hu', 'Hungarian'],
  ['id', 'Indonesian'],
  ['ga', 'Irish'],
  ['it', 'Italian'],
  ['ja', 'Japanese'],
  ['ko', 'Korean'],
  ['la', 'Latin'],
  ['no', 'Norwegian'],
  ['fa', 'Persian'],
  ['pl', 'Polish'],
  ['pt', 'Portuguese'],
  ['pt-BR', 'Portuguese, Brazil'],
  ['ro', 'Romanian'],
  ['ru', 'Russian'],
  ['sa', 'Sanskrit'],
  ['es', 'Spanish'],
  ['sw', 'Swahili'],
  ['sv', 'Swedish'],
  ['tr', 'Turkish'],
  ['uk', 'Ukrainian'],
  ['ur', 'Urdu'],
  ['vi', 'Vietnamese'],
  ['cy', 'Welsh'],
]

const NAMES: ReadonlyMap<string, string> = new Map(
  LANGUAGES.map(([code, name]) => [code.toLowerCase(), name]),
)

/** Languages that people often learn in or from. */
export const languages = {
  /** Codes of BCP 47 and their English names. */
  common: LANGUAGES,
  /** The name of a common language, by its code in whatever case; null for any other. */
  name: (code: string): string | null => NAMES.get(code.trim().toLowerCase()) ?? null,
} as const
