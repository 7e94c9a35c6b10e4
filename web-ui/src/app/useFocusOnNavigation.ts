import { useRouterState } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'

/** A new page begins at its beginning for keyboard and screen reader too, unless it took the focus itself. */
export function useFocusOnNavigation(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const last = useRef(path)
  useEffect(() => {
    const isFirst = last.current === undefined || last.current === path
    last.current = path
    if (isFirst || main.current?.contains(document.activeElement)) return
    main.current?.focus({ preventScroll: true })
  }, [path])
  return main
}
