import type { Group } from './openapi'

export function ReferenceContents({ groups }: { groups: Group[] }) {
  return (
    <nav aria-label="Contents" className="text-sm max-lg:hidden lg:sticky lg:top-20">
      <ul className="grid grid-cols-1 gap-4">
        {groups.map(({ name, operations }) => (
          <li key={name}>
            <p className="font-medium">{name}</p>
            <ul className="mt-1 grid grid-cols-1 gap-0.5 border-l border-line">
              {operations.map(({ anchor, method, path, operation }) => (
                <li key={anchor}>
                  <a
                    href={`#${anchor}`}
                    className="-ml-px block truncate border-l border-transparent py-1 pl-3 text-ink-soft hover:border-accent hover:text-ink"
                  >
                    {operation.summary ?? `${method.toUpperCase()} ${path}`}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  )
}
