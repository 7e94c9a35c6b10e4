import type { EnvironmentChanges } from '@/api/configurationTypes'
import { Change } from './Change'
import { comesAndGoes, settingText, settingWord } from './words'

/** One of Claude Code's settings; of a list only what comes and what goes. */
export function SettingChange({ change: { path, from, to } }: { change: EnvironmentChanges['settings'][number] }) {
  const lists = comesAndGoes(from, to)
  return (
    <Change change="changed" what="Setting" name={settingWord(path)}>
      <span className="flex flex-wrap items-baseline gap-x-3 text-[0.8125rem] wrap-anywhere">
        {lists ? <ListChange {...lists} /> : <ValueChange from={settingText(path, from)} to={settingText(path, to)} />}
      </span>
    </Change>
  )
}

function ListChange({ comes, goes }: { comes: string[]; goes: string[] }) {
  if (comes.length + goes.length === 0) return 'in another order'
  return (
    <>
      {comes.map((entry) => (
        <ins key={entry} className="font-mono text-good no-underline">
          + {entry}
        </ins>
      ))}
      {goes.map((entry) => (
        <del key={entry} className="font-mono text-bad no-underline">
          − {entry}
        </del>
      ))}
    </>
  )
}

function ValueChange({ from, to }: { from: string; to: string }) {
  return (
    <span>
      <del className="text-bad">{from}</del> <span aria-hidden>→</span> <ins className="text-good no-underline">{to}</ins>
    </span>
  )
}
