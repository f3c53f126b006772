import { t } from "../texts/texts";
import { hearDate } from "./clock";

/** A refusal in the form of RFC 9457, as every service answers it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string | undefined,
    readonly errors: { field: string; rule: string }[],
    /** What the server asked for with `Retry-After`, in milliseconds. */
    readonly waitMs = 0,
  ) {
    super(detail ?? title);
  }

  /** The last part of the type: `stale`, `not-found`, `invalid`, … */
  get kind(): string {
    return this.type.split(":").at(-1) ?? "";
  }
}

/** No answer came: no network, a timeout, or a service that is away for the moment. Trying again later can help. */
export class Unreachable extends Error {
  constructor(
    cause: unknown,
    /** What the server asked for with `Retry-After`, in milliseconds. */
    readonly waitMs = 0,
  ) {
    super(t("base.http.theServerCannotBeReached"), { cause });
  }
}

export interface Call {
  body?: unknown;
  /** A file sent as it is, byte by byte, with its content type. */
  file?: { content: Blob; type: string };
  /** The version that a change is based on. */
  version?: number;
  /** Let the request outlive the page. */
  keepalive?: boolean;
  timeoutMs?: number;
}

/** Calls the API and gives the parsed body. Throws Problem or Unreachable. */
export async function call<T>(method: string, path: string, options: Call = {}): Promise<T> {
  const response = await send(method, path, options);
  hearDate(response.headers.get("Date"));
  const text = await response.text().catch((cause: unknown) => {
    throw new Unreachable(cause);
  });
  const parsed = parseJson(text);
  if (response.ok) return parsed as T;
  const waitMs = Number(response.headers.get("Retry-After") ?? 0) * 1000;
  if ([502, 503, 504].includes(response.status)) throw new Unreachable(response.status, waitMs);
  throw toProblem(response.status, parsed, waitMs);
}

async function send(method: string, path: string, options: Call): Promise<Response> {
  const headers = new Headers({ Accept: "application/json, application/problem+json" });
  if (options.body !== undefined) headers.set("Content-Type", "application/json");
  if (options.file) headers.set("Content-Type", options.file.type);
  if (options.version !== undefined) headers.set("If-Match", `"${options.version}"`);
  try {
    return await fetch(path, {
      method,
      headers,
      body: options.file?.content ?? (options.body === undefined ? null : JSON.stringify(options.body)),
      credentials: "same-origin",
      keepalive: options.keepalive ?? false,
      signal: AbortSignal.timeout(options.timeoutMs ?? 20_000),
    });
  } catch (cause) {
    throw new Unreachable(cause);
  }
}

function parseJson(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function toProblem(status: number, body: unknown, waitMs: number): Problem {
  const given = (typeof body === "object" && body !== null ? body : {}) as Partial<Problem>;
  return new Problem(
    status,
    given.type ?? "about:blank",
    given.title ?? t("base.http.theServerRefusedThis"),
    given.detail,
    Array.isArray(given.errors) ? given.errors : [],
    waitMs,
  );
}

/** What to tell a person about a failed call, in one or two sentences. */
export function sayProblem(error: unknown): string {
  if (error instanceof Unreachable) return t("base.http.thereIsNoConnectionTo");
  if (!(error instanceof Problem)) return t("base.http.somethingWentWrongOnThis");
  if (error.kind === "too-many-requests") return t("base.http.tooManyTriesInA");
  if (error.errors.length > 0) return sayErrors(error.errors);
  return error.detail ?? error.title;
}

export const sayErrors = (errors: Problem["errors"]) => errors.map((each) => `${fieldName(each.field)}: ${each.rule}`).join(". ");

const fieldName = (field: string) => {
  const words = field.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[._]/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
