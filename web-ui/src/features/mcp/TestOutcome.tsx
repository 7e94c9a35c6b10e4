import type { LucideIcon } from 'lucide-react'
import { CircleAlert, CircleCheck, CircleDashed, CircleHelp, KeyRound, ShieldAlert, Timer, Unplug } from 'lucide-react'
import type { ConnectionTest, TestResult, TestStage } from '@/api/mcpTypes'
import { RelativeTime } from '@/components/Time'
import type { BadgeTone } from '@/components/ui/Badge'
import { Badge } from '@/components/ui/Badge'
import { classes } from '@/lib/classes'
import { isDatabase } from './mcpForm'
import type { McpKind } from './words'
import { outcomeSentence, resultWords, stageStateWords, stageWords, tookSentence, toolsSentence } from './words'

const looks: Record<TestResult, { icon: LucideIcon; tone: BadgeTone }> = {
  ok: { icon: CircleCheck, tone: 'good' },
  auth_failed: { icon: KeyRound, tone: 'bad' },
  unreachable: { icon: Unplug, tone: 'bad' },
  refused_by_policy: { icon: ShieldAlert, tone: 'warn' },
  timeout: { icon: Timer, tone: 'bad' },
  not_tested: { icon: CircleHelp, tone: 'quiet' },
}

type StageState = 'passed' | 'failed' | 'unreached'

const stageLooks: Record<StageState, { icon: LucideIcon; ink: string }> = {
  passed: { icon: CircleCheck, ink: 'text-good' },
  failed: { icon: CircleAlert, ink: 'text-bad' },
  unreached: { icon: CircleDashed, ink: 'text-ink-faint' },
}

const all: TestStage[] = ['address', 'connect', 'handshake', 'tools']

/** A database offers no tools of its own. */
function stagesOf(kind: McpKind): TestStage[] {
  return isDatabase(kind) ? all.filter((stage) => stage !== 'tools') : all
}

function stateOf(test: ConnectionTest, stage: TestStage): StageState {
  const found = test.stages.find((said) => said.stage === stage)
  if (found === undefined) return 'unreached'
  return found.ok ? 'passed' : 'failed'
}

/** The outcome in a word and a sentence, and each stage that it went through. */
export function TestOutcome({ kind, test }: { kind: McpKind; test: ConnectionTest }) {
  const { icon, tone } = looks[test.result]
  const isTried = test.stages.length > 0
  return (
    <>
      <div className="grid justify-items-start gap-2">
        <Badge icon={icon} tone={tone}>
          {resultWords[test.result]}
        </Badge>
        <p className="text-ink-soft">
          {outcomeSentence(test)} {toolsSentence(test.tools)}
        </p>
      </div>
      {isTried && (
        <ol aria-label="Stages of the test" className="grid gap-1.5">
          {stagesOf(kind).map((stage) => (
            <Stage key={stage} stage={stage} state={stateOf(test, stage)} />
          ))}
        </ol>
      )}
      {isTried && (
        <p className="text-[0.8125rem] text-ink-faint">
          {tookSentence(test.durationMillis)} Tested <RelativeTime moment={test.checkedAt} />.
        </p>
      )}
    </>
  )
}

function Stage({ stage, state }: { stage: TestStage; state: StageState }) {
  const { icon: Icon, ink } = stageLooks[state]
  return (
    <li data-stage={stage} data-state={state} className="flex items-center gap-2">
      <Icon aria-hidden className={classes('size-4 shrink-0', ink)} />
      <span className={classes('min-w-0 flex-1', state === 'unreached' && 'text-ink-faint')}>{stageWords[stage]}</span>
      <span className={classes('text-[0.8125rem]', ink)}>{stageStateWords[state]}</span>
    </li>
  )
}
