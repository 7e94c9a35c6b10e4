import { ApiProblem } from './problem'

/** The version that a change is made to; `*` overwrites what others have changed meanwhile. */
export type SeenVersion = number | '*'

export function isConflict(problem: ApiProblem | undefined): problem is ApiProblem {
  return problem?.code === 'version_mismatch'
}

const MOST_TRIES = 5

/**
 * Makes a change to the version that was seen. An environment also gets versions while it is deployed: where nothing of that
 * touches what is changed here, the change is made to the version that there is by now.
 */
export async function changeSeen<Answer>(seen: SeenVersion, touching: string, send: (seen: SeenVersion) => Promise<Answer>): Promise<Answer> {
  let version = seen
  for (let tries = 1; ; tries++) {
    try {
      return await send(version)
    } catch (error) {
      const next = error instanceof ApiProblem && tries < MOST_TRIES ? versionBesides(error, touching) : undefined
      if (next === undefined) throw error
      version = next
    }
  }
}

/** The present version, if all that led to it is known and is about something else. */
function versionBesides(problem: ApiProblem, touching: string): number | undefined {
  const isKnown = isConflict(problem) && problem.changes.at(-1)?.version === problem.version
  return isKnown && problem.version !== null && problem.changes.every(({ what }) => what !== touching) ? problem.version : undefined
}
