import { useEffect, useState } from 'react'

/** Shows a title on the tab for as long as the component is there. Next sets its own whenever a page is made anew. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    if (document.title !== title) document.title = title
  })
  const [before] = useState(() => (typeof document === 'undefined' ? null : document.title))
  useEffect(
    () => () => {
      if (before !== null) document.title = before
    },
    [before],
  )
}
