// Which document has to be known before which, because a judgement explains a name of the one by the other.
MATCH (judgement:Judgement {verdict: 'SAME'})
WHERE judgement.retractedAt IS NULL AND judgement.leftDocument IS NOT NULL AND judgement.rightDocument IS NOT NULL
RETURN DISTINCT judgement.leftDocument AS left, judgement.rightDocument AS right
