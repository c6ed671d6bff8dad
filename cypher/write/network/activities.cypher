// Names, kinds and first days of activities.
UNWIND $ids AS id
MATCH (activity:Entity:Activity {id: id})
RETURN id, coalesce(activity.name, '') AS name, activity.nameKind AS nameKind, activity.nameZh AS nameZh, activity.nameZhKind AS nameZhKind, activity.nameEn AS nameEn, activity.nameEnKind AS nameEnKind, activity.kind AS kind, activity.sortDay AS day
