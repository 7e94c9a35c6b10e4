import { useState } from 'react'
import type { Quotas } from '@/api/adminTypes'
import type { ApiProblem } from '@/api/problem'
import { SaveBar } from '@/components/SaveBar'
import { Notice } from '@/components/ui/Notice'
import type { TypedQuotas } from './QuotaFields'
import { isWrong, numberOf, QuotaFields } from './QuotaFields'
import { countables, problemSentence } from './words'

export interface QuotasFormProps {
  saved: Quotas
  isSaving: boolean
  problem: ApiProblem | undefined
  onSave: (quotas: Quotas) => void
}

/** What everybody may have who has no number of their own. */
export function QuotasForm({ saved, isSaving, problem, onSave }: QuotasFormProps) {
  const [typed, setTyped] = useState(asTyped(saved))
  const isChanged = countables.some((what) => typed[what] !== String(saved[what]))
  const hasErrors = countables.some((what) => isWrong(typed[what], false))
  return (
    <form
      aria-labelledby="limits"
      className="card mt-4 min-w-0"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged && !hasErrors && !isSaving) onSave(asQuotas(typed, saved))
      }}
    >
      <div className="grid gap-4 p-5">
        <div>
          <h2 id="limits" className="font-semibold">
            Limits for everybody
          </h2>
          <p className="mt-0.5 text-sm text-ink-soft">
            Who has more already keeps it and gets nothing new. A person’s own limits are set on their page.
          </p>
        </div>
        {problem && <Notice tone="bad" role="alert" title={problemSentence(problem)} />}
        <QuotaFields typed={typed} emptyMeans={undefined} onChange={setTyped} />
      </div>
      <SaveBar
        state={isSaving ? 'sending' : 'idle'}
        isChanged={isChanged}
        hasErrors={hasErrors}
        word="Save"
        onDiscard={() => setTyped(asTyped(saved))}
        onLookAgain={() => {}}
      />
    </form>
  )
}

function asTyped(quotas: Quotas): TypedQuotas {
  return { environments: String(quotas.environments), skills: String(quotas.skills), mcpServers: String(quotas.mcpServers) }
}

function asQuotas(typed: TypedQuotas, saved: Quotas): Quotas {
  return {
    environments: numberOf(typed.environments) ?? saved.environments,
    skills: numberOf(typed.skills) ?? saved.skills,
    mcpServers: numberOf(typed.mcpServers) ?? saved.mcpServers,
  }
}
