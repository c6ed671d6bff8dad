import type { EntityKind } from '../../schema/model/kinds.js'
import { idSchemes, type IdScheme } from '../../schema/model/names.js'
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
  /** Identifiers that do not have the form of their scheme, and were not used. */
  unusable: readonly ExternalId[]
  /** The place as the line gives it. */
  place?: string
  /** What that may be; empty where the graph knows no such place. */
  places: readonly PlaceMeaning[]
}

/** An identifier as it is compared: without the address of its register, width and case as the scheme has them. */
const tidyId = ({ scheme, value }: ExternalId): ExternalId => {
  const { form, url } = idSchemes[scheme]
  const plain = value.normalize('NFKC').trim()
  const bare =
    url && plain.toLowerCase().startsWith(url) ? plain.slice(url.length) : plain.replace(/^https?:\/\/(www\.)?[^/]+\/(wiki\/)?/i, '')
  const tidy = [bare, bare.toLowerCase(), bare.toUpperCase()].find((one) => form.test(one))
  return { scheme, value: tidy ?? plain }
}

export const isUsable = ({ scheme, value }: ExternalId): boolean => idSchemes[scheme].form.test(value)

/** Reads a line; what its place may mean is looked up elsewhere. */
export const readLine = ({ name, kinds, place, externalIds }: LineInput, places: readonly PlaceMeaning[]): Line => {
  const text = name?.trim()
  const ids = (externalIds ?? []).map(tidyId)
  return {
    ...(text ? { name: formsOf(text) } : {}),
    names: (text && namesInTwoLanguages(text)) || [],
    kinds: kinds ?? [],
    ids: ids.filter(isUsable),
    unusable: ids.filter((id) => !isUsable(id)),
    ...(place?.trim() ? { place: place.trim() } : {}),
    places,
  }
}
