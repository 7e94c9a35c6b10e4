import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { EXIT, Failure, refusal } from './failures.mjs'

const PATIENCE = 30_000
const BREATH = 300
const API = '/api/v1'

/** The connection broke, so that nobody knows whether the request was carried out. */
class NoAnswer extends Failure {
  /** @param {string} url */
  constructor(url) {
    super(EXIT.unreachable, `${url} does not answer.`)
  }
}

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
    const content = body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' }
    return (await this.sendOnce(path, content)).json()
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
   * A POST under a key of its own: sent again after the connection broke, it is carried out once.
   *
   * @param {string} path
   * @param {{body?: string | Uint8Array, type?: string, headers?: Record<string, string>}} content
   */
  async sendOnce(path, content) {
    const request = { ...content, headers: { ...content.headers, 'Idempotency-Key': randomUUID() } }
    try {
      return await this.send('POST', path, request)
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      await pause(BREATH)
      return this.send('POST', path, request)
    }
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
      throw new NoAnswer(this.#url)
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
