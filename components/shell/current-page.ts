/** Whether an entry of the navigation leads to this page or to one above it. Only `/` itself is at the start. */
export function isCurrentPage(href: string, pathname: string): boolean {
  return pathname === href || (href !== '/' && pathname.startsWith(`${href}/`))
}
