import { entityKinds } from '../../schema/model/kinds.js'

const entities = entityKinds.map((kind) => kind.toLowerCase()).join('|')
const sections = `question|source|${entities}`
const form = new RegExp(`^/(?:search|network|sources|quality|api|matrix|path|compare|trends|ask|(?:${sections})/[^/]+)?$`)

const framed = new RegExp(`^/embed/(?:network|matrix|(?:${entities})/[^/]+)$`)

/** Whether a path is a view that is made to stand in a page of somebody else. */
export const isEmbed = (path: string): boolean => framed.test(path)
/** Whether a path is an address of the pages in src/explorer, which find out themselves what to show there. */
export const isPage = (path: string): boolean => form.test(path) || isEmbed(path)
