import { Check, Circle, LoaderCircle, Minus, X } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Deployment, DeploymentStep, StepStatus } from '@/api/types'
import { ClockTime, Took } from '@/components/Time'
import { classes } from '@/lib/classes'
import { stepStatusWords, stepWords } from './words'

const looks: Record<StepStatus, { icon: LucideIcon; dot: string; title: string }> = {
  waiting: { icon: Circle, dot: 'border-line-strong text-transparent', title: 'text-ink-faint' },
  running: { icon: LoaderCircle, dot: 'border-info bg-info-soft text-info', title: 'font-medium' },
  done: { icon: Check, dot: 'border-transparent bg-good-soft text-good', title: '' },
  failed: { icon: X, dot: 'border-transparent bg-bad-soft text-bad', title: 'font-medium text-bad' },
  skipped: { icon: Minus, dot: 'border-line-strong text-ink-faint', title: 'text-ink-faint' },
}

export function DeploymentTimeline({ deployment }: { deployment: Deployment }) {
  return (
    <ol aria-label="Steps of the deployment" className="px-5 pt-4 pb-5">
      {deployment.steps.map((step, index) => (
        <Step key={step.step} step={step} isLast={index === deployment.steps.length - 1} />
      ))}
    </ol>
  )
}

function Step({ step, isLast }: { step: DeploymentStep; isLast: boolean }) {
  const { icon: Icon, dot, title } = looks[step.status]
  return (
    <li data-step={step.step} data-status={step.status} className="relative flex gap-3 pb-4 last:pb-0">
      {!isLast && <span aria-hidden className="absolute top-6 bottom-0 left-[0.6875rem] w-px bg-line-strong" />}
      <span className={classes('z-10 grid size-6 shrink-0 place-items-center rounded-full border-2', dot)}>
        <Icon aria-hidden className={classes('size-3.5', step.status === 'running' && 'animate-spin')} strokeWidth={2.5} />
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline justify-between gap-x-4">
          <p className={classes('min-w-0', title)}>
            {stepWords[step.step]}
            <span className="sr-only">: {stepStatusWords[step.status]}</span>
          </p>
          <StepTimes step={step} />
        </div>
        {step.detail && (
          <p className={classes('mt-0.5 text-[0.8125rem] break-words', step.status === 'failed' ? 'text-bad' : 'text-ink-faint')}>
            {step.detail}
          </p>
        )}
      </div>
    </li>
  )
}

function StepTimes({ step }: { step: DeploymentStep }) {
  if (step.status === 'skipped') return <span className="text-[0.8125rem] text-ink-faint">skipped</span>
  if (step.startedAt === null) return null
  return (
    <span className="flex shrink-0 flex-col-reverse text-right text-[0.8125rem] text-ink-faint sm:flex-row sm:gap-3">
      <ClockTime moment={step.startedAt} />
      <span className="min-w-12 text-right text-ink-soft">
        <Took from={step.startedAt} to={step.endedAt} />
      </span>
    </span>
  )
}
