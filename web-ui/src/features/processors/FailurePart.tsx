import { Link } from '@tanstack/react-router'
import type { Processor, ProcessorFailure, SetAsideEnvironment } from '@/api/diagnosisTypes'
import { RelativeTime } from '@/components/Time'
import { Notice } from '@/components/ui/Notice'
import { number } from './words'

/** What went wrong last, with the event at which it did. */
export function FailurePart({ processor: { failure, setAside } }: { processor: Processor }) {
  return (
    <>
      {failure && <Failed failure={failure} />}
      {setAside.length > 0 && (
        <Notice tone="bad" title="Environments are shown as they were">
          <ul className="grid gap-1">
            {setAside.map((aside) => (
              <Aside key={aside.environmentId} aside={aside} />
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

function Failed({ failure }: { failure: ProcessorFailure }) {
  const { current, exact, position, type, stream, error, times, lastAt } = failure
  return (
    <Notice tone={current ? 'bad' : 'info'} title={current ? 'It fails and tries again' : 'It failed, and has got on since'}>
      <p>
        {exact ? 'At ' : 'In a batch that begins with '}
        <StreamLink stream={stream}>{type}</StreamLink>, event {number(position)}, {times === 1 ? 'once' : `${number(times)} times`}; last{' '}
        <RelativeTime moment={lastAt} />.
      </p>
      <p className="font-mono text-[0.8125rem] wrap-anywhere">{error}</p>
    </Notice>
  )
}

function Aside({ aside: { environmentId, type, position, version, error } }: { aside: SetAsideEnvironment }) {
  return (
    <li className="wrap-anywhere">
      <StreamLink stream={environmentId} version={version}>
        {environmentId}
      </StreamLink>{' '}
      since {type}, event {number(position)}
      {error && <span className="block font-mono text-[0.8125rem]">{error}</span>}
    </li>
  )
}

export function StreamLink({ stream, version, children }: { stream: string; version?: number; children: string }) {
  return (
    <Link to="/admin/streams/$id" params={{ id: stream }} search={version === undefined ? {} : { version }} className="text-link wrap-anywhere">
      {children}
    </Link>
  )
}
