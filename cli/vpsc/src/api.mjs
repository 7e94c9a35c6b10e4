import { setTimeout as pause } from 'node:timers/promises'
import { EXIT, Failure, refusal } from './failures.mjs'

const PATIENCE = 30_000
const API = '/api/v1'

/** Calls of the platform with a token. */
export class Api {
  /** @type {string} */
  #url
  /** @type {string} */
  #token

  /** @param {import('./settings.mjs').Login} login */
  constructor({ url, token }) {
    this.#url = url
    this.#token = token
  }

  get url() {
    return this.#url
  }

  /**
   * @param {string} path below /api/v1
   * @returns {Promise<any>} the answer's JSON
   */
  async get(path) {
    return (await this.send('GET', path)).json()
  }

  /**
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<any>}
   */
  async post(path, body) {
    const answer =
      body === undefined
        ? await this.send('POST', path)
        : await this.send('POST', path, { body: JSON.stringify(body), type: 'application/json' })
    return answer.json()
  }

  /**
   * @param {string} path
   * @returns {Promise<any>}
   */
  async delete(path) {
    return (await this.send('DELETE', path)).json()
  }

  /**
   * All pages of a list.
   *
   * @param {string} path
   * @returns {Promise<any[]>}
   */
  async list(path) {
    const items = []
    let after = ''
    do {
      const page = await this.get(`${path}?limit=100${after}`)
      items.push(...page.items)
      after = page.next ? `&after=${encodeURIComponent(page.next)}` : ''
    } while (after)
    return items
  }

  /**
   * Waits until it can be read as a command left it.
   *
   * @param {string} path
   * @param {number} version
   */
  async awaitVersion(path, version) {
    for (let tries = 0; tries < 100; tries++) {
      const found = await this.get(path).catch(ifNotFound)
      if (found && found.version >= version) return found
      await pause(100)
    }
    throw new Failure(EXIT.unreachable, 'It was accepted, but the platform does not show it yet.')
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {{body?: string | Uint8Array, type?: string, headers?: Record<string, string>, signal?: AbortSignal}} [more]
   * @returns {Promise<Response>} a success; anything else is thrown
   */
  async send(method, path, { body, type, headers = {}, signal = AbortSignal.timeout(PATIENCE) } = {}) {
    const answer = await this.#ask(path, {
      method,
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(type ? { 'Content-Type': type } : {}),
        ...headers,
        Authorization: `Bearer ${this.#token}`,
      },
      // A redirect would carry the token to wherever it points.
      redirect: 'error',
      signal,
      ...(body === undefined ? {} : { body: /** @type {any} */ (body) }),
    })
    if (!answer.ok) throw refusal(answer.status, await answer.json().catch(() => undefined))
    return answer
  }

  /**
   * @param {string} path
   * @param {RequestInit} request
   */
  async #ask(path, request) {
    try {
      return await fetch(this.#url + API + path, request)
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error
      throw new Failure(EXIT.unreachable, `${this.#url} does not answer.`)
    }
  }
}

/**
 * For what may not be there yet, or not any more.
 *
 * @param {unknown} error
 */
export function ifNotFound(error) {
  if (error instanceof Failure && error.exitCode === EXIT.notFound) return undefined
  throw error
}
