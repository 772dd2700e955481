import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { consoleSearch } from "../console/search";
import { discrepancySearch } from "../discrepancies/search";
import { draftSearch } from "../drafts/search";
import { exploreSearch } from "../explore/search";
import { importSearch } from "../imports/search";
import { pastSearch } from "../items/past";
import { itemSearch } from "../items/search";
import { adviceSearch } from "../recommendations/search";
import { Broken, Missing } from "./shell/Lost";
import { Shell } from "./shell/Shell";

const root = createRootRoute({ component: Shell });

const overview = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("../overview/OverviewPage"), "OverviewPage"),
});

const items = createRoute({
  getParentRoute: () => root,
  path: "/items",
  validateSearch: itemSearch,
  component: lazyRouteComponent(() => import("../items/ItemsPage"), "ItemsPage"),
});

const item = createRoute({
  getParentRoute: () => root,
  path: "/items/$sku",
  validateSearch: pastSearch,
  component: lazyRouteComponent(() => import("../items/ItemPage"), "ItemPage"),
});

const discrepancies = createRoute({
  getParentRoute: () => root,
  path: "/discrepancies",
  validateSearch: discrepancySearch,
  component: lazyRouteComponent(
    () => import("../discrepancies/DiscrepanciesPage"),
    "DiscrepanciesPage",
  ),
});

const orders = createRoute({
  getParentRoute: () => root,
  path: "/orders",
  component: lazyRouteComponent(() => import("../orders/OrdersPage"), "OrdersPage"),
});

const trace = createRoute({
  getParentRoute: () => root,
  path: "/trace/$",
  component: lazyRouteComponent(() => import("../trace/TracePage"), "TracePage"),
});

const recommendations = createRoute({
  getParentRoute: () => root,
  path: "/recommendations",
  validateSearch: adviceSearch,
  component: lazyRouteComponent(
    () => import("../recommendations/RecommendationsPage"),
    "RecommendationsPage",
  ),
});

const recommendation = createRoute({
  getParentRoute: () => root,
  path: "/recommendations/$code",
  component: lazyRouteComponent(
    () => import("../recommendations/RecommendationPage"),
    "RecommendationPage",
  ),
});

const drafts = createRoute({
  getParentRoute: () => root,
  path: "/drafts",
  validateSearch: draftSearch,
  component: lazyRouteComponent(() => import("../drafts/DraftsPage"), "DraftsPage"),
});

const entry = createRoute({
  getParentRoute: () => root,
  // The id of an entry has slashes, and servers refuse those when encoded.
  path: "/entries/$",
  component: lazyRouteComponent(() => import("../entries/EntryPage"), "EntryPage"),
});

const thing = createRoute({
  getParentRoute: () => root,
  path: "/things/$",
  component: lazyRouteComponent(() => import("../things/ThingPage"), "ThingPage"),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: "/imports",
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import("../imports/ImportsPage"), "ImportsPage"),
});

const consolePage = createRoute({
  getParentRoute: () => root,
  path: "/console",
  validateSearch: consoleSearch,
  component: lazyRouteComponent(() => import("../console/ConsolePage"), "ConsolePage"),
});

const explore = createRoute({
  getParentRoute: () => root,
  path: "/explore",
  validateSearch: exploreSearch,
  component: lazyRouteComponent(() => import("../explore/ExplorePage"), "ExplorePage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    items,
    item,
    recommendations,
    recommendation,
    drafts,
    orders,
    trace,
    discrepancies,
    entry,
    thing,
    imports,
    consolePage,
    explore,
  ]),
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultNotFoundComponent: Missing,
  defaultErrorComponent: Broken,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
