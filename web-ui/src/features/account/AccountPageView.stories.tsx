import type { OwnSession } from '@/api/accountTypes'
import { aProblem, MOMENT } from '@/test/examples'
import type { AccountPageViewProps } from './AccountPageView'
import type { SecondFactorSectionProps } from './SecondFactorSection'
import { SecondFactorSection } from './SecondFactorSection'

const session: OwnSession = {
  id: '0198a0f0-0000-7000-8000-000000000001',
  begunAt: MOMENT,
  lastUsedAt: MOMENT,
  address: '192.0.2.7',
  browser: 'Firefox on Linux',
  present: true,
}

const factor: SecondFactorSectionProps = {
  factor: { on: false, since: null, recoveryCodesLeft: 0 },
  problem: undefined,
  begun: undefined,
  recoveryCodes: undefined,
  onBegin: async () => {},
  onCode: async () => {},
  onNewCodes: async () => {},
  onTurnOff: async () => {},
  onPutAway: () => {},
  onRetry: () => {},
}

const on = { on: true, since: MOMENT, recoveryCodesLeft: 9 }
const begun = { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', uri: 'otpauth://totp/VPS-Claude:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }

export const factors = {
  Off: factor,
  Loading: { ...factor, factor: undefined },
  Failed: { ...factor, factor: undefined, problem: aProblem() },
  Begun: { ...factor, begun },
  JustOn: { ...factor, factor: on, recoveryCodes: ['abcd-efgh-ijkl-mnop', 'qrst-uvwx-yz23-4567'] },
  On: { ...factor, factor: on },
} satisfies Record<string, SecondFactorSectionProps>

const usual: AccountPageViewProps = {
  user: { id: 'usr_01k0000000000000000000000a', email: 'ada@example.org', name: 'Ada Example', username: 'ada', role: 'user' },
  sessions: {
    sessions: [session, { ...session, id: '0198a0f0-0000-7000-8000-000000000002', browser: null, address: '2001:db8::7', present: false }],
    problem: undefined,
    onEnd: async () => {},
    onLogOutEverywhere: async () => {},
    onRetry: () => {},
  },
  onProfile: async () => {},
  onPassword: async () => {},
  protection: <SecondFactorSection {...factor} />,
}

export const stories = {
  Usual: usual,
  LoadingSessions: { ...usual, sessions: { ...usual.sessions, sessions: undefined } },
  SessionsFailed: { ...usual, sessions: { ...usual.sessions, sessions: undefined, problem: aProblem() } },
} satisfies Record<string, AccountPageViewProps>
