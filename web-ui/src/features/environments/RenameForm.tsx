import { useState } from 'react'
import { asProblem } from '@/api/problem'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { nameError } from './rules'
import { problemSentence } from './words'

const LONGEST = 100

export function RenameForm({ name, onRename }: { name: string; onRename: (name: string) => Promise<void> }) {
  const [wanted, setWanted] = useState(name)
  const [isSaving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const error = nameError(wanted, LONGEST) ?? refusal
  const isChanged = wanted.trim() !== name

  async function save() {
    if (error !== undefined && error !== refusal) return
    setSaving(true)
    setRefusal(undefined)
    try {
      await onRename(wanted.trim())
    } catch (failure) {
      const problem = asProblem(failure)
      setRefusal(problem.fieldMessage('name') ?? problemSentence(problem))
    } finally {
      setSaving(false)
    }
  }

  return (
    <form
      noValidate
      className="max-w-xl"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field label="Name" error={error} hint="Only a label: the address stays as it is.">
        {(parts) => (
          <div className="flex gap-2">
            <Input
              {...parts}
              value={wanted}
              autoComplete="off"
              onChange={(event) => {
                setWanted(event.target.value)
                setRefusal(undefined)
              }}
            />
            <Button type="submit" disabled={!isChanged || isSaving}>
              {isSaving ? 'Saving…' : 'Rename'}
            </Button>
          </div>
        )}
      </Field>
    </form>
  )
}
