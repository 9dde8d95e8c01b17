/** Head and end of a document of an agency. */
import type { Office } from "../../sheets/heading";
import type { Letterhead, Signature } from "./blocks";
import { word } from "./words";

/** @param subject "V/v …" of a letter. */
export function letterheadOf(office: Office, number: string, subject?: string): Letterhead {
  const place = office.place === "" ? word("place-unknown") : office.place;
  return {
    kind: "letterhead",
    parentAgency: office.parentAgency,
    agency: office.agency === "" ? word("agency-unknown") : office.agency,
    number,
    ...(subject === undefined ? {} : { subject }),
    placeAndDate: word("place-and-date", { place }),
  };
}

export function signatureOf(signer: string, recipients: readonly string[]): Signature {
  return { kind: "signature", recipients, signer: [signer], hint: word("signer-hint") };
}
