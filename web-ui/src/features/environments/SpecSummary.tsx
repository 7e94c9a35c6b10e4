import type { EnvironmentSpec } from '@/api/types'
import { permissionModeWords } from './words'

export function SpecSummary({ spec }: { spec: EnvironmentSpec }) {
  const { permissions } = spec
  return (
    <dl className="grid gap-x-8 gap-y-4 border-t border-line pt-5 text-sm sm:grid-cols-2 lg:grid-cols-3">
      <Items name="Allowed tools" items={permissions.allowedTools} none="none" />
      <Items name="Blocked tools" items={permissions.blockedTools} none="none" />
      <Items name="All other tools" items={[]} none={permissionModeWords[permissions.defaultMode]} />
      <Items name="Allowed hosts" items={permissions.allowedHosts} none="none: Claude Code asks" />
      <Items name="File system paths" items={permissions.filesystemPaths} none="only the workspace" />
      <Items name="Most tokens of a reply" items={permissions.maxTokens === null ? [] : [String(permissions.maxTokens)]} none="Claude Code’s own limit" />
      <Items name="Variables" items={spec.variables} none="none" />
    </dl>
  )
}

function Items({ name, items, none }: { name: string; items: string[]; none: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-faint">{name}</dt>
      <dd className="mt-1 flex flex-wrap gap-1.5">
        {items.length === 0 && <span className="text-ink-soft">{none}</span>}
        {items.map((item) => (
          <code key={item} className="rounded-md bg-sunken px-1.5 py-0.5 font-mono text-xs break-all">
            {item}
          </code>
        ))}
      </dd>
    </div>
  )
}
