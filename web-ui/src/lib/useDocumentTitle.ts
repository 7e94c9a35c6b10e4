import { useEffect } from 'react'

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'VPS-Claude' : `${title} · VPS-Claude`
  }, [title])
}
