import { queryOptions } from '@tanstack/react-query'
import { readAll } from './readAll'
import type { SkillSummary } from './skillTypes'

export const SKILLS = '/api/v1/skills'

/** The owner's skills; the pages of skills and those of environments share them. */
export const skillsQuery = queryOptions({
  queryKey: ['skills', 'list'] as const,
  queryFn: ({ signal }) => readAll<SkillSummary>(SKILLS, signal),
})
