import type { EventLine, Processor, ProcessorFailure, ProcessorReplay, StreamState } from '@/api/diagnosisTypes'
import { MOMENT } from './examples'

/** Invented processors and events that tests and stories share. */

export function aProcessor(more: Partial<Processor> = {}): Processor {
  return {
    name: 'environments',
    state: 'running',
    position: 1204,
    head: 1204,
    lag: { events: 0, oldestAt: null, seconds: 0 },
    segments: [{ number: 0, position: 1204, node: '4711@node-a' }],
    pause: null,
    failure: null,
    replay: null,
    replayable: true,
    setAside: [],
    ...more,
  }
}

export function aFailure(more: Partial<ProcessorFailure> = {}): ProcessorFailure {
  return {
    current: true,
    position: 1205,
    stream: 'env_01k0000000000000000000000a',
    type: 'deployment-requested',
    exact: true,
    error: 'java.lang.IllegalStateException at DeploymentSaga.java:81',
    node: '4711@node-a',
    since: MOMENT,
    lastAt: MOMENT,
    times: 3,
    ...more,
  }
}

export function aReplay(more: Partial<ProcessorReplay> = {}): ProcessorReplay {
  return {
    state: 'building',
    compareOnly: false,
    by: 'usr_01k0000000000000000000000a',
    position: 602,
    to: 1204,
    percent: 50,
    eventsPerSecond: 12_000,
    requestedAt: MOMENT,
    endedAt: null,
    estimatedEnd: MOMENT,
    differences: [],
    failure: null,
    ...more,
  }
}

export function anEvent(more: Partial<EventLine> = {}): EventLine {
  return {
    position: 1204,
    id: '0190b1c2-0000-7000-8000-000000000001',
    type: 'environment-renamed',
    aggregate: 'Environment',
    stream: 'env_01k0000000000000000000000a',
    version: 1,
    at: MOMENT,
    actor: null,
    correlation: '0190b1c2-0000-7000-8000-000000000000',
    ...more,
  }
}

export function aStreamState(more: Partial<StreamState> = {}): StreamState {
  return {
    stream: 'env_01k0000000000000000000000a',
    aggregate: 'Environment',
    version: 1,
    lastVersion: 2,
    event: anEvent(),
    state: { is: 'Pending', box: { name: 'Library', password: '(sealed, …cr8ma2)' } },
    changes: [{ field: 'box.name', before: 'Study', after: 'Library' }],
    ...more,
  }
}
