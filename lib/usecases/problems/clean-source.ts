import { cleanText } from '@/lib/content/source-text'

/** A value as it came in, with each of its texts as the app stores texts. */
export function cleanTexts<Value>(value: Value): Value {
  if (typeof value === 'string') return cleanText(value) as Value
  if (Array.isArray(value)) return value.map(cleanTexts) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanTexts(part)])) as Value
}
