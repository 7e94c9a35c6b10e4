import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import type { NewSecondFactor, Proof, SecondFactor } from '@/api/accountTypes'
import type { ApiProblem } from '@/api/problem'
import { attemptSentence } from '@/components/attemptSentence'
import { ListSkeleton } from '@/components/ListSkeleton'
import { ProblemNotice } from '@/components/ProblemNotice'
import { ProofDialog } from '@/components/ProofDialog'
import { RelativeTime } from '@/components/Time'
import { Badge } from '@/components/ui/Badge'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { RecoveryCodes } from './RecoveryCodes'
import { SecondFactorSetup } from './SecondFactorSetup'
import { Section } from './Section'
import { useSending } from './useSending'

export interface SecondFactorSectionProps {
  factor: SecondFactor | undefined
  problem: ApiProblem | undefined
  /** Begun and not confirmed yet. */
  begun: NewSecondFactor | undefined
  /** Those that were just told. */
  recoveryCodes: string[] | undefined
  onBegin: () => Promise<void>
  onCode: (code: string) => Promise<void>
  onNewCodes: () => Promise<void>
  onTurnOff: (proof: Proof) => Promise<void>
  onPutAway: () => void
  onRetry: () => void
}

export function SecondFactorSection(props: SecondFactorSectionProps) {
  return (
    <Section title="Second factor" lead="A code from a device beside the password, so that the password alone lets nobody in.">
      <Body {...props} />
    </Section>
  )
}

function Body(props: SecondFactorSectionProps) {
  const { factor, problem, begun, recoveryCodes, onCode, onPutAway, onRetry } = props
  if (problem) return <ProblemNotice problem={problem} title="Your second factor could not be read" onRetry={onRetry} />
  if (factor === undefined) return <ListSkeleton label="Loading your second factor" />
  if (recoveryCodes) return <RecoveryCodes codes={recoveryCodes} onDone={onPutAway} />
  if (begun && !factor.on) return <SecondFactorSetup begun={begun} onCode={onCode} onClose={onPutAway} />
  return factor.on ? <On {...props} factor={factor} /> : <Off {...props} />
}

function Off({ onBegin }: SecondFactorSectionProps) {
  const { isSending, problem, send } = useSending()
  return (
    <div className="grid gap-4">
      {problem && <Notice tone="bad" role="alert" title={attemptSentence(problem)} />}
      <div>
        <Button look="primary" disabled={isSending} onClick={() => void send(onBegin)}>
          {isSending ? 'Beginning…' : 'Set up a second factor'}
        </Button>
      </div>
    </div>
  )
}

function On({ factor, onNewCodes, onTurnOff }: SecondFactorSectionProps & { factor: SecondFactor }) {
  const { isSending, problem, send } = useSending()
  const [isTurningOff, setTurningOff] = useState(false)
  return (
    <div className="grid gap-4">
      {problem && <Notice tone="bad" role="alert" title={attemptSentence(problem)} />}
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Badge icon={ShieldCheck}>On</Badge>
        <span className="text-ink-soft">
          {factor.since && (
            <>
              since <RelativeTime moment={factor.since} />,{' '}
            </>
          )}
          {factor.recoveryCodesLeft} of 10 recovery codes are left
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button disabled={isSending} onClick={() => void send(onNewCodes)}>
          Make new recovery codes
        </Button>
        <Button look="danger" disabled={isSending} onClick={() => setTurningOff(true)}>
          Turn off
        </Button>
      </div>
      {isTurningOff && (
        <ProofDialog
          title="Turn the second factor off?"
          lead="The password alone lets you in then, and whoever else knows it. Your recovery codes are forgotten."
          word="Turn off"
          wantsCode
          onProve={async (proof) => {
            await onTurnOff(proof)
            setTurningOff(false)
          }}
          onClose={() => setTurningOff(false)}
        />
      )}
    </div>
  )
}
