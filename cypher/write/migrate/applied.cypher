// Migrations that this graph has been through.
MATCH (migration:Migration)
RETURN migration.name AS name, migration.checksum AS checksum
ORDER BY name
