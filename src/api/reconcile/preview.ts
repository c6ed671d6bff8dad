import { createHash } from 'node:crypto'
import { idSchemes, type IdScheme } from '../../../schema/model/identifiers.js'
import { kinds, type EntityKind } from '../../../schema/model/kinds.js'
import * as entity from '../../entity/entity.relations.js'
import type { DataAccess } from '../../graph/access.js'
import type { Stored } from '../../graph/rows.js'
import { types } from './types.js'
import { allProperties } from './suggest.js'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: unknown): string => String(text).replace(/[&<>"']/g, (character) => escapes[character]!)

const style =
  'body{font:14px/1.4 system-ui,sans-serif;margin:12px;color:#1c2024}h1{font-size:17px;margin:0 0 4px}p{margin:0 0 4px;color:#60646c}'
/** Nothing is loaded and nothing runs; other pages may frame it, since that is what a preview is for. */
export const previewPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`

const paragraph = (text: string): string => `<p>${text}</p>`

const factsOf = async (data: DataAccess, of: Stored): Promise<string[]> => {
  const [names, ids, place] = (await Promise.all([
    data.related(entity.names, of, {}),
    data.related(entity.externalIds, of, {}),
    data.related(entity.place, of, {}),
  ])) as [Stored[], Stored[], Stored | null]
  const others = [...new Set(names.map((name) => name['value']))].filter((name) => name !== of['name']).slice(0, 6)
  const listed = ids.slice(0, 6).map(({ scheme, value }) => {
    const { url } = idSchemes[scheme as IdScheme]
    const text = `${escapeHtml(scheme)} ${escapeHtml(value)}`
    return url ? `<a href="${escapeHtml(`${url}${String(value)}`)}" target="_blank" rel="noreferrer noopener">${text}</a>` : text
  })
  const { zh } = kinds[of['kind'] as EntityKind]
  return [
    [zh, place?.['name'], of['date']].filter(Boolean).map(escapeHtml).join(' · '),
    others.map(escapeHtml).join(' · '),
    listed.join(' · '),
    of['activityCount'] ? `${escapeHtml(of['activityCount'])} activities` : '',
  ].filter(Boolean)
}

const find = async (data: DataAccess, id: string): Promise<Stored | undefined> => {
  const [found] = await data.byIds([id])
  return found?.['kind'] ? found : undefined
}

/** A small page about an entity, every value escaped; undefined where there is none. */
export const preview = async (data: DataAccess, id: string): Promise<string | undefined> => {
  const of = await find(data, id)
  if (!of) return undefined
  const title = escapeHtml(of['name'] || id)
  const facts = (await factsOf(data, of)).map(paragraph).join('')
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body><h1>${title}</h1>${facts}</body></html>`
}

/** A piece of HTML about an entity, type or property; undefined where there is none. */
export const flyout = async (data: DataAccess, what: string, id: string): Promise<object | undefined> => {
  if (what === 'entity') {
    const of = await find(data, id)
    if (!of) return undefined
    const facts = (await factsOf(data, of)).map(paragraph).join('')
    return { id, html: `<strong>${escapeHtml(of['name'] || id)}</strong>${facts}` }
  }
  const found = (what === 'type' ? types : allProperties).find((one) => one.id === id)
  return found && { id, html: `<strong>${escapeHtml(found.name)}</strong>${paragraph(escapeHtml(found.description))}` }
}
