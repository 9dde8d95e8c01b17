/** Writes a manifest for the address where an office hosts the add-in. Pure. */
import { fail, type Result, succeed } from "../domain/result";

/** The addresses in manifest.xml, which serves development. */
export const developmentAddress = "https://localhost:3000";

export type AddressFailure = "not-an-address" | "not-https" | "more-than-a-path";

/**
 * "https://Host/folder/" → "https://host/folder": server and folder, ready to be followed by "/taskpane.html".
 * https only (docs: manifest element "Resources": all addresses must be https).
 */
export function hostingAddress(origin: string): Result<string, AddressFailure> {
  if (!URL.canParse(origin)) return fail("not-an-address");
  const url = new URL(origin);
  if (url.protocol !== "https:") return fail("not-https");
  if (url.username !== "" || url.password !== "" || /[?#]/.test(origin)) return fail("more-than-a-path");
  return succeed(`${url.origin}${url.pathname.replace(/\/+$/, "")}`);
}

/** The manifest with every address of the development server replaced; `address` as `hostingAddress` gives it. */
export function readdress(manifest: string, address: string): string {
  const attribute = address.replaceAll("&", "&amp;");
  return manifest.replaceAll(`"${developmentAddress}/`, () => `"${attribute}/`);
}
