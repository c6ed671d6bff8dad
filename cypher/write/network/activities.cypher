// Names, kinds and first days of activities.
UNWIND $ids AS id
MATCH (activity:Entity:Activity {id: id})
RETURN id, coalesce(activity.name, '') AS name, activity.kind AS kind, activity.sortDay AS day
