import type { Dimension } from '../../api/operations.js'
import { known, oneOf, textIn, yearIn } from '../../search-params.js'

export const trendUnits = ['year', 'quarter'] as const
export const trendSplits = ['sector', 'role', 'kind'] as const
export const placeLevels = ['province', 'city', 'district'] as const
export const industryLevels = ['section', 'division'] as const
export type TrendSplit = (typeof trendSplits)[number]

export const placeDimensions: Record<(typeof placeLevels)[number], Dimension> = {
  province: 'PLACE_PROVINCE',
  city: 'PLACE_CITY',
  district: 'PLACE_DISTRICT',
}
export const industryDimensions: Record<(typeof industryLevels)[number], Dimension> = {
  section: 'INDUSTRY_SECTION',
  division: 'INDUSTRY_DIVISION',
}

export const trendsIn = (raw: Record<string, unknown>) =>
  known({
    since: yearIn(raw, 'since'),
    until: yearIn(raw, 'until'),
    place: textIn(raw, 'place', /^[\w-]{1,60}$/),
    industry: textIn(raw, 'industry', /^[\w-]{1,60}$/),
    unit: oneOf(raw, 'unit', ['quarter']),
    split: oneOf(raw, 'split', trendSplits),
    level: oneOf(raw, 'level', placeLevels),
    field: oneOf(raw, 'field', industryLevels),
  })
export type TrendsSearch = ReturnType<typeof trendsIn>
