export interface AccountDetails {
  readonly portalId: number;
  /** IANA name, for example Europe/Oslo. */
  readonly timeZone: string;
  /** ISO 4217 code. */
  readonly currency: string;
}

export interface Owner {
  readonly id: string;
  readonly userId: string | null;
  readonly name: string;
}
