import { Link } from '@tanstack/react-router'
import type { IdentityPartsFragment } from '../../api/operations.js'
import { EntityName, languageOf, NameMark, Printed, Saying } from '../../parts/entity-name.js'
import { Panel, Table } from '../../parts/panel.js'
import { useText } from '../../text/use-text.js'

type Judgement = IdentityPartsFragment['judgements'][number]

const Verdict = ({ judgement: { verdict, nameAsPrinted, other } }: { judgement: Judgement }) => {
  const { text } = useText()
  if (verdict === 'SAME' && nameAsPrinted)
    return (
      <strong>
        <Saying says={text.profile.sameAs(nameAsPrinted)} words={nameAsPrinted} />
      </strong>
    )
  if (verdict === 'DIFFERENT' && nameAsPrinted && !other)
    return (
      <strong>
        <Saying says={text.profile.different(nameAsPrinted)} words={nameAsPrinted} />
      </strong>
    )
  return (
    <>
      <strong>
        {{ SAME: text.profile.same, DIFFERENT: text.profile.differentFrom, UNSURE: text.profile.unsure }[verdict]}{' '}
        {/* Whose names have all gone over to another is known by its id alone. */}
        {other && (other.name ? <EntityName entity={other} /> : <code>{other.id}</code>)}
      </strong>
      {nameAsPrinted && (
        <span className="soft small">
          {' '}
          <Saying says={text.evidence.printed(nameAsPrinted)} words={nameAsPrinted} />
        </span>
      )}
    </>
  )
}

const JudgementItem = ({ judgement }: { judgement: Judgement }) => {
  const { text, tongue, date, noted } = useText()
  const { verdict, reason, reasonZh, source, decidedBy, decidedAt } = judgement
  const why = (tongue === 'zh' && reasonZh) || reason
  return (
    <li className={`judgement judgement-${verdict.toLowerCase()}`}>
      <p>
        <span className="judgement-sign" aria-hidden="true">
          {{ SAME: '=', DIFFERENT: '≠', UNSURE: '?' }[verdict]}
        </span>{' '}
        <Verdict judgement={judgement} />
      </p>
      <p>
        <Printed>{why}</Printed>
      </p>
      <p className="small soft statement-notes">
        {source && (
          <span>
            {text.profile.basis}{' '}
            <Link to="/source/$id" params={{ id: source.id }} lang={languageOf(source.title)}>
              {source.title}
            </Link>
          </span>
        )}
        <span>{text.profile.decided(noted(decidedBy), date(decidedAt))}</span>
      </p>
    </li>
  )
}

/** Names as printed, each with where; who was judged to be meant, why, by which source; and who is not. */
export const Identity = ({ names, judgements }: IdentityPartsFragment) => {
  const { text, number } = useText()
  return (
    <Panel title={text.profile.names} lead={text.profile.namesLead} id="names">
      <Table
        caption={text.profile.names}
        rows={names}
        keyOf={({ id }) => id}
        columns={[
          {
            title: text.profile.name,
            cell: ({ value, kind }) => (
              <>
                <span lang={languageOf(value)}>{value}</span> <NameMark kind={kind} />
              </>
            ),
          },
          { title: text.profile.nameKind, cell: ({ kind }) => <span className="nowrap">{text.nameKinds[kind]}</span> },
          {
            title: text.profile.nameSource,
            cell: ({ evidence: { nodes, totalCount } }) => (
              <>
                {nodes
                  .filter(({ source }, index) => nodes.findIndex((one) => one.source.id === source.id) === index)
                  .map(({ source }) => (
                    <span key={source.id} className="listed small">
                      <Link to="/source/$id" params={{ id: source.id }} lang={languageOf(source.title)}>
                        {source.title}
                      </Link>
                    </span>
                  ))}
                <span className="soft small">{text.profile.statements(number(totalCount))}</span>
              </>
            ),
          },
        ]}
      />
      {judgements.length > 0 && (
        <>
          <h3>{text.profile.judgements}</h3>
          <ul className="judgements">
            {judgements.map((judgement) => (
              <JudgementItem key={judgement.id} judgement={judgement} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}
