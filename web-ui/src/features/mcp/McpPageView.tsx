import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import type { McpPackage, McpServer } from '@/api/mcpTypes'
import { isConflict } from '@/api/versions'
import { ConflictNotice } from '@/components/ConflictNotice'
import { SaveBar } from '@/components/SaveBar'
import { Notice } from '@/components/ui/Notice'
import { UnsavedGuard } from '@/components/UnsavedGuard'
import type { Saving } from '@/components/useSaving'
import { mcpErrors } from './mcpErrors'
import { McpFields } from './McpFields'
import type { McpForm } from './mcpForm'
import { isChanged, isTouched, needsWhatIsKept } from './mcpForm'
import type { Testing } from './TestPanel'
import { TestPanel } from './TestPanel'
import { problemSentence, testRefusals } from './words'

export interface McpPageViewProps {
  saved: McpServer | undefined
  form: McpForm
  saving: Saving
  testing: Testing
  packages: McpPackage[] | undefined
  packagesProblem: ApiProblem | undefined
  isDone: boolean
  onChange: (form: McpForm) => void
  onDiscard: (() => void) | undefined
  onSave: () => void
  onLookAgain: () => void
  /** The ways on when somebody else was faster; a new server has no others. */
  onReload?: () => void
  onOverwrite?: () => void
  onTest: () => void
  onRetryPackages: () => void
  /** What stands above the form, beside it, and below it. */
  header: ReactNode
  aside?: ReactNode
  footer?: ReactNode
}

/** A new server and one that exists are written in the same form. */
export function McpPageView(props: McpPageViewProps) {
  const { saved, form, saving } = props
  const [isTried, setTried] = useState(false)
  const errors = mcpErrors(form, saved !== undefined, saving.problem, isTried)
  const changed = saved === undefined || isChanged(form, saved)
  const isUnsaved = !props.isDone && saving.state === 'idle' && (saved ? changed : isTouched(form))
  const isIncomplete = mcpErrors(form, saved !== undefined, undefined, true).any
  const refusal = isIncomplete ? testRefusals.incomplete : saved && changed && needsWhatIsKept(form) ? testRefusals.kept : undefined
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {props.header}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <form
          noValidate
          aria-label="MCP server"
          className="card min-w-0"
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (!isIncomplete) props.onSave()
          }}
        >
          {saving.problem && !errors.isAtFields && (
            <div className="p-5 pb-0">
              {isConflict(saving.problem) && props.onReload && props.onOverwrite ? (
                <ConflictNotice problem={saving.problem} onReload={props.onReload} onOverwrite={props.onOverwrite} />
              ) : (
                <Notice tone="bad" role="alert" title={problemSentence(saving.problem)}>
                  {saving.problem.traceId && <code className="font-mono text-[0.8125rem]">{saving.problem.traceId}</code>}
                </Notice>
              )}
            </div>
          )}
          <McpFields
            form={form}
            errors={errors}
            isTried={isTried}
            saved={saved}
            packages={props.packages}
            packagesProblem={props.packagesProblem}
            onRetryPackages={props.onRetryPackages}
            onChange={props.onChange}
          />
          <SaveBar
            state={saving.state}
            isChanged={changed}
            hasErrors={errors.any || errors.isAtFields}
            isNew={saved === undefined}
            word={saved ? 'Save' : 'Add MCP server'}
            onDiscard={props.onDiscard}
            onLookAgain={props.onLookAgain}
          />
        </form>
        <div className="grid gap-6">
          <TestPanel {...props.testing} kind={form.kind} refusal={refusal} onTest={props.onTest} />
          {props.aside}
        </div>
      </div>
      {props.footer}
      <UnsavedGuard isUnsaved={isUnsaved} />
    </div>
  )
}
