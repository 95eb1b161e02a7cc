const NOTHING = new Uint8Array()

/** A subnet's identity that has a name only. */
export const identityNamed = (subnet_name: Uint8Array) => ({
  subnet_name,
  github_repo: NOTHING,
  subnet_contact: NOTHING,
  subnet_url: NOTHING,
  discord: NOTHING,
  description: NOTHING,
  logo_url: NOTHING,
  additional: NOTHING,
})
