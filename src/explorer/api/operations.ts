/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Events and projects that fulfil all of what is given. */
export type ActivityFilter = {
  /** Devoted to this industry or one within it: an id, or a GB/T 4754 code such as C39. */
  industry?: string | null | undefined;
  /** Is of one of these kinds: Event, Project. */
  kinds?: Array<EntityKind> | null | undefined;
  /** This organization, base or committee took part. */
  organization?: string | null | undefined;
  /** Held in this place, anywhere within it, or at an organization located there: an id, or a division code such as 350211. */
  place?: string | null | undefined;
  /** In one of these roles: whoever is asked for by organization and sectors, or anybody. */
  roles?: Array<ActivityRole> | null | undefined;
  /** An organization of one of these sectors took part. */
  sectors?: Array<Sector> | null | undefined;
  /** Only what began on this day or later; what has no date is left out. */
  since?: string | null | undefined;
  /** True: only those of which no source tells the day they began. */
  undated?: boolean | null | undefined;
  /** Only those of which no source tells any of these: what the group `unknown` of `aggregate` counts. A quarter is unknown where only the year is told. KIND and SOURCE are always known. */
  unknown?: Array<Dimension> | null | undefined;
  /** Only what began on this day or earlier (in this month, in this year); what has no date is left out. */
  until?: string | null | undefined;
};

/** Role of an organization, base or committee in an activity. */
export type ActivityRole =
  /** 参加. Took part in the event. */
  | 'ATTEND'
  /** 牵头项目. Coordinates the project. */
  | 'COORDINATE'
  /** 协办. Co-organized the event. */
  | 'CO_ORGANIZE'
  /** 指导. Guided the event. */
  | 'GUIDE'
  /** 主办. Hosted the event. */
  | 'HOST'
  /** 发起、牵头. Initiated or led what the event founded. */
  | 'INITIATE'
  /** 公布. Issued what the event made known: a list, a notice. */
  | 'ISSUE'
  /** 首批成员. Became a founding member of what the event founded. */
  | 'JOIN'
  /** 承办. Organized (undertook) the event. */
  | 'ORGANIZE'
  /** 参与项目. Takes part in the project. */
  | 'PARTICIPATE'
  /** 签约. Signed an agreement at the event; with whom is said by COOPERATES_WITH. */
  | 'SIGN'
  /** 支持. Supported the event. */
  | 'SUPPORT';

/** What is counted has to fulfil all of what is given; docs/aggregates.md says what each means for what is counted. */
export type AggregateFilter = {
  /** Devoted to this industry or one within it: an id, or a GB/T 4754 code such as C39. */
  industry?: string | null | undefined;
  /** Activities of these kinds; else organizations of these kinds, ties and statements of such an organization. */
  kinds?: Array<EntityKind> | null | undefined;
  /** Activities in which at least so many organizations took part, in `roles` where given: 2 with HOST is what was co-hosted. */
  minOrganizations?: number | null | undefined;
  /** Activities in which this organization, base or committee took part, its ties, statements about it, or itself. */
  organization?: string | null | undefined;
  /** In this place or anywhere within it: an id, or a division code such as 350211. */
  place?: string | null | undefined;
  /** Only ties or statements of these predicates, such as HOSTED, MEMBER_OF, NAME. */
  predicates?: Array<string> | null | undefined;
  /** Ties and statements of these roles; activities in which somebody, organizations that, took part in one of them. */
  roles?: Array<ActivityRole> | null | undefined;
  /** Organizations of these sectors, ties and statements of such an organization, activities in which one took part. */
  sectors?: Array<Sector> | null | undefined;
  /** Only what began on this day or later; what has no date is left out. */
  since?: string | null | undefined;
  /** Said by this source, alone or with others. */
  source?: string | null | undefined;
  /** Only what began on this day or earlier (in this month, in this year); what has no date is left out. */
  until?: string | null | undefined;
};

/** How sure it is that the source says so. */
export type Certainty =
  /** A rule or an editor derived it from what the source states; the statement says how. */
  | 'INFERRED'
  /** The source states it. */
  | 'STATED';

/** What groups are made by; docs/aggregates.md says what each means for what is counted. */
export type Dimension =
  /** Industry, of the very level that the source gives. */
  | 'INDUSTRY'
  /** Division (大类) of GB/T 4754, a letter and two digits. */
  | 'INDUSTRY_DIVISION'
  /** Section (门类) of GB/T 4754, a letter. */
  | 'INDUSTRY_SECTION'
  /** Kind of what is counted: of activity or organization, type of the tie, predicate of the statement. */
  | 'KIND'
  /** Month, such as 2024-05; unknown where only the year is. */
  | 'MONTH'
  /** City, or prefecture of its rank (地级). */
  | 'PLACE_CITY'
  /** District, county or county-level city (县级). */
  | 'PLACE_DISTRICT'
  /** Province, or municipality or region of its rank (省级). */
  | 'PLACE_PROVINCE'
  /** Quarter of a year, such as 2024-Q2; unknown where only the year is. */
  | 'QUARTER'
  /** Role in an activity. */
  | 'ROLE'
  /** Sector of the organization. */
  | 'SECTOR'
  /** Source. */
  | 'SOURCE'
  /** Year, such as 2024. */
  | 'YEAR';

/** Why it is asked whether two entities are one. */
export type DoubtReason =
  /** A name in a document is borne by several entities; a new one was made for it. */
  | 'AMBIGUOUS'
  /** Two entities of one kind of thing bear the same name. */
  | 'NAMESAKES';

/** Kind of an entity: the name of its GraphQL type. */
export type EntityKind =
  /** 协会联盟. Association, alliance, consortium or learned society. */
  | 'Association'
  /** 实训基地. Training base. */
  | 'Base'
  /** 专业委员会. Professional committee, advisory group or the like. */
  | 'Committee'
  /** 企业. Company or group of companies. */
  | 'Enterprise'
  /** 活动. Event that organizations guide, host, organize, support, sign or attend. */
  | 'Event'
  /** 党政机关. Party or state organ, or an office of one. */
  | 'GovernmentBody'
  /** 行业. Industry of GB/T 4754-2017. */
  | 'Industry'
  /** 其他组织. Organization of another or of an unknown kind. */
  | 'OtherOrganization'
  /** 人物. Person in a public role. */
  | 'Person'
  /** 地点. Administrative division or other place. */
  | 'Place'
  /** 计划. Programme that an organization runs. */
  | 'Program'
  /** 项目. Project that organizations coordinate or take part in. */
  | 'Project'
  /** 科研院所. Research institute. */
  | 'ResearchInstitute'
  /** 研学路线. Research-and-learning route. */
  | 'Route'
  /** 职业学校及其他学校. Vocational, technician or other school below the tertiary level. */
  | 'School'
  /** 高等学校. University or college, or a school within one. */
  | 'University';

