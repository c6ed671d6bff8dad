// Judgements whose left or right side is a name in the document.
MATCH (judgement:Judgement)
WHERE judgement.leftDocument = $document AND judgement.retractedAt IS NULL
  OR judgement.rightDocument = $document AND judgement.retractedAt IS NULL
RETURN judgement.id AS id, judgement.verdict AS verdict, judgement.leftDocument AS leftDocument,
  judgement.leftName AS leftName, judgement.leftId AS leftId, judgement.rightDocument AS rightDocument,
  judgement.rightName AS rightName, judgement.rightId AS rightId, judgement.rightMention AS rightMention, judgement.leftMention AS leftMention
