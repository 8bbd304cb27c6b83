/** Whom a certificate would be for: what the API server takes as groups and as the user. */
export interface CertificateSubject {
  readonly organizations: readonly string[];
  readonly commonName: string | undefined;
}

/**
 * The subject of a PKCS #10 request in PEM, itself in base64 as Kubernetes has it; undefined for what is none.
 * https://www.rfc-editor.org/rfc/rfc2986#section-4
 */
export function certificateSubject(request: string): CertificateSubject | undefined {
  const pem = decoded(request.replace(/\s/g, ''));
  const body = /-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----([A-Za-z0-9+/=\s]+)-----END/.exec(pem ?? '')?.[1];
  const bytes = body === undefined ? undefined : decoded(body.replace(/\s/g, ''));
  if (bytes === undefined) return undefined;
  // A sequence of the information and its signature; the information begins with a version and the subject.
  const [whole] = elements(bytes);
  const [information] = elements(whole ?? '');
  const [, subject] = elements(information ?? '');
  if (subject === undefined) return undefined;
  const attributes = elements(subject).flatMap(elements).map(elements);
  const valuesOf = (type: string): string[] => attributes.flatMap(([name, value]) => (name === type && value !== undefined ? [value] : []));
  return { organizations: valuesOf(ORGANIZATION), commonName: valuesOf(COMMON_NAME)[0] };
}

/** Object identifiers 2.5.4.10 and 2.5.4.3 as bytes. */
const ORGANIZATION = '\x55\x04\x0a';
const COMMON_NAME = '\x55\x04\x03';

function decoded(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}

/** The contents of the DER elements that follow each other, as far as they are whole. */
function elements(bytes: string): string[] {
  const found: string[] = [];
  let at = 0;
  while (at + 2 <= bytes.length) {
    let length = bytes.charCodeAt(at + 1);
    at += 2;
    if (0x80 <= length) {
      const size = length - 0x80;
      if (size === 0 || 3 < size) return found;
      length = 0;
      for (const end = at + size; at < end; at++) length = length * 256 + bytes.charCodeAt(at);
    }
    if (!(at + length <= bytes.length)) return found;
    found.push(bytes.slice(at, at + length));
    at += length;
  }
  return found;
}
