import type { SkillSummary } from '@/api/skillTypes'

/** What the address bar holds, so that a search can be shared and comes back after a reload. */
export interface SkillSearch {
  q?: string | undefined
}

export function readSearch(search: Record<string, unknown>): SkillSearch {
  const q = typeof search['q'] === 'string' || typeof search['q'] === 'number' ? String(search['q']) : ''
  return { q: q === '' ? undefined : q }
}

export function matching(skills: SkillSummary[], search: string): SkillSummary[] {
  const wanted = search.trim().toLowerCase()
  return skills.filter(({ name, description }) => `${name} ${description}`.toLowerCase().includes(wanted))
}
