import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql'
import { connectionOf, Node } from './connection.js'
import { CertaintyEnum, IdSchemeEnum, VerdictEnum } from './enums.js'
import { PartialDate } from './scalars.js'

@ObjectType({ implements: Node, description: 'Where statements were read: a report, a register, a list.', simpleResolvers: true })
export class Source extends Node {
  @Field(() => String, { description: 'Title as printed; in brackets where the editors describe it.' })
  title!: string
  @Field(() => String, { nullable: true, description: 'Address at which it was read.' })
  url?: string
  @Field(() => String, { description: 'Who published it.' })
  publisher!: string
  @Field(() => PartialDate, { nullable: true, description: 'Day, month or year of publication; null when the source does not state it.' })
  publishedOn?: string
  @Field(() => String, { description: 'Language as BCP 47, with a remark where a machine translated it.' })
  language!: string
  @Field(() => PartialDate, { nullable: true, description: 'When it was retrieved.' })
  retrievedOn?: string
  @Field(() => String, { nullable: true, description: 'SHA-256 of its text or file, hexadecimal, where that is held.' })
  sha256?: string
  @Field(() => String, { nullable: true, description: 'Licence or terms.' })
  licence?: string
  @Field(() => String, { nullable: true, description: 'How much of it was read: what an excerpt leaves out is not known to be absent.' })
  completeness?: string
  @Field(() => String, { nullable: true, description: 'What kind of copy was read.' })
  reliability?: string
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a machine translated what was read: its names may be those of somebody else.',
  })
  machineTranslated?: boolean
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was withdrawn as a whole; null while it stands.' })
  withdrawnAt?: string
  @Field(() => String, { nullable: true, description: 'Who withdrew it.' })
  withdrawnBy?: string
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawnReason?: string
}

@ObjectType({
  implements: Node,
  description: 'One thing that one source says: the truth that ties, names and values are derived from.',
  simpleResolvers: true,
})
export class Statement extends Node {
  @Field(() => String, { description: 'What is said: a tie type, NAME, IDENTIFIER or an attribute.' })
  predicate!: string
  @Field(() => String, { nullable: true, description: 'The value said, where it is not another entity.' })
  value?: string
  @Field(() => String, { nullable: true, description: 'The source, word for word; null where its text is not held.' })
  quote?: string
  @Field(() => Int, {
    nullable: true,
    description: 'Offset of the quote in the text, in UTF-16 code units: text.slice(start, end) is the quote.',
  })
  start?: number
  @Field(() => Int, { nullable: true, description: 'Offset behind the quote, in UTF-16 code units.' })
  end?: number
  @Field(() => CertaintyEnum, { description: 'Whether the source states it or it was inferred.' })
  certainty!: string
  @Field(() => String, { nullable: true, description: 'How it was inferred, or a remark of the editors.' })
  note?: string
  @Field(() => String, { nullable: true, description: 'Role or title as printed.' })
  roleAsPrinted?: string
  @Field(() => String, { nullable: true, description: "Role in the words of the editors, where the source's own are not kept." })
  roleLabel?: string
  @Field(() => String, { nullable: true, description: 'Title or position of a person as printed.' })
  position?: string
  @Field(() => String, { nullable: true, description: 'Title of a talk as printed.' })
  talkTitle?: string
  @Field(() => String, { nullable: true, description: 'Name of the subject as printed.' })
  nameAsPrinted?: string
  @Field(() => Int, { nullable: true, description: "Place in the source's list, from 1." })
  rank?: number
  @Field(() => GraphQLISODateTime, { description: 'When the graph learned it.' })
  recordedAt!: string
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was taken back; null while it is live.' })
  retractedAt?: string
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it came back last, after it had been taken back; null when it never did.',
  })
  revivedAt?: string
  @Field(() => String, { description: 'Who recorded it.' })
  recordedBy!: string
}

@ObjectType({ description: 'A name as printed, and what kind of name it is.', simpleResolvers: true })
export class Name {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string
  @Field(() => String, { description: 'The name to the letter.' })
  value!: string
  @Field(() => String, { nullable: true, description: 'Language as BCP 47.' })
  language?: string
  @Field(() => String, { nullable: true, description: 'Script as ISO 15924.' })
  script?: string
}

@ObjectType({ description: 'Identifier in a register.', simpleResolvers: true })
export class ExternalId {
  @Field(() => IdSchemeEnum, { description: 'The register.' })
  scheme!: string
  @Field(() => String, { description: 'The identifier.' })
  value!: string
}

@ObjectType({ description: 'A judgement on identity: who is, or is not, whom, who said so and why.', simpleResolvers: true })
export class Judgement {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string
  @Field(() => VerdictEnum, { description: 'What was judged.' })
  verdict!: string
  @Field(() => String, { description: 'Why.' })
  reason!: string
  @Field(() => String, { nullable: true, description: 'Why, in Chinese, where `reason` is in another language and both were written.' })
  reasonZh?: string
  @Field(() => String, { description: 'Who judged.' })
  decidedBy!: string
  @Field(() => PartialDate, { description: 'When it was judged.' })
  decidedAt!: string
}

@ObjectType({ description: 'What a source says exists but does not name.', simpleResolvers: true })
export class Unknown {
  @Field(() => Int, { nullable: true, description: 'How many, where the source says so.' })
  count?: number
}

export const StatementConnection = connectionOf('Statement', () => Statement)
export const SourceConnection = connectionOf('Source', () => Source)
