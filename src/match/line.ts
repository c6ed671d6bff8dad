import type { EntityKind } from '../../schema/model/kinds.js'
import { checkIdentifier, normalIdentifier, type IdScheme } from '../../schema/model/identifiers.js'
import { formsOf, namesInTwoLanguages, type NameForms } from './forms.js'

/** What somebody's list says of one entry. */
export interface LineInput {
  name?: string | null
  kinds?: readonly EntityKind[] | null
  place?: string | null
  externalIds?: readonly { scheme: IdScheme; value: string }[] | null
  /** Most candidates, 1 to 20; 5 when absent. */
  limit?: number | null
  /** Kinds that candidates are taken from; all when absent. */
  only?: readonly EntityKind[] | null
}

export interface ExternalId {
  scheme: IdScheme
  value: string
}

/** A place that the line may mean, and the ids of it and of all it lies within. */
export interface PlaceMeaning {
  id: string
  within: readonly string[]
}

/** A line, read: what can be compared. */
export interface Line {
  name?: NameForms
  /** The name in two languages, where it gives both. */
  names: readonly NameForms[]
  /** Empty where the line does not say. */
  kinds: readonly EntityKind[]
  ids: readonly ExternalId[]
  /** What is wrong with identifiers that were not used, in words. */
  unusable: readonly string[]
  /** The place as the line gives it. */
  place?: string
  /** What that may be; empty where the graph knows no such place. */
  places: readonly PlaceMeaning[]
}

/** Reads a line; what its place may mean is looked up elsewhere. */
export const readLine = ({ name, kinds, place, externalIds }: LineInput, places: readonly PlaceMeaning[]): Line => {
  const text = name?.trim()
  const ids = (externalIds ?? []).map(({ scheme, value }) => ({ scheme, value: normalIdentifier(scheme, value.normalize('NFKC')) }))
  const problemOf = ({ scheme, value }: ExternalId): string | undefined => checkIdentifier(scheme, value)
  return {
    ...(text ? { name: formsOf(text) } : {}),
    names: (text && namesInTwoLanguages(text)) || [],
    kinds: kinds ?? [],
    ids: ids.filter((id) => !problemOf(id)),
    unusable: ids.map(problemOf).filter((problem) => problem !== undefined),
    ...(place?.trim() ? { place: place.trim() } : {}),
    places,
  }
}
