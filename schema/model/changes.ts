/** What can be done to the graph: each is recorded with who did it, when and why. */
export const changeActions = {
  IMPORT: 'A document was imported, or a part of a large one: what it says was recorded, what it no longer says was taken back.',
  JUDGE: 'Two entities were judged to be different, or nobody could tell.',
  UNJUDGE: 'A judgement was taken back.',
  MERGE: 'Two entities were made one.',
  SPLIT: 'A merge was taken back.',
  WITHDRAW: 'A source was withdrawn: all that was said by it was taken back.',
  RESTORE: 'A withdrawn source was put back.',
} as const
export type ChangeAction = keyof typeof changeActions
