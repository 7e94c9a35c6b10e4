import { crc32 } from 'node:zlib'

/** @typedef {{path: string, bytes: Buffer}} Entry */

const VERSION = 20
const UTF8_NAMES = 0x0800
/** 1 January 1980, the first day that the format knows: the same files make the same archive. */
const DATE = 0x0021

/**
 * An archive of these files as they are, without compression (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
 *
 * @param {Entry[]} entries
 */
export function zip(entries) {
  /** @type {Buffer[]} */
  const files = []
  /** @type {Buffer[]} */
  const directory = []
  let at = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.path)
    const facts = factsOf(entry, name)
    const local = Buffer.concat([number(4, 0x04034b50), facts, name, entry.bytes])
    directory.push(Buffer.concat([number(4, 0x02014b50), number(2, VERSION), facts, placeOf(at), name]))
    files.push(local)
    at += local.length
  }
  const central = Buffer.concat(directory)
  const end = [number(4, 0x06054b50), number(4, 0), number(2, entries.length), number(2, entries.length)]
  return Buffer.concat([...files, central, ...end, number(4, central.length), number(4, at), number(2, 0)])
}

/**
 * What stands before a file and in the directory alike.
 *
 * @param {Entry} entry
 * @param {Buffer} name
 */
function factsOf({ bytes }, name) {
  return Buffer.concat([
    number(2, VERSION),
    number(2, UTF8_NAMES),
    number(2, 0),
    number(2, 0),
    number(2, DATE),
    number(4, crc32(bytes)),
    number(4, bytes.length),
    number(4, bytes.length),
    number(2, name.length),
    number(2, 0),
  ])
}

/** @param {number} at */
function placeOf(at) {
  return Buffer.concat([number(2, 0), number(2, 0), number(2, 0), number(4, 0), number(4, at)])
}

/**
 * @param {number} length
 * @param {number} value
 */
function number(length, value) {
  const bytes = Buffer.alloc(length)
  bytes.writeUIntLE(value, 0, length)
  return bytes
}
