import { aProblem } from '@/test/examples'
import { auditEntries, aVerification } from '@/test/people'
import type { AuditPageViewProps } from './AuditPageView'

const usual: AuditPageViewProps = {
  entries: auditEntries,
  problem: undefined,
  reader: 'usr_01k0000000000000000000000z',
  search: {},
  verification: undefined,
  isVerifying: false,
  onSearch: () => {},
  onVerify: () => {},
  onRetry: () => {},
  onMore: undefined,
}

export const stories = {
  Loading: { ...usual, entries: undefined },
  Failed: { ...usual, entries: undefined, problem: aProblem() },
  Usual: usual,
  Long: { ...usual, onMore: () => {} },
  NoMatch: { ...usual, entries: [], search: { actor: 'system:timer' } },
  Verifying: { ...usual, isVerifying: true },
  Holds: { ...usual, verification: aVerification() },
  HoldsWithoutHeads: { ...usual, verification: aVerification({ anchored: 0, anchoredTo: 0 }) },
  DoesNotHold: {
    ...usual,
    verification: aVerification({
      holds: false,
      flaws: [{ seq: 3, kind: 'changed', explanation: 'Its hash is not that of what it says after the entry before.' }],
    }),
  },
} satisfies Record<string, AuditPageViewProps>
