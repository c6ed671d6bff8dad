// Every id is unique over its kind of node; an entity's over all kinds of entity.
CREATE CONSTRAINT entity_id FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_id FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_id FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT external_id_id FOR (n:ExternalId) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mention_id FOR (n:Mention) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT judgement_id FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT graph_id FOR (n:Graph) REQUIRE n.id IS UNIQUE;
