import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { Trouble } from '../parts/states.js'

/** A page that broke: everything around it goes on. */
export const Failed = ({ error, reset }: ErrorComponentProps) => {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className="page">
      <Trouble message={error instanceof Error ? error.message : String(error)} retry={retry} />
    </div>
  )
}
