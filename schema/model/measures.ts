interface Measure {
  /** What it is, as a formula in words. */
  is: string
  /** Where the method was published: how to cite it. */
  paper: string
}

/** Weights of a tie between two organizations. */
export const weightings = {
  COUNT: { is: 'Number of shared activities.', paper: 'Breiger 1974, Social Forces 53(2), 181-190' },
  NEWMAN: {
    is: 'Sum over the shared activities of 1/(n-1), n the organizations in scope that took part in it.',
    paper: 'Newman 2001, Physical Review E 64, 016132, doi:10.1103/PhysRevE.64.016132',
  },
  SALTON: {
    is: 'Shared activities over the square root of the product of the numbers of activities in scope of both, 0 to 1.',
    paper: 'Salton and McGill 1983, Introduction to Modern Information Retrieval, McGraw-Hill',
  },
  JACCARD: {
    is: 'Shared activities over the activities in scope of either, 0 to 1.',
    paper: 'Jaccard 1901, Bulletin de la Société Vaudoise des Sciences Naturelles 37, 547-579',
  },
} as const satisfies Record<string, Measure>
export type WeightingName = keyof typeof weightings

/** Scores of pairs without a tie. */
export const linkScores = {
  COMMON_NEIGHBOURS: { is: 'Number of common neighbours.', paper: 'Newman 2001, Physical Review E 64, 025102' },
  ADAMIC_ADAR: {
    is: 'Sum over the common neighbours of 1/ln of their degree.',
    paper: 'Adamic and Adar 2003, Social Networks 25(3), 211-230',
  },
  RESOURCE_ALLOCATION: {
    is: 'Sum over the common neighbours of 1 over their degree.',
    paper: 'Zhou, Lü and Zhang 2009, European Physical Journal B 71, 623-630',
  },
} as const satisfies Record<string, Measure>

/** Tests of which links are more than chance. */
export const backbones = {
  DISPARITY: {
    is: 'Disparity filter: p = (1 - weight/strength)^(degree - 1), the smaller one of both ends.',
    paper: 'Serrano, Boguñá and Vespignani 2009, PNAS 106(16), 6483-6488',
  },
  SDSM: {
    is: 'Stochastic degree sequence model: p is the probability of as many shared activities or more when organizations and activities keep their numbers on average. One-sided, not corrected for many tests; over the whole scope, before any cut.',
    paper: 'Neal 2014, Social Networks 39, 84-97; Neal, Domagalski and Sagan 2021, Scientific Reports 11, 23929',
  },
} as const satisfies Record<string, Measure>

const freeman = 'Freeman 1979, Social Networks 1(3), 215-239'
const burt = 'Burt 1992, Structural Holes, Harvard University Press'
const gouldFernandez = 'Gould and Fernandez 1989, Sociological Methodology 19, 89-126'
const wassermanFaust = 'Wasserman and Faust 1994, Social Network Analysis, Cambridge University Press'
const newmanMixing = 'Newman 2003, Physical Review E 67, 026126'

/** Measures of the nodes of a network; `ranks` where they tell positions apart, which thin data cannot. */
export const nodeMeasures = {
  DEGREE: { is: 'Number of neighbours.', paper: freeman, ranks: false },
  STRENGTH: {
    is: "Sum of the weights of the node's links.",
    paper: 'Barrat, Barthélemy, Pastor-Satorras and Vespignani 2004, PNAS 101(11), 3747-3752',
    ranks: false,
  },
  CONSTRAINT: {
    is: "Constraint: sum over neighbours j of (p_ij + sum over q of p_iq p_qj)^2, p the share of a node's strength; low for those who span structural holes.",
    paper: burt,
    ranks: true,
  },
  EFFECTIVE_SIZE: {
    is: 'Effective size: sum over neighbours j of 1 - sum over q of p_iq m_jq, m the weight over the largest one of j.',
    paper: burt,
    ranks: true,
  },
  PARTICIPATION_COEFFICIENT: {
    is: '1 - sum over sectors of (links into the sector / links)^2: 0 when all links go into one sector.',
    paper: 'Guimerà and Amaral 2005, Nature 433, 895-900',
    ranks: true,
  },
  CLOSENESS: {
    is: 'Nodes reached over the sum of the distances to them, times the share of all other nodes that is reached (Wasserman-Faust correction for networks in several parts); links 1 long, 0 to 1.',
    paper: `${freeman}; ${wassermanFaust}`,
    ranks: true,
  },
  BETWEENNESS: {
    is: 'Share of the shortest paths between two others that lead through it, over all pairs of others: 0 to 1; links 1 long. In a very large network estimated from a sample of sources, see `about`.',
    paper: `${freeman}; Brandes 2001, Journal of Mathematical Sociology 25(2), 163-177; estimates: Brandes and Pich 2007, International Journal of Bifurcation and Chaos 17(7), 2303-2318`,
    ranks: true,
  },
  PAGERANK: {
    is: 'PageRank by weight with damping 0.85; of all nodes together 1.',
    paper: 'Brin and Page 1998, Computer Networks 30, 107-117',
    ranks: true,
  },
  EIGENVECTOR: {
    is: 'Eigenvector centrality by weight, squares summing to 1; above 0 in one component only.',
    paper: 'Bonacich 1972, Journal of Mathematical Sociology 2(1), 113-120',
    ranks: true,
  },
  CORE_NUMBER: {
    is: 'Core number: the largest k of a part of the network in which everybody has k neighbours.',
    paper: 'Seidman 1983, Social Networks 5(3), 269-287',
    ranks: true,
  },
  CLUSTERING: {
    is: 'Local clustering coefficient: links between neighbours over pairs of neighbours, 0 to 1; null with fewer than two.',
    paper: 'Watts and Strogatz 1998, Nature 393, 440-442',
    ranks: true,
  },
  COORDINATOR: { is: 'Open triads in the middle of which it stands, all three of one sector.', paper: gouldFernandez, ranks: true },
  ITINERANT: { is: 'Open triads in the middle of which it stands, both ends of one other sector.', paper: gouldFernandez, ranks: true },
  GATEKEEPER: {
    is: 'Open triads in the middle of which it stands, one end of its own sector (gatekeeper or representative: one without direction).',
    paper: gouldFernandez,
    ranks: true,
  },
  LIAISON: { is: 'Open triads in the middle of which it stands, of three sectors.', paper: gouldFernandez, ranks: true },
} as const satisfies Record<string, Measure & { ranks: boolean }>
export type NodeMeasure = keyof typeof nodeMeasures
/** Measures of nodes of which a centralisation is defined. */
export const centralities = ['DEGREE', 'CLOSENESS', 'BETWEENNESS', 'EIGENVECTOR'] as const satisfies readonly NodeMeasure[]