/** Register that gave an identifier. */
export type IdScheme =
  /** Record number of a project in CORDIS (rcn). */
  | 'cordis'
  /** Administrative division code of China (GB/T 2260). */
  | 'division'
  /** Event key under which several documents report one event. */
  | 'event'
  /** Crossref Funder Registry, the part of the DOI behind 10.13039/. */
  | 'fundref'
  /** Industry code of GB/T 4754-2017. */
  | 'gbt4754'
  /** Global Research Identifier Database, closed in 2021. */
  | 'grid'
  /** International Standard Name Identifier (ISO 27729). */
  | 'isni'
  /** Legal Entity Identifier (ISO 17442). */
  | 'lei'
  /** School code of the Ministry of Education of China (学校标识码). */
  | 'moe'
  /** Open Researcher and Contributor ID. */
  | 'orcid'
  /** Participant identification code of the European Commission, as in CORDIS. */
  | 'pic'
  /** Research Organization Registry. */
  | 'ror'
  /** Unified social credit code of China (统一社会信用代码, GB 32100-2015). */
  | 'uscc'
  /** Wikidata item. */
  | 'wikidata';

/** Language in which a name is preferred. */
export type Language =
  /** English. */
  | 'EN'
  /** Chinese. */
  | 'ZH';

/** How a name matched what was typed, surest first. */
export type MatchKind =
  /** It is the name, but for case, width, spaces and punctuation. */
  | 'EXACT'
  /** The name has it within, or shares words or characters with it. */
  | 'FULL_TEXT'
  /** It is the first letters of the syllables or words of the name, or of its beginning. */
  | 'INITIALS'
  /** It spells the name, or its beginning, in pinyin; where it is Chinese, it sounds the same. */
  | 'PINYIN'
  /** The name begins with it. */
  | 'PREFIX'
  /** It is the name in the other script of Chinese, traditional or simplified, or without its diacritics. */
  | 'SCRIPT'
  /** It is a short form (简称), or begins one, that rules make of the name, or the name is one of it; no source has to use it. */
  | 'SHORT_NAME'
  /** A letter or so is different. */
  | 'TYPO';

/** Kind of a name, best for display first. */
export type NameKind =
  /** Other name given by a register. */
  | 'ALIAS'
  /** Description that stands in for a name, made by the editors. */
  | 'DESCRIPTIVE'
  /** Former name. */
  | 'FORMER'
  /** Name under which a register of organizations lists it. */
  | 'LABEL'
  /** Name as printed in a machine translation: it may be the name of somebody else. */
  | 'MACHINE_TRANSLATED'
  /** Official name, as the body responsible for it lists it. */
  | 'OFFICIAL'
  /** Name as printed in a source. */
  | 'PRINTED'
  /** Short name (简称) or acronym. */
  | 'SHORT'
  /** Name in another language, translated by the editors: no source prints it. */
  | 'TRANSLATED';

/** By what nodes or links were left out. */
export type NetworkCutKind =
  /** Nodes too far from those in the middle. */
  | 'EGO'
  /** Nodes without a link. */
  | 'ISOLATES'
  /** Nodes outside the largest component. */
  | 'LARGEST_COMPONENT'
  /** Links of too few shared activities. */
  | 'MIN_SHARED'
  /** Links of too little weight. */
  | 'MIN_WEIGHT'
  /** Nodes behind the first ones. */
  | 'TOP';

/** What organizations are grouped by. */
export type NetworkGroup =
  /** Industry that they are devoted to; of several the one with the smallest code. */
  | 'INDUSTRY'
  /** Kind of organization. */
  | 'KIND'
  /** Administrative division in which they are located; of several the one with the smallest code. */
  | 'PLACE'
  /** Sector. */
  | 'SECTOR';

/** Which participations make the network, and which part of it is shown. */
export type NetworkInput = {
  /** How many links `ego` reaches, 0 to 10. */
  depth?: number;
  /** Cut: only these organizations, up to 100, and what is near them. */
  ego?: Array<string> | null | undefined;
  /** Betweenness from all sources even where that takes minutes; else it is estimated there, which `about` tells. */
  exact?: boolean;
  /** Tell positions apart even on thin data; the answer is marked `forced`. */
  force?: boolean;
  /** Activities devoted to this industry or one within it: an id or a GB/T 4754 code. */
  industry?: string | null | undefined;
  /** False cuts off the nodes that have no link. */
  isolates?: boolean;
  /** Only organizations of these kinds; others are out of scope, and count in no weight. */
  kinds?: Array<EntityKind> | null | undefined;
  /** Cut: only the component with most nodes. */
  largestComponent?: boolean;
  /** Cut: only links of at least as many shared activities, 1 or more. */
  minShared?: number | null | undefined;
  /** Cut: only links of at least this weight, 0 or more. */
  minWeight?: number | null | undefined;
  /** What the nodes and links are. */
  mode?: NetworkMode;
  /** Roles of the second side: a tie then has one end in `roles` and the other in these. The same on both sides when absent. */
  otherRoles?: Array<ActivityRole> | null | undefined;
  /** Activities held in this place, anywhere within it, or at an organization located there: an id, or a division code such as 350211. */
  place?: string | null | undefined;
  /** Roles that count; of the first side where the sides differ. */
  roles?: Array<ActivityRole>;
  /** Only organizations of these sectors; others are out of scope, and count in no weight. */
  sectors?: Array<Sector> | null | undefined;
  /** Only what began on this day or later; what has no date is left out. */
  since?: string | null | undefined;
  /** Only participations that this source states. */
  source?: string | null | undefined;
  /** Cut: only the first nodes by `topBy`, 1 to 100,000; of equal ones the smaller id. */
  top?: number | null | undefined;
  /** By what `top` chooses, after the other cuts. */
  topBy?: TopMeasure;
  /** Only what began on this day or earlier (in this month, in this year); what has no date is left out. */
  until?: string | null | undefined;
  /** What a link weighs. Its number of shared activities is told in any case. */
  weight?: Weighting;
};

/** What the nodes and links of a network are. */
export type NetworkMode =
  /** Organizations, tied by the activities that they share: the projection. */
  | 'ONE_MODE'
  /** Organizations and activities, tied by participations. */
  | 'TWO_MODE';

/** Activities, and who took part in them in which role, that fulfil all of what is given. */
export type ParticipationFilter = {
  /** Devoted to this industry or one within it: an id, or a GB/T 4754 code such as C39. */
  industry?: string | null | undefined;
  /** Whoever took part lies in this place or anywhere within it: an id, or a division code such as 350211. */
  locatedIn?: string | null | undefined;
  /** At least as many organizations took part in one of these roles. */
  minOrganizations?: number | null | undefined;
  /** One of these organizations, bases or committees took part. */
  organizations?: Array<string> | null | undefined;
  /** Held in this place, anywhere within it, or at an organization located there: an id, or a division code such as 350211. */
  place?: string | null | undefined;
  /** In one of these roles. */
  roles?: Array<ActivityRole> | null | undefined;
  /** Whoever took part belongs to one of these sectors. */
  sectors?: Array<Sector> | null | undefined;
  /** Only what began on this day or later; what has no date is left out. */
  since?: string | null | undefined;
  /** Only what began on this day or earlier (in this month, in this year); what has no date is left out. */
  until?: string | null | undefined;
};

