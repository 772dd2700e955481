import react from "@vitejs/plugin-react";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";

const backend = process.env.AION_URL ?? "http://localhost:8080";

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      registerType: "autoUpdate",
      injectRegister: "script-defer",
      manifest: {
        name: "AION",
        short_name: "AION",
        description: "What to order next, and the proof",
        lang: "en",
        start_url: "/",
        scope: "/",
        display: "standalone",
        background_color: "#f6f5f1",
        theme_color: "#0f2a2b",
        icons: [
          { src: "/icons/aion-192.png", sizes: "192x192", type: "image/png" },
          { src: "/icons/aion-512.png", sizes: "512x512", type: "image/png" },
          {
            src: "/icons/aion-maskable-512.png",
            sizes: "512x512",
            type: "image/png",
            purpose: "maskable",
          },
          { src: "/icons/aion.svg", sizes: "any", type: "image/svg+xml" },
        ],
      },
      includeManifestIcons: false,
      workbox: {
        // Only the shell: pages and their libraries come by the browser's own cache, data never.
        globPatterns: [
          "index.html",
          "scheme.js",
          "assets/{index,shell,rolldown-runtime}-*.{js,css}",
          "assets/*.woff2",
          "icons/aion.svg",
        ],
        navigateFallback: "/index.html",
        navigateFallbackDenylist: [
          /^\/(graphql|api|sparql|id|epcis|health|metrics|actuator)(\/|$)/,
          /^\/console\/cypher/,
        ],
        runtimeCaching: [],
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  server: {
    proxy: { "/graphql": { target: backend, ws: true }, "/api": backend },
  },
  build: {
    target: "es2023",
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Charts and the console come when they are looked at.
            { name: "charts", test: /node_modules\/(echarts|zrender|tslib)\// },
            {
              name: "editor",
              test: /node_modules\/(@codemirror|@lezer|cm6-graphql|graphql|graphql-language-service|style-mod|crelt|w3c-keyname|@marijn)\//,
            },
            {
              name: "shell",
              test: /(node_modules|src\/(app\/(?!i18n\/id)|session|parts|graph|format|gql)|src\/\w+\/search)/,
            },
          ],
        },
      },
    },
  },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"] },
});
