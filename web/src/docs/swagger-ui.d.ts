declare module "swagger-ui-dist/swagger-ui-es-bundle.js" {
  /** Shows a document; https://github.com/swagger-api/swagger-ui/blob/master/docs/usage/configuration.md lists the settings. */
  export default function SwaggerUI(settings: Record<string, unknown>): void;
}
