const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/** `just now`, `5 minutes ago`, `yesterday`; a moment in the future, as clocks differ, is `just now` too. */
export function relativeTime(moment: string, now: number): string {
  const passed = Math.max(0, now - Date.parse(moment))
  if (passed < 45 * SECOND) return 'just now'
  if (passed < HOUR) return relative.format(-Math.max(1, Math.round(passed / MINUTE)), 'minute')
  if (passed < DAY) return relative.format(-Math.round(passed / HOUR), 'hour')
  if (passed < 30 * DAY) return relative.format(-Math.round(passed / DAY), 'day')
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(moment))
}

/** `2026-11-22 14:03:07 UTC`, to be read exactly. */
export function exactTime(moment: string): string {
  return `${new Date(moment).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

/** `14:03:07`, in the reader's own time zone. */
export function clockTime(moment: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(Date.parse(moment))
}

/** `00:42`, `12:05`, `1:02:03`; never negative, as clocks differ. */
export function duration(from: string, to: number): string {
  const seconds = Math.max(0, Math.floor((to - Date.parse(from)) / SECOND))
  const pad = (part: number) => String(part).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${pad(minutes)}:${pad(seconds % 60)}`
  return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(seconds % 60)}`
}

/** What a step took: `0.4 s` where seconds alone would say nothing, otherwise as `duration`. */
export function tookTime(from: string, to: string): string {
  const milliseconds = Math.max(0, Date.parse(to) - Date.parse(from))
  return milliseconds < 10 * SECOND ? `${(milliseconds / SECOND).toFixed(1)} s` : duration(from, Date.parse(to))
}
