/** Pages that belong to another although their address doesn't say so. */
const BELONGS_TO: Readonly<Record<string, string>> = {
  '/import': '/decks',
  '/notes': '/decks',
  '/plan': '/',
  '/problems': '/decks',
  '/recall': '/decks',
}

/** Whether an entry of the navigation leads to this page or to one above it. Only `/` itself is at the start. */
export function isCurrentPage(href: string, pathname: string): boolean {
  const top = `/${pathname.split('/')[1] ?? ''}`
  if (pathname === href || BELONGS_TO[top] === href) return true
  return href !== '/' && pathname.startsWith(`${href}/`)
}
