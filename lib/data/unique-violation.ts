import 'server-only'

const UNIQUE_VIOLATION = '23505'

/** Whether Postgres refused a write because another row has the name it would take. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  if (!(error instanceof Error)) return false
  const found = error as { readonly code?: unknown; readonly constraint?: unknown }
  return found.code === UNIQUE_VIOLATION && found.constraint === constraint
}
