import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { aProblem } from '@/test/examples'
import { renderPage } from '@/test/renderPage'
import { factors } from './AccountPageView.stories'
import { SecondFactorSection } from './SecondFactorSection'

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })

describe('the second factor', () => {
  it.each(Object.entries(factors))('%s: can be shown, and axe finds nothing', async (_name, story) => {
    await renderPage(<SecondFactorSection {...story} />)
    expect(screen.getByRole('heading', { level: 2, name: 'Second factor' })).toBeDefined()
    await expectAccessible()
  })

  it('shows the secret as a picture, as a link and to be typed, and wants a code of it', async () => {
    const onCode = vi.fn(async () => {})
    await renderPage(<SecondFactorSection {...factors.Begun} onCode={onCode} />)
    expect(screen.getByRole('img', { name: /QR code/ }).querySelector('path')?.getAttribute('d')?.length).toBeGreaterThan(1000)
    expect(screen.getByRole('link').getAttribute('href')).toBe(factors.Begun.begun.uri)
    expect(screen.getByTestId('second-factor-secret').textContent).toBe(factors.Begun.begun.secret)
    await userEvent.type(screen.getByLabelText('Code'), '492039{Enter}')
    expect(onCode.mock.calls).toEqual([['492039']])
  })

  it('says at the field that a code is wrong', async () => {
    const wrong = aProblem(422, 'validation_failed', [{ field: 'code', code: 'wrong_code', message: 'The code is wrong.' }])
    await renderPage(<SecondFactorSection {...factors.Begun} onCode={async () => Promise.reject(wrong)} />)
    await userEvent.type(screen.getByLabelText('Code'), '000000{Enter}')
    expect(await screen.findByText('The code is wrong.')).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('shows recovery codes until somebody says that they were kept', async () => {
    const onPutAway = vi.fn()
    await renderPage(<SecondFactorSection {...factors.JustOn} onPutAway={onPutAway} />)
    expect(screen.getByText('abcd-efgh-ijkl-mnop')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Turn off' })).toBeNull()
    await userEvent.click(button('I have kept them'))
    expect(onPutAway).toHaveBeenCalledOnce()
  })

  it('is turned off with the password and a code', async () => {
    const onTurnOff = vi.fn(async () => {})
    await renderPage(<SecondFactorSection {...factors.On} onTurnOff={onTurnOff} />)
    await userEvent.click(button('Turn off'))
    const dialog = within(screen.getByRole('dialog'))
    await userEvent.type(dialog.getByLabelText('Your password'), 'seven quiet lanterns')
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Turn off' }).disabled).toBe(true)
    await userEvent.type(dialog.getByLabelText('Code'), '492039{Enter}')
    expect(onTurnOff.mock.calls).toEqual([[{ password: 'seven quiet lanterns', code: '492039' }]])
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
