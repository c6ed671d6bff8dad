// Places that a line may mean by the place it gives: an id, a division code, or a name in Chinese or pinyin.
// in: line: map
// rows: id: string, within: string[]
// order ID: id
// shape: list 50
CALL (line) {
  MATCH (place:Entity:Place {id: line.place})
  RETURN place
  UNION
  MATCH (place:Place)
  WHERE place.code = line.place AND place.id >= ''
  RETURN place
  UNION
  UNWIND line.keys AS key
  MATCH (:Name {simplified: key})<-[:NAMED]-(place:Place)
  RETURN place
  UNION
  UNWIND line.sounds AS sound
  MATCH (:Name {pinyin: sound})<-[:NAMED]-(place:Place)
  RETURN place
}
RETURN place.id AS id, COLLECT { MATCH (place)-[:WITHIN*0..4]->(around:Place) RETURN around.id } AS within
