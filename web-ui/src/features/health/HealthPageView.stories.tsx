import { aProblem, MOMENT } from '@/test/examples'
import { aFinding } from '@/test/people'
import type { HealthPageViewProps } from './HealthPageView'

const usual: HealthPageViewProps = {
  findings: {
    at: MOMENT,
    inspected: false,
    items: [
      aFinding(),
      aFinding({ code: 'VC009', severity: 'warning', title: 'Environments have been going away for long', detail: '2 environments.' }),
      aFinding({ code: 'VC014', severity: 'notice', title: 'There is one administrator', detail: 'Nobody else could let that one in again.' }),
    ],
  },
  problem: undefined,
  isInspecting: false,
  onInspect: () => {},
  onRetry: () => {},
}

export const stories = {
  Loading: { ...usual, findings: undefined },
  Failed: { ...usual, findings: undefined, problem: aProblem() },
  Usual: usual,
  Inspecting: { ...usual, isInspecting: true },
  Well: { ...usual, findings: { at: MOMENT, inspected: true, items: [] } },
} satisfies Record<string, HealthPageViewProps>
