type Shareable = Uint8Array | Uint16Array | Uint32Array | Float64Array

const sharedArray = <T extends Shareable>(array: T): T => {
  const copy = new (array.constructor as new (buffer: SharedArrayBuffer) => T)(new SharedArrayBuffer(array.byteLength))
  copy.set(array)
  return copy
}

/** The same with its arrays in memory that all threads share, so that handing it to one copies nothing. */
export const shared = <T extends object>(arrays: T): T =>
  Object.fromEntries(
    Object.entries(arrays).map(([name, value]) => [name, ArrayBuffer.isView(value) ? sharedArray(value as Shareable) : (value as unknown)]),
  ) as T
