/** Closes the run with one plain line that any machine can read, and with the wall time. */
export default class ClosingLine {
  #begun = Date.now()

  onRunComplete(_, { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, numTotalTests }) {
    const seconds = ((Date.now() - this.#begun) / 1000).toFixed(0)
    const failed = numFailedTests || (numFailedTestSuites && !numFailedTests ? numFailedTestSuites : 0)
    process.stderr.write(`Wall time of the tests: ${seconds} s\n`)
    process.stdout.write(`${numPassedTests} passed, ${failed} failed${numPendingTests ? `, ${numPendingTests} skipped` : ''}\n`)
    this.error = numTotalTests === 0 ? new Error('no test ran') : undefined
  }

  getLastError() {
    return this.error
  }
}