/** What is looked for in the graph as a whole. */
export type QualityCheck =
  /** Organizations whose kind was inferred from their name. */
  | 'KIND_INFERRED'
  /** Organizations, activities and people shown, in Chinese or English, by a name that a machine translated: it may be the official name of another. */
  | 'MACHINE_TRANSLATED_NAME'
  /** Activities of which no source says the day, month or year; words such as 近日 (recently) say none. */
  | 'NO_DATE'
  /** Organizations of which no source gives an English name. */
  | 'NO_ENGLISH_NAME'
  /** Activities of which no source says where they took place. */
  | 'NO_PLACE'
  /** Activities of which one source alone tells. */
  | 'ONE_SOURCE'
  /** Entities of which a source says that there is more than it names. */
  | 'UNNAMED_PARTS'
  /** Entities of which it was judged that nobody can tell yet whether they are one with another. */
  | 'UNSURE_IDENTITY';

/** Sector of an organization, as in the triple helix of university, industry and government. */
export type Sector =
  /** 协会: associations, alliances, consortia and learned societies. */
  | 'ASSOCIATION'
  /** 企: companies and groups of companies. */
  | 'ENTERPRISE'
  /** 政: Party and state organs. */
  | 'GOVERNMENT'
  /** Anything else, and whatever the sources leave open. */
  | 'OTHER'
  /** 研: research institutes. */
  | 'RESEARCH'
  /** 校: universities, colleges, vocational and other schools. */
  | 'UNIVERSITY';

/** Sources that fulfil all of what is given. */
export type SourceFilter = {
  /** Is under this licence, as the dataset gives it. */
  licence?: string | null | undefined;
  /** Whether a machine translated what was read. */
  machineTranslated?: boolean | null | undefined;
  /** Published on this day or later; what has no date is left out. */
  since?: string | null | undefined;
  /** True: only those that have not been withdrawn. */
  standing?: boolean | null | undefined;
  /** A live statement of it says of such an activity who took part, or, where nobody is asked for, anything. */
  tellsOf?: ParticipationFilter | null | undefined;
  /** True: only those that do not tell when they were published. */
  undated?: boolean | null | undefined;
  /** True: only those of which no licence is given. */
  unlicensed?: boolean | null | undefined;
  /** Published on this day or earlier (in this month, in this year); what has no date is left out. */
  until?: string | null | undefined;
};

/** Live statements that fulfil all of what is given. */
export type StatementFilter = {
  /** Is as sure as that. */
  certainty?: Certainty | null | undefined;
  /** Says one of these: tie types, NAME, IDENTIFIER or attributes. */
  predicates?: Array<string> | null | undefined;
  /** Was read in this source. */
  source?: string | null | undefined;
};

/** Type of a tie between two entities. */
export type TieType =
  /** 参加. Took part in the event. */
  | 'ATTENDED'
  /** 授牌. The event awarded a plaque or title to it. */
  | 'AWARDED'
  /** 合作. Signed an agreement with it, or is named as its partner. */
  | 'COOPERATES_WITH'
  /** 牵头项目. Coordinates the project. */
  | 'COORDINATES'
  /** 协办. Co-organized the event. */
  | 'CO_ORGANIZED'
  /** 成立. The event founded or unveiled it. */
  | 'ESTABLISHED'
  /** 面向行业. Is devoted to the industry. */
  | 'FOCUSES_ON'
  /** 指导. Guided the event. */
  | 'GUIDED'
  /** 举办地. The event took place there. */
  | 'HELD_AT'
  /** 任职. Held a position in the organization when the source was published. */
  | 'HOLDS_POSITION'
  /** 主办. Hosted the event. */
  | 'HOSTED'
  /** 发起、牵头. Initiated or led what the event founded. */
  | 'INITIATED'
  /** 公布. Issued what the event made known: a list, a notice. */
  | 'ISSUED'
  /** 颁发聘书. The event appointed members of the committee. */
  | 'ISSUED_APPOINTMENTS_FOR'
  /** 首批成员. Became a founding member of what the event founded. */
  | 'JOINED'
  /** 位于. Is located in the place. */
  | 'LOCATED_IN'
  /** 成员. Is a member of the organization. */
  | 'MEMBER_OF'
  /** 运营. Runs, built or founded the base, committee or programme. */
  | 'OPERATES'
  /** 承办. Organized (undertook) the event. */
  | 'ORGANIZED'
  /** 参与项目. Takes part in the project. */
  | 'PARTICIPATES_IN'
  /** 隶属. Is part of the organization. */
  | 'PART_OF'
  /** 发布. The event released the route. */
  | 'RELEASED'
  /** 签约. Signed an agreement at the event; with whom is said by COOPERATES_WITH. */
  | 'SIGNED'
  /** 发言. Spoke at the event. */
  | 'SPOKE_AT'
  /** 更名、并入. Was renamed, merged or turned into the organization. */
  | 'SUCCEEDED_BY'
  /** 支持. Supported the event. */
  | 'SUPPORTED'
  /** 出席. Took part in the event in another capacity: signed, presided, witnessed. */
  | 'TOOK_PART_IN'
  /** 下辖于. Lies within: a division in a larger one, an industry in a broader one. */
  | 'WITHIN';

/** By what the first nodes are chosen. */
export type TopMeasure =
  /** Number of neighbours. */
  | 'DEGREE'
  /** Sum of the weights of the links. */
  | 'STRENGTH';

/** What a source leaves unnamed. */
export type UnknownSubject =
  /** Training bases. */
  | 'BASES'
  /** Committees or their members. */
  | 'COMMITTEES'
  /** Hosts beyond those named. */
  | 'HOSTS'
  /** Members. */
  | 'MEMBERS'
  /** Something else. */
  | 'OTHER'
  /** Signatories. */
  | 'SIGNATORIES'
  /** Speakers. */
  | 'SPEAKERS';

/** What was judged of two sides. */
export type Verdict =
  /** They are not the same, whatever their names suggest. */
  | 'DIFFERENT'
  /** Both are one and the same. */
  | 'SAME'
  /** Nobody could tell yet. */
  | 'UNSURE';

/** What a tie between two organizations weighs. */
export type Weighting =
  /** Number of shared activities. */
  | 'COUNT'
  /** Shared activities over the activities in scope of either, 0 to 1. */
  | 'JACCARD'
  /** Sum over the shared activities of 1/(n-1), n the organizations in scope that took part in it. */
  | 'NEWMAN'
  /** Shared activities over the square root of the product of the numbers of activities in scope of both, 0 to 1. */
  | 'SALTON';

export type AskBySentenceQueryVariables = Exact<{
  with: string;
  kinds?: Array<EntityKind> | EntityKind | null | undefined;
  place?: string | null | undefined;
  least: number;
  roles: Array<ActivityRole> | ActivityRole;
  anyRoles: Array<ActivityRole> | ActivityRole;
  since?: string | null | undefined;
  until?: string | null | undefined;
  industry?: string | null | undefined;
  named: Array<string> | string;
  language?: Language | null | undefined;
}>;


export type AskBySentenceQuery = { named: Array<
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
    | { id: string }
   | null>, node:
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null, found: { totalCount: number, nodes: Array<{ sharedActivityCount: number, firstDate: string | null, lastDate: string | null, organization: { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null } }> }, anyKind: { totalCount: number }, anyPlace: { totalCount: number }, anyNumber: { totalCount: number }, anyYear: { totalCount: number }, anyIndustry: { totalCount: number }, anyRole: { totalCount: number }, anything: { totalCount: number } }
    | { id: string }
   | null, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> } };

