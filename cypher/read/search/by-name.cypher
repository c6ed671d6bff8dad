// Entities by any of their names, in any spelling. Each branch looks up so many names at most, whatever is asked.
// Names that begin with what was typed come first. Others that have all its words are looked for where those are few; slips
// of a letter, the dearest, and names with some of its words, where there are none. Among beginnings the order hangs on the
// names alone, so that one more letter only takes names away.
// Initials bear no slip: one letter beside them is nearly any word, and means somebody else.
// What is only like the body of a place (人民政府) has to be of that place; one letter beside it counts where no place is called so.
// What was typed comes as one map: Neo4j plans anew for other sizes of parameters, and looks into no map.
// params: exact: bool?, asked: map, enough: int, most: int, kinds: EntityKind[]?, sectors: Sector[]?, place: string?
// rows: node: Entity, score: float, matchedName: string, matchKind: string, name: Name, connections: int
// order SCORE: score desc, connections desc, node.id
CALL {
  MATCH (name:Name {key: $asked.plain})
  RETURN name LIMIT $most
  UNION //? !exact
  MATCH (name:Name {simplified: $asked.key}) //? !exact
  RETURN name LIMIT $most //? !exact
  UNION //? !exact
  UNWIND $asked.shorts AS short //? !exact
  MATCH (name:Name {simplified: short}) //? !exact
  RETURN name LIMIT $most //? !exact
  UNION //? !exact
  MATCH (name:Name {pinyin: $asked.pinyin}) //? !exact
  RETURN name LIMIT $most //? !exact
  UNION //? !exact
  CALL db.index.fulltext.queryNodes('name_starts', $asked.start, {limit: $most}) YIELD node AS name //? !exact
  RETURN name //? !exact
}
WITH collect(name) AS begun
CALL (begun) {
  UNWIND begun AS name
  RETURN name
  UNION //? !exact
  WITH begun, $asked.sound AS sound WHERE size(begun) < $enough AND sound <> '' //? !exact
  CALL db.index.fulltext.queryNodes('name_starts', sound, {limit: $most}) YIELD node AS name //? !exact
  RETURN name //? !exact
}
WITH collect(name) AS begun
CALL (begun) {
  UNWIND begun AS name
  RETURN name, 'TYPO' AS otherwise
  UNION //? !exact
  WITH begun, $asked.near AS near WHERE size(begun) = 0 AND near <> '' //? !exact
  CALL db.index.fulltext.queryNodes('name_starts', near, {limit: $most}) YIELD node AS name //? !exact
  RETURN name, 'TYPO' AS otherwise //? !exact
  UNION //? !exact
  WITH begun WHERE size(begun) < $enough //? !exact
  WITH CASE size(begun) WHEN 0 THEN $asked.anyWords ELSE $asked.words END AS words //? !exact
  CALL db.index.fulltext.queryNodes('name_words', words, {limit: $most}) YIELD node AS name //? !exact
  RETURN name, 'FULL_TEXT' AS otherwise //? !exact
}
CALL () {
  OPTIONAL MATCH (division:Name {simplified: $asked.division})<-[:NAMED]-(:Place)
  RETURN count(division) > 0 AS isPlace
}
MATCH (node:Entity)-[:NAMED]->(name)
WHERE true
  AND node.kind IN $kinds //? kinds
  AND node.sector IN $sectors //? sectors
  AND EXISTS { (node)-[:LOCATED_IN|HELD_AT*0..2]->()-[:WITHIN*0..4]->(place:Place) WHERE $place IN [place.id, place.code] } //? place
