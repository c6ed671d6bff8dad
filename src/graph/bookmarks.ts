import { badInput } from '../errors.js'

const form = /^[\w:+/=-]{1,500}$/
const most = 10

/** The newest state of the database that a client knows of: what is read with it is at least as new, on whichever server of a cluster. */
export class Bookmarks {
  #last: string[]
  #wrote = false

  private constructor(last: string[]) {
    this.#last = last
  }

  /** From what a write answered, with commas between several. Throws BAD_USER_INPUT. */
  static from(text: string | undefined): Bookmarks {
    const given = text ? text.split(',').map((mark) => mark.trim()) : []
    if (given.length > most || !given.every((mark) => form.test(mark)))
      throw badInput('x-bookmark', 'is no bookmark', 'Send it back as an answer to a mutation gave it, or leave it out.')
    return new Bookmarks(given)
  }

  get last(): string[] {
    return this.#last
  }

  /** What to hand to the client; undefined when it wrote nothing. */
  get written(): string | undefined {
    return this.#wrote ? this.#last.join(',') : undefined
  }

  note(last: string[], { wrote = false } = {}): void {
    if (last.length) this.#last = last
    this.#wrote ||= wrote
  }
}
