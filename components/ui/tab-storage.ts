/**
 * Text kept for as long as its tab is open: a reload doesn't lose it. Storage may be full or forbidden; then it lives as
 * long as the page, and what is asked on leaving is all that stands before its loss.
 */

/** What this tab kept under a name; null for nothing. */
export function readInTab(name: string): string | null {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

export function keepInTab(name: string, text: string): void {
  try {
    sessionStorage.setItem(name, text)
  } catch {
    // See above.
  }
}

export function forgetInTab(name: string): void {
  try {
    sessionStorage.removeItem(name)
  } catch {
    // See above.
  }
}
