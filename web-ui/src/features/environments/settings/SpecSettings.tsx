import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { asProblem } from '@/api/problem'
import type { EnvironmentSpec, WantedSpec } from '@/api/types'
import type { SeenVersion } from '@/api/versions'
import { isConflict } from '@/api/versions'
import { ConflictNotice } from '@/components/ConflictNotice'
import { SaveBar } from '@/components/SaveBar'
import { Notice } from '@/components/ui/Notice'
import { UnsavedGuard } from '@/components/UnsavedGuard'
import { problemSentence } from '../words'
import type { Choices } from './SpecFields'
import { SpecFields } from './SpecFields'
import type { SpecForm } from './specForm'
import { isSpecChanged, specFormOf, wantedSpecOf } from './specForm'
import { specErrors } from './specRules'

interface SpecSettingsProps {
  spec: EnvironmentSpec
  /** The version that the page shows. */
  version: number
  choices: Choices
  /** Throws an ApiProblem, which is shown here. */
  onConfigure: (wanted: WantedSpec, seen: SeenVersion) => Promise<void>
}

/** What is wanted in the environment; saved as a whole, and brought in by the next deployment. */
export function SpecSettings({ spec, version, choices, onConfigure }: SpecSettingsProps) {
  const saved = specFormOf(spec)
  const [form, setForm] = useState(saved)
  /** Where what is typed began; what the stream brings meanwhile was not seen by whoever types. */
  const [seen, setSeen] = useState(version)
  const [isTried, setTried] = useState(false)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const errors = specErrors(form, problem, isTried)
  const isChanged = isSpecChanged(form, saved)

  function change(changed: SpecForm) {
    if (!isChanged) setSeen(version)
    setProblem(undefined)
    setForm(changed)
  }

  function discard() {
    setProblem(undefined)
    setForm(saved)
    setSeen(version)
  }

  async function save(over: SeenVersion = seen) {
    setTried(true)
    if (specErrors(form, undefined, true).any || isSending) return
    setSending(true)
    setProblem(undefined)
    try {
      const wanted = wantedSpecOf(form)
      await onConfigure(wanted, over)
      setForm({ ...form, variables: form.variables.map(({ name }) => ({ name, value: '', isKept: true })) })
      setTried(false)
    } catch (failure) {
      setProblem(asProblem(failure))
    } finally {
      setSending(false)
    }
  }

  const isAtFields = problem?.isWithin(['spec.skillIds', 'spec.mcpServerIds', 'spec.permissions', 'spec.variables']) ?? false
  return (
    <form
      noValidate
      aria-label="What is in it"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="border-t border-line px-5 py-1">
        {problem && !isAtFields && (
          <div className="py-3">
            {isConflict(problem) ? (
              <ConflictNotice problem={problem} onReload={discard} onOverwrite={() => void save('*')} />
            ) : (
              <Notice tone="bad" role="alert" title={problemSentence(problem)} />
            )}
          </div>
        )}
        <SpecFields
          form={form}
          errors={errors}
          isTried={isTried}
          choices={choices}
          onChange={change}
        />
      </div>
      {(isChanged || isSending) && (
        <SaveBar
          state={isSending ? 'sending' : 'idle'}
          isChanged={isChanged}
          hasErrors={errors.any || isAtFields}
          word="Save"
          unsaved="Not saved yet. It comes with the next deployment."
          onDiscard={discard}
          onLookAgain={() => {}}
        />
      )}
      <UnsavedGuard isUnsaved={isChanged && !isSending} />
    </form>
  )
}
