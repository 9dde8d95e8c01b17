/** Passwords of sheet protections read from files (ECMA-376 18.2.29: salted, spun SHA-512). */
import type { Worksheet } from "@cj-tech-master/excelts";

type SheetProtection = NonNullable<Worksheet["sheetProtection"]>;

const ALGORITHMS: { readonly [name: string]: string } = {
  "SHA-1": "SHA-1",
  "SHA-256": "SHA-256",
  "SHA-384": "SHA-384",
  "SHA-512": "SHA-512",
};

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(text.length * 2);
  const view = new DataView(out.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), true);
  return out;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(first.length + second.length);
  out.set(first);
  out.set(second, first.length);
  return out;
}

export async function passwordMatches(protection: SheetProtection, password: string): Promise<boolean> {
  const algorithm = ALGORITHMS[protection.algorithmName ?? ""];
  if (algorithm === undefined || protection.hashValue === undefined) return false;
  let hash = new Uint8Array(
    await crypto.subtle.digest(algorithm, joined(bytes(protection.saltValue ?? ""), utf16(password))),
  );
  const round = new Uint8Array(4);
  const counter = new DataView(round.buffer);
  for (let spin = 0; spin < (protection.spinCount ?? 0); spin++) {
    counter.setUint32(0, spin, true);
    hash = new Uint8Array(await crypto.subtle.digest(algorithm, joined(hash, round)));
  }
  const wanted = bytes(protection.hashValue);
  return wanted.length === hash.length && wanted.every((value, index) => value === hash[index]);
}
