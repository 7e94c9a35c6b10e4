/** What a caller can tell from the exit code; documented in the README of this program. */
export const EXIT = { done: 0, refused: 1, usage: 2, notLetIn: 3, notFound: 4, failed: 5, unreachable: 6 }

/** Something that is told in a sentence, with its exit code. */
export class Failure extends Error {
  /**
   * @param {number} exitCode
   * @param {string} sentence
   * @param {string[]} [details] a line each, below the sentence
   */
  constructor(exitCode, sentence, details = []) {
    super(sentence)
    this.exitCode = exitCode
    this.details = details
  }
}

/** @param {string} sentence */
export const usage = (sentence) => new Failure(EXIT.usage, sentence)

/**
 * What the platform answered in the place of what was wanted.
 *
 * @param {number} status
 * @param {any} problem as RFC 9457 has it; anything else if a proxy answered
 */
export function refusal(status, problem) {
  const sentence = problem?.detail ?? problem?.title ?? `The platform answered with ${status}.`
  const details = (problem?.errors ?? []).map((/** @type {{field: string, message: string}} */ error) =>
    error.field ? `${error.field}: ${error.message}` : error.message,
  )
  for (const { what, at, by } of problem?.changes ?? []) details.push(`${at} ${what}${by ? ` by ${by}` : ''}`)
  if (problem?.traceId) details.push(`(${problem.code}, for support: ${problem.traceId})`)
  return new Failure(exitCodeOf(status), sentence, details)
}

/** @param {number} status */
function exitCodeOf(status) {
  if (status === 401 || status === 403) return EXIT.notLetIn
  if (status === 404) return EXIT.notFound
  return status >= 500 || status === 429 ? EXIT.unreachable : EXIT.refused
}
