import { send } from "../graph/send";
import { isRecord, Refusal, troubleIn } from "../graph/trouble";

/** Sends a file as it is; answers the id under which the server holds it. */
export async function upload(file: File): Promise<string> {
  const answer = await send("/api/v1/uploads", {
    method: "POST",
    headers: {
      "Content-Type": "application/octet-stream",
      // A header holds ASCII only, a file name anything.
      "X-File-Name": encodeURIComponent(file.name),
    },
    body: file,
  });
  if (!answer.ok) throw new Refusal(await troubleIn(answer));
  const body: unknown = await answer.json();
  if (isRecord(body) && typeof body.upload === "string") return body.upload;
  throw new Refusal({ kind: "unexpected", status: answer.status });
}
