import type { PermissionsForm } from './specForm'

export interface Preset {
  word: string
  sentence: string
  permissions: Pick<PermissionsForm, 'allowedTools' | 'blockedTools' | 'defaultMode'>
}

const reading = ['Read', 'Grep', 'Glob']

/** Where one may begin; hosts, paths and the limit of tokens stay as they are. */
export const presets: Preset[] = [
  {
    word: 'Ask me',
    sentence: 'Claude Code asks before it changes or runs anything.',
    permissions: { allowedTools: '', blockedTools: '', defaultMode: 'default' },
  },
  {
    word: 'Edit freely',
    sentence: 'Files are read and edited without asking, and git is used; it asks before other commands.',
    permissions: { allowedTools: [...reading, 'Edit', 'Write', 'Bash(git:*)'].join('\n'), blockedTools: '', defaultMode: 'acceptEdits' },
  },
  {
    word: 'Read and plan',
    sentence: 'Files are read, and nothing is changed.',
    permissions: { allowedTools: reading.join('\n'), blockedTools: 'Edit\nWrite', defaultMode: 'plan' },
  },
  {
    word: 'Only what is listed',
    sentence: 'Files are read and edited; everything else is refused without a question.',
    permissions: { allowedTools: [...reading, 'Edit', 'Write'].join('\n'), blockedTools: 'WebFetch\nWebSearch', defaultMode: 'dontAsk' },
  },
]

export function isPreset({ permissions }: Preset, form: PermissionsForm): boolean {
  return (
    permissions.allowedTools === form.allowedTools.trim() &&
    permissions.blockedTools === form.blockedTools.trim() &&
    permissions.defaultMode === form.defaultMode
  )
}
