/** The parts of an OpenAPI document that the page shows. */
export interface Contract {
  paths: Record<string, Record<string, RawOperation>>;
  components?: { schemas?: Record<string, Schema> };
}

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  required?: string[];
  enum?: unknown[];
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  description?: string;
}

interface RawOperation {
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

export interface Operation {
  method: string;
  path: string;
  summary: string;
  description: string;
  parameters: Parameter[];
  body: Schema | undefined;
  answers: { status: string; description: string; schema: Schema | undefined }[];
}

const methods = ["get", "post", "put", "patch", "delete"];

export function operationsOf(contract: Contract): Operation[] {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const raw = item[method];
      if (!raw) return [];
      const answers = Object.entries(raw.responses ?? {}).map(([status, answer]) => ({
        status,
        description: answer.description ?? "",
        schema: first(answer.content),
      }));
      return [
        {
          method: method.toUpperCase(),
          path,
          summary: raw.summary ?? "",
          description: raw.description ?? "",
          parameters: raw.parameters ?? [],
          body: first(raw.requestBody?.content),
          answers,
        },
      ];
    }),
  );
}

const first = (content: Record<string, { schema?: Schema }> | undefined) => Object.values(content ?? {})[0]?.schema;

const deepest = 6;

/** A schema as a short type, written the way the JSON looks. */
export function typeText(contract: Contract, schema: Schema | undefined, depth = 0): string {
  if (!schema) return "nothing";
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    const target = contract.components?.schemas?.[name];
    return target && depth < deepest ? typeText(contract, target, depth + 1) : name;
  }
  const parts = schema.oneOf ?? schema.anyOf;
  if (parts) return parts.map((each) => typeText(contract, each, depth + 1)).join(" | ");
  if (schema.allOf) return schema.allOf.map((each) => typeText(contract, each, depth + 1)).join(" & ");
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(" | ");
  if (schema.items) return `[${typeText(contract, schema.items, depth + 1)}]`;
  if (schema.properties) return objectText(contract, schema, depth);
  const type = Array.isArray(schema.type) ? schema.type.join(" | ") : (schema.type ?? "any");
  return schema.format ? `${type} (${schema.format})` : type;
}

function objectText(contract: Contract, schema: Schema, depth: number): string {
  const indent = "  ".repeat(depth + 1);
  const lines = Object.entries(schema.properties ?? {}).map(([name, each]) => {
    const sign = schema.required?.includes(name) ? "" : "?";
    return `${indent}${name}${sign}: ${typeText(contract, each, depth + 1)}`;
  });
  return `{\n${lines.join("\n")}\n${"  ".repeat(depth)}}`;
}