WITH node, name, otherwise, isPlace, CASE
  WHEN name.key = $asked.plain THEN ['EXACT', 1.0]
  WHEN name.simplified = $asked.key THEN ['SCRIPT', 0.98]
  WHEN name.pinyin = $asked.pinyin OR $asked.pinyin IN name.readings THEN ['PINYIN', 0.96 * $asked.spelt]
  WHEN name.simplified STARTS WITH $asked.key THEN ['PREFIX', 0.74 + 0.1 / (1 + size(name.simplified) / 10.0)]
  WHEN $asked.key IN name.shortNames THEN ['SHORT_NAME', 0.94 - 0.01 * head([at IN range(0, size(name.shortNames) - 1) WHERE name.shortNames[at] = $asked.key])]
  WHEN name.simplified IN $asked.shorts THEN ['SHORT_NAME', 0.8]
  WHEN name.pinyin STARTS WITH $asked.pinyin OR any(reading IN name.readings WHERE reading STARTS WITH $asked.pinyin) THEN ['PINYIN', $asked.spelt * (0.74 + 0.1 / (1 + size(name.pinyin) / 10.0))]
  WHEN name.initials = $asked.key THEN ['INITIALS', 0.73]
  WHEN any(short IN name.shortNames WHERE short STARTS WITH $asked.key) THEN ['SHORT_NAME', 0.66 + 0.1 / (1 + size(name.simplified) / 10.0)]
  WHEN any(brief IN $asked.briefs WHERE name.simplified STARTS WITH brief) THEN ['SHORT_NAME', 0.64 + 0.1 / (1 + size(name.simplified) / 10.0)]
  WHEN name.initials STARTS WITH $asked.key THEN ['INITIALS', 0.62 + 0.1 / (1 + size(name.initials) / 10.0)]
  WHEN name.simplified CONTAINS $asked.key THEN ['FULL_TEXT', 0.5 + 0.1 / (1 + size(name.simplified) / 10.0)]
END AS sure, CASE WHEN $asked.chinese THEN name.simplified ELSE name.pinyin END AS form
WITH node, name, otherwise, isPlace, form, sure,
  CASE WHEN sure IS NULL THEN 1.0 * size([gram IN $asked.grams WHERE form CONTAINS gram]) / size($asked.grams) END AS likeness,
  CASE WHEN size(form) > size($asked.form) THEN 1.0 * size($asked.form) / size(form) ELSE 1.0 * size(form) / size($asked.form) END AS ratio
WITH node, name, coalesce(sure, CASE
  WHEN $asked.place <> '' AND NOT form CONTAINS $asked.place AND (isPlace OR otherwise <> 'TYPO') THEN null
  WHEN otherwise = 'TYPO' AND NOT any(whole IN [name.pinyin, name.simplified] + coalesce(name.readings, []) + coalesce(name.shortNames, []) WHERE any(slip IN $asked.slips WHERE any(at IN range(0, size(slip)) WHERE
    whole STARTS WITH left(slip, at) AND (
      substring(whole, at + 1) STARTS WITH substring(slip, at + 1)
      OR substring(whole, at) STARTS WITH substring(slip, at + 1)
      OR substring(whole, at + 1) STARTS WITH substring(slip, at)
      OR substring(whole, at) STARTS WITH substring(slip, at + 1, 1) + substring(slip, at, 1) + substring(slip, at + 2))))) THEN null
  WHEN otherwise = 'TYPO' AND (NOT $asked.long OR likeness > 0.6) THEN ['TYPO', 0.3 + 0.2 * ratio * CASE WHEN $asked.long THEN likeness ELSE 1 END]
  WHEN likeness > 0.4 THEN ['FULL_TEXT', 0.3 * ratio * likeness]
END) AS match
WITH node, name, match[0] AS matchKind, match[1] * CASE name.nameKind WHEN 'MACHINE_TRANSLATED' THEN 0.85 ELSE 1 END AS score
WHERE score > 0
WITH node, name, matchKind, score ORDER BY score DESC, name.precedence, name.id
WITH node, head(collect({name: name, matchKind: matchKind, score: score})) AS best
RETURN node, best.score AS score, best.name.value AS matchedName, best.matchKind AS matchKind, best.name AS name, COUNT { (node)--() } AS connections
