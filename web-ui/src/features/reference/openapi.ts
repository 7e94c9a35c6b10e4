/** As much of an OpenAPI 3.1 document as the page shows. */

export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  description?: string
  enum?: unknown[]
  const?: unknown
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  oneOf?: Schema[]
  anyOf?: Schema[]
  allOf?: Schema[]
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  pattern?: string
  default?: unknown
}

export interface Parameter {
  $ref?: string
  name: string
  in: string
  required?: boolean
  description?: string
  schema?: Schema
}

export interface MediaType {
  schema?: Schema
  example?: unknown
}

export interface Body {
  $ref?: string
  description?: string
  required?: boolean
  content?: Record<string, MediaType>
}

export interface OperationObject {
  tags?: string[]
  summary?: string
  description?: string
  operationId?: string
  deprecated?: boolean
  parameters?: Parameter[]
  requestBody?: Body
  responses?: Record<string, Body>
}

export interface Document {
  info: { title: string; version: string; description?: string }
  tags?: { name: string; description?: string }[]
  paths?: Record<string, Record<string, unknown>>
  components?: Record<string, Record<string, unknown>>
}

export interface Operation {
  anchor: string
  method: string
  path: string
  operation: OperationObject
  parameters: Parameter[]
}

export interface Group {
  name: string
  description: string | undefined
  operations: Operation[]
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options']
const UNTAGGED = 'Other'

/** Operations by their first tag: the document's order of tags first, then as they are met. */
export function groupsOf(document: Document): Group[] {
  const groups = new Map<string, Group>()
  for (const { name, description } of document.tags ?? []) groups.set(name, { name, description, operations: [] })
  for (const operation of operationsOf(document)) {
    const name = operation.operation.tags?.[0] ?? UNTAGGED
    const group = groups.get(name) ?? { name, description: undefined, operations: [] }
    group.operations.push(operation)
    groups.set(name, group)
  }
  return [...groups.values()].filter(({ operations }) => operations.length > 0)
}

function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method] !== undefined).map((method) => {
      const operation = item[method] as OperationObject
      const shared = (item['parameters'] ?? []) as Parameter[]
      const parameters = [...shared, ...(operation.parameters ?? [])].map((parameter) => resolved(document, parameter))
      return { anchor: `${method}-${path}`.replace(/[^a-z0-9]+/gi, '-'), method, path, operation, parameters }
    }),
  )
}

/** Follows one `$ref` inside the document; anything else stays as it is. */
export function resolved<Part extends { $ref?: string }>(document: Document, part: Part): Part {
  if (part.$ref === undefined) return part
  const [, ...path] = part.$ref.split('/')
  let found: unknown = document
  for (const step of path) found = (found as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')]
  return (found as Part | undefined) ?? part
}

export function schemaOf(body: Body | undefined): Schema | undefined {
  const [media] = Object.values(body?.content ?? {})
  return media?.schema
}

/** An example as one would type it; undefined where there is none. */
export function exampleOf(body: Body | undefined): string | undefined {
  const example = Object.values(body?.content ?? {}).find((media) => media.example !== undefined)?.example
  return typeof example === 'string' || example === undefined ? example : JSON.stringify(example, undefined, 2)
}

/** `Environment[]`, `string (date-time)`, `"running" | "stopped"`: a schema in one line. */
export function typeWords(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? 'object'
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return choices.map(typeWords).join(' | ')
  if (schema.items) return `${typeWords(schema.items)}[]`
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'any')
  return schema.format ? `${type} (${schema.format})` : type
}

export function limitWords(schema: Schema): string {
  const limits = [
    schema.minLength !== undefined && `at least ${schema.minLength} characters`,
    schema.maxLength !== undefined && `at most ${schema.maxLength} characters`,
    schema.minimum !== undefined && `from ${schema.minimum}`,
    schema.maximum !== undefined && `to ${schema.maximum}`,
    schema.pattern !== undefined && `pattern ${schema.pattern}`,
    schema.default !== undefined && `default ${JSON.stringify(schema.default)}`,
  ]
  return limits.filter(Boolean).join(', ')
}
