// What was done to the graph in a period, latest first.
// params: since: string, until: string?, actions: ChangeAction[]?
// rows: change: Change
// order AT: change.at desc, change.id desc
MATCH (change:Change)
WHERE change.at >= $since AND change.id IS NOT NULL
  AND change.at <= $until //? until
  AND change.at >= $seek //? seek=up
  AND change.at <= $seek //? seek=down
  AND change.action IN $actions //? actions
RETURN change