export type AskOfPairsQueryVariables = Exact<{
  kinds?: Array<EntityKind> | EntityKind | null | undefined;
  place?: string | null | undefined;
  least: number;
  roles: Array<ActivityRole> | ActivityRole;
  anyRoles: Array<ActivityRole> | ActivityRole;
  since?: string | null | undefined;
  until?: string | null | undefined;
  industry?: string | null | undefined;
  named: Array<string> | string;
  language?: Language | null | undefined;
}>;


export type AskOfPairsQuery = { named: Array<
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
    | { id: string }
   | null>, found: { totalCount: number, nodes: Array<{ sharedActivityCount: number, firstDate: string | null, lastDate: string | null, a: { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, b: { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> }, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> }, anyKind: { totalCount: number }, anyPlace: { totalCount: number }, anyNumber: { totalCount: number }, anyYear: { totalCount: number }, anyIndustry: { totalCount: number }, anyRole: { totalCount: number }, anything: { totalCount: number } };

export type CompareQueryVariables = Exact<{
  ids: Array<string> | string;
  roles: Array<ActivityRole> | ActivityRole;
  since?: string | null | undefined;
  until?: string | null | undefined;
  a: string;
  b: string;
  c: string;
  d: string;
  three: boolean;
  four: boolean;
  language?: Language | null | undefined;
}>;


export type CompareQuery = { nodes: Array<
    | { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, coHosts: { totalCount: number }, common: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sharedActivityCount: number, firstDate: string | null, lastDate: string | null, organization: { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> }, alone: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sharedActivityCount: number, firstDate: string | null, lastDate: string | null, organization: { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> }, operated: { totalCount: number, nodes: Array<{ id: string, to: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> } }
    | { id: string }
   | null>, coHosted: { totalCount: number, nodes: Array<{ date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null }> }, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> }, yearsOfA: { total: number, rows: Array<{ year: string | null, count: number }> }, yearsOfB: { total: number, rows: Array<{ year: string | null, count: number }> }, yearsOfC?: { total: number, rows: Array<{ year: string | null, count: number }> }, yearsOfD?: { total: number, rows: Array<{ year: string | null, count: number }> } };

export type YearCountsFragment = { total: number, rows: Array<{ year: string | null, count: number }> };

export type EntityLinkFragment = { id: string, kind: EntityKind, name: string, nameKind: NameKind | null };

export type PairEvidenceQueryVariables = Exact<{
  a: string;
  b: string;
  roles?: Array<ActivityRole> | ActivityRole | null | undefined;
  otherRoles?: Array<ActivityRole> | ActivityRole | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  place?: string | null | undefined;
  industry?: string | null | undefined;
  language?: Language | null | undefined;
}>;


export type PairEvidenceQuery = { between: { a: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, b: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, directTies: { totalCount: number, nodes: Array<{ id: string, type: TieType, role: ActivityRole | null, roleAsPrinted: string | null, since: string | null, until: string | null, from: { id: string }, evidence: { totalCount: number, nodes: Array<{ id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } }> } }> }, sharedActivities: { totalCount: number, edges: Array<{ rolesOfA: Array<ActivityRole>, rolesOfB: Array<ActivityRole>, node: { date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null }, evidence: { totalCount: number, nodes: Array<{ id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } }> } }> } } };

export type ActivitiesBehindQueryVariables = Exact<{
  filter: ActivityFilter;
  language?: Language | null | undefined;
}>;


export type ActivitiesBehindQuery = { activities: { totalCount: number, nodes: Array<{ date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, hosts: { totalCount: number, nodes: Array<{ id: string, actor: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> }, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null }> } };

export type OrganizationsBehindQueryVariables = Exact<{
  input: NetworkInput;
  language?: Language | null | undefined;
}>;


export type OrganizationsBehindQuery = { network: { nodeCount: number, nodes: { nodes: Array<{ id: string, activityCount: number, organization: { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null }> } } };

export type StatementsBehindQueryVariables = Exact<{
  filter: StatementFilter;
  language?: Language | null | undefined;
}>;


export type StatementsBehindQuery = { statements: { totalCount: number, nodes: Array<{ predicate: string, roleAsPrinted: string | null, id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, subject: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, object: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } }> } };

export type EntityEvidenceQueryVariables = Exact<{
  ids: Array<string> | string;
  language?: Language | null | undefined;
}>;


export type EntityEvidenceQuery = { nodes: Array<
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null, evidence: { totalCount: number, nodes: Array<{ predicate: string, roleAsPrinted: string | null, id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, subject: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, object: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } }> } }
    | { id: string }
   | null> };

export type MatrixQueryVariables = Exact<{
  input: NetworkInput;
  grouped: boolean;
  most: number;
  by: NetworkGroup;
  level?: string | null | undefined;
  focus: Array<string> | string;
  language?: Language | null | undefined;
}>;


export type MatrixQuery = { focus: Array<
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
    | { id: string }
   | null>, network: { nodeCount: number, linkCount: number, withheld: string | null, about: { sharedActivityCount: number }, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> }, cuts: Array<{ by: NetworkCutKind, nodesBefore: number }>, nodes?: { nodes: Array<{ id: string, degree: number, community: number | null, organization: { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, code: string | null, name: string } | null } | null }> }, linkRows?: Array<{ aId: string, bId: string, count: number }>, groupMixing?: { totalCount: number, ungroupedCount: number, groups: Array<{ key: string, name: string, nameKind: NameKind | null, organizationCount: number }>, cells: Array<{ observed: number, expectedByDegree: number, a: { key: string }, b: { key: string }, linkRows: Array<{ aId: string, aName: string, aNameKind: NameKind | null, bId: string, bName: string, bNameKind: NameKind | null, count: number }> }> } | null } };

export type PairRowFragment = { aId: string, aName: string, aNameKind: NameKind | null, bId: string, bName: string, bNameKind: NameKind | null, count: number };

export type NamesOfQueryVariables = Exact<{
  ids: Array<string> | string;
  language?: Language | null | undefined;
}>;


export type NamesOfQuery = { nodes: Array<
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
    | { id: string }
   | null> };

export type NamesakesQueryVariables = Exact<{
  ids: Array<string> | string;
  language?: Language | null | undefined;
}>;


export type NamesakesQuery = { nodes: Array<
    | { kind: EntityKind, name: string, id: string, place: { name: string } | null, partOf: { nodes: Array<{ to: { name: string } }> } }
    | { kind: EntityKind, name: string, id: string, place: { name: string } | null }
    | { kind: EntityKind, name: string, date: string | null, id: string, place: { name: string } | null }
    | { kind: EntityKind, name: string, id: string, place: { name: string } | null, parent: { name: string } | null }
    | { kind: EntityKind, name: string, id: string, place: { name: string } | null, positions: { nodes: Array<{ organization: { name: string } }> } }
    | { id: string }
   | null> };

export type NetworkViewQueryVariables = Exact<{
  input: NetworkInput;
  most: number;
  focus: Array<string> | string;
  language?: Language | null | undefined;
}>;


export type NetworkViewQuery = { focus: Array<
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
    | { id: string }
   | null>, network: { nodeCount: number, linkCount: number, withheld: string | null, about: { sharedActivityCount: number }, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> }, cuts: Array<{ by: NetworkCutKind, nodesBefore: number }>, nodeRows: Array<{ id: string, name: string, nameKind: NameKind | null, kind: EntityKind, sector: Sector | null, degree: number, community: number | null, x: number, y: number }>, linkRows: Array<{ aId: string, aName: string, bId: string, bName: string, count: number }> } };

