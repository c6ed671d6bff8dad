/** Periods of one length, numbered: the n-th of a year y is number y * perYear + n - 1, so that a year earlier is perYear less. */
export interface Periods {
  perYear: number
  /** 2024, 2024-Q2 or 2024-05. */
  name(number: number): string
  number(name: string): number
  firstDay(number: number): string
  lastDay(number: number): string
}

const padded = (month: number): string => String(month).padStart(2, '0')
const printed = (year: number): string => String(year).padStart(4, '0')

const periods = (perYear: number, suffix: (part: number) => string): Periods => {
  const months = 12 / perYear
  const yearOf = (number: number): number => Math.floor(number / perYear)
  const lastMonth = (number: number): number => ((number % perYear) + 1) * months
  return {
    perYear,
    name: (number) => printed(yearOf(number)) + suffix((number % perYear) + 1),
    number: (name) => Number(name.slice(0, 4)) * perYear + Number(name.slice(4).replace(/^-Q?/, '') || 1) - 1,
    firstDay: (number) => `${printed(yearOf(number))}-${padded(lastMonth(number) - months + 1)}-01`,
    // Not Date.UTC, which takes the years below 100 for those of the 20th century.
    lastDay: (number) => new Date(new Date(0).setUTCFullYear(yearOf(number), lastMonth(number), 0)).toISOString().slice(0, 10),
  }
}

export const periodsOf: Readonly<Record<string, Periods>> = {
  YEAR: periods(1, () => ''),
  QUARTER: periods(4, (quarter) => `-Q${quarter}`),
  MONTH: periods(12, (month) => `-${padded(month)}`),
}

/** Number of the period that a day, month or year falls in: its first day, or with `end` its last one. */
export const periodAt = (kind: Periods, date: string, end = false): number => {
  const [year, month = end ? 12 : 1] = date.split('-').map(Number) as [number, number?]
  return year * kind.perYear + Math.floor((month - 1) / (12 / kind.perYear))
}
