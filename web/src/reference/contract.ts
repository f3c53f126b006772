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

/** A schema as a short type, written the way the JSON looks. A schema that holds itself is named the second time. */
export function typeText(contract: Contract, schema: Schema | undefined, within: string[] = [], indent = ""): string {
  if (!schema) return "nothing";
  const inner = (each: Schema) => typeText(contract, each, within, indent);
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    const target = contract.components?.schemas?.[name];
    return target && !within.includes(name) ? typeText(contract, target, [...within, name], indent) : name;
  }
  const parts = schema.oneOf ?? schema.anyOf;
  if (parts) return parts.map(inner).join(" | ");
  if (schema.allOf) return schema.allOf.map(inner).join(" & ");
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(" | ");
  if (schema.items) return `[${inner(schema.items)}]`;
  if (schema.properties) return objectText(contract, schema, within, indent);
  const type = Array.isArray(schema.type) ? schema.type.join(" | ") : (schema.type ?? "any");
  return schema.format ? `${type} (${schema.format})` : type;
}

function objectText(contract: Contract, schema: Schema, within: string[], indent: string): string {
  const deeper = `${indent}  `;
  const lines = Object.entries(schema.properties ?? {}).map(([name, each]) => {
    const sign = schema.required?.includes(name) ? "" : "?";
    return `${deeper}${name}${sign}: ${typeText(contract, each, within, deeper)}`;
  });
  return `{\n${lines.join("\n")}\n${indent}}`;
}
