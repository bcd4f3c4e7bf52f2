import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** What a server sends for a component, as a document to look things up in. */
export function rendered(node: ReactNode): HTMLElement {
  return new DOMParser().parseFromString(renderToStaticMarkup(node), 'text/html').body
}

/** Finds one element or says that it is missing. */
export function one(within: ParentNode, selector: string): Element {
  const found = within.querySelector(selector)
  if (!found) throw new Error(`nothing matches ${selector}`)
  return found
}

/** The texts an element is described by, in the order a screen reader says them. */
export function description(page: HTMLElement, element: Element): string[] {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '')
  return ids.map((id) => page.ownerDocument.getElementById(id)?.textContent ?? `missing ${id}`)
}
