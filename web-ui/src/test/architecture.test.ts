import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = join(process.cwd(), 'src')

interface Import {
  from: string
  to: string
}

function imports(): Import[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  return files.flatMap((file) => importsOf(file, readFileSync(join(SRC, file), 'utf8')))
}

function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(/from '([@.][^']*)'/g)]
    .map(([, target = '']) => (target.startsWith('@/') ? target.slice(2) : relative(SRC, join(SRC, file, '..', target))))
    .map((to) => ({ from: file.replaceAll('\\', '/'), to }))
}

function folderOf(path: string): string {
  const [top = '', feature = ''] = path.split('/')
  return top === 'features' ? `features/${feature}` : top
}

/** Who may import what: a feature never another feature; api, components and lib nothing above them. */
function offends({ from, to }: Import): boolean {
  const [here, there] = [folderOf(from), folderOf(to)]
  if (here === there || here === 'app' || here === 'main.tsx' || here === 'test' || there === 'test') return false
  if (here.startsWith('features/')) return !['api', 'components', 'lib'].includes(there)
  if (here === 'components') return !['api', 'lib'].includes(there)
  return there !== 'lib'
}

describe('the folders', () => {
  it('import only downwards, and no feature imports another', () => {
    const found = imports()
    expect(found.length).toBeGreaterThan(200)
    expect(found.filter(offends)).toEqual([])
  })

  it('are watched by a rule that bites', () => {
    expect(offends({ from: 'features/account/a.ts', to: 'features/environments/b' })).toBe(true)
    expect(offends({ from: 'features/account/a.ts', to: 'app/router' })).toBe(true)
    expect(offends({ from: 'components/a.ts', to: 'features/account/b' })).toBe(true)
    expect(offends({ from: 'lib/a.ts', to: 'api/b' })).toBe(true)
    expect(offends({ from: 'features/account/a.ts', to: 'api/b' })).toBe(false)
  })

  it('leave examples and stories out of what is shipped', () => {
    const shipped = imports().filter(({ from }) => !/test|stories/.test(from))
    expect(shipped.filter(({ to }) => /^test\/|stories/.test(to))).toEqual([])
  })
})
