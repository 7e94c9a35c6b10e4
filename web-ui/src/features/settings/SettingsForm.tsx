import { useState } from 'react'
import type { PlatformSettings } from '@/api/accountTypes'
import type { ApiProblem } from '@/api/problem'
import { SaveBar } from '@/components/SaveBar'
import { Notice } from '@/components/ui/Notice'
import { Switch } from '@/components/ui/Switch'
import { UnsavedGuard } from '@/components/UnsavedGuard'
import { ModeField } from './ModeField'
import { problemSentence } from './words'

interface SettingsFormProps {
  saved: PlatformSettings
  isSaving: boolean
  problem: ApiProblem | undefined
  onSave: (settings: PlatformSettings) => void
}

export function SettingsForm({ saved, isSaving, problem, onSave }: SettingsFormProps) {
  const [form, setForm] = useState(saved)
  const isChanged = form.registration !== saved.registration || form.adminsNeedSecondFactor !== saved.adminsNeedSecondFactor
  return (
    <form
      aria-label="Settings of the platform"
      className="card min-w-0"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged && !isSaving) onSave(form)
      }}
    >
      <div className="grid gap-6 p-5">
        {problem && <Notice tone="bad" role="alert" title={problemSentence(problem)} />}
        <ModeField mode={form.registration} onChange={(registration) => setForm({ ...form, registration })} />
        <Switch
          label="Administrators need a second factor"
          hint="An administrator without one can do nothing here before they have set it up in their account, you included."
          isOn={form.adminsNeedSecondFactor}
          onChange={(adminsNeedSecondFactor) => setForm({ ...form, adminsNeedSecondFactor })}
        />
      </div>
      <SaveBar
        state={isSaving ? 'sending' : 'idle'}
        isChanged={isChanged}
        hasErrors={false}
        word="Save"
        onDiscard={() => setForm(saved)}
        onLookAgain={() => {}}
      />
      <UnsavedGuard isUnsaved={isChanged && !isSaving} />
    </form>
  )
}
