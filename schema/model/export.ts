/** Version of the form of an export's lines; it grows when a reader of them has to change. */
export const exportFormat = 2
