/** Parts of a document file, for looking into it. */
import { unzip } from "@cj-tech-master/excelts/archive";

/** Path → bytes. */
export async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  for await (const entry of unzip(bytes).entries()) parts.set(entry.path, await entry.bytes());
  return parts;
}

/** The texts of the document, paragraph by paragraph, as a reader sees them. */
export async function paragraphsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const parts = await partsOf(bytes);
  const xml = new TextDecoder().decode(parts.get("word/document.xml"));
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = ""]) => text)
      .join("")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&"),
  );
}
