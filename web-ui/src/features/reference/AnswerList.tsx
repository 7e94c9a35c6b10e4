import { classes } from '@/lib/classes'
import type { Body, Document, Schema } from './openapi'
import { Example } from './Example'
import { exampleOf, resolved, schemaOf } from './openapi'
import { SchemaTree } from './SchemaTree'

interface AnswerListProps {
  document: Document
  answers: Record<string, Body>
}

export function AnswerList({ document, answers }: AnswerListProps) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line">
      {Object.entries(answers).map(([status, answer]) => {
        const body = resolved(document, answer)
        const schema = schemaOf(body)
        return (
          <li key={status} className="grid min-w-0 gap-2 px-3 py-2">
            <p className="flex flex-wrap gap-x-3">
              <code className={classes('font-mono font-medium', /^[45d]/.test(status) ? 'text-bad' : 'text-good')}>{status}</code>
              <span className="min-w-0 whitespace-pre-line text-ink-soft">{body.description}</span>
            </p>
            {schema && !isProblem(schema) && <SchemaTree document={document} schema={schema} />}
            <Example label={`Example of ${status}`} text={exampleOf(body)} />
          </li>
        )
      })}
    </ul>
  )
}

/** All problems look alike: what they say is their code. */
function isProblem(schema: Schema): boolean {
  return schema.$ref === '#/components/schemas/Problem'
}
