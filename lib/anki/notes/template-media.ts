import { mediaNames, withMedia, type MediaAddresses } from './media'
import type { PlacedType } from './place-type'

/** The names of the media that the templates of a type of its own name themselves. */
export const templateMedia = (type: PlacedType): readonly string[] =>
  type.kind === 'custom'
    ? type.shape.templates.flatMap(({ front, back }) => [...mediaNames(front), ...mediaNames(back)])
    : []

/** A type whose templates name media by their addresses here, and the names of those that have none. */
export function withTemplateMedia(
  type: PlacedType,
  addressOf: MediaAddresses,
): { readonly type: PlacedType; readonly missing: readonly string[] } {
  if (type.kind !== 'custom') return { type, missing: [] }
  const missing = new Set<string>()
  const addressed = (template: string): string => {
    const { html, missing: names } = withMedia(template, addressOf, 'mark')
    for (const name of names) missing.add(name)
    return html
  }
  const templates = type.shape.templates.map(({ name, front, back }) => ({
    ...{ name, front: addressed(front), back: addressed(back) },
  }))
  return { type: { ...type, shape: { ...type.shape, templates } }, missing: [...missing] }
}
