import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Proof } from '@/api/accountTypes'
import { askedBy } from '@/api/confirmation'
import { confirm, secondFactorQuery } from '@/api/secondFactor'
import { ProofDialog } from '@/components/ProofDialog'

/** Asks whoever is about to do something dangerous to show once more who they are. */
export function Confirmation() {
  const [answer, setAnswer] = useState<(isConfirmed: boolean) => void>()
  useEffect(() => askedBy(() => new Promise((resolve) => setAnswer(() => resolve))), [])
  if (answer === undefined) return null

  function conclude(isConfirmed: boolean) {
    setAnswer(undefined)
    answer?.(isConfirmed)
  }

  return <ConfirmationDialog onClose={() => conclude(false)} onConfirmed={() => conclude(true)} />
}

function ConfirmationDialog({ onClose, onConfirmed }: { onClose: () => void; onConfirmed: () => void }) {
  const { data: factor } = useQuery(secondFactorQuery)
  return (
    <ProofDialog
      title="Confirm that it is you"
      lead="What you are about to do cannot be taken back lightly. For ten minutes you are not asked again."
      word="Confirm"
      wantsCode={factor?.on ?? false}
      onProve={async (proof: Proof) => {
        await confirm(proof)
        onConfirmed()
      }}
      onClose={onClose}
    />
  )
}
