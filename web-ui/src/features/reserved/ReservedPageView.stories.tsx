import { aProblem } from '@/test/examples'
import type { ReservedPageViewProps } from './ReservedPageView'

const usual: ReservedPageViewProps = {
  labels: ['admin', 'coolify', 'www'],
  problem: undefined,
  isSaving: false,
  refusal: undefined,
  onSave: () => {},
  onRetry: () => {},
}

export const stories = {
  Loading: { ...usual, labels: undefined },
  Failed: { ...usual, labels: undefined, problem: aProblem() },
  Usual: usual,
  Empty: { ...usual, labels: [] },
  Refused: { ...usual, refusal: aProblem(422, 'validation_failed', [{ field: 'items[1]', code: 'invalid_subdomain', message: 'It is none.' }]) },
} satisfies Record<string, ReservedPageViewProps>
