/** Where to go after log-in: only a path of this origin, whatever the address bar asked for. */
export function safeReturnPath(asked: unknown, origin: string = window.location.origin): string | undefined {
  if (typeof asked !== 'string' || !asked.startsWith('/') || /^\/[/\\]/.test(asked)) return undefined
  try {
    const url = new URL(asked, origin)
    // `/.//host` is of this origin but has the path `//host`, which would be read as another one.
    const isOurs = url.origin === origin && !url.pathname.startsWith('//')
    return isOurs ? `${url.pathname}${url.search}${url.hash}` : undefined
  } catch {
    return undefined
  }
}
