import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aProblem } from '@/test/examples'
import { renderPage } from '@/test/renderPage'
import type { Document } from './openapi'
import { groupsOf, typeWords } from './openapi'
import { ReferencePageView } from './ReferencePageView'

const node = { $ref: '#/components/schemas/Node' }
const document: Document = {
  info: { title: 'An API', version: '1' },
  tags: [{ name: 'Second' }, { name: 'First' }, { name: 'Unused' }],
  paths: {
    '/nodes/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      get: { tags: ['First'], summary: 'Read a node', responses: { 200: { description: 'It', content: { 'application/json': { schema: node } } } } },
    },
    '/nodes': {
      post: {
        tags: ['Second'],
        summary: 'Make a node',
        requestBody: { required: true, content: { 'application/json': { schema: node, example: { name: 'a node' } } } },
        responses: {
          201: { $ref: '#/components/responses/Made' } as never,
          409: {
            description: 'name_taken: Another node has the name.\nbusy: Come again.',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        },
      },
    },
    '/health': { get: { responses: {} } },
  },
  components: {
    schemas: {
      Node: { type: 'object', required: ['name'], properties: { name: { type: 'string', maxLength: 9 }, children: { type: 'array', items: node } } },
    },
    responses: { Made: { description: 'Made it' } },
  },
}

const usual = { document, problem: undefined, onRetry: () => {} }

describe('the API reference', () => {
  it('groups operations by tag, in the document’s order, the untagged ones last', () => {
    expect(groupsOf(document).map(({ name }) => name)).toEqual(['Second', 'First', 'Other'])
  })

  it('shows parameters, bodies and answers, references followed', async () => {
    await renderPage(<ReferencePageView {...usual} />)
    const read = operation('get-nodes-id-')
    expect(read.getByText('id')).toBeDefined()
    expect(read.getByText('in path, required')).toBeDefined()
    expect(operation('post-nodes').getByText('Made it')).toBeDefined()
  })

  it('shows an example of a body, and of a problem its codes alone', async () => {
    await renderPage(<ReferencePageView {...usual} />)
    const make = operation('post-nodes')
    expect(make.getByLabelText('Example of a body').textContent).toContain('"name": "a node"')
    expect(make.getByText(/name_taken: Another node has the name/)).toBeDefined()
    expect(make.queryByText('Problem')).toBeNull()
  })

  it('unfolds a schema that contains itself once, not for ever', async () => {
    await renderPage(<ReferencePageView {...usual} />)
    const make = operation('post-nodes')
    expect(make.getAllByText('children').length).toBeLessThan(4)
    expect(make.getAllByText('at most 9 characters').length).toBeGreaterThan(0)
  })

  it('says when the document cannot be read, and while it is read', async () => {
    const { unmount } = await renderPage(<ReferencePageView {...usual} document={undefined} problem={aProblem()} />)
    expect(screen.getByRole('alert').textContent).toContain('could not be read')
    unmount()
    await renderPage(<ReferencePageView {...usual} document={undefined} />)
    expect(screen.getByText('Loading the API reference')).toBeDefined()
  })
})

describe('a type', () => {
  it.each([
    [{ type: 'string', format: 'date-time' }, 'string (date-time)'],
    [{ type: ['integer', 'null'] }, 'integer | null'],
    [{ enum: ['a', 'b'] }, '"a" | "b"'],
    [{ type: 'array', items: node }, 'Node[]'],
    [{ oneOf: [node, { type: 'null' }] }, 'Node | null'],
    [{}, 'any'],
  ])('%o reads %s', (schema, expected) => {
    expect(typeWords(schema)).toBe(expected)
  })
})

function operation(id: string) {
  return within(globalThis.document.getElementById(id) as HTMLElement)
}
