import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { asProblem } from '@/api/problem'
import type { McpServer } from '@/api/mcpTypes'
import { BackLink } from '@/components/BackLink'
import { PageHeader } from '@/components/PageHeader'
import { useSaving } from '@/components/useSaving'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { createMcpServer, packagesQuery, readMcpServer, testTyped } from './api'
import { mcpServerArrived } from './cache'
import { emptyForm, wantedOf } from './mcpForm'
import { McpPageView } from './McpPageView'
import { useTest } from './useTest'

export function NewMcpServerPage({ onReady }: { onReady: (id: string) => void }) {
  useDocumentTitle('New MCP server')
  const cache = useQueryClient()
  const [form, setForm] = useState(emptyForm)
  const [created, setCreated] = useState<string>()
  const packages = useQuery({ ...packagesQuery, enabled: form.kind === 'stdio' })
  const { testing, run, forget } = useTest()
  const arrived = useCallback(
    (server: McpServer) => {
      mcpServerArrived(cache, server)
      setCreated(server.id)
    },
    [cache],
  )
  const { saving, save, lookAgain } = useSaving(readMcpServer, arrived)

  useEffect(() => {
    if (created) onReady(created)
    // Going once is enough, whoever is asked to go.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [created])

  return (
    <McpPageView
      saved={undefined}
      form={form}
      saving={saving}
      testing={testing}
      packages={packages.data}
      packagesProblem={packages.error ? asProblem(packages.error) : undefined}
      isDone={created !== undefined}
      onChange={(next) => {
        forget()
        setForm(next)
      }}
      onDiscard={undefined}
      onSave={() => void save(() => createMcpServer(wantedOf(form)))}
      onLookAgain={() => void lookAgain()}
      onTest={() => void run(() => testTyped(wantedOf(form)))}
      onRetryPackages={() => void packages.refetch()}
      header={
        <div className="-mb-6">
          <div className="mb-4">
            <BackLink to="/settings/mcp">MCP servers</BackLink>
          </div>
          <PageHeader title="New MCP server">Something that Claude Code can ask: a database, or a server that speaks MCP.</PageHeader>
        </div>
      }
    />
  )
}
