/* Made of the .graphql file of this name: npm run generate. */
import { TypedDocumentString, type StatusQuery, type StatusQueryVariables } from '../operations.js'
export const StatusDocument = new TypedDocumentString(`
    query Status {
  status {
    dataVersion
    changedAt
    counts {
      kind
      count
    }
  }
}
    `) as unknown as TypedDocumentString<StatusQuery, StatusQueryVariables>;
