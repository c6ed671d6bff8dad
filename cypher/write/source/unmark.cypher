// A source that stands again.
MATCH (source:Source {id: $id})
REMOVE source.withdrawnAt, source.withdrawnBy, source.withdrawnReason
