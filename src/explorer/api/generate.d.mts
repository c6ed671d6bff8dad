/** The text of operations.ts. Throws where an operation does not fit the schema. */
export const printOperations: () => Promise<string>
