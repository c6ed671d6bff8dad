/** What is looked for in the graph as a whole, and what each check finds. */
export const qualityChecks = {
  NO_ENGLISH_NAME: 'Organizations of which no source gives an English name.',
  NO_DATE: 'Activities of which no source says the day, month or year; words such as 近日 (recently) say none.',
  NO_PLACE: 'Activities of which no source says where they took place.',
  UNNAMED_PARTS: 'Entities of which a source says that there is more than it names.',
  MACHINE_TRANSLATED_NAME:
    'Organizations, activities and people shown, in Chinese or English, by a name that a machine translated: it may be the official name of another.',
  KIND_INFERRED: 'Organizations whose kind was inferred from their name.',
  ONE_SOURCE: 'Activities of which one source alone tells.',
  UNSURE_IDENTITY: 'Entities of which it was judged that nobody can tell yet whether they are one with another.',
} as const