export type NeighbourCountsQueryVariables = Exact<{
  id: string;
  sectors?: Array<Sector> | Sector | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type NeighbourCountsQuery = { node:
    | { id: string, HOST: { totalCount: number }, ORGANIZE: { totalCount: number }, CO_ORGANIZE: { totalCount: number }, GUIDE: { totalCount: number }, SUPPORT: { totalCount: number }, INITIATE: { totalCount: number }, SIGN: { totalCount: number }, JOIN: { totalCount: number }, ATTEND: { totalCount: number }, ISSUE: { totalCount: number }, COORDINATE: { totalCount: number }, PARTICIPATE: { totalCount: number } }
    | { id: string }
   | null };

export type PathsBetweenQueryVariables = Exact<{
  a: string;
  b: string;
  most: number;
  avoidHubs: boolean;
  kinds?: Array<EntityKind> | EntityKind | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  narrowed: boolean;
  language?: Language | null | undefined;
}>;


export type PathsBetweenQuery = { between: { a: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, b: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, paths: { searchedTo: number, complete: boolean, nodes: Array<{ length: number, hops: Array<{ from: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, to: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, ties: { totalCount: number, nodes: Array<{ id: string, type: TieType, roleAsPrinted: string | null, statementCount: number, from: { id: string }, evidence: { nodes: Array<{ source: { id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null } }> } }> } }> }> }, anyway?: { nodes: Array<{ length: number }> } }, near: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> }, nearA:
    | { id: string, coHosts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sharedActivityCount: number, firstDate: string | null, lastDate: string | null, organization: { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> } }
    | { id: string }
   | null, nearB:
    | { id: string, coHosts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sharedActivityCount: number, firstDate: string | null, lastDate: string | null, organization: { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> } }
    | { id: string }
   | null };

type HopTie_Participation_Position_Speech_Fragment = { id: string, type: TieType, roleAsPrinted: string | null, statementCount: number, evidence: { nodes: Array<{ source: { id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null } }> } };

type HopTie_PlainTie_Fragment = { id: string, type: TieType, roleAsPrinted: string | null, statementCount: number, from: { id: string }, evidence: { nodes: Array<{ source: { id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null } }> } };

export type HopTieFragment =
  | HopTie_Participation_Position_Speech_Fragment
  | HopTie_PlainTie_Fragment
;

export type OrganizationProfileQueryVariables = Exact<{
  id: string;
  language?: Language | null | undefined;
}>;


export type OrganizationProfileQuery = { node:
    | { id: string, kindCertainty: Certainty | null, sector: Sector, activityCount: number, founded: string | null, level: string | null, ownership: string | null, status: string | null, supervisor: string | null, website: string | null, city: string | null, country: string | null, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, externalIds: Array<{ scheme: IdScheme, value: string, url: string | null }>, industries: { totalCount: number, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null }> }, evidence: { totalCount: number } }
    | { id: string, kindCertainty: Certainty | null, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, externalIds: Array<{ scheme: IdScheme, value: string, url: string | null }>, industries: { totalCount: number, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null }> }, evidence: { totalCount: number } }
    | { id: string }
   | null, identity:
    | { id: string, names: Array<{ id: string, value: string, kind: NameKind, language: string | null, evidence: { totalCount: number, nodes: Array<{ id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } }> } }>, judgements: Array<{ id: string, verdict: Verdict, nameAsPrinted: string | null, reason: string, reasonZh: string | null, decidedBy: string, decidedAt: string, source: { id: string, title: string } | null, other: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null }> }
    | { id: string }
   | null, unknown:
    | { id: string, unknowns: Array<{ about: UnknownSubject, says: string | null, count: number | null, statement: { id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } } }> }
    | { id: string }
   | null, sources:
    | { id: string, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> } }
    | { id: string }
   | null, partners:
    | { name: string, id: string, coHosts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sharedActivityCount: number, firstDate: string | null, lastDate: string | null, organization: { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> } }
    | { id: string }
   | null, activities:
    | { id: string, participations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, role: ActivityRole, roleAsPrinted: string | null, certainty: Certainty, statementCount: number, activity: { date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null } }> } }
    | { id: string }
   | null, people:
    | { id: string, people: { totalCount: number, nodes: Array<{ id: string, title: string | null, post: string | null, since: string | null, until: string | null, statementCount: number, person: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> } }
    | { id: string }
   | null, ties:
    | { id: string, ties: { totalCount: number, nodes: Array<{ id: string, type: TieType, roleAsPrinted: string | null, certainty: Certainty, since: string | null, until: string | null, statementCount: number, from: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, to: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> }, tiesIn: { totalCount: number, nodes: Array<{ id: string, type: TieType, roleAsPrinted: string | null, certainty: Certainty, since: string | null, until: string | null, statementCount: number, from: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, to: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> } }
    | { id: string }
   | null };

export type ActivityProfileQueryVariables = Exact<{
  id: string;
  language?: Language | null | undefined;
}>;


export type ActivityProfileQuery = { node:
    | { id: string, kindCertainty: Certainty | null, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, externalIds: Array<{ scheme: IdScheme, value: string, url: string | null }>, industries: { totalCount: number, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null }> }, evidence: { totalCount: number } }
    | { date: string | null, description: string | null, venue: string | null, id: string, kindCertainty: Certainty | null, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, externalIds: Array<{ scheme: IdScheme, value: string, url: string | null }>, industries: { totalCount: number, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null }> }, evidence: { totalCount: number } }
    | { id: string }
   | null, identity:
    | { id: string, names: Array<{ id: string, value: string, kind: NameKind, language: string | null, evidence: { totalCount: number, nodes: Array<{ id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } }> } }>, judgements: Array<{ id: string, verdict: Verdict, nameAsPrinted: string | null, reason: string, reasonZh: string | null, decidedBy: string, decidedAt: string, source: { id: string, title: string } | null, other: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null }> }
    | { id: string }
   | null, unknown:
    | { id: string, unknowns: Array<{ about: UnknownSubject, says: string | null, count: number | null, statement: { id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } } }> }
    | { id: string }
   | null, sources:
    | { id: string, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> } }
    | { id: string }
   | null, participants:
    | { id: string }
    | { id: string, participations: { totalCount: number, nodes: Array<{ id: string, role: ActivityRole, roleAsPrinted: string | null, certainty: Certainty, statementCount: number, actor:
            | { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
            | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
           }> } }
   | null, speakers:
    | { id: string }
    | { id: string, speakers: { totalCount: number, nodes: Array<{ id: string, position: string | null, speechKind: string | null, talkTitle: string | null, statementCount: number, person: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> } }
   | null, given:
    | { id: string }
    | { id: string, ties: { totalCount: number, nodes: Array<{ id: string, type: TieType, roleAsPrinted: string | null, certainty: Certainty, since: string | null, until: string | null, statementCount: number, from: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, to: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> } }
   | null, present:
    | { id: string }
    | { id: string, tiesIn: { totalCount: number, nodes: Array<{ id: string, type: TieType, roleAsPrinted: string | null, certainty: Certainty, since: string | null, until: string | null, statementCount: number, from: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, to: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> } }
   | null };

export type PersonProfileQueryVariables = Exact<{
  id: string;
  language?: Language | null | undefined;
}>;


export type PersonProfileQuery = { node:
    | { id: string, kindCertainty: Certainty | null, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, externalIds: Array<{ scheme: IdScheme, value: string, url: string | null }>, industries: { totalCount: number, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null }> }, evidence: { totalCount: number } }
    | { id: string }
   | null, identity:
    | { id: string, names: Array<{ id: string, value: string, kind: NameKind, language: string | null, evidence: { totalCount: number, nodes: Array<{ id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } }> } }>, judgements: Array<{ id: string, verdict: Verdict, nameAsPrinted: string | null, reason: string, reasonZh: string | null, decidedBy: string, decidedAt: string, source: { id: string, title: string } | null, other: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null }> }
    | { id: string }
   | null, unknown:
    | { id: string, unknowns: Array<{ about: UnknownSubject, says: string | null, count: number | null, statement: { id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } } }> }
    | { id: string }
   | null, sources:
    | { id: string, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> } }
    | { id: string }
   | null, positions:
    | { id: string }
    | { id: string, positions: { totalCount: number, nodes: Array<{ id: string, title: string | null, post: string | null, since: string | null, until: string | null, statementCount: number, organization: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> } }
   | null, speeches:
    | { id: string }
    | { id: string, speeches: { totalCount: number, nodes: Array<{ id: string, position: string | null, speechKind: string | null, talkTitle: string | null, statementCount: number, event: { date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null } }> } }
   | null };

