// Version of the Graph Data Science library.
RETURN gds.version() AS version
