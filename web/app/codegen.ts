import type { CodegenConfig } from "@graphql-codegen/cli";
import { SCHEMA } from "./schema.path";

const config: CodegenConfig = {
  schema: SCHEMA,
  documents: ["src/**/*.graphql"],
  generates: {
    "src/gql/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { ID: "string", Decimal: "string", Date: "string", DateTime: "string", Iri: "string" },
      },
    },
  },
};

export default config;
