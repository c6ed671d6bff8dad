/** What a setting names with commas between. */
export const listOf = (setting = ''): string[] =>
  setting
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
