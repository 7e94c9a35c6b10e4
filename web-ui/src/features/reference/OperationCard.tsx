import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '@/lib/classes'
import { AnswerList } from './AnswerList'
import type { Document, Operation } from './openapi'
import { Example } from './Example'
import { exampleOf, resolved, schemaOf } from './openapi'
import { ParameterList } from './ParameterList'
import { SchemaTree } from './SchemaTree'

const methodInks: Record<string, string> = {
  get: 'bg-info-soft text-info',
  post: 'bg-good-soft text-good',
  delete: 'bg-bad-soft text-bad',
}

interface OperationCardProps {
  document: Document
  shown: Operation
}

export function OperationCard({ document, shown }: OperationCardProps) {
  const { anchor, method, path, operation, parameters } = shown
  const body = operation.requestBody && resolved(document, operation.requestBody)
  const bodySchema = schemaOf(body)
  return (
    <details id={anchor} className="card group scroll-mt-20">
      <summary className="flex cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 rounded-xl px-4 py-3 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-faint transition-transform group-open:rotate-90" />
        <span
          className={classes(
            'w-16 rounded-md py-0.5 text-center font-mono text-xs font-semibold uppercase',
            methodInks[method] ?? 'bg-warn-soft text-warn',
          )}
        >
          {method}
        </span>
        <code className={classes('min-w-0 font-mono text-sm break-all', operation.deprecated && 'line-through')}>{path}</code>
        {operation.summary && <span className="min-w-0 basis-full text-sm text-ink-soft sm:basis-auto">{operation.summary}</span>}
      </summary>
      <div className="grid gap-5 border-t border-line px-4 py-4 text-sm">
        {operation.description && <p className="max-w-[70ch] whitespace-pre-line text-ink-soft">{operation.description}</p>}
        {parameters.length > 0 && (
          <Part title="Parameters">
            <ParameterList parameters={parameters} />
          </Part>
        )}
        {bodySchema && (
          <Part title={`Body${body?.required ? '' : ' (optional)'}`}>
            <SchemaTree document={document} schema={bodySchema} />
            <Example label="Example of a body" text={exampleOf(body)} />
          </Part>
        )}
        <Part title="Answers">
          <AnswerList document={document} answers={operation.responses ?? {}} />
        </Part>
      </div>
    </details>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-2 text-[0.8125rem] font-medium text-ink-faint">{title}</h3>
      {children}
    </div>
  )
}
