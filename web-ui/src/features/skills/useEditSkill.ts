import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { toast } from 'sonner'
import type { Skill } from '@/api/skillTypes'
import type { SeenVersion } from '@/api/versions'
import { useSaving } from '@/components/useSaving'
import { changeSkill, deleteSkill, readSkill, readVersion } from './api'
import { skillArrived, skillDeleted } from './cache'
import type { SkillForm } from './skillForm'
import { changeOf, formOf, wantedOfVersion } from './skillForm'

/** What is typed, and what is done with it. */
export function useEditSkill(skill: Skill, onGone: () => void) {
  const cache = useQueryClient()
  const [form, setForm] = useState<SkillForm>(() => formOf(skill))
  const [isGone, setGone] = useState(false)
  const { id } = skill
  /** The version that is being edited: a newer one that was read meanwhile was not seen by whoever types. */
  const [seen, setSeen] = useState(skill.version)
  const arrived = useCallback(
    (row: Skill) => {
      skillArrived(cache, row)
      setSeen(row.version)
    },
    [cache],
  )
  const { saving, save, lookAgain, forget } = useSaving(readSkill, arrived)

  useEffect(() => {
    if (isGone) onGone()
    // Going once is enough, whoever is asked to go.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isGone])

  async function saveForm(over: SeenVersion = seen) {
    const row = await save(() => changeSkill(id, changeOf(form, skill), over))
    if (row) toast.success(`Saved as version ${row.number}`)
  }

  /** Its failure is shown where it was asked for; so it throws. */
  async function restore(number: number) {
    const version = await readVersion(id, number)
    const answer = await changeSkill(id, wantedOfVersion(version), seen)
    const row = await save(async () => answer)
    if (row === undefined) return
    setForm(formOf(row))
    toast.success(`Version ${number} is version ${row.number} now`)
  }

  async function reload() {
    const row = await save(async () => ({ id, version: 0 }))
    if (row) setForm(formOf(row))
  }

  async function remove() {
    await deleteSkill(id)
    skillDeleted(cache, id)
    setForm(formOf(skill))
    setGone(true)
    toast.success(`${skill.name} was deleted`)
  }

  return {
    form,
    saving,
    change: setForm,
    discard: () => {
      forget()
      setForm(formOf(skill))
      setSeen(skill.version)
    },
    reload: () => void reload(),
    overwrite: () => void saveForm('*'),
    save: () => void saveForm(),
    lookAgain: () => void lookAgain(),
    restore,
    remove,
  }
}
