import { useLayoutEffect, type RefObject } from 'react'

/** Where a box has to be scrolled, it begins at what is marked in it, not at an empty corner. */
export const useBeginAt = (box: RefObject<HTMLElement | null>, mark: string, of: unknown): void =>
  useLayoutEffect(() => {
    const marked = box.current?.querySelector(mark)
    if (!box.current || !marked) return
    const [around, inside] = [box.current.getBoundingClientRect(), marked.getBoundingClientRect()]
    box.current.scrollLeft += inside.left + inside.width / 2 - around.left - around.width / 2
  }, [box, mark, of])