export type PlaceProfileQueryVariables = Exact<{
  id: string;
  language?: Language | null | undefined;
}>;


export type PlaceProfileQuery = { node:
    | { id: string, kindCertainty: Certainty | null, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, externalIds: Array<{ scheme: IdScheme, value: string, url: string | null }>, industries: { totalCount: number, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null }> }, evidence: { totalCount: number } }
    | { code: string | null, level: string | null, id: string, kindCertainty: Certainty | null, kind: EntityKind, name: string, nameKind: NameKind | null, parent: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, externalIds: Array<{ scheme: IdScheme, value: string, url: string | null }>, industries: { totalCount: number, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null }> }, evidence: { totalCount: number } }
    | { id: string }
   | null, identity:
    | { id: string, names: Array<{ id: string, value: string, kind: NameKind, language: string | null, evidence: { totalCount: number, nodes: Array<{ id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } }> } }>, judgements: Array<{ id: string, verdict: Verdict, nameAsPrinted: string | null, reason: string, reasonZh: string | null, decidedBy: string, decidedAt: string, source: { id: string, title: string } | null, other: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null }> }
    | { id: string }
   | null, unknown:
    | { id: string, unknowns: Array<{ about: UnknownSubject, says: string | null, count: number | null, statement: { id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } } }> }
    | { id: string }
   | null, sources:
    | { id: string, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> } }
    | { id: string }
   | null, events:
    | { id: string }
    | { id: string, events: { totalCount: number, nodes: Array<{ date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null }> } }
   | null, organizations:
    | { id: string }
    | { id: string, organizations: { totalCount: number, nodes: Array<{ sector: Sector, activityCount: number, id: string, kind: EntityKind, name: string, nameKind: NameKind | null }> } }
   | null, parts:
    | { id: string }
    | { id: string, parts: { totalCount: number, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null }> } }
   | null };

export type IndustryProfileQueryVariables = Exact<{
  id: string;
  language?: Language | null | undefined;
}>;


export type IndustryProfileQuery = { node:
    | { id: string, kindCertainty: Certainty | null, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, externalIds: Array<{ scheme: IdScheme, value: string, url: string | null }>, industries: { totalCount: number, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null }> }, evidence: { totalCount: number } }
    | { code: string | null, id: string, kindCertainty: Certainty | null, kind: EntityKind, name: string, nameKind: NameKind | null, parent: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, externalIds: Array<{ scheme: IdScheme, value: string, url: string | null }>, industries: { totalCount: number, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null }> }, evidence: { totalCount: number } }
    | { id: string }
   | null, identity:
    | { id: string, names: Array<{ id: string, value: string, kind: NameKind, language: string | null, evidence: { totalCount: number, nodes: Array<{ id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } }> } }>, judgements: Array<{ id: string, verdict: Verdict, nameAsPrinted: string | null, reason: string, reasonZh: string | null, decidedBy: string, decidedAt: string, source: { id: string, title: string } | null, other: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null }> }
    | { id: string }
   | null, unknown:
    | { id: string, unknowns: Array<{ about: UnknownSubject, says: string | null, count: number | null, statement: { id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } } }> }
    | { id: string }
   | null, sources:
    | { id: string, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> } }
    | { id: string }
   | null, ties:
    | { id: string }
    | { id: string, tiesIn: { totalCount: number, nodes: Array<{ id: string, type: TieType, roleAsPrinted: string | null, certainty: Certainty, since: string | null, until: string | null, statementCount: number, from: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, to: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> } }
   | null, parts:
    | { id: string }
    | { id: string, parts: { totalCount: number, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null }> } }
   | null };

export type ThingProfileQueryVariables = Exact<{
  id: string;
  language?: Language | null | undefined;
}>;


export type ThingProfileQuery = { node:
    | { id: string, kindCertainty: Certainty | null, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, externalIds: Array<{ scheme: IdScheme, value: string, url: string | null }>, industries: { totalCount: number, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null }> }, evidence: { totalCount: number } }
    | { id: string }
   | null, identity:
    | { id: string, names: Array<{ id: string, value: string, kind: NameKind, language: string | null, evidence: { totalCount: number, nodes: Array<{ id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } }> } }>, judgements: Array<{ id: string, verdict: Verdict, nameAsPrinted: string | null, reason: string, reasonZh: string | null, decidedBy: string, decidedAt: string, source: { id: string, title: string } | null, other: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null }> }
    | { id: string }
   | null, unknown:
    | { id: string, unknowns: Array<{ about: UnknownSubject, says: string | null, count: number | null, statement: { id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } } }> }
    | { id: string }
   | null, sources:
    | { id: string, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> } }
    | { id: string }
   | null, ties:
    | { id: string, ties: { totalCount: number, nodes: Array<{ id: string, type: TieType, roleAsPrinted: string | null, certainty: Certainty, since: string | null, until: string | null, statementCount: number, from: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, to: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> }, tiesIn: { totalCount: number, nodes: Array<{ id: string, type: TieType, roleAsPrinted: string | null, certainty: Certainty, since: string | null, until: string | null, statementCount: number, from: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, to: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> } }
    | { id: string }
   | null, activities:
    | { id: string }
    | { id: string, participations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, role: ActivityRole, roleAsPrinted: string | null, certainty: Certainty, statementCount: number, activity: { date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null } }> } }
   | null };

export type OrganizationYearsQueryVariables = Exact<{
  id: string;
}>;


export type OrganizationYearsQuery = { aggregate: { rows: Array<{ year: string | null, count: number }> } };

export type MorePartnersQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  language?: Language | null | undefined;
}>;


export type MorePartnersQuery = { node:
    | { id: string, coHosts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sharedActivityCount: number, firstDate: string | null, lastDate: string | null, organization: { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> } }
    | { id: string }
   | null };

export type MoreActivitiesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  language?: Language | null | undefined;
}>;


