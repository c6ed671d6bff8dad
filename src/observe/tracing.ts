import type { IncomingHttpHeaders } from 'node:http'
import { context, propagation, SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api'
import type { SpanExporter } from '@opentelemetry/sdk-trace-node'
import { statements, type StatementRun } from '../graph/diagnostics.js'

const tracerName = 'partnership-graph'
let isTraced = false
type Spanned = StatementRun & { span?: Span }

const onStart = (message: unknown): void => {
  const run = message as Spanned
  const attributes = {
    'db.system.name': 'neo4j',
    'db.query.summary': run.name,
    'db.operation.name': run.mode,
    ...(run.askers ? { 'db.operation.batch.size': run.askers } : {}),
  }
  run.span = trace.getTracer(tracerName).startSpan(run.name, { kind: SpanKind.CLIENT, attributes })
}
const onEnd = (message: unknown): void => {
  const { span, error } = message as Spanned
  // The message of an error may hold values: its code has to do.
  if (error !== undefined) span?.setStatus({ code: SpanStatusCode.ERROR, message: String((error as { code?: unknown }).code ?? 'error') })
  span?.end()
}

/**
 * Records a span for each request and, below it, one for each statement, and hands them to the exporter: by default one that sends them
 * to an OpenTelemetry collector (OTLP over HTTP). The SDK is loaded only here.
 */
export const startTracing = async (to: { endpoint: string } | { exporter: SpanExporter }): Promise<{ stop(): Promise<void> }> => {
  const { BatchSpanProcessor, NodeTracerProvider } = await import('@opentelemetry/sdk-trace-node')
  const { resourceFromAttributes } = await import('@opentelemetry/resources')
  const exporterTo = async (endpoint: string): Promise<SpanExporter> => {
    const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
    return new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
  }
  const exporter = 'exporter' in to ? to.exporter : await exporterTo(to.endpoint)
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': tracerName }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  })
  provider.register()
  isTraced = true
  statements.start.subscribe(onStart)
  statements.asyncEnd.subscribe(onEnd)
  return {
    stop: async () => {
      isTraced = false
      statements.start.unsubscribe(onStart)
      statements.asyncEnd.unsubscribe(onEnd)
      await provider.shutdown()
      trace.disable()
      context.disable()
      propagation.disable()
    },
  }
}

/** Answers a request within a span of its own, a child of the one that the client names (W3C Trace Context). Nothing while nobody traces. */
export const inSpan = (name: string, headers: IncomingHttpHeaders, work: () => Promise<void>): Promise<void> =>
  isTraced
    ? trace
        .getTracer(tracerName)
        .startActiveSpan(name, { kind: SpanKind.SERVER }, propagation.extract(context.active(), headers), async (span) => {
          try {
            await work()
          } finally {
            span.end()
          }
        })
    : work()

const longestName = 60

/** Names the span of the request that is being answered after its operation, a client's own words: some of them will do. */
export const nameSpan = (type: string, name: string | null | undefined): void => {
  if (!isTraced) return
  const span = trace.getActiveSpan()
  const shown = name?.slice(0, longestName)
  span?.updateName(shown ? `${type} ${shown}` : type)
  span?.setAttributes({ 'graphql.operation.type': type, ...(shown ? { 'graphql.operation.name': shown } : {}) })
}
