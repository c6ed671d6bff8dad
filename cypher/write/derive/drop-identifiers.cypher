// Removes external identifiers that no live statement supports any more.
UNWIND $ids AS id
MATCH (externalId:ExternalId {id: id})
DETACH DELETE externalId
