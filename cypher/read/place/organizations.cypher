// Organizations located in the place or anywhere within it.
// in: parent: Place
// rows: organization: Organization
// order NAME: organization.name, organization.id
MATCH (parent)<-[:WITHIN*0..4]-(:Place)<-[:LOCATED_IN]-(organization:Organization)
WITH DISTINCT organization
RETURN organization
