/** What a record holds of the names it is shown by. */
export interface ShownNames {
  name?: unknown
  nameKind?: unknown
  nameZh?: unknown
  nameZhKind?: unknown
  nameEn?: unknown
  nameEnKind?: unknown
}

/** The name in a language where that is known; Chinese first otherwise, and the empty text where no source gives a name. */
export const shownName = ({ name, nameZh, nameEn }: ShownNames, language?: string | null): string =>
  String((language === 'EN' ? nameEn : language === 'ZH' ? nameZh : undefined) ?? name ?? '')

/** Kind of that name; null where there is none. */
export const shownNameKind = ({ nameKind, nameZh, nameZhKind, nameEn, nameEnKind }: ShownNames, language?: string | null): unknown => {
  if (language === 'EN' && nameEn) return nameEnKind
  return (language === 'ZH' && nameZh ? nameZhKind : nameKind) ?? null
}