export type MoreActivitiesQuery = { node:
    | { id: string, participations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, role: ActivityRole, roleAsPrinted: string | null, certainty: Certainty, statementCount: number, activity: { date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null } }> } }
    | { id: string }
   | null };

export type EntityPartsFragment = { kindCertainty: Certainty | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, externalIds: Array<{ scheme: IdScheme, value: string, url: string | null }>, industries: { totalCount: number, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null }> }, evidence: { totalCount: number } };

export type IdentityPartsFragment = { names: Array<{ id: string, value: string, kind: NameKind, language: string | null, evidence: { totalCount: number, nodes: Array<{ id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } }> } }>, judgements: Array<{ id: string, verdict: Verdict, nameAsPrinted: string | null, reason: string, reasonZh: string | null, decidedBy: string, decidedAt: string, source: { id: string, title: string } | null, other: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null }> };

export type UnknownPartsFragment = { unknowns: Array<{ about: UnknownSubject, says: string | null, count: number | null, statement: { id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } } }> };

export type SourcePartsFragment = { sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> } };

export type ActivityRowFragment = { date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null };

export type ParticipationRowFragment = { id: string, role: ActivityRole, roleAsPrinted: string | null, certainty: Certainty, statementCount: number };

export type TieRowFragment = { id: string, type: TieType, roleAsPrinted: string | null, certainty: Certainty, since: string | null, until: string | null, statementCount: number, from: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, to: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } };

export type PartnerRowsFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sharedActivityCount: number, firstDate: string | null, lastDate: string | null, organization: { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> };

export type ParticipationRowsFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, role: ActivityRole, roleAsPrinted: string | null, certainty: Certainty, statementCount: number, activity: { date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null } }> };

export type TieRowsFragment = { totalCount: number, nodes: Array<{ id: string, type: TieType, roleAsPrinted: string | null, certainty: Certainty, since: string | null, until: string | null, statementCount: number, from: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, to: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> };

export type PeopleRowsFragment = { totalCount: number, nodes: Array<{ id: string, title: string | null, post: string | null, since: string | null, until: string | null, statementCount: number, person: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> };

export type OrganizationPartsFragment = { sector: Sector, activityCount: number, founded: string | null, level: string | null, ownership: string | null, status: string | null, supervisor: string | null, website: string | null, city: string | null, country: string | null };

export type ParticipantPartsFragment = { participations: { totalCount: number, nodes: Array<{ id: string, role: ActivityRole, roleAsPrinted: string | null, certainty: Certainty, statementCount: number, actor:
        | { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
        | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
       }> } };

export type SpeakerPartsFragment = { speakers: { totalCount: number, nodes: Array<{ id: string, position: string | null, speechKind: string | null, talkTitle: string | null, statementCount: number, person: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> } };

export type PositionPartsFragment = { positions: { totalCount: number, nodes: Array<{ id: string, title: string | null, post: string | null, since: string | null, until: string | null, statementCount: number, organization: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> } };

export type SpeechPartsFragment = { speeches: { totalCount: number, nodes: Array<{ id: string, position: string | null, speechKind: string | null, talkTitle: string | null, statementCount: number, event: { date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null } }> } };

export type PlaceEventPartsFragment = { events: { totalCount: number, nodes: Array<{ date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null }> } };

export type PlaceOrganizationPartsFragment = { organizations: { totalCount: number, nodes: Array<{ sector: Sector, activityCount: number, id: string, kind: EntityKind, name: string, nameKind: NameKind | null }> } };

export type QualityQueryVariables = Exact<{
  language?: Language | null | undefined;
}>;


export type QualityQuery = { quality: { checks: Array<{ check: QualityCheck, count: number, of: number | null }>, certainties: Array<{ certainty: Certainty, count: number }>, licences: Array<{ licence: string | null, sources: number, machineTranslated: number, statements: number, earliest: string | null, latest: string | null }> }, reviewQueue: { totalCount: number, nodes: Array<{ id: string, reason: DoubtReason, name: string, value: number, one: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, other: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> }, bySource: { total: number, totalCount: number, rows: Array<{ source: string | null, sourceId: string | null, count: number }> }, byYear: { rows: Array<{ year: string | null, count: number, sourceCount: number }> } };

export type QualityItemsQueryVariables = Exact<{
  check: QualityCheck;
  lookedAt?: boolean | null | undefined;
  after?: string | null | undefined;
  language?: Language | null | undefined;
}>;


export type QualityItemsQuery = { qualityItems: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null }> } };

export type PartnersQueryVariables = Exact<{
  of: string;
  since?: string | null | undefined;
  until?: string | null | undefined;
  named: Array<string> | string;
  language?: Language | null | undefined;
}>;


export type PartnersQuery = { named: Array<
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
    | { id: string }
   | null>, node:
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null, coHosts: { totalCount: number, nodes: Array<{ sharedActivityCount: number, firstDate: string | null, lastDate: string | null, organization: { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> } }
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
    | { id: string }
   | null, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> } };

export type TogetherQueryVariables = Exact<{
  of: string;
  other: string;
  since?: string | null | undefined;
  until?: string | null | undefined;
  named: Array<string> | string;
  language?: Language | null | undefined;
}>;


export type TogetherQuery = { named: Array<
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
    | { id: string }
   | null>, between: { a: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, b: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, sharedActivities: { totalCount: number, edges: Array<{ rolesOfA: Array<ActivityRole>, rolesOfB: Array<ActivityRole>, node: { date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null }, evidence: { nodes: Array<{ source: { id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null } }> } }> } } };

export type ConnectionQueryVariables = Exact<{
  of: string;
  other: string;
  named: Array<string> | string;
  language?: Language | null | undefined;
}>;


export type ConnectionQuery = { named: Array<
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
    | { id: string }
   | null>, between: { a: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, b: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, paths: { nodes: Array<{ length: number, hops: Array<{ from: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, to: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, ties: { totalCount: number, nodes: Array<{ id: string, type: TieType, roleAsPrinted: string | null, certainty: Certainty, since: string | null, until: string | null, statementCount: number, from: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, to: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, evidence: { nodes: Array<{ source: { id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null } }> } }> } }> }> } } };

export type EventsInQueryVariables = Exact<{
  place?: string | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  named: Array<string> | string;
  language?: Language | null | undefined;
}>;


export type EventsInQuery = { named: Array<
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
    | { id: string }
   | null>, events: { totalCount: number, nodes: Array<{ date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, hosts: { totalCount: number, nodes: Array<{ id: string, actor: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> }, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null }> }, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> } };

export type MostActiveQueryVariables = Exact<{
  place?: string | null | undefined;
  named: Array<string> | string;
  language?: Language | null | undefined;
}>;


export type MostActiveQuery = { named: Array<
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
    | { id: string }
   | null>, organizations: { totalCount: number, nodes: Array<{ sector: Sector, activityCount: number, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null }> }, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> } };

export type PairsQueryVariables = Exact<{
  roles: Array<ActivityRole> | ActivityRole;
  otherRoles?: Array<ActivityRole> | ActivityRole | null | undefined;
  sectors?: Array<Sector> | Sector | null | undefined;
  place?: string | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  agreed?: boolean | null | undefined;
  told: ParticipationFilter;
  named: Array<string> | string;
  language?: Language | null | undefined;
}>;


export type PairsQuery = { named: Array<
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
    | { id: string }
   | null>, coHostPairs: { totalCount: number, nodes: Array<{ sharedActivityCount: number, firstDate: string | null, lastDate: string | null, a: { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, b: { sector: Sector, id: string, kind: EntityKind, name: string, nameKind: NameKind | null } }> }, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> } };

export type BasesQueryVariables = Exact<{
  language?: Language | null | undefined;
}>;


export type BasesQuery = { bases: { totalCount: number, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null, tiesIn: { totalCount: number, nodes: Array<{ id: string, type: TieType, roleAsPrinted: string | null, certainty: Certainty, since: string | null, until: string | null, statementCount: number, from: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, to: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, evidence: { nodes: Array<{ source: { id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null } }> } }> } }> } };

export type CountsQueryVariables = Exact<{
  by: Dimension;
  everyYear: boolean;
  place?: string | null | undefined;
  since?: string | null | undefined;
  until?: string | null | undefined;
  named: Array<string> | string;
  language?: Language | null | undefined;
}>;


export type CountsQuery = { named: Array<
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
    | { id: string }
   | null>, aggregate: { totalCount: number, groups: { nodes: Array<{ count: number, organizationCount: number, sourceCount: number, keys: Array<{ key: string | null, id: string | null, label: string, nameKind: NameKind | null }> }> } }, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> } };

export type TieSourcesFragment = { evidence: { nodes: Array<{ source: { id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null } }> } };

export type SearchQueryVariables = Exact<{
  query: string;
  kinds?: Array<EntityKind> | EntityKind | null | undefined;
  exact?: boolean | null | undefined;
  after?: string | null | undefined;
  language?: Language | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ matchedName: string, matchKind: MatchKind, name: { kind: NameKind }, node:
        | { sector: Sector, activityCount: number, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { name: string } | null }
        | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { name: string } | null }
        | { date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { name: string } | null }
       }> } };

