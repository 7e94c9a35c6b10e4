import { aProblem } from '@/test/examples'
import type { SettingsPageViewProps } from './SettingsPageView'

const usual: SettingsPageViewProps = {
  settings: { registration: 'open', adminsNeedSecondFactor: false },
  problem: undefined,
  isSaving: false,
  refusal: undefined,
  onSave: () => {},
  onRetry: () => {},
}

export const stories = {
  Usual: usual,
  ByInvitation: { ...usual, settings: { registration: 'invite', adminsNeedSecondFactor: true } },
  Loading: { ...usual, settings: undefined },
  Failed: { ...usual, settings: undefined, problem: aProblem() },
  Refused: { ...usual, refusal: aProblem(403, 'forbidden') },
} satisfies Record<string, SettingsPageViewProps>
