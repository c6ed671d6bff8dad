/** Where a name or a node stands: its left, right and middle, and how high it is. */
export interface Room {
  left: number
  right: number
  y: number
  height: number
}

/** Takes room for a name, unless it would be written over another or over a node. */
export const takeRoom = (taken: Room[], room: Room): boolean => {
  const isOver = ({ left, right, y, height }: Room): boolean =>
    room.left < right && room.right > left && Math.abs(y - room.y) < (height + room.height) / 2
  if (taken.some(isOver)) return false
  taken.push(room)
  return true
}
