/** The highest number of each shade but the darkest. */
export const shades = [1, 2, 4, 8] as const
export const shadeOf = (count: number): string => `heat-${shades.filter((most) => count > most).length + 1}`