export type BrowseQueryVariables = Exact<{
  kinds: Array<EntityKind> | EntityKind;
  organizations: boolean;
  activities: boolean;
  people: boolean;
  bases: boolean;
  committees: boolean;
  programs: boolean;
  routes: boolean;
  places: boolean;
  industries: boolean;
  after?: string | null | undefined;
  language?: Language | null | undefined;
}>;


export type BrowseQuery = { organizations?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ sector: Sector, activityCount: number, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { name: string } | null }> }, activities?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { name: string } | null }> }, people?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { name: string } | null }> }, bases?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { name: string } | null }> }, committees?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { name: string } | null }> }, programs?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { name: string } | null }> }, routes?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { name: string } | null }> }, places?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { name: string } | null }> }, industries?: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { name: string } | null }> } };

type EntityRow_FptBoAq2oDApZMsHMgLb4VsqjYcKbKuswN8XdBfM_Fragment = { sector: Sector, activityCount: number, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { name: string } | null };

type EntityRow_57RVeraZMkE0Ims7iI68YusabKkEz0sFftLeJxzmBs_Fragment = { id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { name: string } | null };

type EntityRow_Event_Project_Fragment = { date: string | null, id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { name: string } | null };

export type EntityRowFragment =
  | EntityRow_FptBoAq2oDApZMsHMgLb4VsqjYcKbKuswN8XdBfM_Fragment
  | EntityRow_57RVeraZMkE0Ims7iI68YusabKkEz0sFftLeJxzmBs_Fragment
  | EntityRow_Event_Project_Fragment
;

export type SourcePageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  language?: Language | null | undefined;
}>;


export type SourcePageQuery = { node:
    | { id: string }
    | { title: string, url: string | null, publisher: string, publishedOn: string | null, retrievedOn: string | null, machineTranslated: boolean | null, completeness: string | null, reliability: string | null, licence: string | null, sha256: string | null, withdrawnAt: string | null, withdrawnBy: string | null, withdrawnReason: string | null, id: string, sourceLanguage: string, statements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ predicate: string, roleAsPrinted: string | null, id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, subject: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, object: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } }> } }
   | null };

export type SourcesQueryVariables = Exact<{
  filter: SourceFilter;
  after?: string | null | undefined;
}>;


export type SourcesQuery = { sources: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, machineTranslated: boolean | null, withdrawnAt: string | null, statements: { totalCount: number } }> } };

export type SourceRowsFragment = { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> };

export type SourceRowFragment = { id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null };

export type StatementPartsFragment = { id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } };

export type SaidPartsFragment = { predicate: string, roleAsPrinted: string | null, id: string, quote: string | null, value: string | null, nameAsPrinted: string | null, note: string | null, certainty: Certainty, start: number | null, end: number | null, subject: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }, object: { id: string, kind: EntityKind, name: string, nameKind: NameKind | null } | null, source: { id: string, title: string, url: string | null, publisher: string, publishedOn: string | null, machineTranslated: boolean | null } };

export type StatusQueryVariables = Exact<{ [key: string]: never; }>;


export type StatusQuery = { status: { dataVersion: number, changedAt: string | null, counts: Array<{ kind: string, count: number }> } };

export type SuggestQueryVariables = Exact<{
  prefix: string;
  kinds?: Array<EntityKind> | EntityKind | null | undefined;
  exact?: boolean | null | undefined;
  language?: Language | null | undefined;
}>;


export type SuggestQuery = { suggest: Array<{ matchedName: string, matchKind: MatchKind, node:
      | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null, place: { name: string } | null }
      | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null, parent: { name: string } | null, place: { name: string } | null }
     }> };

export type TrendsQueryVariables = Exact<{
  by: Array<Dimension> | Dimension;
  places: Dimension;
  industries: Dimension;
  filter: AggregateFilter;
  always: AggregateFilter;
  input: NetworkInput;
  told: ParticipationFilter;
  named: Array<string> | string;
  language?: Language | null | undefined;
}>;


export type TrendsQuery = { named: Array<
    | { id: string, kind: EntityKind, name: string, nameKind: NameKind | null }
    | { id: string }
   | null>, span: { total: number, rows: Array<{ year: string | null }> }, series: { total: number, totalCount: number, rows: Array<{ year: string | null, quarter: string | null, sector: string | null, kind: string | null, role: string | null, count: number, organizationCount: number }> }, byProvince: { groups: { nodes: Array<{ count: number, keys: Array<{ key: string | null, id: string | null }> }> } }, byPlace: { totalCount: number, groups: { nodes: Array<{ count: number, organizationCount: number, keys: Array<{ key: string | null, id: string | null, label: string, nameKind: NameKind | null }> }> } }, byIndustry: { totalCount: number, groups: { nodes: Array<{ count: number, organizationCount: number, keys: Array<{ key: string | null, id: string | null, label: string, nameKind: NameKind | null }> }> } }, sources: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string, publishedOn: string | null, url: string | null, machineTranslated: boolean | null }> }, network: { withheld: string | null, tripleHelix: Array<{ slice: string | null, isUnknown: boolean, activityCount: number, transmission: number | null, universityEnterprise: number | null, universityGovernment: number | null, enterpriseGovernment: number | null }> } };

export type RankingFragment = { totalCount: number, groups: { nodes: Array<{ count: number, organizationCount: number, keys: Array<{ key: string | null, id: string | null, label: string, nameKind: NameKind | null }> }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