/** Measures of a whole network. */
export const networkMeasures = {
  DENSITY: { is: 'Links over possible links, 0 to 1; between the two sides in a two-mode network.', paper: wassermanFaust },
  CENTRALIZATION: {
    is: 'Sum of differences to the highest score over the largest possible sum: that of a star, for eigenvector centrality that of a single link. 0 to 1.',
    paper: freeman,
  },
  COMMUNITIES: {
    is: 'Modularity: the share of weight within communities beyond what chance by strength would put there. Resolution: a factor of what chance would put there. Stability: mean adjusted Rand index of each two of ten runs.',
    paper:
      'Newman 2006, PNAS 103(23), 8577-8582; Reichardt and Bornholdt 2006, Physical Review E 74, 016110; Hubert and Arabie 1985, Journal of Classification 2, 193-218',
  },
  DIAMETER: { is: 'Longest distance in links within the largest component.', paper: wassermanFaust },
  MEAN_DISTANCE: { is: 'Mean distance in links within the largest component.', paper: wassermanFaust },
  ASSORTATIVITY: {
    is: 'Assortativity by sector: (sum e_aa - sum a_a^2) / (1 - sum a_a^2); 1 when all links stay within sectors, 0 as by chance.',
    paper: newmanMixing,
  },
  EI_INDEX: {
    is: 'E-I index: (links between sectors - links within) / all links, each link counted once; -1 to 1.',
    paper: 'Krackhardt and Stern 1988, Social Psychology Quarterly 51(2), 123-140',
  },
  BLAU: {
    is: 'Heterogeneity of the sectors of the organizations: 1 - sum of squared shares.',
    paper: 'Blau 1977, Inequality and Heterogeneity, Free Press',
  },
  TWO_MODE_CLUSTERING: {
    is: 'Four times the closed four-cycles (two organizations in the same two activities) over the paths of three participations, 0 to 1.',
    paper: 'Robins and Alexander 2004, Computational and Mathematical Organization Theory 10, 69-94',
  },
  MIXING: {
    is: 'Links by sector and sector, with the number expected when ends meet at random (K_a K_b / 2m) and when all pairs are as likely.',
    paper: newmanMixing,
  },
  TRIPLE_HELIX: {
    is: 'T(u,i,g) = H_u + H_i + H_g - H_ui - H_ug - H_ig + H_uig in bits, by which of university, enterprise and government are present; the more negative, the more synergy.',
    paper: 'Leydesdorff 2003, Scientometrics 58(2), 445-467',
  },
  PERSISTENCE: {
    is: 'Jaccard index of the links of two periods: kept over all links of either.',
    paper: 'Snijders, van de Bunt and Steglich 2010, Social Networks 32(1), 44-60',
  },
  POSITIONS: {
    is: 'Position for drawing, within the circle of radius 1 around 0: each component by ForceAtlas2 from a fixed start, links counting alike, the components packed as circles. The same in each run.',
    paper: 'Jacomy, Venturini, Heymann and Bastian 2014, PLoS ONE 9(6), e98679; Wang, Wang, Dai and Wang 2006, Proceedings of CHI, 517-520',
  },
  GAPS: {
    is: 'Pairs of groups without a link between them, those first for which chance by degree would expect most.',
    paper: newmanMixing,
  },
} as const satisfies Record<string, Measure>

/** How communities are found. */
export const communityAlgorithms = {
  LOUVAIN: {
    is: 'Louvain algorithm, by weight.',
    paper: 'Blondel, Guillaume, Lambiotte and Lefebvre 2008, Journal of Statistical Mechanics P10008',
  },
  LEIDEN: {
    is: 'Leiden algorithm, by weight: each community is connected within. By the Graph Data Science library of the Neo4j server.',
    paper: 'Traag, Waltman and van Eck 2019, Scientific Reports 9, 5233',
  },
} as const satisfies Record<string, Measure>

/** Every method with its formula in words and how to cite it. */
export const methods: readonly (Measure & { name: string })[] = Object.entries({
  ...weightings,
  ...nodeMeasures,
  ...networkMeasures,
  ...backbones,
  ...linkScores,
  ...communityAlgorithms,
}).map(([name, { is, paper }]) => ({ name, is, paper }))
