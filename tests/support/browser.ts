import { existsSync } from 'node:fs'
import { describe } from '@jest/globals'
import { chromium, type Browser } from 'playwright-core'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const hasChromium = existsSync(executablePath)
if (!hasChromium) console.warn(`skipped: no Chromium at ${executablePath} (apt-get install chromium, or set CHROMIUM)`)

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Tests in a browser, where one is installed; elsewhere they are skipped, and the log says so. */
export const inBrowser = hasChromium ? describe : describe.skip

/** `webgl: false` is a browser that cannot draw in three dimensions. */
export const launchBrowser = ({ webgl = true } = {}): Promise<Browser> =>
  chromium.launch({
    executablePath,
    headless: true,
    args: webgl ? [...flags, '--disable-gpu'] : [...flags, '--disable-3d-apis'],
    ...(!webgl && { ignoreDefaultArgs: ['--enable-unsafe-swiftshader'] }),
  })
