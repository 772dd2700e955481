import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../app/i18n/useLanguage";
import { useFormats } from "../format/useFormats";
import { PageHead, Section } from "../parts/Section";
import { Empty, Loading } from "../parts/States";
import { TroublePanel } from "../parts/TroublePanel";
import { useTitle } from "../parts/useTitle";
import classes from "./Thing.module.css";
import { type Place, type Said, thingIn, type Value } from "./thing";
import { useThing } from "./useThing";

const route = getRouteApi("/things/$");

/** Any member of the graph: what is said of it, and what points to it. */
export function ThingPage() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { _splat: ref = "" } = route.useParams();
  const { found, retry } = useThing(ref);
  const key = ref.replace(/^[^/]*\//, "");
  const thing =
    found.state === "ready" ? thingIn(found.triples, found.subject, language) : undefined;
  useTitle(thing?.name ?? key);
  return (
    <>
      <PageHead title={thing?.name ?? key}>
        {thing ? t("thing.note", { classes: thing.classes.join(", ") }) : t("thing.title")}
      </PageHead>
      {found.state === "loading" && <Loading rows={6} />}
      {found.state === "failed" && <TroublePanel trouble={found.trouble} retry={retry} />}
      {thing && (
        <div className={classes.sections}>
          <Section title={t("thing.said")}>
            <Statements said={thing.said} />
          </Section>
          <Section title={t("thing.pointing")} note={t("thing.pointingNote")}>
            {thing.pointing.length > 0 ? (
              <Statements said={thing.pointing} />
            ) : (
              <Empty title={t("thing.nothingPoints")} />
            )}
          </Section>
        </div>
      )}
    </>
  );
}

function Statements({ said }: { said: Said[] }) {
  return (
    <dl className={classes.said}>
      {said.map(({ property, label, values }) => (
        <div key={property}>
          <dt>{label}</dt>
          <dd>
            <ul>
              {values.map((value) => (
                <li key={value.kind === "place" ? value.place.iri : value.text}>
                  <Shown value={value} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Shown({ value }: { value: Value }) {
  const { decimal, dateTime, day } = useFormats();
  if (value.kind === "place") return <ThingLink place={value.place} />;
  if (value.type === "dateTime") return dateTime(value.text);
  if (value.type === "date") return day(value.text);
  return /^(decimal|integer)$/.test(value.type) ? decimal(value.text) : value.text;
}

function ThingLink({ place }: { place: Place }) {
  if (place.ref === null) return <span title={place.iri}>{place.name}</span>;
  const [kind = "", ...rest] = place.ref.split("/");
  const key = rest.join("/");
  if (kind === "Item" && !key.includes("/"))
    return (
      <Link to="/items/$sku" params={{ sku: key }}>
        {place.name}
      </Link>
    );
  if (kind === "Entry")
    return (
      <Link to="/entries/$" params={{ _splat: key }}>
        {place.name}
      </Link>
    );
  return (
    <Link to="/things/$" params={{ _splat: place.ref }}>
      {place.name}
    </Link>
  );
}
