import { anEvent, aStreamState } from '@/test/diagnosis'
import type { StreamPageViewProps } from './StreamPageView'

const usual: StreamPageViewProps = {
  state: aStreamState(),
  details: { event: anEvent(), revision: 1, payload: { environmentId: 'env_01k0000000000000000000000a', name: 'Library' }, metadata: {} },
  onVersion: () => {},
}

export const stories = {
  Usual: usual,
  Loading: { ...usual, details: undefined },
  Newest: { ...usual, state: aStreamState({ version: 2, changes: [], event: anEvent({ version: 2, type: 'trouble-noticed', actor: 'watcher', correlation: null }) }) },
} satisfies Record<string, StreamPageViewProps>
