import type { ValueName } from '../../../schema/model/values.js'
import { dateForms, dateOf, intervalOf } from '../document/dates.js'
import { Fault, textIn } from './fault.js'

/** The date in the form in which it is kept. Throws a Fault when there is no such date. */
export const dateIn = (field: string, printed: string): string => {
  const date = dateOf(printed)
  if (date === undefined) throw new Fault(field, `"${printed.slice(0, 60)}" is no date`, `Write a date that exists: ${dateForms}.`)
  return date
}

/** The number. Throws a Fault when it is none. */
export const numberIn = (field: string, printed: string): number => {
  const number = Number(printed)
  if (Number.isFinite(number)) return number
  throw new Fault(field, `"${printed.slice(0, 60)}" is no number`, 'Write digits, with a point before decimals.')
}

/** A value in the form that its predicate asks for. Throws a Fault when it is not of that form. */
export const valueIn = (field: string, predicate: ValueName, printed: string): string => {
  const value = textIn(field, printed)
  const fail = (problem: string, hint: string): never => {
    throw new Fault(field, `"${value.slice(0, 60)}" ${problem}`, hint)
  }
  if (predicate === 'DATE') return intervalOf(value) ?? fail('is no date', `Write a date that exists (${dateForms}), or two with a slash.`)
  if (predicate === 'FOUNDED') return dateIn(field, value)
  if (predicate === 'COUNTRY' && !/^[A-Z]{2}$/.test(value)) fail('is no country code', 'Write two letters: ISO 3166-1 alpha-2, such as CN.')
  if (predicate === 'WEBSITE' && !URL.canParse(value)) fail('is no address', 'Write it whole: https://…')
  return value
}
