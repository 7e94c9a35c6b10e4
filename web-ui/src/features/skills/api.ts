import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call, sendFile } from '@/api/client'
import { SKILLS } from '@/api/skills'
import type {
  CommandAnswer,
  ImportedSkill,
  Skill,
  SkillDiff,
  SkillVersion,
  SkillVersionSummary,
  Use,
  WantedSkill,
} from '@/api/skillTypes'
import type { Page } from '@/api/types'
import type { SeenVersion } from '@/api/versions'

const at = (id: string) => `${SKILLS}/${encodeURIComponent(id)}`

export const keys = {
  one: (id: string) => ['skills', 'one', id] as const,
  versions: (id: string) => ['skills', 'versions', id] as const,
}

export function readSkill(id: string, signal?: AbortSignal): Promise<Skill> {
  return call(at(id), signal ? { signal } : {})
}

export function skillQuery(id: string) {
  return queryOptions({ queryKey: keys.one(id), queryFn: ({ signal }) => readSkill(id, signal) })
}

/** Asked whenever a page opens: environments change on pages of their own. */
export function usesQuery(id: string) {
  return queryOptions({
    queryKey: ['skills', 'uses', id] as const,
    queryFn: async ({ signal }) => (await call<{ items: Use[] }>(`${at(id)}/uses`, { signal })).items,
    staleTime: 0,
  })
}

export function versionsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: keys.versions(id),
    queryFn: ({ pageParam, signal }) =>
      call<Page<SkillVersionSummary>>(`${at(id)}/versions?limit=20${pageParam === null ? '' : `&after=${encodeURIComponent(pageParam)}`}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
}

/** Two versions differ in the same way for ever. */
export function diffQuery(id: string, from: number, to: number) {
  return queryOptions({
    queryKey: ['skills', 'diff', id, from, to] as const,
    queryFn: ({ signal }) => call<SkillDiff>(`${at(id)}/diff?from=${from}&to=${to}`, { signal }),
    staleTime: Infinity,
  })
}

export function readVersion(id: string, number: number): Promise<SkillVersion> {
  return call(`${at(id)}/versions/${number}`)
}

export function createSkill(wanted: WantedSkill): Promise<CommandAnswer> {
  return call(SKILLS, { method: 'POST', body: wanted, isOnce: true })
}

export function changeSkill(id: string, change: Partial<WantedSkill>, ifMatch: SeenVersion): Promise<CommandAnswer> {
  return call(at(id), { method: 'PATCH', body: change, ifMatch })
}

export function deleteSkill(id: string): Promise<void> {
  return call(at(id), { method: 'DELETE' })
}

/** A SKILL.md, or a .zip with one in it. */
export function importSkill(file: File): Promise<ImportedSkill> {
  const isArchive = /\.zip$/i.test(file.name) || file.type.includes('zip')
  return sendFile(`${SKILLS}/import`, file, isArchive ? 'application/zip' : 'text/markdown')
}

/** Where the browser downloads it from. */
export const exportUrl = (id: string) => `${at(id)}/export`
export const skillMdUrl = (id: string) => `${at(id)}/skill.md`
