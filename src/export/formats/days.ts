const dayForm = /^\d{4}-\d\d-\d\d$/
const monthForm = /^(\d{4})-(\d\d)$/

/** First day that a partial date can mean (ISO 8601); undefined where no year is known. */
export const firstDay = (date: string | null | undefined): string | undefined => {
  if (!date || !/^\d{4}/.test(date)) return undefined
  return dayForm.test(date) ? date : `${date}-01-01`.slice(0, 10)
}

/** Last day that a partial date can mean (ISO 8601); undefined where no year is known. */
export const lastDay = (date: string | null | undefined): string | undefined => {
  if (!date || !/^\d{4}/.test(date) || dayForm.test(date)) return date && dayForm.test(date) ? date : undefined
  const [, year, month] = monthForm.exec(date) ?? []
  if (!year) return `${date.slice(0, 4)}-12-31`
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}
