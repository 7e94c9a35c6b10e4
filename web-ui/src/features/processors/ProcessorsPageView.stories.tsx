import { aFailure, aProcessor, aReplay } from '@/test/diagnosis'
import { aProblem, MOMENT } from '@/test/examples'
import type { ProcessorsPageViewProps } from './ProcessorsPageView'

const deployments = aProcessor({ name: 'deployments', replayable: false })

const usual: ProcessorsPageViewProps = {
  processors: [deployments, aProcessor(), aProcessor({ name: 'equipment' })],
  problem: undefined,
  onRetry: () => {},
  onPause: () => {},
  onResume: () => {},
  onReplay: () => {},
  onCancel: () => {},
}

export const stories = {
  Loading: { ...usual, processors: undefined },
  Failed: { ...usual, processors: undefined, problem: aProblem() },
  Usual: usual,
  Behind: {
    ...usual,
    processors: [
      aProcessor({ position: 1000, lag: { events: 204, oldestAt: MOMENT, seconds: 190 }, state: 'unowned', segments: [] }),
      aProcessor({
        name: 'equipment',
        state: 'paused',
        pause: { by: 'usr_01k0000000000000000000000a', at: MOMENT },
        segments: [{ number: 0, position: 1204, node: null }],
      }),
    ],
  },
  Failing: {
    ...usual,
    processors: [
      aProcessor({ name: 'deployments', replayable: false, state: 'failed', failure: aFailure() }),
      aProcessor({ name: 'equipment', failure: aFailure({ current: false, exact: false, times: 1 }) }),
      aProcessor({
        setAside: [
          { environmentId: 'env_01k0000000000000000000000b', position: 70, version: 3, type: 'EnvironmentRenamed', error: 'java.lang.NullPointerException', at: MOMENT },
        ],
      }),
    ],
  },
  Replaying: { ...usual, processors: [aProcessor({ state: 'replaying', replay: aReplay() })] },
  Replayed: {
    ...usual,
    processors: [
      aProcessor({
        replay: aReplay({
          state: 'done',
          endedAt: MOMENT,
          differences: [{ table: 'environment', rows: 8, missing: 1, superfluous: 0, differing: 2, examples: [] }],
        }),
      }),
      aProcessor({ name: 'equipment', replay: aReplay({ state: 'failed', endedAt: MOMENT, failure: { message: 'java.lang.IllegalStateException.', position: 12, stream: 'skl_1', type: 'skill-created' } }) }),
      aProcessor({ name: 'others', replay: aReplay({ state: 'cancelled', endedAt: MOMENT }) }),
    ],
  },
} satisfies Record<string, ProcessorsPageViewProps>
