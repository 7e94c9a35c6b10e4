import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { platformQuery } from '@/api/platform'
import { asProblem } from '@/api/problem'
import type { CreatedEnvironment } from '@/api/types'
import { useDelayed } from '@/lib/useDelayed'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { createEnvironment, subdomainQuery } from './api'
import { EnvironmentCreatedView } from './EnvironmentCreatedView'
import { NewEnvironmentPageView } from './NewEnvironmentPageView'
import { markPending } from './pending'
import { useChoices } from './settings/useChoices'
import { subdomainError, suggestedSubdomain } from './rules'
import { emptyForm, limitsOf, wantedOf } from './newEnvironment'

interface NewEnvironmentPageProps {
  username: string
  onReady: (id: string) => void
}

export function NewEnvironmentPage({ username, onReady }: NewEnvironmentPageProps) {
  useDocumentTitle('New environment')
  const { data: platform } = useQuery(platformQuery)
  const limits = limitsOf(platform)
  const [form, setForm] = useState(emptyForm)
  const choices = useChoices()
  const [created, setCreated] = useState<CreatedEnvironment>()
  const subdomain = form.subdomain ?? suggestedSubdomain(username, form.name, limits.subdomain)
  const asked = useDelayed(subdomain, 350)
  const isAskable = asked === subdomain && subdomainError(subdomain, limits.subdomain) === undefined
  const availability = useQuery({ ...subdomainQuery(asked), enabled: isAskable && created === undefined })

  const create = useMutation({
    mutationFn: () => createEnvironment(wantedOf(form, subdomain)),
    onSuccess: (answer) => {
      markPending(answer.id, { command: 'create', version: answer.version })
      setCreated(answer)
    },
  })

  const isReady = created !== undefined && created.password === undefined
  useEffect(() => {
    if (isReady) onReady(created.id)
    // Going once is enough, whoever is asked to go.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isReady])

  if (created && !isReady) return <EnvironmentCreatedView created={created} name={form.name.trim()} onReady={() => onReady(created.id)} />
  return (
    <NewEnvironmentPageView
      form={form}
      subdomain={subdomain}
      limits={limits}
      choices={choices}
      urlPattern={platform?.environmentUrlPattern}
      availability={isAskable ? availability.data : undefined}
      isAsking={subdomain !== '' && (asked !== subdomain || availability.isFetching)}
      isSending={create.isPending || isReady}
      problem={create.error ? asProblem(create.error) : undefined}
      onChange={(next) => {
        create.reset()
        setForm(next)
      }}
      onSubmit={() => create.mutate()}
    />
  )
}
