/** Keys of requests whose outcome is not known, by what they ask. They die with the page. */
const open = new Map<string, string>()

/** The key of a request: the same one for as long as it is not known whether the last try was carried out. */
export function keyFor(path: string, body: string): string {
  const asked = `${path} ${body}`
  const key = open.get(asked) ?? randomKey()
  open.set(asked, key)
  return key
}

/** The outcome is known: whoever asks the same again wants it a second time. */
export function settled(path: string, body: string): void {
  open.delete(`${path} ${body}`)
}

/** `crypto.randomUUID` is there on https and localhost only. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
