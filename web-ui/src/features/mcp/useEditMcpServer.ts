import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { toast } from 'sonner'
import type { McpServer } from '@/api/mcpTypes'
import type { SeenVersion } from '@/api/versions'
import { useSaving } from '@/components/useSaving'
import { changeMcpServer, deleteMcpServer, readMcpServer } from './api'
import { mcpServerArrived, mcpServerDeleted } from './cache'
import { changeOf, formOf } from './mcpForm'

/** What is typed, and what is done with it. Secrets leave the form as soon as they are saved. */
export function useEditMcpServer(server: McpServer, onGone: () => void) {
  const cache = useQueryClient()
  const [form, setForm] = useState(() => formOf(server))
  /** The version that is being edited: a newer one that was read meanwhile was not seen by whoever types. */
  const [seen, setSeen] = useState(server.version)
  const [isGone, setGone] = useState(false)
  const arrived = useCallback(
    (row: McpServer) => {
      mcpServerArrived(cache, row)
      setForm(formOf(row))
      setSeen(row.version)
    },
    [cache],
  )
  const { saving, save, lookAgain, forget } = useSaving(readMcpServer, arrived)

  useEffect(() => {
    if (isGone) onGone()
    // Going once is enough, whoever is asked to go.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isGone])

  async function saveForm(over: SeenVersion = seen) {
    const row = await save(() => changeMcpServer(server.id, changeOf(form, server), over))
    if (row) toast.success(`${row.name} was saved`)
  }

  async function remove() {
    await deleteMcpServer(server.id)
    mcpServerDeleted(cache, server.id)
    setGone(true)
    toast.success(`${server.name} was deleted`)
  }

  return {
    form,
    saving,
    isGone,
    change: setForm,
    discard: () => {
      forget()
      setForm(formOf(server))
      setSeen(server.version)
    },
    /** What arrives takes the place of what was typed. */
    reload: () => void save(async () => ({ id: server.id, version: 0 })),
    overwrite: () => void saveForm('*'),
    save: () => void saveForm(),
    lookAgain: () => void lookAgain(),
    remove,
  }
}
