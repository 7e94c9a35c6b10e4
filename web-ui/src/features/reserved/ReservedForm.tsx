import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { SaveBar } from '@/components/SaveBar'
import { Field } from '@/components/ui/Field'
import { Notice } from '@/components/ui/Notice'
import { TextArea } from '@/components/ui/TextArea'
import { UnsavedGuard } from '@/components/UnsavedGuard'
import { labelsOf, wrongLabels } from './labels'
import { problemSentence, wrongSentence } from './words'

export interface ReservedFormProps {
  saved: string[]
  isSaving: boolean
  problem: ApiProblem | undefined
  onSave: (labels: string[]) => void
}

export function ReservedForm({ saved, isSaving, problem, onSave }: ReservedFormProps) {
  const [typed, setTyped] = useState(saved.join('\n'))
  const labels = labelsOf(typed)
  const wrong = wrongLabels(labels)
  const isChanged = labels.join('\n') !== saved.toSorted().join('\n')
  return (
    <form
      aria-label="Reserved subdomains"
      className="card min-w-0"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged && wrong.length === 0 && !isSaving) onSave(labels)
      }}
    >
      <div className="grid gap-4 p-5">
        {problem && <Notice tone="bad" role="alert" title={problemSentence(problem)} />}
        <Field label="Subdomains that nobody can have" hint={`One a line. ${labels.length} of them.`} error={wrongSentence(wrong)}>
          {(parts) => (
            <TextArea
              {...parts}
              rows={16}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              className="font-mono sm:text-[0.8125rem]"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      </div>
      <SaveBar
        state={isSaving ? 'sending' : 'idle'}
        isChanged={isChanged}
        hasErrors={wrong.length > 0}
        word="Save"
        onDiscard={() => setTyped(saved.join('\n'))}
        onLookAgain={() => {}}
      />
      <UnsavedGuard isUnsaved={isChanged && !isSaving} />
    </form>
  )
}
