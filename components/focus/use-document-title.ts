import { useEffect } from 'react'

/** Shows a title on the tab for as long as there is one to show. */
export function useDocumentTitle(title: string | null): void {
  useEffect(() => {
    if (title === null) return
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
}
