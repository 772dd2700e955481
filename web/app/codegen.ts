import type { CodegenConfig } from "@graphql-codegen/cli";
import { addTypenameSelectionDocumentTransform } from "@graphql-codegen/client-preset";
import { SCHEMA } from "./schema.path";

const config: CodegenConfig = {
  schema: SCHEMA,
  documents: ["src/**/*.graphql"],
  generates: {
    "src/gql/": {
      preset: "client",
      // The server knows these documents by their hashes; `persisted-documents.json` goes into the product.
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: "sha256" } },
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          ID: "string",
          Decimal: "string",
          Date: "string",
          DateTime: "string",
          Iri: "string",
        },
      },
    },
  },
};

export default config;
