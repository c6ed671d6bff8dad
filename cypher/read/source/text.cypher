// Whole text of the source, where it is held.
// in: parent: Source
// rows: text: string
// shape: single
MATCH (parent)-[:HAS_TEXT]->(content:Text)
RETURN content.value AS text
