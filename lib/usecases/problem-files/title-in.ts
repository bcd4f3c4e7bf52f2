/** The title of something that is meant to be a problem, as far as it has one. */
export function titleIn(row: unknown): string | null {
  if (typeof row !== 'object' || row === null || !('title' in row)) return null
  const { title } = row
  return typeof title === 'string' && title.trim() !== '' ? title.trim().slice(0, 200) : null
}
