import { newSlug } from '../problem/new-slug'
import type { Skill } from '../problem/skill'
import { TEMPLATE_LIMITS } from '../template/template'

/** Characters of a skill's name at most. */
const NAME_CHARS = 100

/**
 * A skill as the pools name it: `solve_linear_equations`.
 *
 * @returns null where nothing is left that can be a name
 */
export function skillOf(raw: string): Skill | null {
  const name = raw
    .replace(/[_\s\u0000-\u001f\u007f]+/g, ' ')
    .replace(/\s+([:;,])/g, '$1')
    .trim()
  const slug = slugOf(raw)
  if (slug === null || name === '') return null
  return { slug, name: upperFirst(name).slice(0, NAME_CHARS).trim(), prerequisites: [] }
}

/**
 * The skills of a step. A name with commas in it comes in pieces, the last of which begins with `and`: they are one.
 */
export function skillsOf(raw: readonly string[]): readonly Skill[] {
  const parted = raw.length > 1 && raw.at(-1)?.startsWith('and_') === true
  const names = parted ? [raw.join(', ')] : raw
  const skills = new Map<string, Skill>()
  for (const skill of names.map(skillOf)) if (skill !== null) skills.set(skill.slug, skill)
  return [...skills.values()]
}

/** A slug made of the text alone; a long one ends in a number that only it has. Null where nothing of it can be kept. */
export function slugOf(text: string): string | null {
  const plain = text.replaceAll('×', 'x').replace(/['’]/g, '').normalize('NFKD')
  if (!/[a-z0-9]/i.test(plain)) return null
  const slug = newSlug(plain, [])
  return plain.length <= KEPT_CHARS
    ? slug
    : `${slug.slice(0, KEPT_CHARS - 8).replace(/-$/, '')}-${fingerprint(plain)}`
}

/** Longer texts are cut, and might be alike after. */
const KEPT_CHARS = TEMPLATE_LIMITS.slugChars - 5

/** FNV-1a of the text, in base 36: at most seven characters. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
