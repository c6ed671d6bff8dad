import { organizationKinds } from '../entity-kinds.js'
import { useText } from '../text/use-text.js'
import { NameSearch } from './name-search.js'

interface EntityFieldProps {
  label: string
  of: 'Organization' | 'Place' | 'Industry'
  /** The name of what is chosen, once it is known. */
  name: string
  onChange: (id?: string) => void
}

/** A blank for an organization, a place or an industry. */
export const EntityField = ({ label, of, name, onChange }: EntityFieldProps) => {
  const { text } = useText()
  const { examples } = text.questions
  return (
    <NameSearch
      key={name}
      label={label}
      showLabel
      kinds={of === 'Organization' ? [...organizationKinds] : [of]}
      initial={name}
      onChoose={({ id }) => onChange(id)}
      onClear={() => onChange(undefined)}
      placeholder={of === 'Place' ? examples.place : of === 'Industry' ? examples.industry : examples.of}
    />
  )
}
