import type { Document, Schema } from './openapi'
import { limitWords, resolved, typeWords } from './openapi'

interface SchemaTreeProps {
  document: Document
  schema: Schema
  /** The named schemas above this one: a schema that contains itself is named, not unfolded. */
  above?: string[]
}

const DEEPEST = 6

export function SchemaTree({ document, schema, above = [] }: SchemaTreeProps) {
  const unfolded = unfold(document, schema)
  const properties = Object.entries(unfolded?.properties ?? {})
  if (properties.length === 0) return <code className="font-mono text-xs break-all text-ink-soft">{typeWords(schema)}</code>
  return (
    <ul className="grid gap-1.5 border-l border-line pl-3">
      {properties.map(([name, property]) => (
        <li key={name} className="min-w-0">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <code className="font-mono text-[0.8125rem]">{name}</code>
            <span className="min-w-0 font-mono text-xs break-words text-ink-faint">{typeWords(property)}</span>
            {unfolded?.required?.includes(name) && <span className="text-xs text-warn">required</span>}
            <span className="min-w-0 text-xs break-all text-ink-faint empty:hidden">{limitWords(property)}</span>
          </p>
          {property.description && <p className="text-[0.8125rem] text-ink-soft">{property.description}</p>}
          <Inside document={document} schema={property} above={above} />
        </li>
      ))}
    </ul>
  )
}

function Inside({ document, schema, above }: Required<SchemaTreeProps>) {
  const inner = besidesNull(schema.items ?? schema)
  const name = inner.$ref
  if (above.length >= DEEPEST || (name !== undefined && above.includes(name))) return null
  if (unfold(document, inner)?.properties === undefined) return null
  return (
    <div className="mt-1.5">
      <SchemaTree document={document} schema={inner} above={[...above, name ?? '']} />
    </div>
  )
}

function unfold(document: Document, schema: Schema): Schema | undefined {
  const target = resolved(document, schema.items ?? schema)
  if (target.allOf === undefined) return target
  const parts = target.allOf.map((part) => resolved(document, part))
  return {
    properties: Object.assign({}, ...parts.map((part) => part.properties), target.properties) as Record<string, Schema>,
    required: parts.flatMap((part) => part.required ?? []),
  }
}

/** What a field is when it is something. */
function besidesNull(schema: Schema): Schema {
  return schema.anyOf?.find(({ type }) => type !== 'null') ?? schema
}
