import { ApiProblem } from './problem'

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 2_000
const PATIENCE_MS = 15_000

const pauseFor = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * What is read follows the commands by a moment, and of these rows nothing is pushed. So the row is asked for until it
 * shows the version that the command was answered with, first after a pause, since at once it is hardly ever there;
 * `undefined` when it has not after a long while.
 */
export async function awaitVersion<Row extends { version: number }>(
  read: () => Promise<Row>,
  version: number,
  pause: (ms: number) => Promise<void> = pauseFor,
): Promise<Row | undefined> {
  let waited = 0
  for (let next = FIRST_PAUSE_MS; waited < PATIENCE_MS; next = Math.min(next * 2, LONGEST_PAUSE_MS)) {
    await pause(next)
    waited += next
    const row = await rowOrNothing(read)
    if (row !== undefined && row.version >= version) return row
  }
  return undefined
}

/** A row that was just made is absent for a moment; a failure to read does not undo what was done. */
async function rowOrNothing<Row>(read: () => Promise<Row>): Promise<Row | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof ApiProblem && error.status !== 401) return undefined
    throw error
  }
}
