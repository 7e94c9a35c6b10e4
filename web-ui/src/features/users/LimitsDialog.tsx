import { useState } from 'react'
import type { AdministeredUser, Countable } from '@/api/adminTypes'
import { DecisionDialog } from '@/components/DecisionDialog'
import type { TypedQuotas } from './QuotaFields'
import { isWrong, numberOf, QuotaFields } from './QuotaFields'
import { countables, problemSentence } from './words'

interface LimitsDialogProps {
  user: AdministeredUser
  onAllow: (reason: string, most: Partial<Record<Countable, number>>) => Promise<unknown>
  onClose: () => void
}

export function LimitsDialog({ user, onAllow, onClose }: LimitsDialogProps) {
  const [typed, setTyped] = useState<TypedQuotas>({
    environments: own(user, 'environments'),
    skills: own(user, 'skills'),
    mcpServers: own(user, 'mcpServers'),
  })
  return (
    <DecisionDialog
      title={`Limits of ${user.name}`}
      consequences="Where a field is empty, what holds for everybody holds. Nothing that they have is taken away."
      word="Set limits"
      isReady={countables.every((what) => !isWrong(typed[what], true))}
      sentenceOf={problemSentence}
      onDecide={(reason) => onAllow(reason, numbers(typed))}
      onClose={onClose}
    >
      <QuotaFields typed={typed} emptyMeans={(what) => `has ${user.quota[what].used}`} onChange={setTyped} />
    </DecisionDialog>
  )
}

function own(user: AdministeredUser, what: Countable): string {
  return user.quota[what].own ? String(user.quota[what].most) : ''
}

function numbers(typed: TypedQuotas): Partial<Record<Countable, number>> {
  const most: Partial<Record<Countable, number>> = {}
  for (const what of countables) {
    const number = numberOf(typed[what])
    if (number !== undefined) most[what] = number
  }
  return most
}
