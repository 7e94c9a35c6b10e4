import { useState } from 'react'
import { isConflict } from '@/api/versions'
import { ConflictNotice } from '@/components/ConflictNotice'
import { SaveBar } from '@/components/SaveBar'
import { Notice } from '@/components/ui/Notice'
import type { Saving } from '@/components/useSaving'
import { SkillFields } from './SkillFields'
import { skillErrors } from './skillErrors'
import type { SkillForm as Form } from './skillForm'
import { problemSentence } from './words'

interface SkillFormProps {
  form: Form
  isNew: boolean
  isChanged: boolean
  saving: Saving
  onChange: (form: Form) => void
  onDiscard?: () => void
  onSave: () => void
  onLookAgain: () => void
  /** The ways on when somebody else was faster; a new skill has no others. */
  onReload?: () => void
  onOverwrite?: () => void
}

/** The one way in which a skill is written: fields, editor, and a bar that says whether it is saved. */
export function SkillForm({ form, isNew, isChanged, saving, onChange, onDiscard, onSave, onLookAgain, onReload, onOverwrite }: SkillFormProps) {
  const [isTried, setTried] = useState(!isNew)
  const errors = skillErrors(form, saving.problem, isTried)
  return (
    <form
      noValidate
      aria-label="Skill"
      className="card min-w-0"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!skillErrors(form, undefined, true).any) onSave()
      }}
    >
      {saving.problem && !errors.isAtFields && (
        <div className="p-5 pb-0">
          {isConflict(saving.problem) && onReload && onOverwrite ? (
            <ConflictNotice problem={saving.problem} onReload={onReload} onOverwrite={onOverwrite} />
          ) : (
            <Notice tone="bad" role="alert" title={problemSentence(saving.problem)}>
              {saving.problem.traceId && <code className="font-mono text-[0.8125rem]">{saving.problem.traceId}</code>}
            </Notice>
          )}
        </div>
      )}
      <SkillFields form={form} errors={errors} isNew={isNew} onChange={onChange} />
      <SaveBar
        state={saving.state}
        isChanged={isChanged || isNew}
        hasErrors={errors.any || errors.isAtFields}
        isNew={isNew}
        word={isNew ? 'Create skill' : 'Save'}
        onDiscard={onDiscard}
        onLookAgain={onLookAgain}
      />
    </form>
  )
}
