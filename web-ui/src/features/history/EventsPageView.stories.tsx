import { anEvent } from '@/test/diagnosis'
import { aProblem } from '@/test/examples'
import type { EventsPageViewProps } from './EventsPageView'

const usual: EventsPageViewProps = {
  events: [
    anEvent({ position: 1205, type: 'skill-created', aggregate: 'Skill', stream: 'skl_01k0000000000000000000000a', version: 0, actor: 'usr_01k0000000000000000000000a' }),
    anEvent(),
    anEvent({ position: 7, type: 'environment-created', version: 0, correlation: null }),
  ],
  problem: undefined,
  search: {},
  onSearch: () => {},
  onRetry: () => {},
  onMore: undefined,
}

export const stories = {
  Loading: { ...usual, events: undefined },
  Failed: { ...usual, events: undefined, problem: aProblem() },
  Usual: usual,
  More: { ...usual, onMore: () => {} },
  NoMatch: { ...usual, events: [], search: { type: 'skill-deleted', aggregate: 'Skill' } },
  WrongTime: {
    ...usual,
    events: undefined,
    search: { from: 'yesterday' },
    problem: aProblem(422, 'validation_failed', [{ field: 'from', code: 'invalid_time', message: 'A time such as 2026-04-01T12:00:00Z is expected.' }]),
  },
} satisfies Record<string, EventsPageViewProps>
