import { CircleCheck, FileDiff } from 'lucide-react'
import type { EnvironmentChanges } from '@/api/configurationTypes'
import type { ApiProblem } from '@/api/problem'
import { ProblemNotice } from '@/components/ProblemNotice'
import { SizeMeter } from '@/components/SizeMeter'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { sizeOf } from '@/lib/bytes'
import { Change } from './Change'
import { ChangedParts } from './ChangedParts'
import { SettingChange } from './SettingChange'
import { outOfDateSentence } from './words'

interface ChangesPanelProps {
  changes: EnvironmentChanges | undefined
  problem: ApiProblem | undefined
  onRetry: () => void
  /** As in "Redeploy". */
  deployWord: string
  /** Absent while the environment takes no deployment. */
  onDeploy: (() => void) | undefined
}

/** What the next deployment would change; there is nothing to say before the answer is here. */
export function ChangesPanel({ changes, problem, onRetry, deployWord, onDeploy }: ChangesPanelProps) {
  if (problem) return <ProblemNotice problem={problem} title="What the next deployment changes could not be read" onRetry={onRetry} />
  if (changes === undefined) return null
  if (changes.bytes > changes.mostBytes) return <TooMuch changes={changes} />
  if (!changes.outOfDate) {
    if (changes.deployedSpecVersion === null) return null
    return (
      <p className="flex items-center gap-2 text-sm text-ink-soft">
        <CircleCheck aria-hidden className="size-4 shrink-0 text-good" />
        Up to date: the next deployment changes nothing.
      </p>
    )
  }
  return (
    <section aria-labelledby="changes" className="card border-warn-line">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line px-5 py-4">
        <h2 id="changes" className="font-semibold">
          What the next deployment changes
        </h2>
        <p className="flex items-center gap-2 text-sm font-medium text-warn">
          <FileDiff aria-hidden className="size-4 shrink-0" />
          {outOfDateSentence(changes)}
        </p>
      </header>
      <ul className="divide-y divide-line px-5 text-sm">
        <ChangedParts what="Skill" parts={changes.skills} />
        <ChangedParts what="MCP server" parts={changes.mcpServers} />
        {changes.settings.map((change) => (
          <SettingChange key={change.path} change={change} />
        ))}
        {changes.variables.map(({ name, change }) => (
          <Change key={name} change={change} what="Variable" name={name} />
        ))}
        {changes.password && <Change change="changed" what="Password" name="The new one opens it then." />}
        {changes.dockerfile && <Change change="changed" what="Dockerfile" name="The image is built anew." />}
      </ul>
      <footer className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line px-5 py-3 text-sm text-ink-faint">
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          All of it together
          <SizeMeter label="Size of what is in the environment" bytes={changes.bytes} most={changes.mostBytes} />
        </span>
        {onDeploy && (
          <Button size="small" onClick={onDeploy}>
            {deployWord}
          </Button>
        )}
      </footer>
    </section>
  )
}

function TooMuch({ changes: { bytes, mostBytes } }: { changes: EnvironmentChanges }) {
  return (
    <Notice tone="bad" title="Too much to be deployed">
      Skills, MCP servers, permissions and variables are {sizeOf(bytes)} together, compressed, and {sizeOf(mostBytes)} are possible. Take a skill out, or move a part of it
      into the workspace.
    </Notice>
  )
}
