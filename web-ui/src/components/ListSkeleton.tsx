import { Skeleton } from './ui/Skeleton'

export function ListSkeleton({ label }: { label: string }) {
  return (
    <div role="status" className="card divide-y divide-line">
      <span className="sr-only">{label}</span>
      {['a', 'b', 'c'].map((row) => (
        <div key={row} className="flex items-center gap-6 px-5 py-5">
          <div className="grid flex-1 gap-2">
            <Skeleton className="w-40 max-w-full" />
            <Skeleton className="h-3 w-72 max-w-full" />
          </div>
          <Skeleton className="hidden h-6 w-20 rounded-full sm:block" />
          <Skeleton className="hidden w-24 md:block" />
        </div>
      ))}
    </div>
  )
}

export function PageSkeleton({ label }: { label: string }) {
  return (
    <div role="status" className="grid gap-6">
      <span className="sr-only">{label}</span>
      <div className="grid gap-3">
        <Skeleton className="h-4 w-28" />
        <Skeleton className="h-8 w-56" />
      </div>
      <div className="card grid gap-5 p-6">
        {['a', 'b', 'c', 'd'].map((row) => (
          <Skeleton key={row} className="w-3/4" />
        ))}
      </div>
    </div>
  )
}
