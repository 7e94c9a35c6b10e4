import { aProblem } from '@/test/examples'
import { someChoices } from '@/test/extras'
import type { NewEnvironmentPageViewProps } from './NewEnvironmentPageView'
import { emptySpec } from './settings/specForm'

const usual: NewEnvironmentPageViewProps = {
  form: { name: 'Notes', subdomain: undefined, password: '', spec: emptySpec },
  choices: someChoices,
  subdomain: 'ada-notes',
  limits: { name: 100, subdomain: 63 },
  urlPattern: 'http://{subdomain}.localhost:41234',
  availability: { subdomain: 'ada-notes', available: true, reason: null, url: 'http://ada-notes.localhost:41234' },
  isAsking: false,
  isSending: false,
  problem: undefined,
  onChange: () => {},
  onSubmit: () => {},
}

export const stories = {
  Empty: { ...usual, form: { name: '', subdomain: undefined, password: '', spec: emptySpec }, subdomain: '', availability: undefined },
  Available: usual,
  Asking: { ...usual, availability: undefined, isAsking: true },
  Taken: { ...usual, availability: { subdomain: 'ada-notes', available: false, reason: 'taken', url: '' } },
  Reserved: { ...usual, subdomain: 'admin', availability: { subdomain: 'admin', available: false, reason: 'reserved', url: '' } },
  Sending: { ...usual, isSending: true },
  FieldRefused: {
    ...usual,
    problem: aProblem(422, 'validation_failed', [{ field: 'name', code: 'refused', message: 'Not this name.' }]),
  },
  SpecRefused: {
    ...usual,
    problem: aProblem(422, 'validation_failed', [{ field: 'spec.skillIds[0]', code: 'no_such_skill', message: 'There is nothing with this id.' }]),
  },
  Refused: { ...usual, problem: aProblem(409, 'too_many_environments') },
} satisfies Record<string, NewEnvironmentPageViewProps>
