// Counts activities that cannot have been counted: they, or the actors, are new.
UNWIND $actors AS row
MATCH (actor:Entity {id: row.id})
SET actor.activityCount = coalesce(actor.activityCount, 0) + row.more
