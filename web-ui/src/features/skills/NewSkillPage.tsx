import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { Skill } from '@/api/skillTypes'
import { useSaving } from '@/components/useSaving'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { createSkill, readSkill } from './api'
import { skillArrived } from './cache'
import { NewSkillPageView } from './NewSkillPageView'
import { emptyForm, wantedOf } from './skillForm'

export function NewSkillPage({ onReady }: { onReady: (id: string) => void }) {
  useDocumentTitle('New skill')
  const cache = useQueryClient()
  const [form, setForm] = useState(emptyForm)
  const [created, setCreated] = useState<string>()
  const arrived = useCallback(
    (skill: Skill) => {
      skillArrived(cache, skill)
      setCreated(skill.id)
    },
    [cache],
  )
  const { saving, save, lookAgain } = useSaving(readSkill, arrived)

  useEffect(() => {
    if (created) onReady(created)
    // Going once is enough, whoever is asked to go.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [created])

  return (
    <NewSkillPageView
      form={form}
      saving={saving}
      isUnsaved={created === undefined && saving.state === 'idle' && form !== emptyForm}
      onChange={setForm}
      onCreate={() => void save(() => createSkill(wantedOf(form)))}
      onLookAgain={() => void lookAgain()}
    />
  )
}
