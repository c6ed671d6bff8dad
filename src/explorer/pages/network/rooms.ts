/** Where a name stands: its left, right and middle line. */
export interface Room {
  left: number
  right: number
  y: number
}

const lineHeight = 17

/** Takes room for a name, unless it would be written over another. */
export const takeRoom = (taken: Room[], { left, right, y }: Room): boolean => {
  if (taken.some((other) => left < other.right && right > other.left && Math.abs(other.y - y) < lineHeight)) return false
  taken.push({ left, right, y })
  return true
}
