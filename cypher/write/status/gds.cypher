// Whether the Graph Data Science library is there.
SHOW FUNCTIONS YIELD name
WHERE name = 'gds.version'
RETURN name
