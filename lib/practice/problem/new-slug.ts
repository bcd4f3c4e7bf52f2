import { TEMPLATE_LIMITS } from '../template/template'

/** Whether every object has a property of this name already: what is kept by slug could not be told from it. */
export const isReservedSlug = (slug: string): boolean => slug in {}

/** A slug made of a name, other than those there are: `Expand brackets` is `expand-brackets`, the second ends in `-2`. */
export function newSlug(name: string, taken: readonly string[]): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const slug = letters.slice(0, TEMPLATE_LIMITS.slugChars - 5).replace(/-+$/, '') || 'skill'
  if (!taken.includes(slug) && !isReservedSlug(slug)) return slug
  for (let number = 2; ; number++) {
    if (!taken.includes(`${slug}-${number}`)) return `${slug}-${number}`
  }
}
