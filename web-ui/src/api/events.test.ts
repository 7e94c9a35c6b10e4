// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connection, followEvents } from './events'

class FakeEventSource extends EventTarget {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSED = 2
  static opened: FakeEventSource[] = []
  readyState = FakeEventSource.CONNECTING
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null

  constructor(readonly url: string) {
    super()
    FakeEventSource.opened.push(this)
  }

  close() {
    this.readyState = FakeEventSource.CLOSED
  }

  opens() {
    this.readyState = FakeEventSource.OPEN
    this.onopen?.()
  }

  fails(readyState: number) {
    this.readyState = readyState
    this.onerror?.()
  }
}

const latest = () => FakeEventSource.opened.at(-1) as FakeEventSource
const onFreshStart = vi.fn()
const said = vi.fn()
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', FakeEventSource)
  FakeEventSource.opened = []
  onFreshStart.mockClear()
  said.mockClear()
  stop = followEvents('/events', { handlers: { greeting: said }, onFreshStart })
})

afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('following events', () => {
  it('hands over what an event carries', () => {
    latest().dispatchEvent(new MessageEvent('greeting', { data: '{"to":"Ada"}' }))
    expect(said).toHaveBeenCalledWith({ to: 'Ada' })
  })

  it('is live once open, and asks for what happened before', () => {
    expect(connection.get()).toBe('connecting')
    latest().opens()
    expect(connection.get()).toBe('live')
    expect(onFreshStart).toHaveBeenCalledOnce()
  })

  it('lets the browser resume a broken stream, which leaves no gap to ask for', () => {
    latest().opens()
    latest().fails(FakeEventSource.CONNECTING)
    expect(connection.get()).toBe('reconnecting')
    latest().opens()
    expect(connection.get()).toBe('live')
    expect(FakeEventSource.opened).toHaveLength(1)
    expect(onFreshStart).toHaveBeenCalledOnce()
  })

  it('opens a refused stream anew, later and later', () => {
    latest().fails(FakeEventSource.CLOSED)
    expect(connection.get()).toBe('offline')
    vi.advanceTimersByTime(1000)
    expect(FakeEventSource.opened).toHaveLength(2)
    latest().fails(FakeEventSource.CLOSED)
    vi.advanceTimersByTime(1000)
    expect(FakeEventSource.opened).toHaveLength(2)
    vi.advanceTimersByTime(1000)
    expect(FakeEventSource.opened).toHaveLength(3)
    latest().opens()
    expect(onFreshStart).toHaveBeenCalledOnce()
  })

  it('starts afresh when the tab is looked at after a long sleep, not after a short one', () => {
    latest().opens()
    sleepFor(5_000)
    expect(FakeEventSource.opened).toHaveLength(1)
    sleepFor(60_000)
    expect(FakeEventSource.opened).toHaveLength(2)
    latest().opens()
    expect(onFreshStart).toHaveBeenCalledTimes(2)
  })

  it('ends when told to', () => {
    latest().opens()
    stop()
    expect(latest().readyState).toBe(FakeEventSource.CLOSED)
    sleepFor(60_000)
    expect(FakeEventSource.opened).toHaveLength(1)
  })
})

function sleepFor(milliseconds: number): void {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
  vi.advanceTimersByTime(milliseconds)
  hidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  hidden.mockRestore()
}
