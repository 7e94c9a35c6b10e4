import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { skillsQuery } from '@/api/skills'
import type { Skill, SkillSummary, SkillVersionSummary } from '@/api/skillTypes'
import type { Page } from '@/api/types'
import { keys } from './api'

type Versions = InfiniteData<Page<SkillVersionSummary>, string | null>

/** A row that was waited for goes everywhere it is shown, so that nothing is asked again. */
export function skillArrived(cache: QueryClient, skill: Skill): void {
  cache.setQueryData<Skill>(keys.one(skill.id), skill)
  cache.setQueryData<SkillSummary[]>(skillsQuery.queryKey, (rows) => rows && withRow(rows, summaryOf(skill)))
  cache.setQueryData<Versions>(keys.versions(skill.id), (held) => held && withNewest(held, skill))
}

export function skillDeleted(cache: QueryClient, id: string): void {
  cache.setQueryData<SkillSummary[]>(skillsQuery.queryKey, (rows) => rows?.filter((row) => row.id !== id))
}

function withRow(rows: SkillSummary[], row: SkillSummary): SkillSummary[] {
  return rows.some(({ id }) => id === row.id) ? rows.map((held) => (held.id === row.id ? row : held)) : [row, ...rows]
}

function summaryOf(skill: Skill): SkillSummary {
  const { id, name, description, isGlobal, number, bytes, version, createdAt, updatedAt } = skill
  return { id, name, description, isGlobal, number, bytes, version, createdAt, updatedAt }
}

function withNewest(held: Versions, { number, name, bytes, updatedAt }: Skill): Versions {
  const [first, ...older] = held.pages
  if (first === undefined || first.items.some((version) => version.number === number)) return held
  return { ...held, pages: [{ ...first, items: [{ number, name, bytes, at: updatedAt }, ...first.items] }, ...older] }
}
