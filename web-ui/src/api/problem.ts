import type { FieldError, LaterChange, NamedEnvironment, Problem } from './types'

/** An answer that is not a success, or no answer at all (status 0, code `unreachable`). */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string | null
  readonly errors: FieldError[]
  readonly traceId: string | null
  readonly retryAfterSeconds: number | null
  /** Where it is used, when that is why it was refused. */
  readonly environments: NamedEnvironment[]
  /** The present version, when the change was made to another. */
  readonly version: number | null
  readonly changes: LaterChange[]

  constructor(problem: Problem, retryAfterSeconds: number | null = null) {
    super(problem.detail ?? problem.title)
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code
    this.title = problem.title
    this.detail = problem.detail
    this.errors = problem.errors ?? []
    this.traceId = problem.traceId
    this.retryAfterSeconds = retryAfterSeconds
    this.environments = problem.environments ?? []
    this.version = problem.version ?? null
    this.changes = problem.changes ?? []
  }

  fieldMessage(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message
  }

  /** Whether all that was refused is within these fields, where it can be shown. */
  isWithin(fields: readonly string[]): boolean {
    return this.errors.length > 0 && this.errors.every((error) => fields.some((field) => isWithin(error.field, field)))
  }

  /** What was said about a list or an object, or about anything in it: `files`, `files[a.txt]`, `files.a`. */
  messageWithin(field: string): string | undefined {
    const found = this.errors.filter((error) => isWithin(error.field, field))
    const told = found.map((error) => (error.field === field ? error.message : `${innerName(error.field, field)}: ${error.message}`))
    return told.length === 0 ? undefined : told.join(' ')
  }
}

function isWithin(field: string, outer: string): boolean {
  return field === outer || field.startsWith(`${outer}[`) || field.startsWith(`${outer}.`)
}

function innerName(field: string, outer: string): string {
  return field.slice(outer.length).replace(/^[.[]|]$/g, '')
}

export function unreachable(): ApiProblem {
  return new ApiProblem({
    type: 'about:blank',
    title: 'The platform did not answer',
    status: 0,
    detail: 'The platform did not answer. Check your connection, then try again.',
    code: 'unreachable',
    traceId: null,
  })
}

/** Proxies and crashed servers answer with something else than a problem; that must not become a second failure. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null)
  const said = isObject(body) ? body : {}
  const retryAfter = Number(response.headers.get('Retry-After'))
  return new ApiProblem(
    {
      type: text(said['type']) ?? 'about:blank',
      title: text(said['title']) ?? `The platform answered with ${response.status}`,
      status: response.status,
      detail: text(said['detail']),
      code: text(said['code']) ?? `http_${response.status}`,
      errors: Array.isArray(said['errors']) ? said['errors'].filter(isFieldError) : [],
      traceId: text(said['traceId']),
      environments: Array.isArray(said['environments']) ? said['environments'].filter(isNamed) : [],
      ...(typeof said['version'] === 'number' ? { version: said['version'] } : {}),
      changes: Array.isArray(said['changes']) ? said['changes'].filter(isChange) : [],
    },
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null,
  )
}

export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  return new ApiProblem({
    type: 'about:blank',
    title: 'This page met an error of its own',
    status: 0,
    detail: error instanceof Error ? error.message : String(error),
    code: 'page_error',
    traceId: null,
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function isFieldError(value: unknown): value is FieldError {
  return isObject(value) && typeof value['field'] === 'string' && typeof value['message'] === 'string'
}

function isChange(value: unknown): value is LaterChange {
  return isObject(value) && typeof value['version'] === 'number' && typeof value['what'] === 'string' && typeof value['at'] === 'string'
}

function isNamed(value: unknown): value is NamedEnvironment {
  return isObject(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string'
}
