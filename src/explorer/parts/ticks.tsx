/** Boxes to tick; with none ticked the list is left out of the address. */
export const Ticks = <Value extends string>({
  legend,
  values,
  ticked,
  nameOf,
  onChange,
}: {
  legend: string
  values: readonly Value[]
  ticked: readonly Value[]
  nameOf: (value: Value) => string
  onChange: (ticked: string | undefined) => void
}) => (
  <fieldset className="ticks">
    <legend>{legend}</legend>
    {values.map((value) => (
      <label key={value} className="tick">
        <input
          type="checkbox"
          checked={ticked.includes(value)}
          onChange={({ target }) =>
            onChange(values.filter((one) => (one === value ? target.checked : ticked.includes(one))).join(',') || undefined)
          }
        />
        {nameOf(value)}
      </label>
    ))}
  </fieldset>
)
