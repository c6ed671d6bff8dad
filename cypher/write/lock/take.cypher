// Takes the writer's lease where nobody holds it, or the one who does is dead or late. Answers who holds it then.
MERGE (lock:Lock {id: 'writer'})
SET lock.seenAt = $now
WITH lock, coalesce(lock.until < timestamp(), true) OR coalesce(lock.holder = $dead, false) AS free
FOREACH (_ IN CASE WHEN free THEN [1] ELSE [] END |
  SET lock.holder = $holder, lock.about = $about, lock.since = $now, lock.until = timestamp() + $lease)
RETURN lock.holder AS holder, lock.about AS about, lock.since AS since
