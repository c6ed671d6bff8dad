import { useId } from 'react'

/** A year, or nothing; a number that is no year yet is not passed on. */
export const YearField = ({ label, value, onChange }: { label: string; value: string | undefined; onChange: (year?: string) => void }) => {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        key={value}
        type="number"
        inputMode="numeric"
        min={1900}
        max={2099}
        defaultValue={value}
        onBlur={({ target }) => target.value !== (value ?? '') && onChange(/^(19|20)\d\d$/.test(target.value) ? target.value : undefined)}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
    </div>
  )
}
