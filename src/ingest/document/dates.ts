/** ISO 8601-2 (EDTF level 0, and an unspecified year as XXXX): a day, month or year. */
const moment = /^(\d{4}|XXXX)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/
/** Year first, as spreadsheets print it: 2024/5/14, 2024.5.14, 2024年5月14日. */
const printed = /^(\d{4})(?:[/.年-](\d{1,2})(?:[/.月-](\d{1,2})日?|月)?|年)$/
const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const exists = (date: string): boolean => {
  const [, year = '', month, day] = moment.exec(date) ?? []
  if (!year || !day) return year !== ''
  const leap = year === 'XXXX' || isLeap(Number(year))
  return Number(day) <= (month === '02' && leap ? 29 : days[Number(month) - 1]!)
}

/** The date as precise as it is printed (2024-05-14, 2024-05, 2024, XXXX-05-14), undefined when there is no such date. */
export const dateOf = (text: string): string | undefined => {
  if (exists(text)) return text
  const [, year, month, day] = printed.exec(text) ?? []
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
  return exists(date) ? date : undefined
}

/** A date, or an interval of two with a slash between; undefined when one of them does not exist or the end lies before the beginning. */
export const intervalOf = (text: string): string | undefined => {
  const date = dateOf(text)
  if (date !== undefined) return date
  const [since, until, more] = text.split('/').map(dateOf)
  return since !== undefined && until !== undefined && more === undefined && text.split('/').length === 2 && inOrder(since, until)
    ? `${since}/${until}`
    : undefined
}

/** Whether the end does not lie before the beginning, as far as both are precise. */
export const inOrder = (since: string, until: string): boolean => {
  const precision = Math.min(since.length, until.length)
  return since.startsWith('X') || until.startsWith('X') || since.slice(0, precision) <= until.slice(0, precision)
}

export const dateForms = '2024-05-14, 2024-05 or 2024'
