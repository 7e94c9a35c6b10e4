import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import type { NewSecondFactor } from '@/api/accountTypes'
import { asProblem } from '@/api/problem'
import { secondFactorQuery } from '@/api/secondFactor'
import { beginSecondFactor, confirmSecondFactor, newRecoveryCodes, turnSecondFactorOff } from './api'
import { SecondFactorSection } from './SecondFactorSection'

/** Loads what the section shows. What is told once is kept here and nowhere else, until it is put away. */
export function SecondFactorPart() {
  const { data, error, refetch } = useQuery(secondFactorQuery)
  const [begun, setBegun] = useState<NewSecondFactor>()
  const [recoveryCodes, setRecoveryCodes] = useState<string[]>()

  async function tell(answer: Promise<{ recoveryCodes: string[] }>) {
    setRecoveryCodes((await answer).recoveryCodes)
    setBegun(undefined)
    await refetch()
  }

  return (
    <SecondFactorSection
      factor={data}
      problem={data === undefined && error ? asProblem(error) : undefined}
      begun={begun}
      recoveryCodes={recoveryCodes}
      onBegin={async () => setBegun(await beginSecondFactor())}
      onCode={(code) => tell(confirmSecondFactor(code))}
      onNewCodes={() => tell(newRecoveryCodes())}
      onTurnOff={async (proof) => {
        await turnSecondFactorOff(proof)
        setRecoveryCodes(undefined)
        await refetch()
        toast.success('The second factor is off')
      }}
      onPutAway={() => {
        setBegun(undefined)
        setRecoveryCodes(undefined)
      }}
      onRetry={() => void refetch()}
    />
  )
}
