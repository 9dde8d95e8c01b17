/** The client library's native bridge: requests come in as text, answers and events go out as text. */
import type { WorkbookModel } from "./model/workbookModel";
import type { HostEvent } from "./model/changes";
import type { HostObject } from "./hostObject";
import { processBatch, References } from "./protocol";
import type { RequestBody, ResponseBody } from "./wire";
import { eventMessage } from "./events";
import type { Turn } from "./turn";
import { utf8Length } from "./utf8Length";

export interface Counters {
  readonly roundTrips: number;
  /** Object paths sent. */
  readonly objects: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

const NOTHING: Counters = { roundTrips: 0, objects: 0, requestBytes: 0, responseBytes: 0 };

/** What a test may make happen to a round trip. */
export type Fault =
  /** Nothing is done and the code answered, as when the user is typing in a cell. */
  | { readonly kind: "fail"; readonly code: string; readonly message?: string }
  /** Nothing is ever answered, as a hanging `sync` (OfficeDev/office-js #6150). */
  | { readonly kind: "hang" }
  /** The work is done but the answer is lost. */
  | { readonly kind: "loseAnswer" };

/** 5 MB per request and per response on the web ("Resource limits and performance optimization", docs). */
export const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

interface BridgeRequest {
  readonly id: number;
  readonly message: { readonly body: RequestBody | string };
}

/** The shape the library expects of the global `_richApiNativeBridge`. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

export class HostBridge implements NativeBridge {
  onMessageFromHost?: (text: string) => void;
  /** Asked before each round trip with its number since the last reset, from 1. */
  fault: ((roundTrip: number) => Fault | undefined) | undefined;
  private counted = NOTHING;
  private queue: Promise<void> = Promise.resolve();
  private busy = false;
  private events: HostEvent[] = [];
  private readonly references = new References();

  constructor(
    private readonly model: WorkbookModel,
    private readonly root: HostObject,
    private readonly turn?: Turn,
  ) {
    model.events.add((event) => {
      this.raise(event);
    });
  }

  get counters(): Counters {
    return this.counted;
  }

  resetCounters(): void {
    this.counted = NOTHING;
  }

  sendMessageToHost(text: string): void {
    this.queue = this.queue.then(() => this.answer(text));
  }

  /** Carries something out when no request is; requests wait for it. */
  between<Answer>(action: () => Promise<Answer>): Promise<Answer> {
    const done = this.queue.then(action);
    this.queue = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  private async answer(text: string): Promise<void> {
    this.busy = true;
    const request = JSON.parse(text) as BridgeRequest;
    const bodyText =
      typeof request.message.body === "string" ? request.message.body : JSON.stringify(request.message.body);
    const requestBytes = utf8Length(bodyText);
    this.counted = {
      ...this.counted,
      roundTrips: this.counted.roundTrips + 1,
      requestBytes: this.counted.requestBytes + requestBytes,
    };
    const fault = this.fault?.(this.counted.roundTrips);
    if (fault?.kind === "hang") {
      this.busy = false;
      return;
    }
    const response =
      fault?.kind === "fail"
        ? failure(fault.code, fault.message ?? "The round trip was made to fail.")
        : requestBytes > MAX_PAYLOAD_BYTES
          ? failure("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.")
          : await this.process(JSON.parse(bodyText) as RequestBody);
    if (fault?.kind !== "loseAnswer") this.reply(request.id, response);
    this.busy = false;
    this.deliverEvents();
  }

  private async process(body: RequestBody): Promise<ResponseBody> {
    const asAddin = <T>(action: () => T): T => {
      this.model.triggerSource = "ThisLocalAddin";
      try {
        return action();
      } finally {
        this.model.triggerSource = "Unknown";
      }
    };
    try {
      return await this.model.during(async () => {
        const { response, objects } = await processBatch(this.root, this.references, body, asAddin, this.turn);
        this.counted = { ...this.counted, objects: this.counted.objects + objects };
        return response;
      }, this.turn?.others);
    } catch (error) {
      return failure("GeneralException", error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }

  private reply(id: number, response: ResponseBody): void {
    let body = JSON.stringify(response);
    let responseBytes = utf8Length(body);
    if (responseBytes > MAX_PAYLOAD_BYTES) {
      body = JSON.stringify(
        failure("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit."),
      );
      responseBytes = body.length;
    }
    this.counted = { ...this.counted, responseBytes: this.counted.responseBytes + responseBytes };
    this.send({ id, type: 2, message: { statusCode: 200, headers: {}, body } });
  }

  /** Like Excel, events arrive after the step that caused them, not in the middle of it. */
  private raise(event: HostEvent): void {
    this.events.push(event);
    if (!this.busy && this.events.length === 1) queueMicrotask(() => this.deliverEvents());
  }

  private deliverEvents(): void {
    if (this.busy) return;
    const events = this.events;
    this.events = [];
    for (const event of events) this.send({ type: 3, message: { entries: eventMessage(event) } });
  }

  private send(message: object): void {
    this.onMessageFromHost?.(JSON.stringify(message));
  }
}

function failure(code: string, message: string): ResponseBody {
  return { Results: [], Error: { Code: code, Message: message, Location: "", ActionIndex: 0 } };
}
