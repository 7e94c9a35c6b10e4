import { ApiProblem } from './problem'

/** Asks the person to show once more who they are; answers whether they did. */
type Ask = () => Promise<boolean>

let ask: Ask | null = null
let asking: Promise<boolean> | null = null

/** Who asks, until the answer is called. */
export function askedBy(next: Ask): () => void {
  ask = next
  return () => {
    if (ask === next) ask = null
  }
}

/** Whether a refused request is worth sending again. Several that are refused at the same time ask once. */
export async function isConfirmedAfter(problem: ApiProblem): Promise<boolean> {
  if (problem.code !== 'confirmation_required' || ask === null) return false
  asking ??= ask().finally(() => {
    asking = null
  })
  if (await asking) return true
  throw notConfirmed(problem)
}

function notConfirmed({ status, code, traceId }: ApiProblem): ApiProblem {
  return new ApiProblem({
    type: 'about:blank',
    title: 'Not done',
    status,
    detail: 'It was not done, as you did not confirm that it is you.',
    code,
    traceId,
  })
}
