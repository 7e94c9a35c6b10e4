import type { Deployment, Environment } from '@/api/types'
import { removed } from './removed'

interface Versioned {
  id: string
  version: number
}

/** Of two copies of one row the newer; with the same version the one already held, so that nothing is drawn again. */
export function newer<Row extends Versioned>(held: Row | undefined, arrived: Row): Row {
  return held !== undefined && held.version >= arrived.version ? held : arrived
}

/** An answer read from the server may be older than a row that was pushed meanwhile. */
function newerRows<Row extends Versioned>(held: Row[] | undefined, read: Row[]): Row[] {
  const known = new Map(held?.map((row) => [row.id, row]))
  return read.map((row) => newer(known.get(row.id), row))
}

export function newerEnvironment(held: unknown, read: unknown): Environment {
  return newer(held as Environment | undefined, read as Environment)
}

export function newerEnvironments(held: unknown, read: unknown): Environment[] {
  const living = (read as Environment[]).filter((row) => !removed.get().has(row.id))
  return newerRows(held as Environment[] | undefined, living)
}

export function newerDeployments(held: unknown, read: unknown): Deployment[] {
  return newerRows(held as Deployment[] | undefined, read as Deployment[])
}
