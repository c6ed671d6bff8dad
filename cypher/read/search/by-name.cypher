// Entities by any of their names, in any spelling. Each branch looks up so many names at most, whatever is asked.
// Names that begin with what was typed come first; others are looked for where those are few. Among beginnings the order
// hangs on the names alone, so that one more letter only takes names away.
// params: exact: bool?, plain: string, key: string, pinyin: string, spelt: float, chinese: bool, form: string, long: bool, shorts: string[], briefs: string[], start: string, sound: string, near: string, words: string, grams: string[], enough: int, most: int, kinds: EntityKind[]?, sectors: Sector[]?, place: string?
// rows: node: Entity, score: float, matchedName: string, matchKind: string, name: Name, connections: int
// order SCORE: score desc, connections desc, node.id
CALL {
  MATCH (name:Name {key: $plain})
  RETURN name LIMIT $most
  UNION //? !exact
  MATCH (name:Name {simplified: $key}) //? !exact
  RETURN name LIMIT $most //? !exact
  UNION //? !exact
  UNWIND $shorts AS short //? !exact
  MATCH (name:Name {simplified: short}) //? !exact
  RETURN name LIMIT $most //? !exact
  UNION //? !exact
  MATCH (name:Name {pinyin: $pinyin}) //? !exact
  RETURN name LIMIT $most //? !exact
  UNION //? !exact
  CALL db.index.fulltext.queryNodes('name_starts', $start, {limit: $most}) YIELD node AS name //? !exact
  RETURN name //? !exact
  UNION //? !exact
  WITH $sound AS sound WHERE sound <> '' //? !exact
  CALL db.index.fulltext.queryNodes('name_starts', sound, {limit: $most}) YIELD node AS name //? !exact
  RETURN name //? !exact
}
WITH collect(name) AS begun
CALL (begun) {
  UNWIND begun AS name
  RETURN name, 'TYPO' AS otherwise
  UNION //? !exact
  WITH begun, $near AS near WHERE size(begun) < $enough AND near <> '' //? !exact
  CALL db.index.fulltext.queryNodes('name_starts', near, {limit: $most}) YIELD node AS name //? !exact
  RETURN name, 'TYPO' AS otherwise //? !exact
  UNION //? !exact
  WITH begun WHERE size(begun) < $enough //? !exact
  CALL db.index.fulltext.queryNodes('name_words', $words, {limit: $most}) YIELD node AS name //? !exact
  RETURN name, 'FULL_TEXT' AS otherwise //? !exact
}
MATCH (node:Entity)-[:NAMED]->(name)
WHERE true
  AND node.kind IN $kinds //? kinds
  AND node.sector IN $sectors //? sectors
  AND EXISTS { (node)-[:LOCATED_IN|HELD_AT*0..2]->()-[:WITHIN*0..4]->(place:Place) WHERE $place IN [place.id, place.code] } //? place
WITH node, name, otherwise, CASE
  WHEN name.key = $plain THEN ['EXACT', 1.0]
  WHEN name.simplified = $key THEN ['SCRIPT', 0.98]
  WHEN name.pinyin = $pinyin OR $pinyin IN name.readings THEN ['PINYIN', 0.96 * $spelt]
  WHEN name.simplified STARTS WITH $key THEN ['PREFIX', 0.74 + 0.1 / (1 + size(name.simplified) / 10.0)]
  WHEN $key IN name.shortNames THEN ['SHORT_NAME', 0.94 - 0.01 * head([at IN range(0, size(name.shortNames) - 1) WHERE name.shortNames[at] = $key])]
  WHEN name.simplified IN $shorts THEN ['SHORT_NAME', 0.8]
  WHEN name.pinyin STARTS WITH $pinyin OR any(reading IN name.readings WHERE reading STARTS WITH $pinyin) THEN ['PINYIN', $spelt * (0.74 + 0.1 / (1 + size(name.pinyin) / 10.0))]
  WHEN name.initials = $key THEN ['INITIALS', 0.73]
  WHEN any(short IN name.shortNames WHERE short STARTS WITH $key) THEN ['SHORT_NAME', 0.66 + 0.1 / (1 + size(name.simplified) / 10.0)]
  WHEN any(brief IN $briefs WHERE name.simplified STARTS WITH brief) THEN ['SHORT_NAME', 0.64 + 0.1 / (1 + size(name.simplified) / 10.0)]
  WHEN name.initials STARTS WITH $key THEN ['INITIALS', 0.62 + 0.1 / (1 + size(name.initials) / 10.0)]
  WHEN name.simplified CONTAINS $key THEN ['FULL_TEXT', 0.5 + 0.1 / (1 + size(name.simplified) / 10.0)]
END AS sure, CASE WHEN $chinese THEN name.simplified ELSE name.pinyin END AS form
WITH node, name, otherwise, sure,
  CASE WHEN sure IS NULL THEN 1.0 * size([gram IN $grams WHERE form CONTAINS gram]) / size($grams) END AS likeness,
  CASE WHEN size(form) > size($form) THEN 1.0 * size($form) / size(form) ELSE 1.0 * size(form) / size($form) END AS ratio
WITH node, name, coalesce(sure, CASE
  WHEN otherwise = 'TYPO' AND (NOT $long OR likeness > 0.6) THEN ['TYPO', 0.3 + 0.2 * ratio * CASE WHEN $long THEN likeness ELSE 1 END]
  WHEN likeness > 0.4 THEN ['FULL_TEXT', 0.3 * ratio * likeness]
END) AS match
WITH node, name, match[0] AS matchKind, match[1] * CASE name.nameKind WHEN 'MACHINE_TRANSLATED' THEN 0.85 ELSE 1 END AS score
WHERE score > 0
WITH node, name, matchKind, score ORDER BY score DESC, name.precedence, name.id
WITH node, head(collect({name: name, matchKind: matchKind, score: score})) AS best
RETURN node, best.score AS score, best.name.value AS matchedName, best.matchKind AS matchKind, best.name AS name, COUNT { (node)--() } AS connections
