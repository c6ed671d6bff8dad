import { check } from '../check/check.js'
import { rules } from '../check/rules.js'
import { badInput } from '../errors.js'
import { report, type Session } from './session.js'

/** Prints every breach of the model's rules, one line each; the exit code is 1 where there is one. */
export const printCheck = async ({ graph }: Session, { most }: { most: string }): Promise<void> => {
  if (!/^\d{1,9}$/.test(most)) throw badInput('--most', `"${most}" is no number`, 'Pass how many findings of a rule to print, such as 20.')
  const { findings, changed } = await check(
    graph,
    ({ rule, id, is, should }) => console.log(`${rule}\t${id}\tis ${is}\tshould be ${should}`),
    { most: Number(most), onStep: (step) => report(`checking ${step} …`) },
  )
  if (changed) report('The graph changed meanwhile: check again when no import is at work.')
  for (const [rule, count] of findings) console.log(`${count} × ${rule}: ${rules[rule]}`)
  if (findings.size) process.exitCode = 1
  else console.log(`sound: ${Object.keys(rules).length} rules hold`)
}
