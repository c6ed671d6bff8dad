export const printOperations: () => Promise<Map<string, string>>
