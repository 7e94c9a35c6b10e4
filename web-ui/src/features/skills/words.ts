import type { ApiProblem } from '@/api/problem'
import type { FileDiff } from '@/api/skillTypes'

/** The only place where states of skills become English. */

export const fileChangeWords: Record<FileDiff['change'], string> = { added: 'Added', removed: 'Removed', changed: 'Changed' }

const problemWords: Record<string, string> = {
  skill_in_use: 'Environments use it. Take it out of them first.',
  skill_name_taken: 'You have a skill of this name already.',
  too_many_skills: 'You have as many skills as your quota allows. Delete one first.',
  no_such_skill: 'This skill does not exist, or it is not yours.',
  payload_too_large: 'This is more than can be sent at once.',
}

export function problemSentence(problem: ApiProblem): string {
  return problemWords[problem.code] ?? problem.detail ?? problem.title
}

export function globalSentence(from: boolean, to: boolean): string | undefined {
  if (from === to) return undefined
  return to ? 'It became global.' : 'It is no longer global.'
}

export function outcomeOfSearch(shown: number, all: number): string {
  return `${shown} of ${all} skills shown`
}

export function ignoredSentence(ignored: string[]): string | undefined {
  return ignored.length === 0 ? undefined : `Not kept: ${ignored.join(', ')}. Name, description and allowed tools are all that is used here.`
}
