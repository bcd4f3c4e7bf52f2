/**
 * The first field of a note as Anki sorts and compares it: without tags, with the names of pictures.
 *
 * @param html the field
 */
export const sortField = (html: string): string =>
  html
    .replace(/<img[^>]*? src="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(amp|lt|gt|quot|nbsp|#\d+);/g,
      (whole, name: string) => ENTITIES[name] ?? character(name, whole),
    )

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

const character = (name: string, whole: string): string =>
  name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : whole
