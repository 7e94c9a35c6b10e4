import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { toast } from 'sonner'
import { platformQuery } from '@/api/platform'
import { asProblem } from '@/api/problem'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { changeSettings, settingsQuery } from './api'
import { SettingsPageView } from './SettingsPageView'

export function SettingsPage({ footer }: { footer?: ReactNode }) {
  useDocumentTitle('Settings of the platform')
  const cache = useQueryClient()
  const { data, error, refetch } = useQuery(settingsQuery)
  const save = useMutation({
    mutationFn: changeSettings,
    onSuccess: (settings) => {
      cache.setQueryData(settingsQuery.queryKey, settings)
      void cache.invalidateQueries({ queryKey: platformQuery.queryKey })
      toast.success('The settings were saved')
    },
  })
  return (
    <SettingsPageView
      settings={data}
      problem={data === undefined && error ? asProblem(error) : undefined}
      isSaving={save.isPending}
      refusal={save.error ? asProblem(save.error) : undefined}
      onSave={(settings) => save.mutate(settings)}
      onRetry={() => void refetch()}
      footer={footer}
    />
  )
}
