import { call } from './client'
import type { Page } from './types'

/** Reads a list to its end. For what a quota keeps short, so that it can be searched in the page. */
export async function readAll<Item>(path: string, signal: AbortSignal, limit = 100): Promise<Item[]> {
  const found: Item[] = []
  let after: string | null = null
  do {
    const query: string = after === null ? '' : `&after=${encodeURIComponent(after)}`
    const page: Page<Item> = await call(`${path}?limit=${limit}${query}`, { signal })
    found.push(...page.items)
    after = page.next
  } while (after !== null)
  return found
}
