import type { Parameter } from './openapi'
import { limitWords, typeWords } from './openapi'

export function ParameterList({ parameters }: { parameters: Parameter[] }) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line">
      {parameters.map(({ name, in: place, required, description, schema }) => (
        <li key={`${place}-${name}`} className="grid gap-0.5 px-3 py-2">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <code className="font-mono font-medium">{name}</code>
            <span className="font-mono text-xs text-ink-faint">{schema ? typeWords(schema) : 'any'}</span>
            <span className="text-xs text-ink-faint">
              in {place}
              {required && ', required'}
            </span>
          </p>
          {description && <p className="text-ink-soft">{description}</p>}
          {schema && <p className="text-xs break-all text-ink-faint empty:hidden">{limitWords(schema)}</p>}
        </li>
      ))}
    </ul>
  )
}
