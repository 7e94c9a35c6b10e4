import { byteLength } from '@/lib/base64'

/** The server's rules, told before the server has to; it has the last word. */

export const limits = { name: 64, description: 1024, contentBytes: 32_768, files: 20, filesBytes: 32_768 }

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/
const PATH = /^(?=.{1,120}$)[A-Za-z0-9_][A-Za-z0-9._-]*(?<!\.)(\/[A-Za-z0-9_][A-Za-z0-9._-]*(?<!\.)){0,4}$/

export function nameError(name: string): string | undefined {
  if (name === '') return 'Give the skill a name.'
  if (name.length > limits.name) return `Use at most ${limits.name} characters.`
  return NAME.test(name) ? undefined : 'Use small letters, digits and single hyphens between them, such as review-code.'
}

export function descriptionError(description: string): string | undefined {
  if (description.trim() === '') return 'Say what the skill is for.'
  if (/[\r\n]/.test(description)) return 'Keep it on one line.'
  const length = [...description].length
  return length > limits.description ? `Use at most 1,024 characters; these are ${length.toLocaleString('en')}.` : undefined
}

export function contentError(content: string): string | undefined {
  if (content.trim() === '') return 'Write what Claude should do.'
  return byteLength(content) > limits.contentBytes ? 'This is larger than 32,768 bytes. Move a part into a further file.' : undefined
}

interface FileLike {
  path: string
  bytes: number
}

export function pathError(path: string, all: FileLike[]): string | undefined {
  if (!PATH.test(path)) return 'Use a relative path of plain names, such as scripts/check.py.'
  const [first = ''] = path.toLowerCase().split('/')
  if (first === 'skill.md') return 'SKILL.md is made from the skill itself.'
  const alike = all.filter((file) => file.path.toLowerCase() === path.toLowerCase())
  return alike.length > 1 ? 'Two files have this path.' : undefined
}

export function filesError(files: FileLike[]): string | undefined {
  if (files.length > limits.files) return `At most ${limits.files} further files are allowed.`
  const wrong = files.find(({ path }) => pathError(path, files) !== undefined)
  if (wrong) return 'One of the paths needs another look.'
  return totalBytes(files) > limits.filesBytes ? 'Together they are larger than 32,768 bytes.' : undefined
}

export function totalBytes(files: FileLike[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}
