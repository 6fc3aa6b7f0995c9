export interface paths {
  '/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in, for which organisation, and what they may do */
    get: operations['getMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me/organisation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Act for another organisation from now on, in this session
     * @description One that you are a member of, or one that an OEM of yours looks after. That somebody of an OEM came in stands in the customer’s audit log.
     */
    put: operations['chooseOrganisation'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/organisation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Your organisation */
    get: operations['getOrganisation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Rename your organisation */
    patch: operations['updateOrganisation'];
    trace?: never;
  };
  '/v1/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who belongs to your organisation, by name */
    get: operations['listMembers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/leave': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Leave your organisation */
    post: operations['leaveOrganisation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Remove a member
     * @description They are out at their next request. Keys that they made belong to the organisation, and go on.
     */
    delete: operations['removeMember'];
    options?: never;
    head?: never;
    /**
     * Give a member another role
     * @description Nobody gives a role above their own, nor changes somebody who has one.
     */
    patch: operations['changeMember'];
    trace?: never;
  };
  '/v1/invitations/look': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the token of an invitation invites to */
    post: operations['lookAtInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Become a member
     * @description Somebody new says a name and a password and signs in with them afterwards. Somebody who has a login has to be signed in with the address that was invited.
     */
    post: operations['acceptInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Invitations, the newest first */
    get: operations['listInvitations'];
    put?: never;
    /**
     * Invite somebody by e-mail
     * @description The mail has a link that opens once, within 7 days. An earlier invitation of the same address ends. Nobody invites to a role above their own.
     */
    post: operations['createInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/{id}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Mail an invitation once more
     * @description With a new link and a new end; the old link opens nothing.
     */
    post: operations['resendInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an invitation back */
    post: operations['cancelInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/customers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Your customers by name, with what needs somebody in their fleets */
    get: operations['listCustomers'];
    put?: never;
    /**
     * Make an organisation for a customer
     * @description Its first owner is invited by mail, for 7 days; you can set it up meanwhile.
     */
    post: operations['createCustomer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/customers/offers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Offer to look after an organisation that stands already
     * @description An owner or admin of it takes the offer up by the link in the mail, within 14 days. Until then you see nothing of it.
     */
    post: operations['offerToCustomer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/customers/{id}/renew': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Mail an offer, or the invitation of the first owner, once more
     * @description With a new link and a new end; the old link opens nothing.
     */
    post: operations['renewCustomer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/customers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Look after a customer no more, or take an offer back
     * @description From the next request on nobody of your organisation sees theirs. It stands on as it is.
     */
    delete: operations['endCustomer'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/oem': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who looks after your organisation, and everybody who sees it by that */
    get: operations['getOem'];
    put?: never;
    post?: never;
    /**
     * Have nobody look after your organisation any more
     * @description From the next request on nobody of the OEM sees anything of yours.
     */
    delete: operations['endOem'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/oem/look': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the token of a mail offers */
    post: operations['lookAtOem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/oem/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Have an OEM look after your organisation
     * @description From now on its members see your packs and alarms, and set up gateways, packs and register maps. They don’t see members, keys and the audit log.
     */
    post: operations['acceptOem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/single-sign-on': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the people of your organisation sign in by its own provider */
    get: operations['getSingleSignOn'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/single-sign-on/provider': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Name the OpenID Connect provider of your organisation
     * @description People are sent to it by the domain of their address, once the domain is proven. Whom it vouches for is in your organisation and in no other, as an admin at most: owners sign in with their password to act as owners.
     */
    put: operations['saveSignInProvider'];
    post?: never;
    /**
     * Sign in by no provider any more
     * @description Passwords open the organisation again. Whoever never had one sets it by "forgotten password".
     */
    delete: operations['removeSignInProvider'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/single-sign-on/provider/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Look whether the provider can be used
     * @description What shows without somebody signing in: its discovery document, and its keys.
     */
    post: operations['testSignInProvider'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/single-sign-on/domains': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Name a domain that the provider may speak for
     * @description It counts once its DNS has the TXT record of the answer, and somebody has had it looked at. Naming it again changes nothing.
     */
    post: operations['addSignInDomain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/single-sign-on/domains/{domain}/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Look in the DNS whether the domain is yours */
    post: operations['verifySignInDomain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/single-sign-on/domains/{domain}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Let the provider speak for a domain no more */
    delete: operations['removeSignInDomain'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me/data': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Take out everything that is kept of you
     * @description Your profile, memberships, sessions, and what you did in organisations that you belong to.
     */
    get: operations['getMyData'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What erasing yourself takes, and what is in the way */
    get: operations['getMyErasure'];
    put?: never;
    /**
     * Erase yourself
     * @description Your account, sessions, memberships and second factor are gone at once; histories of organisations say “a person who was erased” in place of your address. It can not be undone. An organisation that you alone own has to get another owner, or be erased, before. Who you are is shown by your password, or without one by having just signed in anew at your provider; and by a code, where you have a second factor.
     */
    post: operations['eraseMe'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/organisation/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether and when your organisation will be erased */
    get: operations['getOrganisationErasure'];
    put?: never;
    /**
     * Ask for your organisation to be erased
     * @description By an owner, who types its name and their password. It is erased 14 days later, with all that its packs have sent; until then everything works, and it can be called off. All members are told by mail. Asking again moves nothing.
     */
    post: operations['askOrganisationErasure'];
    /** Keep your organisation after all */
    delete: operations['callOffOrganisationErasure'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/brand': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How your pages and mails look */
    get: operations['getBrand'];
    /**
     * Say how your pages and mails look
     * @description Your customers' too, as long as they have said nothing themselves. A logo is PNG, JPEG or WebP of at most 40960 bytes; its first bytes say which. Whoever knows its digest can see it.
     */
    put: operations['setBrand'];
    post?: never;
    /** Look like your OEM again, or like PackWatch */
    delete: operations['removeBrand'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/logos/{digest}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A logo by what is in it */
    get: operations['getLogo'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** API keys of the organisation, newest first, those that are over too */
    get: operations['listKeys'];
    put?: never;
    /**
     * Make an API key
     * @description The secret is shown this once; only its SHA-256 is stored. Send it as `Authorization: Bearer pw_live_…`. It may do what its scopes say, which are no more than you may do yourself, and belongs to the organisation: it goes on when you leave.
     */
    post: operations['createKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/keys/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One API key */
    get: operations['getKey'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/keys/{id}/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a key that takes over from another
     * @description Same name, scopes and end. The old one goes on for `overlapHours`, so that programs can change over.
     */
    post: operations['rotateKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/keys/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a key at once */
    post: operations['revokeKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Sites by name */
    get: operations['listSites'];
    put?: never;
    /** Make a site */
    post: operations['createSite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sites/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One site */
    get: operations['getSite'];
    put?: never;
    post?: never;
    /** Remove a site that was never used */
    delete: operations['deleteSite'];
    options?: never;
    head?: never;
    /** Change a site */
    patch: operations['updateSite'];
    trace?: never;
  };
  '/v1/packs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The packs of the fleet with their live values, by name */
    get: operations['listPacks'];
    put?: never;
    /**
     * Make a pack
     * @description Then assign slave addresses or serial numbers of a gateway to it.
     */
    post: operations['createPack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One pack with its cells, gateway and register maps */
    get: operations['getPack'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change a pack
     * @description What is left out stays. `facts` (chemistry, model, cells, capacity) hold from now on, or from `validFrom`, at most 90 days back: then what was said to hold since is replaced, and what was measured since is assessed again. Saying what was takes the permission `pack:backdate`.
     */
    patch: operations['updatePack'];
    trace?: never;
  };
  '/v1/packs/{uid}/tags': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Give a pack tags, for rules and lists to speak of several packs at once
     * @description They hold from now on; what was measured before is judged by the tags of then.
     */
    put: operations['setPackTags'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}/configuration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a pack is, how it is read and what it is watched for, and every change of that
     * @description Facts, site, tags, slave addresses with their register maps, serial numbers, service and the rules that are about the pack: what holds now, and what was before, since when, by whom as far as somebody noted it.
     */
    get: operations['getPackConfiguration'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}/service-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was done to a pack in the workshop, newest first */
    get: operations['listServiceEvents'];
    put?: never;
    /**
     * Note that cells or the BMS of a pack were replaced or reset
     * @description What was learned of the old part is forgotten from then on: another cell has another charge, capacity and resistance, another BMS other counters. A time that has passed has everything measured since assessed again; its alarms, SOC and health may change.
     */
    post: operations['addServiceEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}/service-events/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Take back a service that was noted by mistake
     * @description Everything measured since is assessed again, as if it had never been noted. It stays in the audit log.
     */
    delete: operations['removeServiceEvent'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * State of health with its receipts, as of the newest sample
     * @description Every figure says how sure it is and what it stands on. Where there is too little evidence there is no number: a capacity then has a lower bound at most.
     */
    get: operations['getPackHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}/health/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The health after each day’s last sample, with the capacity windows that closed on it
     * @description Days are UTC; one that is not over yet has no entry. Late data may change the days that they reach.
     */
    get: operations['getPackHealthHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}/cycles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Equivalent full cycles, and cycles by depth */
    get: operations['getPackCycles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}/cells': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Each cell: its newest reading, its lag and balancing duty, and why it counts as weak */
    get: operations['getPackCells'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}/passports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The passports of a pack that were issued, newest first */
    get: operations['listPassports'];
    put?: never;
    /**
     * Issue a passport: what is known of a pack now, signed, for whoever buys it or asks for it
     * @description The signature is a detached JWS (Ed25519) over the canonical JSON (RFC 8785) of `passport`; anybody checks it with the keys of `GET /v1/passport-keys`, by `npm run passport`, or on the page /passport. What is not known is null, with the reason.
     */
    post: operations['issuePassport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}/passports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A passport as it was signed */
    get: operations['getPassport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/passport-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The public keys by which anybody checks a passport (JWK set)
     * @description For everybody, without a session. Keys that signed once stay in the list, so that old passports can be checked.
     */
    get: operations['listPassportKeys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}/series': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Signals of a pack over a range, raw or in buckets
     * @description Raw readings where at most two for each point asked for lie in the range; else minimum, maximum and mean of equal buckets. `from` is inside the range, `to` is not.
     */
    get: operations['getPackSeries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}/ownership': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whose a pack was and is, and to whom it was offered */
    get: operations['getPackOwnership'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}/transfers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Offer a pack to another organisation, as when it is sold
     * @description Whoever has the code takes the pack over, within 14 days. An earlier offer ends by this one. Until then nothing changes; from then on the pack is closed here: what was measured before stays, nothing new comes, nothing can be changed.
     */
    post: operations['offerPack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}/transfers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take an offer of a pack back */
    delete: operations['withdrawTransfer'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/transfers/look': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the code of a pack offers */
    post: operations['lookAtTransfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/transfers/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take a pack over
     * @description It is a pack of yours from this moment on, with what it is, what was done to it, its health and its history; charge and health go on where they were. Assign its address or serial number at a gateway of yours. Samples of before are copied meanwhile, the newest day first (`getPackOwnership`).
     */
    post: operations['acceptTransfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Exports, newest first */
    get: operations['listExports'];
    put?: never;
    /**
     * Ask for the telemetry of packs as a file
     * @description CSV, NDJSON (both compressed by gzip) or Parquet. It is written in the background; the file is kept for 7 days. A state of charge always comes with its band, `pack.soc_sigma_pct`.
     */
    post: operations['createExport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/exports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One export: how far it is */
    get: operations['getExport'];
    put?: never;
    post?: never;
    /** Cancel an export, or remove its file */
    delete: operations['endExport'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/exports/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The file of an export
     * @description With `Range` a download that was cut off goes on where it ended (206); `If-Range` with the `ETag` of the first part makes sure that it is the same file. `sha256` of the export says whether all of it came.
     */
    get: operations['downloadExport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/organisation/take-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest take-out of your organisation, and how far it is */
    get: operations['getTakeOut'];
    put?: never;
    /**
     * Ask for everything of your organisation as a file
     * @description For owners. All tables as JSON and what the packs have sent, in an archive (`.tar.gz`) that is written in the background and kept for 7 days. Secrets are not in it. An older one that is ready makes room for it.
     */
    post: operations['askTakeOut'];
    /** Cancel the take-out, or remove its file */
    delete: operations['endTakeOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/organisation/take-out/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The file of the newest take-out
     * @description With `Range` a download that was cut off goes on where it ended (206). `sha256` of the take-out says whether all of it came.
     */
    get: operations['downloadTakeOut'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me/mails': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which mails of your organisation do not come to your own address */
    get: operations['getMyMails'];
    /**
     * Choose which mails of your organisation come to your own address
     * @description Channels and policies say what is sent where; this holds back what would come to your address. Whoever edits channels and policies sees it, and the ledger of deliveries says so of each mail that was held back.
     */
    put: operations['chooseMyMails'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports/fleet': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How the fleet did in some days, and what there is to do
     * @description Days are UTC days. Energy, alarms and health of the days, beside as many days before; what to do is as things stand now.
     */
    get: operations['getFleetReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/reports/fleet/pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The fleet report as PDF
     * @description A worker prints it from its page, which takes some seconds: the answer comes when it is done.
     */
    get: operations['getFleetReportPdf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/report-subscriptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who gets the fleet report, and when */
    get: operations['listReportSubscriptions'];
    put?: never;
    /**
     * Send the fleet report to a channel, every day or every week
     * @description A report that was due while nothing ran is sent once, for the days that are over by then.
     */
    post: operations['createReportSubscription'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/report-subscriptions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Change who gets the report, or when */
    put: operations['saveReportSubscription'];
    post?: never;
    /** Send the report there no more */
    delete: operations['deleteReportSubscription'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/alarms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Alarms, newest first */
    get: operations['listAlarms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/alarms/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One alarm with its history
     * @description The `ETag` is what `If-Match` of what is done to it may say.
     */
    get: operations['getAlarm'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/alarms/{id}/post-mortem': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What led to a protection trip
     * @description The ten minutes before the trip: which limit was crossed first, on which cell, at what current and temperature. Only for alarms about trips, blocks and state bits.
     */
    get: operations['getTripPostMortem'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/alarms/{id}/acknowledge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Say that somebody takes care of an alarm
     * @description The first acknowledgement wins; a later one changes nothing and gets the alarm as it stands.
     */
    post: operations['acknowledgeAlarm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/alarms/{id}/assign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give an alarm to a member, or to nobody */
    post: operations['assignAlarm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/alarms/{id}/snooze': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Let an open alarm rest until a time, or wake it
     * @description When the time is over, those who were told of the alarm are told that it is still open, unless somebody has acknowledged it by then. At most 30 days.
     */
    post: operations['snoozeAlarm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/alarms/{id}/reopen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take back an acknowledgement, and a snooze with it: the alarm needs somebody again; what is over stays over */
    post: operations['reopenAlarm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Alarm rules by name, each with its newest version */
    get: operations['listRules'];
    put?: never;
    /**
     * Make a rule
     * @description It holds from now on, and for the very next upload. With a `validFrom` that is past, the packs it is about are assessed again from there; alarms that this finds are marked as detected late and wake nobody.
     */
    post: operations['createRule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/rules/describe': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A rule in a sentence, before it is saved */
    post: operations['describeRule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/rules/back-test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * When a rule would have fired, over stored samples, before it is saved
     * @description The fold that judges live samples judges stored ones. With `Accept: application/x-ndjson` the answer comes in lines: every second how far it is (`kind: progress`), and the result in the last. It takes a minute at most; `complete` says whether all packs are in it. One at a time for each organisation.
     */
    post: operations['backTestRule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/rules/defaults': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The rules that a fleet starts with, and which of them you have
     * @description For the chemistries and models of your packs as they are now; without packs for LFP. Each says where its levels come from: `chemistry` (the profile that `source` names), `data_sheet` (of the models), `device` (it says so itself) or `usual` (no document of your packs bears it out: look whether it fits).
     */
    get: operations['listDefaultRules'];
    put?: never;
    /**
     * Add what you do not have of the default set
     * @description All that is missing, or those of `keys`. They hold from now on. What you have already stays as it is, changed or switched off; asked again it adds nothing.
     */
    post: operations['addDefaultRules'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/rules/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A rule with every version there ever was
     * @description The `ETag` is what `If-Match` of a later save has to say.
     */
    get: operations['getRule'];
    /**
     * Save a rule as a new version
     * @description The version before ends where the new one begins, and stays what it was. Also enables a rule that was disabled. Open alarms go on under the new levels if it watches the same signal in the same direction; else they end.
     */
    put: operations['saveRule'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/rules/{id}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Let a rule judge nothing from now on
     * @description Its open alarms end at the next sample of their packs.
     */
    post: operations['disableRule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/channels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where your organisation hears of alarms, by name */
    get: operations['listChannels'];
    put?: never;
    /**
     * Make a channel: e-mail addresses, or a room of a chat
     * @description It hears of what a policy sends there, and of nothing else.
     */
    post: operations['createChannel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/channels/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One channel, and how it fares
     * @description What was sent there: `GET /v1/deliveries?target={id}`.
     */
    get: operations['getChannel'];
    /** Change a channel, switch it off or on again */
    put: operations['saveChannel'];
    post?: never;
    /** Remove a channel that no policy names */
    delete: operations['deleteChannel'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/channels/{id}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a test message
     * @description To each address by itself. How it ended: `GET /v1/deliveries/{id}`.
     */
    post: operations['testChannel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/policies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which alarms go where, by name */
    get: operations['listPolicies'];
    put?: never;
    /**
     * Make a policy
     * @description It holds for alarms that are raised from now on. Its first step is told at once, later ones if nobody has acknowledged the alarm by then; all that were told of an alarm are told of its end.
     */
    post: operations['createPolicy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/policies/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One policy */
    get: operations['getPolicy'];
    /**
     * Change a policy
     * @description What is due already goes where it was to go, by the new quiet hours and grouping.
     */
    put: operations['savePolicy'];
    post?: never;
    /**
     * Remove a policy
     * @description What was still due by it is not told.
     */
    delete: operations['deletePolicy'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Webhook endpoints, the oldest first */
    get: operations['listWebhooks'];
    put?: never;
    /**
     * Make an endpoint
     * @description Events are signed as Standard Webhooks says. The `secret` is shown here and never again. What may be posted is listed under `webhooks` of this document.
     */
    post: operations['createWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One endpoint, and how it fares
     * @description What was sent to it: `GET /v1/deliveries?target={id}`.
     */
    get: operations['getWebhook'];
    /** Change an endpoint, switch it off or on again */
    put: operations['saveWebhook'];
    post?: never;
    /**
     * Remove an endpoint
     * @description What still waits to be sent to it is given up. Its deliveries stay in the log.
     */
    delete: operations['deleteWebhook'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}/rotate-secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Give an endpoint another secret
     * @description For 24 hours both sign: `webhook-signature` holds two signatures, of which a receiver need know one. The new `secret` is shown here and never again.
     */
    post: operations['rotateWebhookSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhooks/{id}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send an endpoint an event of type webhook.test
     * @description Also to one that is switched off. How it ended: `GET /v1/deliveries/{deliveryId}`.
     */
    post: operations['testWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Mails and webhooks that were or will be sent, newest first; status=failed are those given up */
    get: operations['listDeliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/deliveries/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One delivery: what is sent, how often it was tried, and the last answer */
    get: operations['getDelivery'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/deliveries/redeliver': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make the given-up deliveries of a range of time once more
     * @description By when they were first to be made, `to` excluded; at most 10,000 at a time (`more` says if some may be left). Receivers tell repeats by the same `webhook-id` or `Message-ID`.
     */
    post: operations['redeliverRange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/deliveries/{id}/redeliver': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make a delivery once more, with all its attempts before it
     * @description One that is still being tried stays as it is.
     */
    post: operations['redeliver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/quarantine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Frames and samples that were refused, newest first, each with its reason and what became of it */
    get: operations['listQuarantine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/quarantine/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Try refused items again after a map or an assignment was corrected: some, all of a reason, or all of a gateway
     * @description Each pack they belong to now is decoded again from the archive over their time. What can be read is stored and the item is resolved; the others stay open.
     */
    post: operations['retryQuarantine'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/quarantine/dismiss': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close refused items for good, with a comment why */
    post: operations['dismissQuarantine'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/quarantine/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One refused item: what happened in words, what to do next, and its bytes decoded as far as possible */
    get: operations['getQuarantineItem'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gateways': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Gateways with what was last heard of them, by name */
    get: operations['listGateways'];
    put?: never;
    /**
     * Make a gateway, with a code by which it gets its token
     * @description The code opens once, within 24 hours, and is shown this once.
     */
    post: operations['createGateway'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gateways/claim': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Exchange a code for the token of a gateway
     * @description By the gateway or whoever installs it; no login. The token is shown this once.
     */
    post: operations['claimGateway'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gateways/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One gateway: when it was last heard, and how its clock stands */
    get: operations['getGateway'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Rename a gateway, or say where it is */
    patch: operations['updateGateway'];
    trace?: never;
  };
  '/v1/gateways/{id}/claim-code': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Another code for a gateway
     * @description Codes before it that were not used open nothing any more. Tokens there are go on.
     */
    post: operations['createClaimCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gateways/{id}/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Tokens of a gateway, the newest first, those that are over too */
    get: operations['listGatewayTokens'];
    put?: never;
    /**
     * A new token for a gateway
     * @description Shown this once. Those before it go on for `overlapHours`, so that the gateway can change over.
     */
    post: operations['rotateGatewayToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gateways/{id}/tokens/{tokenId}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * End a token
     * @description Uploads with it are refused within seconds.
     */
    post: operations['revokeGatewayToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gateways/{id}/bus-health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How each slave of a gateway answers
     * @description Sums over a range of at most 92 days (7 with `hourly`), 24 h if it is not named, by the time of the polls. Uploads are added up a few seconds after they are taken.
     */
    get: operations['getBusHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gateways/{id}/mappings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the messages of a foreign gateway mean: every version, the one in force first */
    get: operations['listGatewayMappings'];
    put?: never;
    /**
     * Say what the messages of a gateway mean from now on
     * @description It becomes the next version of its format. What was kept for want of a mapping can then be tried again.
     */
    post: operations['saveGatewayMapping'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gateways/mappings/try': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Read a message of line protocol or of a Teltonika router by a mapping that is not saved yet
     * @description Nothing is stored. Says which samples it gives, what would be refused, and what the mapping leaves out.
     */
    post: operations['tryGatewayMapping'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Groups of packs by name */
    get: operations['listGroups'];
    put?: never;
    /**
     * Make a group of packs
     * @description A pack can be in several. Lists of packs and alarms and exports can be of one group.
     */
    post: operations['createGroup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/groups/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A group with the packs in it */
    get: operations['getGroup'];
    /** Say what a group is called and which packs are in it */
    put: operations['saveGroup'];
    post?: never;
    /** Remove a group; its packs stay as they are */
    delete: operations['deleteGroup'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}/assignments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What slave addresses of which gateway made up a pack, by which map, and when; past intervals too */
    get: operations['listPackAssignments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/register-maps/assign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Have packs read by a map from a time on
     * @description Ends what is assigned there and begins anew; the past stays as it is. With `backdate` the map holds from now on, and a re-decode of what was received since `from` is previewed for each pack, to be applied when it is right.
     */
    post: operations['assignRegisterMap'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/unassigned-addresses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Slaves that answer and belong to no pack, with the newest frame of each read by every map there is */
    get: operations['listUnassignedAddresses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/unassigned-addresses/assign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Say what a slave address is from a time on
     * @description With `backdate`, what the archive holds of it since `from` is decoded, and what was refused for it is resolved.
     */
    post: operations['assignAddress'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/assignments/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * End what an address or a serial number means: a pack is taken off the bus, or swapped for another
     * @description What was received before stays with the pack. What comes after is kept and listed as unassigned.
     */
    post: operations['endAssignment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}/serials': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** By which serial numbers gateways that send decoded values named a pack, and when; past intervals too */
    get: operations['listPackSerials'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/unassigned-serials': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Serial numbers that gateways name in decoded values and that mean no pack */
    get: operations['listUnassignedSerials'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/unassigned-serials/assign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Say which pack a serial number in a gateway’s decoded values means from a time on
     * @description With `backdate`, what the archive holds under that number since `from` is decoded, and what was refused for it is resolved.
     */
    post: operations['assignSerial'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/register-maps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Register maps that come with PackWatch and your own, each with its versions, newest first */
    get: operations['listRegisterMaps'];
    put?: never;
    /**
     * Add a map, or a corrected version of one, as your organisation’s own
     * @description A version never changes and nothing is overwritten. The version in the document must be higher than every published one of that id; `nextVersion` of a map says which. Packs keep what they are assigned to.
     */
    post: operations['createRegisterMap'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/register-maps/validate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Check a document: every error with its place, and what a gateway would poll by it */
    post: operations['validateRegisterMap'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/register-maps/try': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Read pasted frames by a document that is not saved yet, by saved maps, or by all there are
     * @description Values come with their unit, the registers they stand in, and whether a sentinel or a quirk was at work.
     */
    post: operations['tryRegisterMap'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/register-maps/{ref}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One version of a map: its document, its poll plan, and the packs that are read by it */
    get: operations['getRegisterMap'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/register-maps/{ref}/diff': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a version says otherwise than another one */
    get: operations['diffRegisterMaps'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/redecodes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Re-decodes, newest first */
    get: operations['listRedecodes'];
    put?: never;
    /**
     * See what decoding a pack’s archive of a time again would change
     * @description By a map, or by the maps as they are assigned. It is worked out in the background; nothing changes until it is applied.
     */
    post: operations['createRedecode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/redecodes/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One re-decode: how far it is, what it would change, what it has changed */
    get: operations['getRedecode'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/redecodes/{id}/apply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rewrite history as previewed
     * @description A day of the pack at a time: its samples, what held then, and what was refused. State of charge, alarms and roll-ups follow.
     */
    post: operations['applyRedecode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/redecodes/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Stop a re-decode
     * @description One that was being applied leaves the days that it has rewritten; asking for the same again goes on.
     */
    post: operations['cancelRedecode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/refolds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Packs whose SOC, health and alarms wait to be worked out anew from late data, and how far that is */
    get: operations['listRefolds'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/packs/{uid}/refold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether a pack waits to be worked out anew, how far that is, and when it was done last */
    get: operations['getPackRefold'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/retention': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How long your organisation keeps what, in UTC days */
    get: operations['getRetention'];
    /**
     * Set how long your organisation keeps what
     * @description A shorter period takes effect within a day, and what it takes can’t be had back. Raw rows are kept for 90 days at least, which is how far back late data are assessed; roll-ups are never kept shorter than raw rows. Who set it is in the audit log, with what was set before.
     */
    put: operations['setRetention'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What changed, in the order in which PackWatch learned of it
     * @description Every new or corrected range of samples, alarm, health figure and piece of configuration, late and re-decoded ones included: who applies all of them has what PackWatch has. Given at least once, kept for 30 days. With `wait` it is answered once there is something. With `Accept: application/x-ndjson` each item is a line, and the cursor of the page the last one.
     */
    get: operations['listChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/changes/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The change feed as server-sent events, without an end
     * @description Events `samples`, `health`, `alarm` and `configuration`; `data` is a `Change` without its cursor, which is the event’s `id`. A reader that comes back with `Last-Event-ID` goes on behind it.
     */
    get: operations['streamChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who did what, when and from where, newest first
     * @description Nobody can change or remove an entry. With `Accept: application/x-ndjson` or `text/csv` the answer is every entry that the filter leaves, not a page.
     */
    get: operations['listAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What changes in the organisation, as server-sent events
     * @description Events `ready`, `packs` ({ packUids }) and `alarms` ({ alarmIds }): what changed, not the values. `position` only moves the id. A reader that comes back with `Last-Event-ID` is told what it missed before `ready`, which then says `resumed: true`; else read a snapshot after it.
     */
    get: operations['streamLive'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface webhooks {
  'alarm.raised': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An alarm began that somebody should know of now, or one that was told as over is open after all. */
    post: operations['on.alarm.raised'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'alarm.cleared': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An alarm that was told is over. */
    post: operations['on.alarm.cleared'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'alarm.withdrawn': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Readings that came later show that an alarm that was told never was. */
    post: operations['on.alarm.withdrawn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'alarm.acknowledged': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Somebody took an alarm on. */
    post: operations['on.alarm.acknowledged'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'alarm.woken': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An alarm is still open, and the time that it was snoozed for is over. */
    post: operations['on.alarm.woken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  'webhook.test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Somebody asked for a test. */
    post: operations['on.webhook.test'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    AbsentRule: {
      /** @enum {string} */
      kind: 'absent';
      /** @enum {string} */
      of: 'pack' | 'gateway' | 'signal';
      /** @default null */
      signal:
        | (
            | 'pack.voltage_mv'
            | 'pack.current_ma'
            | 'pack.soc_pct'
            | 'pack.bms_soc_pct'
            | 'pack.bms_soh_pct'
            | 'pack.bms_resistance_uohm'
            | 'pack.temperature_1_c'
            | 'pack.temperature_2_c'
            | 'pack.charged_mah'
            | 'pack.discharged_mah'
            | 'pack.charged_mwh'
            | 'pack.discharged_mwh'
            | 'pack.charge_block'
            | 'pack.discharge_block'
            | 'pack.state_bits'
            | 'pack.full_cycles'
            | 'pack.short_circuit_trips'
            | 'pack.over_voltage_trips'
            | 'pack.under_voltage_trips'
            | 'pack.soc_sigma_pct'
            | 'pack.soc_drift_pct'
            | 'cell.voltage_mv'
            | 'cell.temperature_c'
            | 'cell.deviation_mv'
            | 'cell.balancing'
          )
        | null;
      afterMs: number;
      /** @enum {string} */
      severity: 'info' | 'warning' | 'critical';
      /**
       * @default {
       *       "of": "fleet"
       *     }
       */
      scope: components['schemas']['RuleScope'];
    };
    AbsentRuleInput: {
      /** @enum {string} */
      kind: 'absent';
      /** @enum {string} */
      of: 'pack' | 'gateway' | 'signal';
      /** @default null */
      signal?:
        | (
            | 'pack.voltage_mv'
            | 'pack.current_ma'
            | 'pack.soc_pct'
            | 'pack.bms_soc_pct'
            | 'pack.bms_soh_pct'
            | 'pack.bms_resistance_uohm'
            | 'pack.temperature_1_c'
            | 'pack.temperature_2_c'
            | 'pack.charged_mah'
            | 'pack.discharged_mah'
            | 'pack.charged_mwh'
            | 'pack.discharged_mwh'
            | 'pack.charge_block'
            | 'pack.discharge_block'
            | 'pack.state_bits'
            | 'pack.full_cycles'
            | 'pack.short_circuit_trips'
            | 'pack.over_voltage_trips'
            | 'pack.under_voltage_trips'
            | 'pack.soc_sigma_pct'
            | 'pack.soc_drift_pct'
            | 'cell.voltage_mv'
            | 'cell.temperature_c'
            | 'cell.deviation_mv'
            | 'cell.balancing'
          )
        | null;
      afterMs: number;
      /** @enum {string} */
      severity: 'info' | 'warning' | 'critical';
      /**
       * @default {
       *       "of": "fleet"
       *     }
       */
      scope?: components['schemas']['RuleScope'];
    };
    AcceptInvitation: {
      token: string;
      name?: string;
      password?: string;
    };
    AcknowledgeAlarm: {
      note?: string;
    };
    AddDefaultRules: {
      keys?: string[];
    };
    AddressAssigned: {
      assignment: components['schemas']['PackAssignment'];
      redecode: components['schemas']['Redecode'] | null;
    };
    AddSignInDomain: {
      domain: string;
    };
    Alarm: {
      /** Format: uuid */
      id: string;
      pack: {
        /** Format: uuid */
        uid: string;
        name: string;
      } | null;
      gateway: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      rule: {
        /** Format: uuid */
        id: string;
        name: string;
        nameKey: string | null;
        version: number;
      };
      /** @enum {string} */
      severity: 'info' | 'warning' | 'critical';
      /** @enum {string} */
      status: 'open' | 'cleared' | 'withdrawn';
      /** @enum {string} */
      signal:
        | 'pack.voltage_mv'
        | 'pack.current_ma'
        | 'pack.soc_pct'
        | 'pack.bms_soc_pct'
        | 'pack.bms_soh_pct'
        | 'pack.bms_resistance_uohm'
        | 'pack.temperature_1_c'
        | 'pack.temperature_2_c'
        | 'pack.charged_mah'
        | 'pack.discharged_mah'
        | 'pack.charged_mwh'
        | 'pack.discharged_mwh'
        | 'pack.charge_block'
        | 'pack.discharge_block'
        | 'pack.state_bits'
        | 'pack.full_cycles'
        | 'pack.short_circuit_trips'
        | 'pack.over_voltage_trips'
        | 'pack.under_voltage_trips'
        | 'pack.soc_sigma_pct'
        | 'pack.soc_drift_pct'
        | 'pack.capacity_pct'
        | 'pack.imbalance_pct'
        | 'pack.resistance_mohm'
        | 'cell.voltage_mv'
        | 'cell.temperature_c'
        | 'cell.deviation_mv'
        | 'cell.balancing'
        | 'pack.silence_ms'
        | 'gateway.silence_ms'
        | 'gateway.skew_ms'
        | 'slave.silence_ms'
        | 'slave.other_serial'
        | 'slave.round_trip_ms'
        | 'bus.timeouts_pct'
        | 'bus.crc_errors_pct'
        | 'bus.exceptions_pct';
      part: string;
      raiseLevel: number | null;
      peakValue: number | null;
      /** Format: date-time */
      raisedAt: string;
      clearedAt: string | null;
      /** Format: date-time */
      detectedAt: string;
      detectedLate: boolean;
      acknowledged: {
        /** Format: date-time */
        at: string;
        by: string;
        userId: string | null;
        note: string | null;
      } | null;
      assignedTo: {
        /** Format: uuid */
        userId: string;
        by: string;
      } | null;
      snoozedUntil: string | null;
      reopened: number;
      version: number;
    };
    AlarmDetail: {
      /** Format: uuid */
      id: string;
      pack: {
        /** Format: uuid */
        uid: string;
        name: string;
      } | null;
      gateway: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      rule: {
        /** Format: uuid */
        id: string;
        name: string;
        nameKey: string | null;
        version: number;
      };
      /** @enum {string} */
      severity: 'info' | 'warning' | 'critical';
      /** @enum {string} */
      status: 'open' | 'cleared' | 'withdrawn';
      /** @enum {string} */
      signal:
        | 'pack.voltage_mv'
        | 'pack.current_ma'
        | 'pack.soc_pct'
        | 'pack.bms_soc_pct'
        | 'pack.bms_soh_pct'
        | 'pack.bms_resistance_uohm'
        | 'pack.temperature_1_c'
        | 'pack.temperature_2_c'
        | 'pack.charged_mah'
        | 'pack.discharged_mah'
        | 'pack.charged_mwh'
        | 'pack.discharged_mwh'
        | 'pack.charge_block'
        | 'pack.discharge_block'
        | 'pack.state_bits'
        | 'pack.full_cycles'
        | 'pack.short_circuit_trips'
        | 'pack.over_voltage_trips'
        | 'pack.under_voltage_trips'
        | 'pack.soc_sigma_pct'
        | 'pack.soc_drift_pct'
        | 'pack.capacity_pct'
        | 'pack.imbalance_pct'
        | 'pack.resistance_mohm'
        | 'cell.voltage_mv'
        | 'cell.temperature_c'
        | 'cell.deviation_mv'
        | 'cell.balancing'
        | 'pack.silence_ms'
        | 'gateway.silence_ms'
        | 'gateway.skew_ms'
        | 'slave.silence_ms'
        | 'slave.other_serial'
        | 'slave.round_trip_ms'
        | 'bus.timeouts_pct'
        | 'bus.crc_errors_pct'
        | 'bus.exceptions_pct';
      part: string;
      raiseLevel: number | null;
      peakValue: number | null;
      /** Format: date-time */
      raisedAt: string;
      clearedAt: string | null;
      /** Format: date-time */
      detectedAt: string;
      detectedLate: boolean;
      acknowledged: {
        /** Format: date-time */
        at: string;
        by: string;
        userId: string | null;
        note: string | null;
      } | null;
      assignedTo: {
        /** Format: uuid */
        userId: string;
        by: string;
      } | null;
      snoozedUntil: string | null;
      reopened: number;
      version: number;
      history: {
        kind: string;
        /** Format: date-time */
        at: string;
        /** Format: date-time */
        recordedAt: string;
        actor: string | null;
        note: string | null;
        until: string | null;
        to: string | null;
      }[];
    };
    AlarmList: {
      items: components['schemas']['Alarm'][];
      nextCursor: string | null;
      counts: {
        open: number;
        unacknowledged: number;
        critical: number;
      };
    };
    AlarmRule: {
      /** Format: uuid */
      id: string;
      name: string;
      nameKey: string | null;
      /** Format: date-time */
      createdAt: string;
      enabled: boolean;
      newest: {
        version: number;
        /** Format: date-time */
        validFrom: string;
        validTo: string | null;
        definition:
          | components['schemas']['ThresholdRule']
          | components['schemas']['RateRule']
          | components['schemas']['ChangedRule']
          | components['schemas']['AbsentRule']
          | components['schemas']['BusRule']
          | components['schemas']['SiblingRule'];
        inWords: string;
      };
      openAlarms: number;
    };
    AlarmRuleDetail: {
      /** Format: uuid */
      id: string;
      name: string;
      nameKey: string | null;
      /** Format: date-time */
      createdAt: string;
      enabled: boolean;
      newest: {
        version: number;
        /** Format: date-time */
        validFrom: string;
        validTo: string | null;
        definition:
          | components['schemas']['ThresholdRule']
          | components['schemas']['RateRule']
          | components['schemas']['ChangedRule']
          | components['schemas']['AbsentRule']
          | components['schemas']['BusRule']
          | components['schemas']['SiblingRule'];
        inWords: string;
      };
      openAlarms: number;
      versions: {
        version: number;
        /** Format: date-time */
        validFrom: string;
        validTo: string | null;
        definition:
          | components['schemas']['ThresholdRule']
          | components['schemas']['RateRule']
          | components['schemas']['ChangedRule']
          | components['schemas']['AbsentRule']
          | components['schemas']['BusRule']
          | components['schemas']['SiblingRule'];
        inWords: string;
      }[];
    };
    AlarmRuleList: {
      items: components['schemas']['AlarmRule'][];
    };
    ApiKey: {
      /** Format: uuid */
      id: string;
      name: string;
      prefix: string;
      scopes: (
        | 'pack:read'
        | 'pack:write'
        | 'passport:issue'
        | 'pack:transfer'
        | 'export:read'
        | 'export:write'
        | 'alarm:read'
        | 'alarm:acknowledge'
        | 'rule:read'
        | 'rule:write'
        | 'gateway:read'
        | 'gateway:write'
        | 'quarantine:read'
        | 'quarantine:write'
        | 'map:read'
        | 'map:write'
        | 'assignment:write'
        | 'redecode:read'
        | 'redecode:preview'
        | 'redecode:apply'
        | 'delivery:read'
        | 'delivery:redeliver'
        | 'change:read'
        | 'webhook:read'
        | 'webhook:write'
        | 'channel:read'
        | 'channel:write'
        | 'retention:read'
        | 'retention:write'
        | 'site:read'
        | 'site:write'
        | 'pack:backdate'
        | 'organisation:read'
        | 'member:read'
        | 'customer:read'
        | 'audit:read'
      )[];
      /** @enum {string} */
      state: 'active' | 'expiring' | 'expired' | 'revoked';
      /** Format: date-time */
      createdAt: string;
      createdBy: string;
      expiresAt: string | null;
      revokedAt: string | null;
      lastUsedAt: string | null;
      replaces: string | null;
    };
    ApiKeyList: {
      items: components['schemas']['ApiKey'][];
    };
    AskOrganisationErasure: {
      /** @description The name of the organisation, letter by letter. */
      name: string;
      /** @description Yours. */
      password: string;
      /** @description Of your app, or a recovery code: where you have a second factor. */
      code?: string;
    };
    AskTakeOut: {
      /**
       * @description Without it everything but what the packs have sent, which exports give a part at a time.
       * @default true
       */
      telemetry?: boolean;
    };
    AssignAddress: {
      /** Format: uuid */
      gateway: string;
      bus: string;
      slaveAddress: number;
      /** Format: uuid */
      pack: string;
      /** @enum {string} */
      role: 'meter' | 'cell' | 'switch';
      cellIndex?: number;
      map: string;
      /** Format: date-time */
      from?: string;
      /** @default false */
      backdate?: boolean;
    };
    AssignAlarm: {
      userId: string | null;
    };
    AssignmentEnded: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      of: 'address' | 'serial';
      /** Format: date-time */
      to: string;
    };
    AssignRegisterMap: {
      map: string;
      packs: string[];
      /** @enum {string} */
      role?: 'meter' | 'cell' | 'switch';
      /** Format: date-time */
      from?: string;
      /** @default false */
      backdate?: boolean;
    };
    AssignSerial: {
      /** Format: uuid */
      gateway: string;
      serial: string;
      /** Format: uuid */
      pack: string;
      /** Format: date-time */
      from?: string;
      /** @default false */
      backdate?: boolean;
    };
    AuditEntry: {
      id: number;
      /** Format: date-time */
      at: string;
      actor: string;
      action: string;
      target: string;
      before: unknown;
      after: unknown;
      origin: {
        address: string;
        requestId: string;
        /** @enum {string} */
        via?: 'session' | 'key';
        actorId?: string;
        /** Format: uuid */
        oemId?: string;
      } | null;
    };
    AuditList: {
      items: components['schemas']['AuditEntry'][];
      nextCursor: string | null;
    };
    BackTestQuestion: {
      definition:
        | components['schemas']['ThresholdRuleInput']
        | components['schemas']['RateRuleInput']
        | components['schemas']['ChangedRuleInput']
        | components['schemas']['AbsentRuleInput']
        | components['schemas']['BusRuleInput']
        | components['schemas']['SiblingRuleInput'];
      /** @default 30 */
      days?: number;
      packs?: string[];
    };
    BackTestResult: {
      /** @enum {string} */
      kind: 'result';
      /** Format: date-time */
      from: string;
      /** Format: date-time */
      to: string;
      days: number;
      fired: number;
      packsFired: number;
      packsTested: number;
      packsInScope: number;
      samples: number;
      complete: boolean;
      episodes: {
        pack: {
          /** Format: uuid */
          uid: string;
          name: string;
        };
        part: string;
        /** Format: date-time */
        raisedAt: string;
        clearedAt: string | null;
        peakValue: number;
      }[];
    };
    Brand: {
      name: string;
      colour: string;
      logo: string | null;
    };
    BrandSettings: {
      own: components['schemas']['Brand'] | null;
      shown: components['schemas']['Brand'] | null;
    };
    BusHealth: {
      gateway: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** Format: date-time */
      from: string;
      /** Format: date-time */
      to: string;
      /** Format: date-time */
      at: string;
      clock: {
        uploads: number;
        lastMs: number;
        minMs: number;
        maxMs: number;
      } | null;
      clockHours: {
        uploads: number;
        lastMs: number;
        minMs: number;
        maxMs: number;
        /** Format: date-time */
        hour: string;
      }[];
      slaves: {
        bus: string;
        slaveAddress: number;
        pack: {
          /** Format: uuid */
          uid: string;
          name: string;
        } | null;
        role: ('meter' | 'cell' | 'switch') | null;
        lastPollAt: string | null;
        lastAnswerAt: string | null;
        silenceMs: number | null;
        counts: {
          polls: number;
          answered: number;
          exceptions: number;
          timeouts: number;
          crcErrors: number;
          truncated: number;
          linkDown: number;
          otherErrors: number;
        };
        rates: {
          answeredPct: number;
          timeoutsPct: number;
          crcErrorsPct: number;
          exceptionsPct: number;
        } | null;
        exceptionCodes: {
          [key: string]: number;
        };
        roundTrip: {
          answers: number;
          meanMs: number;
          minMs: number;
          maxMs: number;
        } | null;
        hours: {
          polls: number;
          answered: number;
          exceptions: number;
          timeouts: number;
          crcErrors: number;
          truncated: number;
          linkDown: number;
          otherErrors: number;
          /** Format: date-time */
          hour: string;
          roundTrip: {
            answers: number;
            meanMs: number;
            minMs: number;
            maxMs: number;
          } | null;
        }[];
      }[];
    };
    BusRule: {
      /** @enum {string} */
      kind: 'bus';
      /** @enum {string} */
      watches: 'timeouts' | 'crc_errors' | 'exceptions' | 'slave_silence' | 'round_trip' | 'other_serial' | 'skew';
      raiseLevel: number;
      clearLevel: number;
      /** @default 600000 */
      windowMs: number;
      /** @default 10 */
      minPolls: number;
      /** @enum {string} */
      severity: 'info' | 'warning' | 'critical';
      /**
       * @default {
       *       "of": "fleet"
       *     }
       */
      scope: components['schemas']['RuleScope'];
    };
    BusRuleInput: {
      /** @enum {string} */
      kind: 'bus';
      /** @enum {string} */
      watches: 'timeouts' | 'crc_errors' | 'exceptions' | 'slave_silence' | 'round_trip' | 'other_serial' | 'skew';
      raiseLevel: number;
      clearLevel: number;
      /** @default 600000 */
      windowMs?: number;
      /** @default 10 */
      minPolls?: number;
      /** @enum {string} */
      severity: 'info' | 'warning' | 'critical';
      /**
       * @default {
       *       "of": "fleet"
       *     }
       */
      scope?: components['schemas']['RuleScope'];
    };
    CapacityWindow: {
      from: string;
      to: string;
      /** Format: date-time */
      fromAt: string;
      /** Format: date-time */
      toAt: string;
      deltaSoc: number;
      chargeMah: number;
      capacityMah: number;
      sigmaMah: number;
      coldestC: number | null;
      warmestC: number | null;
      windows: number;
    };
    Change:
      | {
          cursor: string;
          /** Format: date-time */
          at: string;
          /**
           * @description Read the range anew, and put it in the place of what you have of it.
           * @enum {string}
           */
          kind: 'samples';
          /** @enum {string} */
          cause: 'live' | 'late' | 'completed' | 'redecoded' | 'refolded' | 'taken_over';
          /** Format: uuid */
          packUid: string;
          /** Format: date-time */
          from: string;
          /** Format: date-time */
          to: string;
          samples: number;
        }
      | {
          cursor: string;
          /** Format: date-time */
          at: string;
          /** @enum {string} */
          kind: 'health';
          /** @enum {string} */
          cause: 'changed' | 'removed';
          /** Format: uuid */
          packUid: string;
          /** Format: date */
          day: string;
        }
      | {
          cursor: string;
          /** Format: date-time */
          at: string;
          /** @enum {string} */
          kind: 'alarm';
          /** @description As in its history: raised, acknowledged, cleared, withdrawn, revised, … */
          cause: string;
          /** Format: uuid */
          alarmId: string;
        }
      | {
          cursor: string;
          /** Format: date-time */
          at: string;
          /** @enum {string} */
          kind: 'configuration';
          /** @enum {string} */
          cause: 'changed' | 'removed';
          /** @enum {string} */
          what: 'pack' | 'assignment' | 'gateway' | 'site' | 'rule' | 'register_map';
          id: string;
          packUid: string | null;
        }
      | {
          cursor: string;
          /** Format: date-time */
          at: string;
          /**
           * @description The pack is another organisation’s from `moment` on, or yours.
           * @enum {string}
           */
          kind: 'transfer';
          /** @enum {string} */
          cause: 'handed_over' | 'taken_over';
          /** Format: uuid */
          packUid: string;
          /** Format: date-time */
          moment: string;
        };
    ChangedRule: {
      /** @enum {string} */
      kind: 'changed';
      /** @enum {string} */
      signal:
        | 'pack.short_circuit_trips'
        | 'pack.over_voltage_trips'
        | 'pack.under_voltage_trips'
        | 'pack.full_cycles'
        | 'pack.charge_block'
        | 'pack.discharge_block'
        | 'cell.balancing'
        | 'pack.state_bits';
      /** @default null */
      mask: number | null;
      clearForMs: number;
      /** @enum {string} */
      severity: 'info' | 'warning' | 'critical';
      /**
       * @default {
       *       "of": "fleet"
       *     }
       */
      scope: components['schemas']['RuleScope'];
      /** @default 180000 */
      gapToleranceMs: number;
      /** @enum {string} */
      guard?: 'charging' | 'discharging';
    };
    ChangedRuleInput: {
      /** @enum {string} */
      kind: 'changed';
      /** @enum {string} */
      signal:
        | 'pack.short_circuit_trips'
        | 'pack.over_voltage_trips'
        | 'pack.under_voltage_trips'
        | 'pack.full_cycles'
        | 'pack.charge_block'
        | 'pack.discharge_block'
        | 'cell.balancing'
        | 'pack.state_bits';
      /** @default null */
      mask?: number | null;
      clearForMs: number;
      /** @enum {string} */
      severity: 'info' | 'warning' | 'critical';
      /**
       * @default {
       *       "of": "fleet"
       *     }
       */
      scope?: components['schemas']['RuleScope'];
      /** @default 180000 */
      gapToleranceMs?: number;
      /** @enum {string} */
      guard?: 'charging' | 'discharging';
    };
    ChangeMember: {
      /** @enum {string} */
      role: 'owner' | 'admin' | 'operator' | 'technician' | 'viewer';
    };
    ChangePage: {
      items: components['schemas']['Change'][];
      cursor: string;
      more: boolean;
    };
    Channel: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      kind: 'email' | 'slack' | 'teams';
      to: string[];
      host: string | null;
      enabled: boolean;
      off: components['schemas']['MailChoice'][];
      refused: {
        email: string;
        /** Format: date-time */
        since: string;
        lastError: string;
        stopped: boolean;
      }[];
      failingSince: string | null;
      lastError: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      version: number;
    };
    ChannelList: {
      items: components['schemas']['Channel'][];
    };
    ChannelTested: {
      deliveryIds: string[];
    };
    ChooseMails: {
      /** @description What is not to come; none: all of it comes. */
      off: ('info' | 'warning' | 'critical' | 'report')[];
    };
    ChooseOrganisation: {
      /** Format: uuid */
      organisationId: string;
    };
    ClaimGateway: {
      code: string;
    };
    CreateApiKey: {
      name: string;
      scopes: (
        | 'pack:read'
        | 'pack:write'
        | 'passport:issue'
        | 'pack:transfer'
        | 'export:read'
        | 'export:write'
        | 'alarm:read'
        | 'alarm:acknowledge'
        | 'rule:read'
        | 'rule:write'
        | 'gateway:read'
        | 'gateway:write'
        | 'quarantine:read'
        | 'quarantine:write'
        | 'map:read'
        | 'map:write'
        | 'assignment:write'
        | 'redecode:read'
        | 'redecode:preview'
        | 'redecode:apply'
        | 'delivery:read'
        | 'delivery:redeliver'
        | 'change:read'
        | 'webhook:read'
        | 'webhook:write'
        | 'channel:read'
        | 'channel:write'
        | 'retention:read'
        | 'retention:write'
        | 'site:read'
        | 'site:write'
        | 'pack:backdate'
        | 'organisation:read'
        | 'member:read'
        | 'customer:read'
        | 'audit:read'
      )[];
      expiresAt?: string | null;
    };
    CreateChannel:
      | {
          /** @enum {string} */
          kind: 'email';
          name: string;
          to: string[];
        }
      | {
          /** @enum {string} */
          kind: 'slack' | 'teams';
          name: string;
          /** @description The incoming webhook that the chat gave for a room: https, on the public internet. Stored sealed, never shown. */
          url: string;
        };
    CreateCustomer: {
      name: string;
      /** Format: email */
      owner: string;
    };
    CreateExport: {
      packs: components['schemas']['ExportPacks'];
      /** Format: date-time */
      from: string;
      /** Format: date-time */
      to?: string;
      signals: (
        | 'pack.voltage_mv'
        | 'pack.current_ma'
        | 'pack.soc_pct'
        | 'pack.bms_soc_pct'
        | 'pack.bms_soh_pct'
        | 'pack.bms_resistance_uohm'
        | 'pack.temperature_1_c'
        | 'pack.temperature_2_c'
        | 'pack.charged_mah'
        | 'pack.discharged_mah'
        | 'pack.charged_mwh'
        | 'pack.discharged_mwh'
        | 'pack.charge_block'
        | 'pack.discharge_block'
        | 'pack.state_bits'
        | 'pack.full_cycles'
        | 'pack.short_circuit_trips'
        | 'pack.over_voltage_trips'
        | 'pack.under_voltage_trips'
        | 'pack.soc_sigma_pct'
        | 'pack.soc_drift_pct'
        | 'cell.voltage_mv'
        | 'cell.temperature_c'
        | 'cell.deviation_mv'
        | 'cell.balancing'
      )[];
      /**
       * @default raw
       * @enum {string}
       */
      resolution?: 'raw' | '15m' | '1d';
      /** @enum {string} */
      format: 'csv' | 'ndjson' | 'parquet';
    };
    CreateGateway: {
      name: string;
      /** @default null */
      site?: string | null;
    };
    CreatePack: {
      name: string;
      /** @default null */
      serial?: string | null;
      /** @default null */
      site?: string | null;
      /**
       * @default in_service
       * @enum {string}
       */
      status?: 'in_service' | 'stored' | 'workshop' | 'retired';
      /** @enum {string} */
      chemistry: 'lfp' | 'nmc' | 'lco' | 'lto' | 'lifeypo4';
      model: string;
      cellsInSeries: number;
      nominalCapacityMah: number;
    };
    CreateRedecode: {
      /** Format: uuid */
      pack: string;
      /** Format: date-time */
      from: string;
      /** Format: date-time */
      to?: string;
      map?: string;
      /** @enum {string} */
      role?: 'meter' | 'cell' | 'switch';
    };
    CreateRegisterMap: {
      document: {
        [key: string]: unknown;
      };
      basedOn?: string;
      comment?: string;
    };
    CreateRule: {
      name: string;
      definition:
        | components['schemas']['ThresholdRuleInput']
        | components['schemas']['RateRuleInput']
        | components['schemas']['ChangedRuleInput']
        | components['schemas']['AbsentRuleInput']
        | components['schemas']['BusRuleInput']
        | components['schemas']['SiblingRuleInput'];
      /** Format: date-time */
      validFrom?: string;
    };
    CreateSite: {
      name: string;
      /** @default UTC */
      timeZone?: string;
      /** @default null */
      latitude?: number | null;
      /** @default null */
      longitude?: number | null;
    };
    CreateWebhook: {
      /** @description Where events are posted: https, a host on the public internet, no user or password in it. */
      url: string;
      /** @default  */
      description?: string;
      /**
       * @description What it is told of; empty: everything, and what may come later.
       * @default []
       */
      eventTypes?: ('alarm.raised' | 'alarm.cleared' | 'alarm.withdrawn' | 'alarm.acknowledged' | 'alarm.woken')[];
    };
    Customer: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      state: 'offered' | 'expired' | 'awaiting_owner' | 'active';
      organisation: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      /** Format: email */
      email: string;
      /** Format: date-time */
      createdAt: string;
      acceptedAt: string | null;
      expiresAt: string | null;
      fleet: {
        packs: number;
        silent: number;
        alarms: {
          critical: number;
          warning: number;
          info: number;
        };
      } | null;
    };
    CustomerGone: {
      /** Format: uuid */
      id: string;
    };
    CustomerList: {
      items: components['schemas']['Customer'][];
      nextCursor: string | null;
    };
    CustomerMailed: {
      customer: components['schemas']['Customer'];
      mailed: boolean;
    };
    DefaultRuleSet: {
      items: components['schemas']['OfferedRule'][];
      missing: number;
      hasPacks: boolean;
    };
    Delivery: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'email' | 'webhook' | 'chat';
      target: {
        /** Format: uuid */
        id: string;
        name: string | null;
      };
      recipient: string | null;
      event: string;
      alarmId: string | null;
      alarmIds: string[];
      /** @enum {string} */
      status: 'pending' | 'delivered' | 'failed';
      attempts: number;
      dueAt: string | null;
      lastError: string | null;
      responseStatus: number | null;
      /** Format: date-time */
      createdAt: string;
      finishedAt: string | null;
    };
    DeliveryDetail: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'email' | 'webhook' | 'chat';
      target: {
        /** Format: uuid */
        id: string;
        name: string | null;
      };
      recipient: string | null;
      event: string;
      alarmId: string | null;
      alarmIds: string[];
      /** @enum {string} */
      status: 'pending' | 'delivered' | 'failed';
      attempts: number;
      dueAt: string | null;
      lastError: string | null;
      responseStatus: number | null;
      /** Format: date-time */
      createdAt: string;
      finishedAt: string | null;
      payload: unknown;
    };
    DeliveryList: {
      items: components['schemas']['Delivery'][];
      nextCursor: string | null;
    };
    DescribeRuleQuestion: {
      definition:
        | components['schemas']['ThresholdRuleInput']
        | components['schemas']['RateRuleInput']
        | components['schemas']['ChangedRuleInput']
        | components['schemas']['AbsentRuleInput']
        | components['schemas']['BusRuleInput']
        | components['schemas']['SiblingRuleInput'];
    };
    DismissQuarantine: {
      ids?: string[];
      /** @enum {string} */
      reason?:
        | 'bad_crc'
        | 'truncated'
        | 'overlong'
        | 'malformed_frame'
        | 'wrong_slave'
        | 'wrong_function'
        | 'modbus_exception'
        | 'unassigned_address'
        | 'other_serial'
        | 'no_meter_frame'
        | 'future'
        | 'too_old'
        | 'conflict'
        | 'unknown_signal'
        | 'unknown_pack'
        | 'no_mapping';
      /** Format: uuid */
      gateway?: string;
      comment: string;
    };
    EndAssignment: {
      /** Format: date-time */
      at?: string;
    };
    ErasePerson: {
      /** @description Your own address, letter by letter. */
      email: string;
      /** @description Yours, if you have one. */
      password?: string;
      /** @description Of your app, or a recovery code: where you have a second factor. */
      code?: string;
    };
    ExplainedFrame: {
      request: {
        slaveAddress: number;
        functionCode: number;
        first: number | null;
        count: number | null;
      } | null;
      fault: {
        /** @enum {string} */
        of: 'request' | 'response';
        fault: string;
        detail: string;
      } | null;
      registers: {
        first: number;
        hex: string;
      } | null;
      byMap: {
        map: {
          key: string;
          version: number;
          device: string;
          provisional: boolean;
        };
        points: {
          name: string;
          address: number;
          type: string;
          raw: string;
          value: number | null;
          unit: string;
          isSentinel: boolean;
          usedQuirk: boolean;
          named: string | null;
          setBits: string[] | null;
          source: string;
          confidence: string;
          note: string | null;
        }[];
      }[];
    };
    Export: {
      /** Format: uuid */
      id: string;
      packs: components['schemas']['ExportPacks'];
      packCount: number;
      /** Format: date-time */
      from: string;
      /** Format: date-time */
      to: string;
      signals: (
        | 'pack.voltage_mv'
        | 'pack.current_ma'
        | 'pack.soc_pct'
        | 'pack.bms_soc_pct'
        | 'pack.bms_soh_pct'
        | 'pack.bms_resistance_uohm'
        | 'pack.temperature_1_c'
        | 'pack.temperature_2_c'
        | 'pack.charged_mah'
        | 'pack.discharged_mah'
        | 'pack.charged_mwh'
        | 'pack.discharged_mwh'
        | 'pack.charge_block'
        | 'pack.discharge_block'
        | 'pack.state_bits'
        | 'pack.full_cycles'
        | 'pack.short_circuit_trips'
        | 'pack.over_voltage_trips'
        | 'pack.under_voltage_trips'
        | 'pack.soc_sigma_pct'
        | 'pack.soc_drift_pct'
        | 'cell.voltage_mv'
        | 'cell.temperature_c'
        | 'cell.deviation_mv'
        | 'cell.balancing'
      )[];
      /** @enum {string} */
      resolution: 'raw' | '15m' | '1d';
      /** @enum {string} */
      format: 'csv' | 'ndjson' | 'parquet';
      /** @enum {string} */
      state: 'waiting' | 'running' | 'ready' | 'failed' | 'cancelled' | 'expired';
      progress: number;
      rows: number;
      bytes: number | null;
      sha256: string | null;
      fileName: string;
      rawSince: string | null;
      askedBy: string;
      /** Format: date-time */
      askedAt: string;
      finishedAt: string | null;
      expiresAt: string | null;
      error: string | null;
    };
    ExportList: {
      items: components['schemas']['Export'][];
      nextCursor: string | null;
    };
    ExportPacks:
      | {
          /** @enum {string} */
          of: 'fleet';
        }
      | {
          /** @enum {string} */
          of: 'site';
          /** Format: uuid */
          siteId: string;
        }
      | {
          /** @enum {string} */
          of: 'group';
          /** Format: uuid */
          groupId: string;
        }
      | {
          /** @enum {string} */
          of: 'tag';
          tag: string;
        }
      | {
          /** @enum {string} */
          of: 'packs';
          uids: string[];
        };
    FleetReport: {
      organisation: string;
      /** Format: date-time */
      madeAt: string;
      /** Format: date */
      firstDay: string;
      /** Format: date */
      lastDay: string;
      packsInService: number;
      energy: {
        packs: number;
        chargedWh: number;
        dischargedWh: number;
      };
      energyBefore: {
        packs: number;
        chargedWh: number;
        dischargedWh: number;
      };
      alarms: {
        raised: {
          critical: number;
          warning: number;
          info: number;
        };
        raisedBefore: {
          critical: number;
          warning: number;
          info: number;
        };
        cleared: number;
        openAtEnd: {
          critical: number;
          warning: number;
          info: number;
        };
        rules: {
          name: string;
          nameKey: string | null;
          raised: number;
        }[];
      };
      health: {
        measured: number;
        worst: {
          pack: {
            /** Format: uuid */
            uid: string;
            name: string;
            site: string | null;
          };
          sohPct: number;
          sigmaPct: number | null;
          /** @enum {string} */
          confidence: 'high' | 'medium' | 'low' | 'none';
        }[];
        falling: {
          pack: {
            /** Format: uuid */
            uid: string;
            name: string;
            site: string | null;
          };
          sohPct: number;
          beforePct: number;
          /** @enum {string} */
          confidence: 'high' | 'medium' | 'low' | 'none';
        }[];
        newlyWeak: {
          pack: {
            /** Format: uuid */
            uid: string;
            name: string;
            site: string | null;
          };
          cells: number[];
        }[];
      };
      toDo: (
        | {
            /** @enum {string} */
            why: 'alarm';
            /** @enum {string} */
            severity: 'info' | 'warning' | 'critical';
            rule: string;
            ruleKey: string | null;
            /** Format: date-time */
            since: string;
            /** Format: uuid */
            alarmId: string;
            pack: {
              /** Format: uuid */
              uid: string;
              name: string;
              site: string | null;
            } | null;
            gateway: string | null;
          }
        | {
            /** @enum {string} */
            why: 'silent';
            pack: {
              /** Format: uuid */
              uid: string;
              name: string;
              site: string | null;
            };
            since: string | null;
          }
        | {
            /** @enum {string} */
            why: 'weak_cell';
            pack: {
              /** Format: uuid */
              uid: string;
              name: string;
              site: string | null;
            };
            cells: number;
          }
        | {
            /** @enum {string} */
            why: 'soc_doubtful';
            pack: {
              /** Format: uuid */
              uid: string;
              name: string;
              site: string | null;
            };
            /** @enum {string} */
            advice:
              | 'cell-disagrees'
              | 'rest-voltage-disagrees'
              | 'band-too-wide'
              | 'nothing-known'
              | 'counters-frozen'
              | 'counters-leaping';
          }
        | {
            /** @enum {string} */
            why: 'low_capacity';
            pack: {
              /** Format: uuid */
              uid: string;
              name: string;
              site: string | null;
            };
            sohPct: number;
            /** @enum {string} */
            confidence: 'high' | 'medium' | 'low' | 'none';
          }
      )[];
      toDoTotal: number;
    };
    Gateway: {
      /** Format: uuid */
      id: string;
      name: string;
      site: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      lastReceivedAt: string | null;
      skewMs: number | null;
      packs: number;
      unassignedAddresses: number;
    };
    GatewayClaimed: {
      gateway: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      token: string;
    };
    GatewayCreated: {
      gateway: components['schemas']['Gateway'];
      claim: {
        code: string | null;
        /** Format: date-time */
        expiresAt: string;
      };
    };
    GatewayDetail: {
      /** Format: uuid */
      id: string;
      name: string;
      site: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      lastReceivedAt: string | null;
      skewMs: number | null;
      packs: number;
      unassignedAddresses: number;
      silenceMs: number | null;
      clock: {
        uploads: number;
        lastMs: number;
        minMs: number;
        maxMs: number;
      } | null;
    };
    GatewayList: {
      items: components['schemas']['Gateway'][];
      nextCursor: string | null;
    };
    GatewayMapping: {
      /** @enum {string} */
      format: 'line_protocol' | 'teltonika';
      version: number;
      document: {
        [key: string]: unknown;
      };
      /** Format: date-time */
      createdAt: string;
      createdBy: string | null;
    };
    GatewayMappingList: {
      items: components['schemas']['GatewayMapping'][];
    };
    GatewayMappingTrial: {
      errors: components['schemas']['PlacedFault'][];
      messageError: components['schemas']['PlacedFault'] | null;
      message: {
        samples: {
          at: number;
          /** Format: date-time */
          ts: string;
          serial: string;
          values: {
            [key: string]: number | null;
          };
          cells: {
            cell: number;
            values: {
              [key: string]: number | null;
            };
          }[];
        }[];
        frames: {
          at: number;
          /** Format: date-time */
          ts: string;
          bus: string;
          request: string;
          response: string;
        }[];
        refused: {
          index: number;
          reason: string;
          detail: string;
          text: string;
        }[];
        unmapped: {
          name: string;
          count: number;
        }[];
      } | null;
    };
    GatewayToken: {
      /** Format: uuid */
      id: string;
      prefix: string;
      /** @enum {string} */
      state: 'active' | 'expiring' | 'expired' | 'revoked';
      /** Format: date-time */
      createdAt: string;
      expiresAt: string | null;
      revokedAt: string | null;
    };
    GatewayTokenList: {
      items: components['schemas']['GatewayToken'][];
    };
    Invitation: {
      /** Format: uuid */
      id: string;
      /** Format: email */
      email: string;
      /** @enum {string} */
      role: 'owner' | 'admin' | 'operator' | 'technician' | 'viewer';
      /** @enum {string} */
      state: 'pending' | 'accepted' | 'cancelled' | 'expired';
      invitedBy: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
    };
    InvitationAccepted: {
      organisation: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** @enum {string} */
      role: 'owner' | 'admin' | 'operator' | 'technician' | 'viewer';
    };
    InvitationList: {
      items: components['schemas']['Invitation'][];
    };
    Invite: {
      /** Format: email */
      email: string;
      /** @enum {string} */
      role: 'owner' | 'admin' | 'operator' | 'technician' | 'viewer';
    };
    Invited: {
      invitation: components['schemas']['Invitation'];
      mailed: boolean;
    };
    LookAtInvitation: {
      token: string;
    };
    MailChoice: {
      email: string;
      off: ('info' | 'warning' | 'critical' | 'report')[];
    };
    MapPollPlan: {
      pollMs: number;
      reads: {
        first: number;
        count: number;
        everyMs: number;
      }[];
      burst: {
        everyMs: number;
        lastsMs: number;
        intervalMs: number;
        reads: {
          first: number;
          count: number;
        }[];
      } | null;
    };
    Me: {
      user: {
        /** Format: uuid */
        id: string;
        name: string;
        /** Format: email */
        email: string;
      };
      organisation: {
        /** Format: uuid */
        id: string;
        name: string;
        oem: {
          /** Format: uuid */
          id: string;
          name: string;
        } | null;
      } | null;
      role: ('owner' | 'admin' | 'operator' | 'technician' | 'viewer') | null;
      permissions: (
        | 'pack:read'
        | 'pack:write'
        | 'passport:issue'
        | 'pack:transfer'
        | 'export:read'
        | 'export:write'
        | 'alarm:read'
        | 'alarm:acknowledge'
        | 'rule:read'
        | 'rule:write'
        | 'gateway:read'
        | 'gateway:write'
        | 'quarantine:read'
        | 'quarantine:write'
        | 'map:read'
        | 'map:write'
        | 'assignment:write'
        | 'redecode:read'
        | 'redecode:preview'
        | 'redecode:apply'
        | 'delivery:read'
        | 'delivery:redeliver'
        | 'change:read'
        | 'webhook:read'
        | 'webhook:write'
        | 'channel:read'
        | 'channel:write'
        | 'retention:read'
        | 'retention:write'
        | 'site:read'
        | 'site:write'
        | 'pack:backdate'
        | 'organisation:read'
        | 'organisation:write'
        | 'organisation:erase'
        | 'member:read'
        | 'member:write'
        | 'customer:read'
        | 'customer:write'
        | 'key:read'
        | 'key:write'
        | 'audit:read'
      )[];
      brand: components['schemas']['Brand'] | null;
      organisations: {
        /** Format: uuid */
        id: string;
        name: string;
        /** @enum {string} */
        role: 'owner' | 'admin' | 'operator' | 'technician' | 'viewer';
        oem: {
          /** Format: uuid */
          id: string;
          name: string;
        } | null;
      }[];
    };
    Member: {
      /** Format: uuid */
      userId: string;
      name: string;
      /** Format: email */
      email: string;
      /** @enum {string} */
      role: 'owner' | 'admin' | 'operator' | 'technician' | 'viewer';
      /** Format: date-time */
      joinedAt: string;
      mailRefused: string | null;
      /** @description What `If-Match` of a change says in quotes: another one once the role has changed. */
      tag: string;
    };
    MemberGone: {
      /** Format: uuid */
      userId: string;
    };
    MemberList: {
      items: components['schemas']['Member'][];
    };
    NewApiKey: {
      key: components['schemas']['ApiKey'];
      secret: string | null;
    };
    NewClaim: {
      claim: {
        code: string | null;
        /** Format: date-time */
        expiresAt: string;
      };
    };
    NewGatewayToken: {
      token: string | null;
      issued: components['schemas']['GatewayToken'];
    };
    NewServiceEvent: {
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      kind: 'cell_replaced' | 'cells_replaced' | 'bms_reset' | 'bms_replaced';
      /** @default null */
      cellIndex?: number | null;
      /** @default null */
      comment?: string | null;
    };
    OemOffer: {
      oem: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** Format: email */
      email: string;
      /** Format: date-time */
      expiresAt: string;
    };
    OemToken: {
      token: string;
    };
    OfferedInvitation: {
      organisation: string;
      /** Format: email */
      email: string;
      /** @enum {string} */
      role: 'owner' | 'admin' | 'operator' | 'technician' | 'viewer';
      hasLogin: boolean;
      brand: components['schemas']['Brand'] | null;
    };
    OfferedPack: {
      organisation: string;
      pack: {
        name: string;
        serial: string | null;
        model: string | null;
        chemistry: string | null;
        cellsInSeries: number | null;
        nominalCapacityMah: number | null;
      };
      firstSampleAt: string | null;
      lastSampleAt: string | null;
      sohPct: number | null;
      confidence: ('high' | 'medium' | 'low' | 'none') | null;
      /** Format: date-time */
      expiresAt: string;
    };
    OfferedRule: {
      key: string;
      nameKey: string;
      name: string;
      definition:
        | components['schemas']['ThresholdRule']
        | components['schemas']['RateRule']
        | components['schemas']['ChangedRule']
        | components['schemas']['AbsentRule']
        | components['schemas']['BusRule']
        | components['schemas']['SiblingRule'];
      inWords: string;
      /** @enum {string} */
      basis: 'chemistry' | 'data_sheet' | 'device' | 'usual';
      source: string | null;
      ruleId: string | null;
    };
    OfferPack: {
      /** Format: email */
      email?: string;
    };
    OfferToCustomer: {
      /** Format: email */
      email: string;
    };
    Organisation: {
      /** Format: uuid */
      id: string;
      name: string;
      slug: string;
      /** Format: date-time */
      createdAt: string;
    };
    OrganisationErasure: {
      askedBy: string;
      /** Format: date-time */
      askedAt: string;
      /**
       * Format: date-time
       * @description From then on it is under way and can not be called off.
       */
      dueAt: string;
    };
    OrganisationErasureState: {
      /** @description null: the organisation stays. */
      erasure: components['schemas']['OrganisationErasure'] | null;
      /** @description What would be gone. */
      loses: components['schemas']['OrganisationNumbers'];
    };
    OrganisationNumbers: {
      packs: number;
      gateways: number;
      sites: number;
      members: number;
      alarms: number;
      rules: number;
      keys: number;
      webhooks: number;
      passports: number;
      /** @description From when on there is something of its packs; null: there are none. */
      since: string | null;
    };
    OrganisationOem: {
      oem: {
        /** Format: uuid */
        id: string;
        name: string;
        /** Format: date-time */
        since: string;
        acceptedBy: string;
        people: {
          name: string;
          /** Format: email */
          email: string;
          writes: boolean;
        }[];
        keys: number;
      } | null;
    };
    Pack: {
      /** Format: uuid */
      uid: string;
      name: string;
      serial: string | null;
      /** @enum {string} */
      status: 'in_service' | 'stored' | 'workshop' | 'retired';
      /** @enum {string} */
      state: 'charging' | 'discharging' | 'idle' | 'silent' | 'unknown';
      site: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      tags: string[];
      model: string;
      chemistry: string;
      cellsInSeries: number;
      nominalCapacityMah: number;
      live: {
        ts: string | null;
        receivedAt: string | null;
        voltageMv: number | null;
        currentMa: number | null;
        socPct: number | null;
        socSigmaPct: number | null;
        bmsSocPct: number | null;
        temperatureMinC: number | null;
        temperatureMaxC: number | null;
        cellMinMv: number | null;
        cellMaxMv: number | null;
        activity: ('charging' | 'discharging' | 'idle') | null;
        socAdvice:
          | (
              | 'cell-disagrees'
              | 'rest-voltage-disagrees'
              | 'band-too-wide'
              | 'nothing-known'
              | 'counters-frozen'
              | 'counters-leaping'
            )
          | null;
      };
      health: {
        /** Format: date */
        day: string;
        sohPct: number | null;
        /** @enum {string} */
        confidence: 'high' | 'medium' | 'low' | 'none';
        weakCells: number;
      } | null;
      openAlarms: {
        critical: number;
        warning: number;
        info: number;
      };
      worstSeverity: ('info' | 'warning' | 'critical') | null;
    };
    PackAssignment: {
      /** Format: uuid */
      id: string;
      gateway: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      bus: string;
      slaveAddress: number;
      /** @enum {string} */
      role: 'meter' | 'cell' | 'switch';
      cellIndex: number | null;
      map: {
        ref: string;
        device: string;
        provisional: boolean;
      };
      /** Format: date-time */
      from: string;
      to: string | null;
    };
    PackAssignmentList: {
      items: components['schemas']['PackAssignment'][];
    };
    PackCells: {
      /** Format: uuid */
      packUid: string;
      asOf: string | null;
      topsSeen: number;
      cells: {
        index: number;
        voltageMv: number | null;
        deviationMv: number | null;
        temperatureC: number | null;
        balancing: boolean | null;
        lagMah: number | null;
        balancingH: number | null;
        resistanceMohm: number | null;
        weak: {
          /** @enum {string} */
          reason: 'lags-at-full' | 'hardly-balanced' | 'falls-first' | 'resists' | 'gives-way';
          value: number;
          others: number;
        }[];
      }[];
    };
    PackConfiguration: {
      now: {
        facts: {
          chemistry: string;
          model: string;
          cellsInSeries: number;
          nominalCapacityMah: number;
        } | null;
        addresses: {
          gateway: {
            /** Format: uuid */
            id: string;
            name: string;
          };
          bus: string;
          slaveAddress: number;
          /** @enum {string} */
          role: 'meter' | 'cell' | 'switch';
          cellIndex: number | null;
          map: string;
        }[];
        serials: {
          gateway: {
            /** Format: uuid */
            id: string;
            name: string;
          };
          serial: string;
        }[];
        rules: {
          rule: {
            /** Format: uuid */
            id: string;
            name: string;
            nameKey: string | null;
          };
          said: {
            version: number;
            definition:
              | components['schemas']['ThresholdRule']
              | components['schemas']['RateRule']
              | components['schemas']['ChangedRule']
              | components['schemas']['AbsentRule']
              | components['schemas']['BusRule']
              | components['schemas']['SiblingRule'];
            inWords: string;
          };
        }[];
      };
      history: components['schemas']['PackConfigurationChange'][];
    };
    PackConfigurationChange:
      | {
          /** @enum {string} */
          what: 'made';
          at: string | null;
          by: string | null;
          notedAt: string | null;
        }
      | {
          /** @enum {string} */
          what: 'name';
          at: string | null;
          by: string | null;
          notedAt: string | null;
          before: string | null;
          after: string | null;
        }
      | {
          /** @enum {string} */
          what: 'serial';
          at: string | null;
          by: string | null;
          notedAt: string | null;
          before: string | null;
          after: string | null;
        }
      | {
          /** @enum {string} */
          what: 'status';
          at: string | null;
          by: string | null;
          notedAt: string | null;
          before: ('in_service' | 'stored' | 'workshop' | 'retired') | null;
          after: ('in_service' | 'stored' | 'workshop' | 'retired') | null;
        }
      | {
          /** @enum {string} */
          what: 'facts';
          at: string | null;
          by: string | null;
          notedAt: string | null;
          before: {
            chemistry: string;
            model: string;
            cellsInSeries: number;
            nominalCapacityMah: number;
          } | null;
          after: {
            chemistry: string;
            model: string;
            cellsInSeries: number;
            nominalCapacityMah: number;
          } | null;
        }
      | {
          /** @enum {string} */
          what: 'site';
          at: string | null;
          by: string | null;
          notedAt: string | null;
          before: {
            /** Format: uuid */
            id: string;
            name: string;
          } | null;
          after: {
            /** Format: uuid */
            id: string;
            name: string;
          } | null;
        }
      | {
          /** @enum {string} */
          what: 'tags';
          at: string | null;
          by: string | null;
          notedAt: string | null;
          before: string[] | null;
          after: string[] | null;
        }
      | {
          /** @enum {string} */
          what: 'address';
          at: string | null;
          by: string | null;
          notedAt: string | null;
          before: {
            gateway: {
              /** Format: uuid */
              id: string;
              name: string;
            };
            bus: string;
            slaveAddress: number;
            /** @enum {string} */
            role: 'meter' | 'cell' | 'switch';
            cellIndex: number | null;
            map: string;
          } | null;
          after: {
            gateway: {
              /** Format: uuid */
              id: string;
              name: string;
            };
            bus: string;
            slaveAddress: number;
            /** @enum {string} */
            role: 'meter' | 'cell' | 'switch';
            cellIndex: number | null;
            map: string;
          } | null;
        }
      | {
          /** @enum {string} */
          what: 'gateway_serial';
          at: string | null;
          by: string | null;
          notedAt: string | null;
          before: {
            gateway: {
              /** Format: uuid */
              id: string;
              name: string;
            };
            serial: string;
          } | null;
          after: {
            gateway: {
              /** Format: uuid */
              id: string;
              name: string;
            };
            serial: string;
          } | null;
        }
      | {
          /** @enum {string} */
          what: 'service';
          at: string | null;
          by: string | null;
          notedAt: string | null;
          /** @enum {string} */
          kind: 'cell_replaced' | 'cells_replaced' | 'bms_reset' | 'bms_replaced';
          cellIndex: number | null;
          comment: string | null;
        }
      | {
          /** @enum {string} */
          what: 'rule';
          rule: {
            /** Format: uuid */
            id: string;
            name: string;
            nameKey: string | null;
          };
          /** @enum {string} */
          because: 'rule' | 'pack';
          at: string | null;
          by: string | null;
          notedAt: string | null;
          before: {
            version: number;
            definition:
              | components['schemas']['ThresholdRule']
              | components['schemas']['RateRule']
              | components['schemas']['ChangedRule']
              | components['schemas']['AbsentRule']
              | components['schemas']['BusRule']
              | components['schemas']['SiblingRule'];
            inWords: string;
          } | null;
          after: {
            version: number;
            definition:
              | components['schemas']['ThresholdRule']
              | components['schemas']['RateRule']
              | components['schemas']['ChangedRule']
              | components['schemas']['AbsentRule']
              | components['schemas']['BusRule']
              | components['schemas']['SiblingRule'];
            inWords: string;
          } | null;
        };
    PackCycles: {
      /** Format: uuid */
      packUid: string;
      asOf: string | null;
      efc: number | null;
      /** @enum {string} */
      confidence: 'high' | 'medium' | 'low' | 'none';
      byDepth:
        | {
            upToShare: number | null;
            cycles: number;
          }[]
        | null;
    };
    PackDetail: {
      /** Format: uuid */
      uid: string;
      name: string;
      serial: string | null;
      /** @enum {string} */
      status: 'in_service' | 'stored' | 'workshop' | 'retired';
      /** @enum {string} */
      state: 'charging' | 'discharging' | 'idle' | 'silent' | 'unknown';
      site: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      tags: string[];
      model: string;
      chemistry: string;
      cellsInSeries: number;
      nominalCapacityMah: number;
      live: {
        ts: string | null;
        receivedAt: string | null;
        voltageMv: number | null;
        currentMa: number | null;
        socPct: number | null;
        socSigmaPct: number | null;
        bmsSocPct: number | null;
        temperatureMinC: number | null;
        temperatureMaxC: number | null;
        cellMinMv: number | null;
        cellMaxMv: number | null;
        activity: ('charging' | 'discharging' | 'idle') | null;
        socAdvice:
          | (
              | 'cell-disagrees'
              | 'rest-voltage-disagrees'
              | 'band-too-wide'
              | 'nothing-known'
              | 'counters-frozen'
              | 'counters-leaping'
            )
          | null;
      };
      health: {
        /** Format: date */
        day: string;
        sohPct: number | null;
        /** @enum {string} */
        confidence: 'high' | 'medium' | 'low' | 'none';
        weakCells: number;
      } | null;
      openAlarms: {
        critical: number;
        warning: number;
        info: number;
      };
      worstSeverity: ('info' | 'warning' | 'critical') | null;
      cells: {
        index: number;
        voltageMv: number | null;
        temperatureC: number | null;
        balancing: boolean | null;
      }[];
      gateway: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      registerMaps: {
        key: string;
        version: number;
        provisional: boolean;
      }[];
    };
    PackGroup: {
      /** Format: uuid */
      id: string;
      name: string;
      /** Format: date-time */
      createdAt: string;
      packs: number;
    };
    PackGroupDetail: {
      /** Format: uuid */
      id: string;
      name: string;
      /** Format: date-time */
      createdAt: string;
      packs: number;
      members: {
        /** Format: uuid */
        uid: string;
        name: string;
      }[];
    };
    PackGroupGone: {
      /** Format: uuid */
      id: string;
    };
    PackGroupList: {
      items: components['schemas']['PackGroup'][];
    };
    PackHealth: {
      /** Format: uuid */
      packUid: string;
      asOf: string | null;
      nominalCapacityMah: number;
      socAdvice:
        | (
            | 'cell-disagrees'
            | 'rest-voltage-disagrees'
            | 'band-too-wide'
            | 'nothing-known'
            | 'counters-frozen'
            | 'counters-leaping'
          )
        | null;
      charge: {
        socPct: number;
        usableSocPct: number;
        byEnergyPct: number | null;
        byTemperaturePct: number | null;
        remainingWh: number | null;
      } | null;
      capacity: {
        capacityMah: number | null;
        sigmaMah: number | null;
        sohPct: number | null;
        atLeastMah: number | null;
        atLeastAt: string | null;
        /** @enum {string} */
        confidence: 'high' | 'medium' | 'low' | 'none';
        windows: number;
        receipts: components['schemas']['CapacityWindow'][];
        trend: {
          /** Format: date-time */
          fromAt: string;
          /** Format: date-time */
          toAt: string;
          points: number;
          perYear: number;
          sigmaPerYear: number;
          ahead: {
            /** Format: date-time */
            at: string;
            low: number;
            high: number;
          };
        } | null;
        inWords: string;
      };
      resistance: {
        pack: {
          mohm: number | null;
          sigmaMohm: number | null;
          steps: number;
        };
        cells: {
          mohm: number | null;
          sigmaMohm: number | null;
          steps: number;
        }[];
        /** @enum {string} */
        confidence: 'high' | 'medium' | 'low' | 'none';
        receipt: {
          /** Format: date-time */
          fromAt: string;
          /** Format: date-time */
          toAt: string;
          lowestC: number;
          highestC: number;
        } | null;
        trend: {
          /** Format: date-time */
          fromAt: string;
          /** Format: date-time */
          toAt: string;
          points: number;
          perYear: number;
          sigmaPerYear: number;
          ahead: {
            /** Format: date-time */
            at: string;
            low: number;
            high: number;
          };
        } | null;
      };
      efc: number | null;
      /** @enum {string} */
      cyclesConfidence: 'high' | 'medium' | 'low' | 'none';
      energyEfficiency: {
        share: number;
        /** Format: date-time */
        fromAt: string;
        /** Format: date-time */
        toAt: string;
        outMwh: number;
        temperatureC: number | null;
      } | null;
      cells: {
        imbalanceMah: number | null;
        imbalanceAt: string | null;
        topsSeen: number;
        weak: {
          cell: number;
          evidence: {
            /** @enum {string} */
            reason: 'lags-at-full' | 'hardly-balanced' | 'falls-first' | 'resists' | 'gives-way';
            value: number;
            others: number;
          }[];
        }[];
        /** @enum {string} */
        confidence: 'high' | 'medium' | 'low' | 'none';
      };
      selfDischarge: {
        /** Format: date-time */
        fromAt: string;
        /** Format: date-time */
        toAt: string;
        sharePerMonth: number;
        sigma: number;
        /** @enum {string} */
        confidence: 'high' | 'medium' | 'low' | 'none';
      } | null;
      selfDischargeUnknown: {
        /** @enum {string} */
        reason: 'no-curve' | 'no-rest' | 'flat-voltage' | 'rest-too-short' | 'still-recovering';
        at: string | null;
      } | null;
      sensorOffset: {
        ma: number;
        sigmaMa: number;
        lessons: number;
        /** @enum {string} */
        confidence: 'high' | 'medium' | 'low' | 'none';
      } | null;
    };
    PackHealthHistory: {
      /** Format: uuid */
      packUid: string;
      days: {
        /** Format: date */
        day: string;
        /** Format: date-time */
        at: string;
        capacityMah: number | null;
        capacitySigmaMah: number | null;
        sohPct: number | null;
        atLeastMah: number | null;
        /** @enum {string} */
        confidence: 'high' | 'medium' | 'low' | 'none';
        windows: number;
        resistanceMohm: number | null;
        resistanceSigmaMohm: number | null;
        efc: number | null;
        energyEfficiency: number | null;
        imbalanceMah: number | null;
        weakCells: number[];
        closedWindows: components['schemas']['CapacityWindow'][];
      }[];
    };
    PackList: {
      items: components['schemas']['Pack'][];
      nextCursor: string | null;
      counts: {
        total: number;
        charging: number;
        discharging: number;
        idle: number;
        silent: number;
        withOpenAlarms: number;
      };
    };
    PackOffered: {
      transfer: components['schemas']['PackTransfer'];
      code: string | null;
      mailed: boolean | null;
    };
    PackOwnership: {
      takenOverAt: string | null;
      handedOverAt: string | null;
      owners: {
        owner: string;
        /** Format: date-time */
        until: string;
        /** Format: uuid */
        passportId: string;
        passportSha256: string;
      }[];
      copying: {
        /** Format: date-time */
        reached: string;
        rows: number;
      } | null;
      transfers: components['schemas']['PackTransfer'][];
    };
    PackRefold: {
      pack: {
        /** Format: uuid */
        uid: string;
        name: string;
      };
      /** @enum {string} */
      state: 'idle' | 'waiting' | 'running';
      dirtyFrom: string | null;
      dirtyTo: string | null;
      run: {
        /** Format: date-time */
        startedAt: string;
        /** Format: date-time */
        updatedAt: string;
        /** Format: date-time */
        from: string;
        position: string | null;
        until: string | null;
        rows: number;
        progress: number | null;
      } | null;
      lastRun: {
        /** Format: date-time */
        startedAt: string;
        /** Format: date-time */
        endedAt: string;
        rows: number;
      } | null;
    };
    PackTags: {
      tags: string[];
    };
    PackTakenOver: {
      /** Format: uuid */
      packUid: string;
      /** Format: date-time */
      moment: string;
    };
    PackTransfer: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      state: 'offered' | 'expired' | 'withdrawn' | 'accepted';
      email: string | null;
      /** Format: date-time */
      createdAt: string;
      createdBy: string;
      /** Format: date-time */
      expiresAt: string;
      receiver: string | null;
      moment: string | null;
      passportId: string | null;
    };
    Passport: {
      /** @enum {string} */
      format: 'packwatch-passport/1';
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      issuedAt: string;
      issuer: {
        organisation: string;
        /** Format: uri */
        url: string;
      };
      earlierOwners?: {
        organisation: string;
        /** Format: date-time */
        until: string;
        passport: {
          /** Format: uuid */
          id: string;
          sha256: string;
        };
      }[];
      pack: {
        /** Format: uuid */
        uid: string;
        name: string;
        serial: string | null;
        /** @enum {string} */
        status: 'in_service' | 'stored' | 'workshop' | 'retired';
        facts: {
          /** Format: date-time */
          from: string;
          to: string | null;
          model: string;
          chemistry: string;
          cellsInSeries: number;
          nominalCapacityAh: number;
        }[];
        services: {
          /** Format: date-time */
          at: string;
          /** @enum {string} */
          kind: 'cell_replaced' | 'cells_replaced' | 'bms_reset' | 'bms_replaced';
          cellIndex: number | null;
          /** Format: date-time */
          notedAt: string;
        }[];
      };
      readBy: {
        map: string;
        version: number;
        provisional: boolean;
        /** Format: date-time */
        from: string;
        to: string | null;
      }[];
      data: {
        firstSampleAt: string | null;
        lastSampleAt: string | null;
        samples: number;
        days: number;
      };
      capacity: {
        capacityAh: number | null;
        sigmaAh: number | null;
        sohPct: number | null;
        atLeastAh: number | null;
        atLeastAt: string | null;
        /** @enum {string} */
        confidence: 'high' | 'medium' | 'low' | 'none';
        inWords: string;
        receipts: components['schemas']['CapacityWindow'][];
      };
      resistance: {
        mohm: number | null;
        sigmaMohm: number | null;
        steps: number;
        /** @enum {string} */
        confidence: 'high' | 'medium' | 'low' | 'none';
      };
      cycles: {
        efc: number | null;
        byDepth:
          | {
              upToShare: number | null;
              cycles: number;
            }[]
          | null;
      };
      energyEfficiency: {
        share: number;
        /** Format: date-time */
        fromAt: string;
        /** Format: date-time */
        toAt: string;
      } | null;
      selfDischarge: {
        sharePerMonth: number;
        sigma: number;
        /** Format: date-time */
        fromAt: string;
        /** Format: date-time */
        toAt: string;
      } | null;
      cells: {
        imbalanceAh: number | null;
        weak: number[];
        /** @enum {string} */
        confidence: 'high' | 'medium' | 'low' | 'none';
      };
      months: {
        month: string;
        days: number;
        samples: number;
        temperatureC: {
          min: number | null;
          max: number | null;
        };
        cellVoltageMv: {
          min: number | null;
          max: number | null;
        };
        voltageMv: {
          min: number | null;
          max: number | null;
        };
        currentMa: {
          min: number | null;
          max: number | null;
        };
        chargedAh: number;
        dischargedAh: number;
        chargedWh: number;
        dischargedWh: number;
      }[];
      alarms: {
        counts: {
          critical: number;
          warning: number;
          info: number;
        };
        critical: {
          /** @enum {string} */
          severity: 'info' | 'warning' | 'critical';
          rule: string;
          part: string;
          /** Format: date-time */
          raisedAt: string;
          clearedAt: string | null;
          peakValue: number | null;
        }[];
      };
      annexVii: {
        remainingCapacity: {
          value: number | null;
          unit: string;
          basis: string;
        };
        remainingPower: {
          value: number | null;
          unit: string;
          basis: string;
        };
        remainingEfficiency: {
          value: number | null;
          unit: string;
          basis: string;
        };
        selfDischarge: {
          value: number | null;
          unit: string;
          basis: string;
        };
        ohmicResistance: {
          value: number | null;
          unit: string;
          basis: string;
        };
        manufacturedOn: {
          basis: string;
          value: string | null;
        };
        inServiceSince: {
          basis: string;
          value: string | null;
        };
        energyThroughput: {
          value: number | null;
          unit: string;
          basis: string;
        };
        capacityThroughput: {
          value: number | null;
          unit: string;
          basis: string;
        };
        harmfulEvents: {
          value: number | null;
          unit: string;
          basis: string;
        };
        equivalentFullCycles: {
          value: number | null;
          unit: string;
          basis: string;
        };
      };
      notes: string[];
    };
    PassportKeys: {
      keys: {
        /** @enum {string} */
        kty: 'OKP';
        /** @enum {string} */
        crv: 'Ed25519';
        x: string;
        kid: string;
        /** @enum {string} */
        use: 'sig';
        alg: string;
      }[];
    };
    PassportList: {
      items: {
        /** Format: uuid */
        id: string;
        /** Format: date-time */
        issuedAt: string;
        issuedBy: string;
        sohPct: number | null;
        /** @enum {string} */
        confidence: 'high' | 'medium' | 'low' | 'none';
      }[];
    };
    PersonData: {
      /** Format: date-time */
      takenAt: string;
      profile: {
        /** Format: uuid */
        id: string;
        name: string;
        email: string;
        emailVerified: boolean;
        /** Format: date-time */
        createdAt: string;
        twoFactorEnabled: boolean;
      };
      memberships: {
        /** Format: uuid */
        organisationId: string;
        organisation: string;
        role: string;
        /** Format: date-time */
        joinedAt: string;
      }[];
      sessions: {
        /** Format: date-time */
        createdAt: string;
        /** Format: date-time */
        expiresAt: string;
        ipAddress: string | null;
        userAgent: string | null;
      }[];
      /** @description By what you sign in. Secrets are stored as hashes and are not told. */
      logins: {
        provider: string;
        /** Format: date-time */
        createdAt: string;
      }[];
      /** @description Which mails of these organisations you have switched off. */
      mails: {
        /** Format: uuid */
        organisationId: string;
        off: string[];
      }[];
      /** @description What you did in organisations that you belong to: the newest 10,000 of each. */
      auditEntries: {
        [key: string]: unknown;
      }[];
    };
    PersonErased: {
      /** @enum {boolean} */
      erased: true;
    };
    PersonErasureState: {
      /**
       * @description `provider`: you have no password, and sign in anew at your provider before. `set_password`: you have none and belong to other organisations too, for which that provider does not speak: set one first ("Forgot your password?").
       * @enum {string}
       */
      proof: 'password' | 'provider' | 'set_password';
      /** @description Until then that you signed in anew at your provider counts; null: you did not, or too long ago. */
      provenUntil: string | null;
      /** @description Whether a code of your second factor is wanted as well. */
      code: boolean;
      /** @description Organisations that would be left without an owner. */
      onlyOwnerOf: string[];
    };
    PlacedFault: {
      path: string;
      message: string;
    };
    Policy: {
      name: string;
      /** @default true */
      enabled: boolean;
      /**
       * @default warning
       * @enum {string}
       */
      minSeverity: 'info' | 'warning' | 'critical';
      /**
       * @description Alarms on these sites; none: on all.
       * @default []
       */
      siteIds: string[];
      /**
       * @description Alarms of packs that are in one of these groups now; none: of all.
       * @default []
       */
      groupIds: string[];
      /**
       * @description Alarms of packs that have one of these tags; none: of all.
       * @default []
       */
      tags: string[];
      /**
       * @description The first message goes at once; what comes within so many seconds of it comes together. 0: each by itself.
       * @default 60
       */
      groupSeconds: number;
      /**
       * @description Told again so often until somebody acknowledges it, or it is over. Null: told once.
       * @default null
       */
      repeatMinutes: number | null;
      /**
       * @description What is not critical waits for their end.
       * @default null
       */
      quietHours: {
        from: string;
        to: string;
        timeZone: string;
      } | null;
      /** @description Who hears at once, and who so many minutes later if nobody has acknowledged it by then. */
      steps: {
        afterMinutes: number;
        channelIds: string[];
      }[];
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      version: number;
    };
    PolicyFields: {
      name: string;
      /** @default true */
      enabled?: boolean;
      /**
       * @default warning
       * @enum {string}
       */
      minSeverity?: 'info' | 'warning' | 'critical';
      /**
       * @description Alarms on these sites; none: on all.
       * @default []
       */
      siteIds?: string[];
      /**
       * @description Alarms of packs that are in one of these groups now; none: of all.
       * @default []
       */
      groupIds?: string[];
      /**
       * @description Alarms of packs that have one of these tags; none: of all.
       * @default []
       */
      tags?: string[];
      /**
       * @description The first message goes at once; what comes within so many seconds of it comes together. 0: each by itself.
       * @default 60
       */
      groupSeconds?: number;
      /**
       * @description Told again so often until somebody acknowledges it, or it is over. Null: told once.
       * @default null
       */
      repeatMinutes?: number | null;
      /**
       * @description What is not critical waits for their end.
       * @default null
       */
      quietHours?: {
        from: string;
        to: string;
        timeZone: string;
      } | null;
      /** @description Who hears at once, and who so many minutes later if nobody has acknowledged it by then. */
      steps: {
        afterMinutes: number;
        channelIds: string[];
      }[];
    };
    PolicyList: {
      items: components['schemas']['Policy'][];
    };
    Problem: {
      type: string;
      title: string;
      status: number;
      code: string;
      detail?: string;
      errors?: {
        path: string;
        message: string;
      }[];
      requestId?: string;
    };
    QuarantineDetail: {
      id: string;
      gateway: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      pack: {
        /** Format: uuid */
        uid: string;
        name: string;
      } | null;
      upload: string;
      index: number;
      /** Format: date-time */
      receivedAt: string;
      /** @enum {string} */
      reason:
        | 'bad_crc'
        | 'truncated'
        | 'overlong'
        | 'malformed_frame'
        | 'wrong_slave'
        | 'wrong_function'
        | 'modbus_exception'
        | 'unassigned_address'
        | 'other_serial'
        | 'no_meter_frame'
        | 'future'
        | 'too_old'
        | 'conflict'
        | 'unknown_signal'
        | 'unknown_pack'
        | 'no_mapping';
      detail: string;
      item: {
        [key: string]: unknown;
      };
      outcome: ('read' | 'still_refused' | 'dismissed') | null;
      triedAt: string | null;
      resolvedAt: string | null;
      resolvedBy: string | null;
      comment: string | null;
      explanation: {
        meaning: string;
        nextSteps: string[];
        canRetry: boolean;
      };
      polledAt: string | null;
      frames: components['schemas']['ExplainedFrame'][];
    };
    QuarantineDismissed: {
      items: number;
    };
    QuarantineItem: {
      id: string;
      gateway: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      pack: {
        /** Format: uuid */
        uid: string;
        name: string;
      } | null;
      upload: string;
      index: number;
      /** Format: date-time */
      receivedAt: string;
      /** @enum {string} */
      reason:
        | 'bad_crc'
        | 'truncated'
        | 'overlong'
        | 'malformed_frame'
        | 'wrong_slave'
        | 'wrong_function'
        | 'modbus_exception'
        | 'unassigned_address'
        | 'other_serial'
        | 'no_meter_frame'
        | 'future'
        | 'too_old'
        | 'conflict'
        | 'unknown_signal'
        | 'unknown_pack'
        | 'no_mapping';
      detail: string;
      item: {
        [key: string]: unknown;
      };
      outcome: ('read' | 'still_refused' | 'dismissed') | null;
      triedAt: string | null;
      resolvedAt: string | null;
      resolvedBy: string | null;
      comment: string | null;
    };
    QuarantineList: {
      items: components['schemas']['QuarantineItem'][];
      nextCursor: string | null;
      open: {
        /** @enum {string} */
        reason:
          | 'bad_crc'
          | 'truncated'
          | 'overlong'
          | 'malformed_frame'
          | 'wrong_slave'
          | 'wrong_function'
          | 'modbus_exception'
          | 'unassigned_address'
          | 'other_serial'
          | 'no_meter_frame'
          | 'future'
          | 'too_old'
          | 'conflict'
          | 'unknown_signal'
          | 'unknown_pack'
          | 'no_mapping';
        count: number;
      }[];
    };
    QuarantineRetried: {
      items: number;
      redecodes: components['schemas']['Redecode'][];
      readAgain: number;
      skipped: {
        /** @enum {string} */
        reason:
          | 'bad_crc'
          | 'truncated'
          | 'overlong'
          | 'malformed_frame'
          | 'wrong_slave'
          | 'wrong_function'
          | 'modbus_exception'
          | 'unassigned_address'
          | 'other_serial'
          | 'no_meter_frame'
          | 'future'
          | 'too_old'
          | 'conflict'
          | 'unknown_signal'
          | 'unknown_pack'
          | 'no_mapping';
        count: number;
        why: string;
      }[];
    };
    RateRule: {
      /** @enum {string} */
      kind: 'rate';
      /** @enum {string} */
      signal:
        | 'pack.voltage_mv'
        | 'pack.current_ma'
        | 'pack.soc_pct'
        | 'pack.bms_soc_pct'
        | 'pack.bms_soh_pct'
        | 'pack.bms_resistance_uohm'
        | 'pack.temperature_1_c'
        | 'pack.temperature_2_c'
        | 'pack.charged_mah'
        | 'pack.discharged_mah'
        | 'pack.charged_mwh'
        | 'pack.discharged_mwh'
        | 'pack.charge_block'
        | 'pack.discharge_block'
        | 'pack.state_bits'
        | 'pack.full_cycles'
        | 'pack.short_circuit_trips'
        | 'pack.over_voltage_trips'
        | 'pack.under_voltage_trips'
        | 'pack.soc_sigma_pct'
        | 'pack.soc_drift_pct'
        | 'pack.capacity_pct'
        | 'pack.imbalance_pct'
        | 'pack.resistance_mohm'
        | 'cell.voltage_mv'
        | 'cell.temperature_c'
        | 'cell.deviation_mv'
        | 'cell.balancing';
      /** @enum {string} */
      comparison: 'above' | 'below';
      raiseLevel: number;
      clearLevel: number;
      overMs: number;
      raiseForMs: number;
      clearForMs: number;
      /** @enum {string} */
      severity: 'info' | 'warning' | 'critical';
      /**
       * @default {
       *       "of": "fleet"
       *     }
       */
      scope: components['schemas']['RuleScope'];
      /** @default 180000 */
      gapToleranceMs: number;
      /** @enum {string} */
      guard?: 'charging' | 'discharging';
    };
    RateRuleInput: {
      /** @enum {string} */
      kind: 'rate';
      /** @enum {string} */
      signal:
        | 'pack.voltage_mv'
        | 'pack.current_ma'
        | 'pack.soc_pct'
        | 'pack.bms_soc_pct'
        | 'pack.bms_soh_pct'
        | 'pack.bms_resistance_uohm'
        | 'pack.temperature_1_c'
        | 'pack.temperature_2_c'
        | 'pack.charged_mah'
        | 'pack.discharged_mah'
        | 'pack.charged_mwh'
        | 'pack.discharged_mwh'
        | 'pack.charge_block'
        | 'pack.discharge_block'
        | 'pack.state_bits'
        | 'pack.full_cycles'
        | 'pack.short_circuit_trips'
        | 'pack.over_voltage_trips'
        | 'pack.under_voltage_trips'
        | 'pack.soc_sigma_pct'
        | 'pack.soc_drift_pct'
        | 'pack.capacity_pct'
        | 'pack.imbalance_pct'
        | 'pack.resistance_mohm'
        | 'cell.voltage_mv'
        | 'cell.temperature_c'
        | 'cell.deviation_mv'
        | 'cell.balancing';
      /** @enum {string} */
      comparison: 'above' | 'below';
      raiseLevel: number;
      clearLevel: number;
      overMs: number;
      raiseForMs: number;
      clearForMs: number;
      /** @enum {string} */
      severity: 'info' | 'warning' | 'critical';
      /**
       * @default {
       *       "of": "fleet"
       *     }
       */
      scope?: components['schemas']['RuleScope'];
      /** @default 180000 */
      gapToleranceMs?: number;
      /** @enum {string} */
      guard?: 'charging' | 'discharging';
    };
    Redecode: {
      /** Format: uuid */
      id: string;
      pack: {
        /** Format: uuid */
        uid: string;
        name: string;
      };
      /** Format: date-time */
      from: string;
      to: string | null;
      map: {
        ref: string;
        /** @enum {string} */
        role: 'meter' | 'cell' | 'switch';
      } | null;
      /** @enum {string} */
      reason: 'map' | 'assignment' | 'quarantine';
      /** @enum {string} */
      state: 'previewing' | 'ready' | 'applying' | 'done' | 'failed' | 'cancelled';
      progress: number;
      settling: boolean;
      askedBy: string;
      /** Format: date-time */
      askedAt: string;
      appliedBy: string | null;
      appliedAt: string | null;
      finishedAt: string | null;
      preview: components['schemas']['RedecodeOutcome'] | null;
      applied: components['schemas']['RedecodeOutcome'] | null;
      error: string | null;
    };
    RedecodeList: {
      items: components['schemas']['Redecode'][];
      nextCursor: string | null;
    };
    RedecodeOutcome: {
      compared: number;
      unchanged: number;
      changed: number;
      appear: number;
      disappear: number;
      notInArchive: {
        count: number;
        first: string | null;
        last: string | null;
      };
      envelopes: {
        read: number;
        unreadable: number;
      };
      quarantine: {
        read: number;
        stillRefused: number;
        added: number;
      };
      signals: {
        signal: string;
        count: number;
        /** Format: date-time */
        first: string;
        /** Format: date-time */
        last: string;
        before: {
          min: number;
          max: number;
        } | null;
        after: {
          min: number;
          max: number;
        } | null;
        examples: {
          /** Format: date-time */
          ts: string;
          part: string;
          before: number | null;
          after: number | null;
        }[];
      }[];
    };
    Redelivered: {
      redelivered: number;
      more: boolean;
    };
    RedeliverRange: {
      /** Format: date-time */
      from: string;
      /** Format: date-time */
      to: string;
      /** @enum {string} */
      kind?: 'email' | 'webhook' | 'chat';
      /** Format: uuid */
      target?: string;
    };
    RefoldList: {
      items: components['schemas']['PackRefold'][];
      total: number;
      nextCursor: string | null;
    };
    RegisterMapAssigned: {
      /** Format: date-time */
      from: string;
      packs: {
        /** Format: uuid */
        uid: string;
        changed: number;
        redecode: components['schemas']['Redecode'] | null;
      }[];
    };
    RegisterMapCheck: {
      valid: boolean;
      errors: components['schemas']['PlacedFault'][];
      notices: components['schemas']['PlacedFault'][];
      pollPlan: components['schemas']['MapPollPlan'] | null;
      roles: ('meter' | 'cell' | 'switch')[];
    };
    RegisterMapDetail: {
      ref: string;
      /** @enum {string} */
      origin: 'shipped' | 'own';
      key: string;
      version: number;
      device: string;
      provisional: boolean;
      points: number;
      confidence: {
        high: number;
        medium: number;
        low: number;
      };
      packs: number;
      basedOn: string | null;
      /** Format: date-time */
      createdAt: string;
      createdBy: string | null;
      comment: string | null;
      document: {
        [key: string]: unknown;
      };
      pollPlan: components['schemas']['MapPollPlan'];
      roles: ('meter' | 'cell' | 'switch')[];
      nextVersion: number;
      usedBy: {
        pack: {
          /** Format: uuid */
          uid: string;
          name: string;
        };
        /** @enum {string} */
        role: 'meter' | 'cell' | 'switch';
        /** Format: date-time */
        from: string;
      }[];
    };
    RegisterMapDiff: {
      from: string;
      to: string;
      members: {
        member: string;
        before?: unknown;
        after?: unknown;
      }[];
      added: {
        [key: string]: unknown;
      }[];
      removed: {
        [key: string]: unknown;
      }[];
      changed: {
        name: string;
        members: {
          member: string;
          before?: unknown;
          after?: unknown;
        }[];
      }[];
    };
    RegisterMapFamily: {
      /** @enum {string} */
      origin: 'shipped' | 'own';
      key: string;
      device: string;
      provisional: boolean;
      packs: number;
      versions: components['schemas']['RegisterMapVersion'][];
    };
    RegisterMapList: {
      items: components['schemas']['RegisterMapFamily'][];
    };
    RegisterMapTrial: {
      errors: components['schemas']['PlacedFault'][];
      frames: components['schemas']['ExplainedFrame'][];
    };
    RegisterMapVersion: {
      ref: string;
      /** @enum {string} */
      origin: 'shipped' | 'own';
      key: string;
      version: number;
      device: string;
      provisional: boolean;
      points: number;
      confidence: {
        high: number;
        medium: number;
        low: number;
      };
      packs: number;
      basedOn: string | null;
      /** Format: date-time */
      createdAt: string;
      createdBy: string | null;
      comment: string | null;
    };
    ReopenAlarm: {
      note?: string;
    };
    ReportSubscription: {
      /** Format: uuid */
      channelId: string;
      /** @enum {string} */
      period: 'day' | 'week';
      /** @default 1 */
      weekday: number;
      /** @default 07:00 */
      at: string;
      /** @default UTC */
      timeZone: string;
      /** @default true */
      enabled: boolean;
      /** Format: uuid */
      id: string;
      channelName: string;
      /** Format: date-time */
      nextAt: string;
      lastAt: string | null;
      version: number;
    };
    ReportSubscriptionFields: {
      /** Format: uuid */
      channelId: string;
      /** @enum {string} */
      period: 'day' | 'week';
      /** @default 1 */
      weekday?: number;
      /** @default 07:00 */
      at?: string;
      /** @default UTC */
      timeZone?: string;
      /** @default true */
      enabled?: boolean;
    };
    ReportSubscriptionList: {
      items: components['schemas']['ReportSubscription'][];
    };
    RetentionSettings: {
      rawDays: number;
      rollupDays: number;
      archiveDays: number;
      quarantineDays: number;
    };
    RetryQuarantine: {
      ids?: string[];
      /** @enum {string} */
      reason?:
        | 'bad_crc'
        | 'truncated'
        | 'overlong'
        | 'malformed_frame'
        | 'wrong_slave'
        | 'wrong_function'
        | 'modbus_exception'
        | 'unassigned_address'
        | 'other_serial'
        | 'no_meter_frame'
        | 'future'
        | 'too_old'
        | 'conflict'
        | 'unknown_signal'
        | 'unknown_pack'
        | 'no_mapping';
      /** Format: uuid */
      gateway?: string;
    };
    RotateApiKey: {
      /** @default 24 */
      overlapHours?: number;
    };
    RotateGatewayToken: {
      /** @default 24 */
      overlapHours?: number;
    };
    RuleInWords: {
      inWords: string;
    };
    RuleScope:
      | {
          /** @enum {string} */
          of: 'fleet';
        }
      | {
          /** @enum {string} */
          of: 'site';
          /** Format: uuid */
          siteId: string;
        }
      | {
          /** @enum {string} */
          of: 'group';
          /** Format: uuid */
          groupId: string;
        }
      | {
          /** @enum {string} */
          of: 'tag';
          tag: string;
        }
      | {
          /** @enum {string} */
          of: 'chemistry';
          /** @enum {string} */
          chemistry: 'lfp' | 'nmc' | 'lco' | 'lto' | 'lifeypo4';
        }
      | {
          /** @enum {string} */
          of: 'model';
          model: string;
        }
      | {
          /** @enum {string} */
          of: 'pack';
          /** Format: uuid */
          packUid: string;
        };
    SaveChannel: {
      name: string;
      enabled: boolean;
      to?: string[];
      /** @description The incoming webhook that the chat gave for a room: https, on the public internet. Stored sealed, never shown. */
      url?: string;
    };
    SaveGatewayMapping: {
      /** @enum {string} */
      format: 'line_protocol' | 'teltonika';
      document: {
        [key: string]: unknown;
      };
    };
    SavePackGroup: {
      name: string;
      packs: string[];
    };
    SaveRule: {
      name?: string;
      definition:
        | components['schemas']['ThresholdRuleInput']
        | components['schemas']['RateRuleInput']
        | components['schemas']['ChangedRuleInput']
        | components['schemas']['AbsentRuleInput']
        | components['schemas']['BusRuleInput']
        | components['schemas']['SiblingRuleInput'];
      /** Format: date-time */
      validFrom?: string;
    };
    SaveSignInProvider: {
      /** @description The `iss` of the provider: https, a host on the public internet. It answers at /.well-known/openid-configuration. */
      issuer: string;
      clientId: string;
      /** @description Kept sealed and never shown. May be left out while issuer and client stay as they are. */
      clientSecret?: string;
      /** @description Whoever comes by the provider for the first time becomes a member with this role; null: only who was invited. */
      defaultRole: ('admin' | 'operator' | 'technician' | 'viewer') | null;
      /** @description Members whose addresses are of a proven domain get into the organisation by the provider only. Owners keep their passwords. */
      required: boolean;
      /**
       * @description Whether anybody is sent to the provider. While it is off, passwords open the organisation, also where it is required.
       * @default true
       */
      enabled?: boolean;
    };
    SaveWebhook: {
      /** @description Where events are posted: https, a host on the public internet, no user or password in it. */
      url: string;
      description: string;
      /** @description What it is told of; empty: everything, and what may come later. */
      eventTypes: ('alarm.raised' | 'alarm.cleared' | 'alarm.withdrawn' | 'alarm.acknowledged' | 'alarm.woken')[];
      enabled: boolean;
    };
    SerialAssigned: {
      assignment: components['schemas']['SerialAssignment'];
      redecode: components['schemas']['Redecode'] | null;
    };
    SerialAssignment: {
      /** Format: uuid */
      id: string;
      gateway: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      serial: string;
      /** Format: date-time */
      from: string;
      to: string | null;
    };
    SerialAssignmentList: {
      items: components['schemas']['SerialAssignment'][];
    };
    Series: {
      /** Format: uuid */
      packUid: string;
      /** @enum {string} */
      resolution: 'raw' | 'bucket' | '15m' | '1d';
      bucketMs: number | null;
      gapMs: number;
      ts: number[];
      series: {
        /** @enum {string} */
        signal:
          | 'pack.voltage_mv'
          | 'pack.current_ma'
          | 'pack.soc_pct'
          | 'pack.bms_soc_pct'
          | 'pack.bms_soh_pct'
          | 'pack.bms_resistance_uohm'
          | 'pack.temperature_1_c'
          | 'pack.temperature_2_c'
          | 'pack.charged_mah'
          | 'pack.discharged_mah'
          | 'pack.charged_mwh'
          | 'pack.discharged_mwh'
          | 'pack.charge_block'
          | 'pack.discharge_block'
          | 'pack.state_bits'
          | 'pack.full_cycles'
          | 'pack.short_circuit_trips'
          | 'pack.over_voltage_trips'
          | 'pack.under_voltage_trips'
          | 'pack.soc_sigma_pct'
          | 'pack.soc_drift_pct'
          | 'pack.capacity_pct'
          | 'pack.imbalance_pct'
          | 'pack.resistance_mohm'
          | 'cell.voltage_mv'
          | 'cell.temperature_c'
          | 'cell.deviation_mv'
          | 'cell.balancing';
        part: string;
        unit: string;
        min: (number | null)[];
        max: (number | null)[];
        mean: (number | null)[];
      }[];
      socSigmaPct?: (number | null)[];
    };
    ServiceEvent: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      kind: 'cell_replaced' | 'cells_replaced' | 'bms_reset' | 'bms_replaced';
      cellIndex: number | null;
      comment: string | null;
      notedBy: string;
      /** Format: date-time */
      notedAt: string;
    };
    ServiceEventList: {
      items: components['schemas']['ServiceEvent'][];
    };
    SetBrand: {
      name: string;
      colour: string;
      logo?: string | null;
    };
    SiblingRule: {
      /** @enum {string} */
      kind: 'sibling';
      /** @enum {string} */
      signal:
        | 'pack.voltage_mv'
        | 'pack.current_ma'
        | 'pack.soc_pct'
        | 'pack.bms_soc_pct'
        | 'pack.bms_soh_pct'
        | 'pack.bms_resistance_uohm'
        | 'pack.temperature_1_c'
        | 'pack.temperature_2_c'
        | 'pack.charged_mah'
        | 'pack.discharged_mah'
        | 'pack.charged_mwh'
        | 'pack.discharged_mwh'
        | 'pack.charge_block'
        | 'pack.discharge_block'
        | 'pack.state_bits'
        | 'pack.full_cycles'
        | 'pack.short_circuit_trips'
        | 'pack.over_voltage_trips'
        | 'pack.under_voltage_trips'
        | 'pack.soc_sigma_pct'
        | 'pack.soc_drift_pct'
        | 'cell.voltage_mv'
        | 'cell.temperature_c'
        | 'cell.deviation_mv'
        | 'cell.balancing';
      /** @enum {string} */
      among: 'site' | 'model' | 'site_and_model';
      raiseLevel: number;
      clearLevel: number;
      raiseForMs: number;
      clearForMs: number;
      /** @default 2 */
      minSiblings: number;
      /** @enum {string} */
      severity: 'info' | 'warning' | 'critical';
      /**
       * @default {
       *       "of": "fleet"
       *     }
       */
      scope: components['schemas']['RuleScope'];
    };
    SiblingRuleInput: {
      /** @enum {string} */
      kind: 'sibling';
      /** @enum {string} */
      signal:
        | 'pack.voltage_mv'
        | 'pack.current_ma'
        | 'pack.soc_pct'
        | 'pack.bms_soc_pct'
        | 'pack.bms_soh_pct'
        | 'pack.bms_resistance_uohm'
        | 'pack.temperature_1_c'
        | 'pack.temperature_2_c'
        | 'pack.charged_mah'
        | 'pack.discharged_mah'
        | 'pack.charged_mwh'
        | 'pack.discharged_mwh'
        | 'pack.charge_block'
        | 'pack.discharge_block'
        | 'pack.state_bits'
        | 'pack.full_cycles'
        | 'pack.short_circuit_trips'
        | 'pack.over_voltage_trips'
        | 'pack.under_voltage_trips'
        | 'pack.soc_sigma_pct'
        | 'pack.soc_drift_pct'
        | 'cell.voltage_mv'
        | 'cell.temperature_c'
        | 'cell.deviation_mv'
        | 'cell.balancing';
      /** @enum {string} */
      among: 'site' | 'model' | 'site_and_model';
      raiseLevel: number;
      clearLevel: number;
      raiseForMs: number;
      clearForMs: number;
      /** @default 2 */
      minSiblings?: number;
      /** @enum {string} */
      severity: 'info' | 'warning' | 'critical';
      /**
       * @default {
       *       "of": "fleet"
       *     }
       */
      scope?: components['schemas']['RuleScope'];
    };
    SignedPassport: {
      passport: components['schemas']['Passport'];
      signature: {
        protected: string;
        signature: string;
      };
    };
    SignInDomain: {
      domain: string;
      verifiedAt: string | null;
      record: {
        name: string;
        value: string;
      };
      /** Format: date-time */
      createdAt: string;
    };
    SignInDomainGone: {
      domain: string;
    };
    SignInProvider: {
      issuer: string;
      clientId: string;
      /** @description Whoever comes by the provider for the first time becomes a member with this role; null: only who was invited. */
      defaultRole: ('admin' | 'operator' | 'technician' | 'viewer') | null;
      /** @description Members whose addresses are of a proven domain get into the organisation by the provider only. Owners keep their passwords. */
      required: boolean;
      /** @description Whether anybody is sent to the provider. While it is off, passwords open the organisation, also where it is required. */
      enabled: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      version: number;
    };
    SignInProviderTested: {
      ok: boolean;
      checks: {
        /** @enum {string} */
        what: 'discovery' | 'code_flow' | 'pkce' | 'keys';
        ok: boolean;
        detail: string;
      }[];
    };
    SingleSignOn: {
      provider: components['schemas']['SignInProvider'] | null;
      domains: components['schemas']['SignInDomain'][];
      redirectUri: string;
    };
    Site: {
      /** Format: uuid */
      id: string;
      name: string;
      timeZone: string;
      latitude: number | null;
      longitude: number | null;
      /** Format: date-time */
      createdAt: string;
      gateways: number;
      packs: number;
    };
    SiteGone: {
      /** Format: uuid */
      id: string;
    };
    SiteList: {
      items: components['schemas']['Site'][];
      nextCursor: string | null;
    };
    SnoozeAlarm: {
      until: string | null;
    };
    TakeOut: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      state: 'waiting' | 'running' | 'ready' | 'failed' | 'cancelled' | 'expired';
      telemetry: boolean;
      progress: number;
      rows: number;
      bytes: number | null;
      sha256: string | null;
      fileName: string;
      askedBy: string;
      /** Format: date-time */
      askedAt: string;
      finishedAt: string | null;
      expiresAt: string | null;
      error: string | null;
    };
    TakeOutState: {
      /** @description The newest; null: nobody has asked for one. */
      takeOut: components['schemas']['TakeOut'] | null;
    };
    TakeOverPack: {
      code: string;
      name: string;
    };
    ThresholdRule: {
      /** @enum {string} */
      kind: 'threshold';
      /** @enum {string} */
      signal:
        | 'pack.voltage_mv'
        | 'pack.current_ma'
        | 'pack.soc_pct'
        | 'pack.bms_soc_pct'
        | 'pack.bms_soh_pct'
        | 'pack.bms_resistance_uohm'
        | 'pack.temperature_1_c'
        | 'pack.temperature_2_c'
        | 'pack.charged_mah'
        | 'pack.discharged_mah'
        | 'pack.charged_mwh'
        | 'pack.discharged_mwh'
        | 'pack.charge_block'
        | 'pack.discharge_block'
        | 'pack.state_bits'
        | 'pack.full_cycles'
        | 'pack.short_circuit_trips'
        | 'pack.over_voltage_trips'
        | 'pack.under_voltage_trips'
        | 'pack.soc_sigma_pct'
        | 'pack.soc_drift_pct'
        | 'pack.capacity_pct'
        | 'pack.imbalance_pct'
        | 'pack.resistance_mohm'
        | 'cell.voltage_mv'
        | 'cell.temperature_c'
        | 'cell.deviation_mv'
        | 'cell.balancing';
      /** @enum {string} */
      comparison: 'above' | 'below';
      raiseLevel: number;
      clearLevel: number;
      raiseForMs: number;
      clearForMs: number;
      /** @enum {string} */
      severity: 'info' | 'warning' | 'critical';
      /**
       * @default {
       *       "of": "fleet"
       *     }
       */
      scope: components['schemas']['RuleScope'];
      /** @default 180000 */
      gapToleranceMs: number;
      /** @enum {string} */
      guard?: 'charging' | 'discharging';
    };
    ThresholdRuleInput: {
      /** @enum {string} */
      kind: 'threshold';
      /** @enum {string} */
      signal:
        | 'pack.voltage_mv'
        | 'pack.current_ma'
        | 'pack.soc_pct'
        | 'pack.bms_soc_pct'
        | 'pack.bms_soh_pct'
        | 'pack.bms_resistance_uohm'
        | 'pack.temperature_1_c'
        | 'pack.temperature_2_c'
        | 'pack.charged_mah'
        | 'pack.discharged_mah'
        | 'pack.charged_mwh'
        | 'pack.discharged_mwh'
        | 'pack.charge_block'
        | 'pack.discharge_block'
        | 'pack.state_bits'
        | 'pack.full_cycles'
        | 'pack.short_circuit_trips'
        | 'pack.over_voltage_trips'
        | 'pack.under_voltage_trips'
        | 'pack.soc_sigma_pct'
        | 'pack.soc_drift_pct'
        | 'pack.capacity_pct'
        | 'pack.imbalance_pct'
        | 'pack.resistance_mohm'
        | 'cell.voltage_mv'
        | 'cell.temperature_c'
        | 'cell.deviation_mv'
        | 'cell.balancing';
      /** @enum {string} */
      comparison: 'above' | 'below';
      raiseLevel: number;
      clearLevel: number;
      raiseForMs: number;
      clearForMs: number;
      /** @enum {string} */
      severity: 'info' | 'warning' | 'critical';
      /**
       * @default {
       *       "of": "fleet"
       *     }
       */
      scope?: components['schemas']['RuleScope'];
      /** @default 180000 */
      gapToleranceMs?: number;
      /** @enum {string} */
      guard?: 'charging' | 'discharging';
    };
    TransferCode: {
      code: string;
    };
    TripPostMortem: {
      /** Format: uuid */
      alarmId: string;
      /** Format: date-time */
      tripAt: string;
      /** Format: date-time */
      from: string;
      samples: number;
      crossings: {
        /** @enum {string} */
        limit:
          | 'cellHighMv'
          | 'cellLowMv'
          | 'packHighMv'
          | 'packLowMv'
          | 'currentMa'
          | 'temperatureHighC'
          | 'temperatureLowC';
        part: string;
        /** Format: date-time */
        at: string;
        value: number;
        limitValue: number;
        currentMa: number | null;
        temperatureC: number | null;
      }[];
      first: {
        /** @enum {string} */
        limit:
          | 'cellHighMv'
          | 'cellLowMv'
          | 'packHighMv'
          | 'packLowMv'
          | 'currentMa'
          | 'temperatureHighC'
          | 'temperatureLowC';
        part: string;
        /** Format: date-time */
        at: string;
        value: number;
        limitValue: number;
        currentMa: number | null;
        temperatureC: number | null;
      } | null;
      limits: {
        [key: string]: number | null;
      };
    };
    TryGatewayMapping: {
      /** @enum {string} */
      format: 'line_protocol' | 'teltonika';
      document: {
        [key: string]: unknown;
      };
      message: string;
      /**
       * @default ns
       * @enum {string}
       */
      precision?: 'ns' | 'us' | 'ms' | 's';
    };
    TryRegisterMap: {
      document?: {
        [key: string]: unknown;
      };
      maps?: string[];
      frames: {
        request: string;
        response?: string | null;
      }[];
    };
    UnassignedAddress: {
      gateway: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      bus: string;
      slaveAddress: number;
      /** Format: date-time */
      firstSeenAt: string;
      /** Format: date-time */
      lastSeenAt: string;
      frames: number;
      otherSerial: number | null;
      newest: {
        /** Format: date-time */
        receivedAt: string;
        frame: components['schemas']['ExplainedFrame'];
      } | null;
    };
    UnassignedAddressList: {
      items: components['schemas']['UnassignedAddress'][];
    };
    UnassignedSerial: {
      gateway: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      serial: string;
      /** Format: date-time */
      firstSeenAt: string;
      /** Format: date-time */
      lastSeenAt: string;
      samples: number;
    };
    UnassignedSerialList: {
      items: components['schemas']['UnassignedSerial'][];
    };
    UpdateGateway: {
      name?: string;
      site?: string | null;
    };
    UpdateOrganisation: {
      name: string;
    };
    UpdatePack: {
      name?: string;
      serial?: string | null;
      site?: string | null;
      /** @enum {string} */
      status?: 'in_service' | 'stored' | 'workshop' | 'retired';
      facts?: {
        /** @enum {string} */
        chemistry: 'lfp' | 'nmc' | 'lco' | 'lto' | 'lifeypo4';
        model: string;
        cellsInSeries: number;
        nominalCapacityMah: number;
        /** Format: date-time */
        validFrom?: string;
      };
    };
    UpdateSite: {
      name?: string;
      timeZone?: string;
      latitude?: number | null;
      longitude?: number | null;
    };
    ValidateRegisterMap: {
      document: {
        [key: string]: unknown;
      };
    };
    Webhook: {
      /** Format: uuid */
      id: string;
      url: string;
      description: string;
      eventTypes: string[];
      enabled: boolean;
      disabled: {
        /** Format: date-time */
        at: string;
        /** @enum {string} */
        reason: 'by_hand' | 'gone' | 'failing';
      } | null;
      failingSince: string | null;
      lastError: string | null;
      previousSecretUntil: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      version: number;
    };
    WebhookAlarmAcknowledged: {
      /** @constant */
      type: 'alarm.acknowledged';
      /**
       * Format: date-time
       * @description When it was written down; the same at every attempt.
       */
      timestamp: string;
      data: {
        /** Format: uuid */
        alarmId: string;
        packUid: string | null;
        packName: string | null;
        /** @default null */
        gatewayId: string | null;
        /** @default null */
        gatewayName: string | null;
        /** Format: uuid */
        ruleId: string;
        ruleName: string;
        /** @enum {string} */
        severity: 'info' | 'warning' | 'critical';
        /** @enum {string} */
        signal:
          | 'pack.voltage_mv'
          | 'pack.current_ma'
          | 'pack.soc_pct'
          | 'pack.bms_soc_pct'
          | 'pack.bms_soh_pct'
          | 'pack.bms_resistance_uohm'
          | 'pack.temperature_1_c'
          | 'pack.temperature_2_c'
          | 'pack.charged_mah'
          | 'pack.discharged_mah'
          | 'pack.charged_mwh'
          | 'pack.discharged_mwh'
          | 'pack.charge_block'
          | 'pack.discharge_block'
          | 'pack.state_bits'
          | 'pack.full_cycles'
          | 'pack.short_circuit_trips'
          | 'pack.over_voltage_trips'
          | 'pack.under_voltage_trips'
          | 'pack.soc_sigma_pct'
          | 'pack.soc_drift_pct'
          | 'pack.capacity_pct'
          | 'pack.imbalance_pct'
          | 'pack.resistance_mohm'
          | 'cell.voltage_mv'
          | 'cell.temperature_c'
          | 'cell.deviation_mv'
          | 'cell.balancing'
          | 'pack.silence_ms'
          | 'gateway.silence_ms'
          | 'gateway.skew_ms'
          | 'slave.silence_ms'
          | 'slave.other_serial'
          | 'slave.round_trip_ms'
          | 'bus.timeouts_pct'
          | 'bus.crc_errors_pct'
          | 'bus.exceptions_pct';
        part: string;
        /** Format: date-time */
        raisedAt: string;
        clearedAt: string | null;
        raiseLevel: number | null;
        value: number | null;
        peakValue: number | null;
      };
    };
    WebhookAlarmCleared: {
      /** @constant */
      type: 'alarm.cleared';
      /**
       * Format: date-time
       * @description When it was written down; the same at every attempt.
       */
      timestamp: string;
      data: {
        /** Format: uuid */
        alarmId: string;
        packUid: string | null;
        packName: string | null;
        /** @default null */
        gatewayId: string | null;
        /** @default null */
        gatewayName: string | null;
        /** Format: uuid */
        ruleId: string;
        ruleName: string;
        /** @enum {string} */
        severity: 'info' | 'warning' | 'critical';
        /** @enum {string} */
        signal:
          | 'pack.voltage_mv'
          | 'pack.current_ma'
          | 'pack.soc_pct'
          | 'pack.bms_soc_pct'
          | 'pack.bms_soh_pct'
          | 'pack.bms_resistance_uohm'
          | 'pack.temperature_1_c'
          | 'pack.temperature_2_c'
          | 'pack.charged_mah'
          | 'pack.discharged_mah'
          | 'pack.charged_mwh'
          | 'pack.discharged_mwh'
          | 'pack.charge_block'
          | 'pack.discharge_block'
          | 'pack.state_bits'
          | 'pack.full_cycles'
          | 'pack.short_circuit_trips'
          | 'pack.over_voltage_trips'
          | 'pack.under_voltage_trips'
          | 'pack.soc_sigma_pct'
          | 'pack.soc_drift_pct'
          | 'pack.capacity_pct'
          | 'pack.imbalance_pct'
          | 'pack.resistance_mohm'
          | 'cell.voltage_mv'
          | 'cell.temperature_c'
          | 'cell.deviation_mv'
          | 'cell.balancing'
          | 'pack.silence_ms'
          | 'gateway.silence_ms'
          | 'gateway.skew_ms'
          | 'slave.silence_ms'
          | 'slave.other_serial'
          | 'slave.round_trip_ms'
          | 'bus.timeouts_pct'
          | 'bus.crc_errors_pct'
          | 'bus.exceptions_pct';
        part: string;
        /** Format: date-time */
        raisedAt: string;
        clearedAt: string | null;
        raiseLevel: number | null;
        value: number | null;
        peakValue: number | null;
      };
    };
    WebhookAlarmRaised: {
      /** @constant */
      type: 'alarm.raised';
      /**
       * Format: date-time
       * @description When it was written down; the same at every attempt.
       */
      timestamp: string;
      data: {
        /** Format: uuid */
        alarmId: string;
        packUid: string | null;
        packName: string | null;
        /** @default null */
        gatewayId: string | null;
        /** @default null */
        gatewayName: string | null;
        /** Format: uuid */
        ruleId: string;
        ruleName: string;
        /** @enum {string} */
        severity: 'info' | 'warning' | 'critical';
        /** @enum {string} */
        signal:
          | 'pack.voltage_mv'
          | 'pack.current_ma'
          | 'pack.soc_pct'
          | 'pack.bms_soc_pct'
          | 'pack.bms_soh_pct'
          | 'pack.bms_resistance_uohm'
          | 'pack.temperature_1_c'
          | 'pack.temperature_2_c'
          | 'pack.charged_mah'
          | 'pack.discharged_mah'
          | 'pack.charged_mwh'
          | 'pack.discharged_mwh'
          | 'pack.charge_block'
          | 'pack.discharge_block'
          | 'pack.state_bits'
          | 'pack.full_cycles'
          | 'pack.short_circuit_trips'
          | 'pack.over_voltage_trips'
          | 'pack.under_voltage_trips'
          | 'pack.soc_sigma_pct'
          | 'pack.soc_drift_pct'
          | 'pack.capacity_pct'
          | 'pack.imbalance_pct'
          | 'pack.resistance_mohm'
          | 'cell.voltage_mv'
          | 'cell.temperature_c'
          | 'cell.deviation_mv'
          | 'cell.balancing'
          | 'pack.silence_ms'
          | 'gateway.silence_ms'
          | 'gateway.skew_ms'
          | 'slave.silence_ms'
          | 'slave.other_serial'
          | 'slave.round_trip_ms'
          | 'bus.timeouts_pct'
          | 'bus.crc_errors_pct'
          | 'bus.exceptions_pct';
        part: string;
        /** Format: date-time */
        raisedAt: string;
        clearedAt: string | null;
        raiseLevel: number | null;
        value: number | null;
        peakValue: number | null;
      };
    };
    WebhookAlarmWithdrawn: {
      /** @constant */
      type: 'alarm.withdrawn';
      /**
       * Format: date-time
       * @description When it was written down; the same at every attempt.
       */
      timestamp: string;
      data: {
        /** Format: uuid */
        alarmId: string;
        packUid: string | null;
        packName: string | null;
        /** @default null */
        gatewayId: string | null;
        /** @default null */
        gatewayName: string | null;
        /** Format: uuid */
        ruleId: string;
        ruleName: string;
        /** @enum {string} */
        severity: 'info' | 'warning' | 'critical';
        /** @enum {string} */
        signal:
          | 'pack.voltage_mv'
          | 'pack.current_ma'
          | 'pack.soc_pct'
          | 'pack.bms_soc_pct'
          | 'pack.bms_soh_pct'
          | 'pack.bms_resistance_uohm'
          | 'pack.temperature_1_c'
          | 'pack.temperature_2_c'
          | 'pack.charged_mah'
          | 'pack.discharged_mah'
          | 'pack.charged_mwh'
          | 'pack.discharged_mwh'
          | 'pack.charge_block'
          | 'pack.discharge_block'
          | 'pack.state_bits'
          | 'pack.full_cycles'
          | 'pack.short_circuit_trips'
          | 'pack.over_voltage_trips'
          | 'pack.under_voltage_trips'
          | 'pack.soc_sigma_pct'
          | 'pack.soc_drift_pct'
          | 'pack.capacity_pct'
          | 'pack.imbalance_pct'
          | 'pack.resistance_mohm'
          | 'cell.voltage_mv'
          | 'cell.temperature_c'
          | 'cell.deviation_mv'
          | 'cell.balancing'
          | 'pack.silence_ms'
          | 'gateway.silence_ms'
          | 'gateway.skew_ms'
          | 'slave.silence_ms'
          | 'slave.other_serial'
          | 'slave.round_trip_ms'
          | 'bus.timeouts_pct'
          | 'bus.crc_errors_pct'
          | 'bus.exceptions_pct';
        part: string;
        /** Format: date-time */
        raisedAt: string;
        clearedAt: string | null;
        raiseLevel: number | null;
        value: number | null;
        peakValue: number | null;
      };
    };
    WebhookAlarmWoken: {
      /** @constant */
      type: 'alarm.woken';
      /**
       * Format: date-time
       * @description When it was written down; the same at every attempt.
       */
      timestamp: string;
      data: {
        /** Format: uuid */
        alarmId: string;
        packUid: string | null;
        packName: string | null;
        /** @default null */
        gatewayId: string | null;
        /** @default null */
        gatewayName: string | null;
        /** Format: uuid */
        ruleId: string;
        ruleName: string;
        /** @enum {string} */
        severity: 'info' | 'warning' | 'critical';
        /** @enum {string} */
        signal:
          | 'pack.voltage_mv'
          | 'pack.current_ma'
          | 'pack.soc_pct'
          | 'pack.bms_soc_pct'
          | 'pack.bms_soh_pct'
          | 'pack.bms_resistance_uohm'
          | 'pack.temperature_1_c'
          | 'pack.temperature_2_c'
          | 'pack.charged_mah'
          | 'pack.discharged_mah'
          | 'pack.charged_mwh'
          | 'pack.discharged_mwh'
          | 'pack.charge_block'
          | 'pack.discharge_block'
          | 'pack.state_bits'
          | 'pack.full_cycles'
          | 'pack.short_circuit_trips'
          | 'pack.over_voltage_trips'
          | 'pack.under_voltage_trips'
          | 'pack.soc_sigma_pct'
          | 'pack.soc_drift_pct'
          | 'pack.capacity_pct'
          | 'pack.imbalance_pct'
          | 'pack.resistance_mohm'
          | 'cell.voltage_mv'
          | 'cell.temperature_c'
          | 'cell.deviation_mv'
          | 'cell.balancing'
          | 'pack.silence_ms'
          | 'gateway.silence_ms'
          | 'gateway.skew_ms'
          | 'slave.silence_ms'
          | 'slave.other_serial'
          | 'slave.round_trip_ms'
          | 'bus.timeouts_pct'
          | 'bus.crc_errors_pct'
          | 'bus.exceptions_pct';
        part: string;
        /** Format: date-time */
        raisedAt: string;
        clearedAt: string | null;
        raiseLevel: number | null;
        value: number | null;
        peakValue: number | null;
      };
    };
    WebhookList: {
      items: components['schemas']['Webhook'][];
    };
    WebhookTest: {
      /** @constant */
      type: 'webhook.test';
      /**
       * Format: date-time
       * @description When it was written down; the same at every attempt.
       */
      timestamp: string;
      data: {
        /** Format: uuid */
        endpointId: string;
        message: string;
      };
    };
    WebhookTested: {
      /** Format: uuid */
      deliveryId: string;
    };
    WebhookWithSecret: {
      /** Format: uuid */
      id: string;
      url: string;
      description: string;
      eventTypes: string[];
      enabled: boolean;
      disabled: {
        /** Format: date-time */
        at: string;
        /** @enum {string} */
        reason: 'by_hand' | 'gone' | 'failing';
      } | null;
      failingSince: string | null;
      lastError: string | null;
      previousSecretUntil: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      version: number;
      secret: string | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  chooseOrganisation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "organisationId": "0199a000-0000-7000-8000-000000000021"
         *     }
         */
        'application/json': components['schemas']['ChooseOrganisation'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description You belong to no such organisation, and none of yours looks after one. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getOrganisation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Organisation'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateOrganisation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Harbour Logistics"
         *     }
         */
        'application/json': components['schemas']['UpdateOrganisation'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Organisation'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the `ETag` that `If-Match` names. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listMembers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MemberList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  leaveOrganisation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MemberGone'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It is the last owner. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000011 */
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MemberGone'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such member. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It is the last owner. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description They have another role than the one whose `tag` `If-Match` names. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changeMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000011 */
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "role": "operator"
         *     }
         */
        'application/json': components['schemas']['ChangeMember'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such member. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It is the last owner. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description They have another role than the one whose `tag` `If-Match` names. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  lookAtInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "the-token-of-the-mail"
         *     }
         */
        'application/json': components['schemas']['LookAtInvitation'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfferedInvitation'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The invitation was accepted, taken back or is over; or there never was one. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many wrong tokens came from this address. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  acceptInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "the-token-of-the-mail",
         *       "name": "Ada Fischer",
         *       "password": "correct horse battery"
         *     }
         */
        'application/json': components['schemas']['AcceptInvitation'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationAccepted'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody else is signed in. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The invitation was accepted, taken back or is over; or there never was one. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Sign in first (`invitation_needs_sign_in`), or choose a name and a password (`invitation_needs_password`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many wrong tokens came from this address. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listInvitations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ada@example.org",
         *       "role": "technician"
         *     }
         */
        'application/json': components['schemas']['Invite'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invited'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody with this address is a member already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resendInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 0199a000-0000-7000-8000-000000000012 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invited'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such invitation that is open. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was done by this `Idempotency-Key`, and its answer is not known (`answer_lost`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  cancelInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000012 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invitation'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such invitation that is open. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listCustomers: {
    parameters: {
      query?: {
        cursor?: string;
        /** @example 50 */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createCustomer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Lake Ferries",
         *       "owner": "noa@example.org"
         *     }
         */
        'application/json': components['schemas']['CreateCustomer'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerMailed'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation is itself a customer (`oem_of_oem`), or has as many as it may (`limit_reached`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  offerToCustomer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "kim@example.org"
         *     }
         */
        'application/json': components['schemas']['OfferToCustomer'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerMailed'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation is itself a customer (`oem_of_oem`), or has as many as it may (`limit_reached`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  renewCustomer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 0199a000-0000-7000-8000-000000000020 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerMailed'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description You have no such customer that nobody has joined yet. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was done by this `Idempotency-Key`, and its answer is not known (`answer_lost`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endCustomer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000020 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerGone'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description You have no such customer. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getOem: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationOem'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endOem: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationOem'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody looks after your organisation. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  lookAtOem: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "the-token-of-the-offer"
         *     }
         */
        'application/json': components['schemas']['OemToken'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OemOffer'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The offer was taken up, taken back or is over; or there never was one. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  acceptOem: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "the-token-of-the-offer"
         *     }
         */
        'application/json': components['schemas']['OemToken'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationOem'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The offer was taken up, taken back or is over; or there never was one. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description One looks after it already (`has_oem`), or it has customers itself (`oem_of_oem`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getSingleSignOn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SingleSignOn'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  saveSignInProvider: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "issuer": "https://login.example.com",
         *       "clientId": "packwatch",
         *       "clientSecret": "what the provider gave for it",
         *       "defaultRole": "viewer",
         *       "required": false,
         *       "enabled": true
         *     }
         */
        'application/json': components['schemas']['SaveSignInProvider'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInProvider'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has another version than `If-Match` says; or there is one, and `If-None-Match` is `*`. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeSignInProvider: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInProvider'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no sign-in provider. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  testSignInProvider: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInProviderTested'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no sign-in provider. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  addSignInDomain: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "domain": "example.com"
         *     }
         */
        'application/json': components['schemas']['AddSignInDomain'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInDomain'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There are as many as there may be (`limit_reached`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  verifySignInDomain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example example.com */
        domain: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInDomain'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has not named this domain. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The record is not there (`domain_not_proven`), or the domain is another organisation’s (`domain_taken`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeSignInDomain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example example.com */
        domain: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInDomainGone'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has not named this domain. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getMyData: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonData'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getMyErasure: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonErasureState'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  eraseMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "you@example.org",
         *       "password": "the-password-of-yours"
         *     }
         */
        'application/json': components['schemas']['ErasePerson'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonErased'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description You are the only owner of an organisation (`last_owner`), or have to show anew who you are (`fresh_proof_wanted`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getOrganisationErasure: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationErasureState'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  askOrganisationErasure: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Harbour Logistics",
         *       "password": "the-password-of-yours"
         *     }
         */
        'application/json': components['schemas']['AskOrganisationErasure'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationErasureState'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  callOffOrganisationErasure: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationErasureState'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The time has come, and it is under way (`erasure_under_way`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getBrand: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BrandSettings'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setBrand: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Acme Power",
         *       "colour": "#0f766e",
         *       "logo": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPgL8sDAAGLAPQ8xSAqAAAAAElFTkSuQmCC"
         *     }
         */
        'application/json': components['schemas']['SetBrand'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BrandSettings'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeBrand: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BrandSettings'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has said nothing about it. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getLogo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example f5b3cfd08d2ce430dae2e3c97518183ab5b679738f5f529de6e5b13ceb994876 */
        digest: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/png': string;
          'image/jpeg': string;
          'image/webp': string;
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody has this logo. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Replication",
         *       "scopes": [
         *         "pack:read",
         *         "alarm:read",
         *         "change:read"
         *       ],
         *       "expiresAt": null
         *     }
         */
        'application/json': components['schemas']['CreateApiKey'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewApiKey'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000013 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKey'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such key. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  rotateKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 0199a000-0000-7000-8000-000000000013 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "overlapHours": 24
         *     }
         */
        'application/json': components['schemas']['RotateApiKey'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewApiKey'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such key. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The key is over already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokeKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000013 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKey'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such key. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listSites: {
    parameters: {
      query?: {
        cursor?: string;
        /** @example 50 */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SiteList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createSite: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "South quay",
         *       "timeZone": "Europe/Zurich",
         *       "latitude": 47.36,
         *       "longitude": 8.54
         *     }
         */
        'application/json': components['schemas']['CreateSite'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Site'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Another site has this name. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getSite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000004 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Site'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such site. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteSite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000004 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SiteGone'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such site. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Gateways or packs are or were on it, or a rule is about it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateSite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000004 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "South pier"
         *     }
         */
        'application/json': components['schemas']['UpdateSite'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Site'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such site. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Another site has this name. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the `ETag` that `If-Match` names. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPacks: {
    parameters: {
      query?: {
        cursor?: string;
        /** @example 50 */
        limit?: number;
        search?: string;
        /** @example charging */
        state?: 'charging' | 'discharging' | 'idle' | 'silent' | 'alarm';
        tag?: string;
        /** @example 0199a000-0000-7000-8000-000000000004 */
        site?: string;
        group?: string;
        attention?: 'soc_doubtful' | 'weak_cell';
        sohBelow?: number;
        /** @example name */
        sort?: 'name' | 'soh';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createPack: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Crane 7",
         *       "serial": "SP-7010042",
         *       "site": "0199a000-0000-7000-8000-000000000004",
         *       "chemistry": "lfp",
         *       "model": "24-115",
         *       "cellsInSeries": 8,
         *       "nominalCapacityMah": 100000
         *     }
         */
        'application/json': components['schemas']['CreatePack'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such site. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Another pack has this name. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updatePack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Crane 7b",
         *       "facts": {
         *         "chemistry": "lfp",
         *         "model": "24-115",
         *         "cellsInSeries": 8,
         *         "nominalCapacityMah": 98000
         *       }
         *     }
         */
        'application/json': components['schemas']['UpdatePack'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack, or no such site. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Another pack has this name. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the `ETag` that `If-Match` names. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setPackTags: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "tags": [
         *         "crane",
         *         "night-shift"
         *       ]
         *     }
         */
        'application/json': components['schemas']['PackTags'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPackConfiguration: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackConfiguration'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listServiceEvents: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceEventList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  addServiceEvent: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "at": "2026-11-20T08:30:00.000Z",
         *       "kind": "cell_replaced",
         *       "cellIndex": 3,
         *       "comment": "Swollen"
         *     }
         */
        'application/json': components['schemas']['NewServiceEvent'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceEvent'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The same was noted for the same moment. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeServiceEvent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
        /** @example 0199a000-0000-7000-8000-000000000014 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceEventList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The pack has no such event. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPackHealth: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackHealth'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack, or nothing is known of it yet. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPackHealthHistory: {
    parameters: {
      query: {
        /** @example 2026-11-01 */
        from: string;
        /** @example 2026-11-22 */
        to: string;
      };
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackHealthHistory'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack, or nothing is known of it yet. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPackCycles: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackCycles'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack, or nothing is known of it yet. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPackCells: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackCells'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack, or nothing is known of it yet. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPassports: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PassportList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  issuePassport: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedPassport'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was done by this `Idempotency-Key`, and its answer is not known (`answer_lost`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPassport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
        /** @example 0199a000-0000-7000-8000-000000000015 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedPassport'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The pack has no such passport. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPassportKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PassportKeys'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPackSeries: {
    parameters: {
      query: {
        /** @example pack.voltage_mv,pack.current_ma,pack.soc_pct */
        signals: string;
        /** @example 2026-11-21T12:00:00.000Z */
        from: string;
        /** @example 2026-11-22T12:00:00.000Z */
        to: string;
        /** @example 800 */
        points?: number;
      };
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Series'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The range takes too long to read. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPackOwnership: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackOwnership'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  offerPack: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "buyer@example.org"
         *     }
         */
        'application/json': components['schemas']['OfferPack'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackOffered'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The pack was handed over already (`pack_handed_over`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  withdrawTransfer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
        /** @example 0199a000-0000-7000-8000-000000000022 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackTransfer'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The pack has no such offer, or it was taken up or taken back. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  lookAtTransfer: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "the-code-of-the-pack"
         *     }
         */
        'application/json': components['schemas']['TransferCode'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfferedPack'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The offer was taken up, taken back or is over; or there never was one. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  acceptTransfer: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "the-code-of-the-pack",
         *       "name": "Crane 7 of Harbour Logistics"
         *     }
         */
        'application/json': components['schemas']['TakeOverPack'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackTakenOver'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The offer was taken up, taken back or is over; or there never was one. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A pack of yours has that name (`name_taken`), it is yours already (`pack_is_yours`), or its history is being rewritten (`pack_busy`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listExports: {
    parameters: {
      query?: {
        /** @example ready */
        state?: 'waiting' | 'running' | 'ready' | 'failed' | 'cancelled' | 'expired';
        cursor?: string;
        /** @example 50 */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExportList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createExport: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "packs": {
         *         "of": "packs",
         *         "uids": [
         *           "0199a000-0000-7000-8000-000000000001"
         *         ]
         *       },
         *       "from": "2026-11-21T00:00:00.000Z",
         *       "to": "2026-11-22T00:00:00.000Z",
         *       "signals": [
         *         "pack.voltage_mv",
         *         "pack.current_ma",
         *         "pack.soc_pct",
         *         "cell.voltage_mv"
         *       ],
         *       "resolution": "raw",
         *       "format": "parquet"
         *     }
         */
        'application/json': components['schemas']['CreateExport'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Export'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack or site. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description So many exports as may wait are waiting (`limit_reached`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getExport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000018 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Export'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such export. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endExport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000018 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Export'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such export. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  downloadExport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000018 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/gzip': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such export. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It is not ready (`export_not_ready`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The file is removed, or never was made (`export_gone`). */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getTakeOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TakeOutState'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  askTakeOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "telemetry": true
         *     }
         */
        'application/json': components['schemas']['AskTakeOut'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TakeOut'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description One waits or is being written (`limit_reached`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endTakeOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TakeOut'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody has asked for one. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  downloadTakeOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/gzip': string;
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nobody has asked for one. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It is not ready (`export_not_ready`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The file is removed, or never was made (`export_gone`). */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getMyMails: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailChoice'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  chooseMyMails: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "off": [
         *         "info",
         *         "report"
         *       ]
         *     }
         */
        'application/json': components['schemas']['ChooseMails'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailChoice'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getFleetReport: {
    parameters: {
      query?: {
        last?: string;
        /** @example 7 */
        days?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FleetReport'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getFleetReportPdf: {
    parameters: {
      query?: {
        last?: string;
        /** @example 7 */
        days?: number;
        /** @example en */
        language?: 'en' | 'de';
        /** @example Europe/Zurich */
        timeZone?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description So many as may wait are being printed (`limit_reached`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No worker has a Chromium, or none has printed it in time (`print_unavailable`); or the database is away. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listReportSubscriptions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportSubscriptionList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createReportSubscription: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "channelId": "0199a000-0000-7000-8000-000000000007",
         *       "period": "week",
         *       "weekday": 1,
         *       "at": "07:00",
         *       "timeZone": "Europe/Zurich"
         *     }
         */
        'application/json': components['schemas']['ReportSubscriptionFields'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportSubscription'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There are as many as there may be (`limit_reached`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  saveReportSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000019 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "channelId": "0199a000-0000-7000-8000-000000000007",
         *       "period": "day",
         *       "weekday": 1,
         *       "at": "07:00",
         *       "timeZone": "Europe/Zurich",
         *       "enabled": false
         *     }
         */
        'application/json': components['schemas']['ReportSubscriptionFields'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportSubscription'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such subscription. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has another version than `If-Match` says. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteReportSubscription: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000019 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportSubscription'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such subscription. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAlarms: {
    parameters: {
      query?: {
        /** @example open */
        status?: 'open' | 'cleared' | 'withdrawn';
        pack?: string;
        gateway?: string;
        /** @example 0199a000-0000-7000-8000-000000000004 */
        site?: string;
        group?: string;
        /** @example critical */
        severity?: 'info' | 'warning' | 'critical';
        acknowledged?: 'yes' | 'no';
        assigned?: 'me' | 'nobody';
        cursor?: string;
        /** @example 50 */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlarmList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getAlarm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000005 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlarmDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such alarm. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getTripPostMortem: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000005 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TripPostMortem'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such alarm. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The alarm is not about a trip. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  acknowledgeAlarm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000005 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "note": "On the way"
         *     }
         */
        'application/json': components['schemas']['AcknowledgeAlarm'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlarmDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such alarm. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It makes no sense for the alarm as it is. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody did something to it since the version that `If-Match` says. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  assignAlarm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000005 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "userId": "0199a000-0000-7000-8000-000000000011"
         *     }
         */
        'application/json': components['schemas']['AssignAlarm'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlarmDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such alarm. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It makes no sense for the alarm as it is. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody did something to it since the version that `If-Match` says. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  snoozeAlarm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000005 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "until": "2026-11-22T16:00:00.000Z"
         *     }
         */
        'application/json': components['schemas']['SnoozeAlarm'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlarmDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such alarm. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It makes no sense for the alarm as it is. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody did something to it since the version that `If-Match` says. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  reopenAlarm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000005 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "note": "It is not over"
         *     }
         */
        'application/json': components['schemas']['ReopenAlarm'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlarmDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such alarm. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It makes no sense for the alarm as it is. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Somebody did something to it since the version that `If-Match` says. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listRules: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlarmRuleList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createRule: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Pack voltage low",
         *       "definition": {
         *         "kind": "threshold",
         *         "signal": "pack.voltage_mv",
         *         "comparison": "below",
         *         "raiseLevel": 24000,
         *         "clearLevel": 25000,
         *         "raiseForMs": 60000,
         *         "clearForMs": 60000,
         *         "severity": "warning"
         *       }
         *     }
         */
        'application/json': components['schemas']['CreateRule'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlarmRuleDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  describeRule: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "definition": {
         *         "kind": "threshold",
         *         "signal": "pack.voltage_mv",
         *         "comparison": "below",
         *         "raiseLevel": 24000,
         *         "clearLevel": 25000,
         *         "raiseForMs": 60000,
         *         "clearForMs": 60000,
         *         "severity": "warning"
         *       }
         *     }
         */
        'application/json': components['schemas']['DescribeRuleQuestion'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleInWords'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  backTestRule: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "definition": {
         *         "kind": "threshold",
         *         "signal": "pack.voltage_mv",
         *         "comparison": "below",
         *         "raiseLevel": 24000,
         *         "clearLevel": 25000,
         *         "raiseForMs": 60000,
         *         "clearForMs": 60000,
         *         "severity": "warning"
         *       },
         *       "days": 30,
         *       "packs": [
         *         "0199a000-0000-7000-8000-000000000001"
         *       ]
         *     }
         */
        'application/json': components['schemas']['BackTestQuestion'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BackTestResult'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Another back-test of your organisation is running. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listDefaultRules: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DefaultRuleSet'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  addDefaultRules: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "keys": [
         *         "pack_silent",
         *         "gateway_silent"
         *       ]
         *     }
         */
        'application/json': components['schemas']['AddDefaultRules'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DefaultRuleSet'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was done by this `Idempotency-Key`, and its answer is not known (`answer_lost`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getRule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000006 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlarmRuleDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such rule. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  saveRule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000006 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "definition": {
         *         "kind": "threshold",
         *         "signal": "pack.voltage_mv",
         *         "comparison": "below",
         *         "raiseLevel": 23500,
         *         "clearLevel": 25000,
         *         "raiseForMs": 60000,
         *         "clearForMs": 60000,
         *         "severity": "warning"
         *       }
         *     }
         */
        'application/json': components['schemas']['SaveRule'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlarmRuleDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such rule. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The rule has another version than `If-Match` says. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  disableRule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000006 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlarmRuleDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such rule. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It is disabled already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The rule has another version than `If-Match` says. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listChannels: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChannelList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createChannel: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "kind": "email",
         *       "name": "Shift",
         *       "to": [
         *         "shift@example.org"
         *       ]
         *     }
         */
        'application/json': components['schemas']['CreateChannel'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Channel'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There are as many as there may be (`limit_reached`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getChannel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000007 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Channel'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such channel. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  saveChannel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000007 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Night shift",
         *       "enabled": true,
         *       "to": [
         *         "night@example.org"
         *       ]
         *     }
         */
        'application/json': components['schemas']['SaveChannel'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Channel'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such channel. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has another version than `If-Match` says. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteChannel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000007 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Channel'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such channel. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Policies name it (`channel_in_use`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  testChannel: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 0199a000-0000-7000-8000-000000000007 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChannelTested'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such channel. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was done by this `Idempotency-Key`, and its answer is not known (`answer_lost`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPolicies: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createPolicy: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Critical at once, the foreman after ten minutes",
         *       "minSeverity": "critical",
         *       "steps": [
         *         {
         *           "afterMinutes": 0,
         *           "channelIds": [
         *             "0199a000-0000-7000-8000-000000000007"
         *           ]
         *         },
         *         {
         *           "afterMinutes": 10,
         *           "channelIds": [
         *             "0199a000-0000-7000-8000-000000000007"
         *           ]
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['PolicyFields'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Policy'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There are as many as there may be (`limit_reached`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPolicy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000008 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Policy'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such policy. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  savePolicy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000008 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Critical at once, the foreman after ten minutes",
         *       "minSeverity": "critical",
         *       "steps": [
         *         {
         *           "afterMinutes": 0,
         *           "channelIds": [
         *             "0199a000-0000-7000-8000-000000000007"
         *           ]
         *         },
         *         {
         *           "afterMinutes": 10,
         *           "channelIds": [
         *             "0199a000-0000-7000-8000-000000000007"
         *           ]
         *         }
         *       ],
         *       "repeatMinutes": 30
         *     }
         */
        'application/json': components['schemas']['PolicyFields'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Policy'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such policy. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has another version than `If-Match` says. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deletePolicy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000008 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Policy'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such policy. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listWebhooks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "url": "https://hooks.example.com/packwatch",
         *       "eventTypes": [
         *         "alarm.raised",
         *         "alarm.cleared"
         *       ]
         *     }
         */
        'application/json': components['schemas']['CreateWebhook'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookWithSecret'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description There are as many as there may be (`limit_reached`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getWebhook: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000009 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such webhook. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  saveWebhook: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000009 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "url": "https://hooks.example.com/packwatch",
         *       "description": "ERP",
         *       "eventTypes": [],
         *       "enabled": true
         *     }
         */
        'application/json': components['schemas']['SaveWebhook'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such webhook. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has another version than `If-Match` says. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteWebhook: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000009 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such webhook. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  rotateWebhookSecret: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 0199a000-0000-7000-8000-000000000009 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookWithSecret'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such webhook. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was done by this `Idempotency-Key`, and its answer is not known (`answer_lost`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  testWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 0199a000-0000-7000-8000-000000000009 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookTested'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such webhook. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was done by this `Idempotency-Key`, and its answer is not known (`answer_lost`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listDeliveries: {
    parameters: {
      query?: {
        /** @example failed */
        status?: 'pending' | 'delivered' | 'failed';
        kind?: 'email' | 'webhook' | 'chat';
        alarm?: string;
        target?: string;
        cursor?: string;
        /** @example 50 */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getDelivery: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000010 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such delivery. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  redeliverRange: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "from": "2026-11-22T06:00:00.000Z",
         *       "to": "2026-11-22T12:00:00.000Z",
         *       "kind": "webhook"
         *     }
         */
        'application/json': components['schemas']['RedeliverRange'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redelivered'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was done by this `Idempotency-Key`, and its answer is not known (`answer_lost`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  redeliver: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 0199a000-0000-7000-8000-000000000010 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveryDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such delivery. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was done by this `Idempotency-Key`, and its answer is not known (`answer_lost`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listQuarantine: {
    parameters: {
      query?: {
        gateway?: string;
        pack?: string;
        reason?:
          | 'bad_crc'
          | 'truncated'
          | 'overlong'
          | 'malformed_frame'
          | 'wrong_slave'
          | 'wrong_function'
          | 'modbus_exception'
          | 'unassigned_address'
          | 'other_serial'
          | 'no_meter_frame'
          | 'future'
          | 'too_old'
          | 'conflict'
          | 'unknown_signal'
          | 'unknown_pack'
          | 'no_mapping';
        /** @example open */
        state?: 'open' | 'resolved';
        from?: string;
        to?: string;
        cursor?: string;
        /** @example 50 */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuarantineList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  retryQuarantine: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "unassigned_address",
         *       "gateway": "0199a000-0000-7000-8000-000000000002"
         *     }
         */
        'application/json': components['schemas']['RetryQuarantine'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuarantineRetried'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was done by this `Idempotency-Key`, and its answer is not known (`answer_lost`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  dismissQuarantine: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "ids": [
         *         "10017"
         *       ],
         *       "comment": "A test of the bus"
         *     }
         */
        'application/json': components['schemas']['DismissQuarantine'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuarantineDismissed'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getQuarantineItem: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 10017 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuarantineDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listGateways: {
    parameters: {
      query?: {
        cursor?: string;
        /** @example 50 */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createGateway: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Quay 3",
         *       "site": "0199a000-0000-7000-8000-000000000004"
         *     }
         */
        'application/json': components['schemas']['CreateGateway'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayCreated'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such site. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  claimGateway: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "the-code-of-the-gateway"
         *     }
         */
        'application/json': components['schemas']['ClaimGateway'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayClaimed'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The code was used, is over, or never was. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Too many wrong codes came from this address. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getGateway: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000002 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such gateway. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateGateway: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000002 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Quay 4"
         *     }
         */
        'application/json': components['schemas']['UpdateGateway'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such gateway, or no such site. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the `ETag` that `If-Match` names. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createClaimCode: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 0199a000-0000-7000-8000-000000000002 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewClaim'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such gateway. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was done by this `Idempotency-Key`, and its answer is not known (`answer_lost`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listGatewayTokens: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000002 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayTokenList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such gateway. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  rotateGatewayToken: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 0199a000-0000-7000-8000-000000000002 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "overlapHours": 24
         *     }
         */
        'application/json': components['schemas']['RotateGatewayToken'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewGatewayToken'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such gateway. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was done by this `Idempotency-Key`, and its answer is not known (`answer_lost`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokeGatewayToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000002 */
        id: string;
        /** @example 0199a000-0000-7000-8000-000000000003 */
        tokenId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayToken'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The gateway has no such token. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getBusHealth: {
    parameters: {
      query?: {
        /** @example 2026-11-21T12:00:00.000Z */
        from?: string;
        /** @example 2026-11-22T12:00:00.000Z */
        to?: string;
        /** @example true */
        hourly?: string;
      };
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000002 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BusHealth'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such gateway. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listGatewayMappings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000002 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMappingList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such gateway. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  saveGatewayMapping: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @example 0199a000-0000-7000-8000-000000000002 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "format": "line_protocol",
         *       "document": {
         *         "v": 1,
         *         "lines": [
         *           {
         *             "measurement": "modbus",
         *             "pack": {
         *               "tag": "name"
         *             },
         *             "fields": {
         *               "voltage": {
         *                 "signal": "pack.voltage_mv",
         *                 "scale": 1000
         *               }
         *             }
         *           }
         *         ]
         *       }
         *     }
         */
        'application/json': components['schemas']['SaveGatewayMapping'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMapping'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such gateway. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was done by this `Idempotency-Key`, and its answer is not known (`answer_lost`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  tryGatewayMapping: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "format": "line_protocol",
         *       "document": {
         *         "v": 1,
         *         "lines": [
         *           {
         *             "measurement": "modbus",
         *             "pack": {
         *               "tag": "name"
         *             },
         *             "fields": {
         *               "voltage": {
         *                 "signal": "pack.voltage_mv",
         *                 "scale": 1000
         *               }
         *             }
         *           }
         *         ]
         *       },
         *       "message": "modbus,name=7010042 voltage=26.412 1795341570000",
         *       "precision": "ms"
         *     }
         */
        'application/json': components['schemas']['TryGatewayMapping'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GatewayMappingTrial'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listGroups: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackGroupList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createGroup: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Night shift",
         *       "packs": [
         *         "0199a000-0000-7000-8000-000000000001"
         *       ]
         *     }
         */
        'application/json': components['schemas']['SavePackGroup'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackGroupDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has not all of the packs. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Another group has this name, or there are as many as there may be. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000023 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackGroupDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such group. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  saveGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000023 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Late shift",
         *       "packs": [
         *         "0199a000-0000-7000-8000-000000000001"
         *       ]
         *     }
         */
        'application/json': components['schemas']['SavePackGroup'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackGroupDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such group, or not all of the packs. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Another group has this name. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has changed since the `ETag` that `If-Match` names. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000023 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackGroupGone'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such group. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description A rule is about it, or was, or a policy is (`group_in_use`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPackAssignments: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackAssignmentList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  assignRegisterMap: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "map": "own:smartpro@2",
         *       "packs": [
         *         "0199a000-0000-7000-8000-000000000001"
         *       ]
         *     }
         */
        'application/json': components['schemas']['AssignRegisterMap'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisterMapAssigned'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation can use no such register map, or has no such pack; then nothing was changed. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listUnassignedAddresses: {
    parameters: {
      query?: {
        /** @example 0199a000-0000-7000-8000-000000000002 */
        gateway?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnassignedAddressList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  assignAddress: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "gateway": "0199a000-0000-7000-8000-000000000002",
         *       "bus": "rs485-0",
         *       "slaveAddress": 1,
         *       "pack": "0199a000-0000-7000-8000-000000000001",
         *       "role": "meter",
         *       "map": "shipped:smartpro@1"
         *     }
         */
        'application/json': components['schemas']['AssignAddress'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddressAssigned'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such gateway, pack or register map. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The address means something else in that time. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endAssignment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000016 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /** @example {} */
        'application/json': components['schemas']['EndAssignment'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AssignmentEnded'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such assignment. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPackSerials: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SerialAssignmentList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listUnassignedSerials: {
    parameters: {
      query?: {
        /** @example 0199a000-0000-7000-8000-000000000002 */
        gateway?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnassignedSerialList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  assignSerial: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "gateway": "0199a000-0000-7000-8000-000000000002",
         *       "serial": "7010042",
         *       "pack": "0199a000-0000-7000-8000-000000000001"
         *     }
         */
        'application/json': components['schemas']['AssignSerial'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SerialAssigned'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such gateway or pack. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The serial number means something else in that time. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listRegisterMaps: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisterMapList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createRegisterMap: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "document": {
         *         "id": "smartpro",
         *         "version": 2,
         *         "device": "SmartPro, as measured on our bench",
         *         "provisional": true,
         *         "ids": [
         *           {
         *             "id": 500,
         *             "model": "24-115"
         *           }
         *         ],
         *         "wordOrder": "low_first",
         *         "byteOrder": "big",
         *         "blocks": [
         *           {
         *             "first": 108,
         *             "count": 2
         *           }
         *         ],
         *         "points": [
         *           {
         *             "name": "pack.voltage_mv",
         *             "address": 108,
         *             "type": "u32",
         *             "scale": 1,
         *             "unit": "mV",
         *             "source": "provisional",
         *             "confidence": "medium",
         *             "note": "Measured on our bench."
         *           }
         *         ]
         *       },
         *       "basedOn": "shipped:smartpro@1",
         *       "comment": "The voltage, as measured"
         *     }
         */
        'application/json': components['schemas']['CreateRegisterMap'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisterMapDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation can use no such register map. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description That version is published already; the answer names the next one. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  validateRegisterMap: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "document": {
         *         "id": "smartpro",
         *         "version": 2,
         *         "device": "SmartPro, as measured on our bench",
         *         "provisional": true,
         *         "ids": [
         *           {
         *             "id": 500,
         *             "model": "24-115"
         *           }
         *         ],
         *         "wordOrder": "low_first",
         *         "byteOrder": "big",
         *         "blocks": [
         *           {
         *             "first": 108,
         *             "count": 2
         *           }
         *         ],
         *         "points": [
         *           {
         *             "name": "pack.voltage_mv",
         *             "address": 108,
         *             "type": "u32",
         *             "scale": 1,
         *             "unit": "mV",
         *             "source": "provisional",
         *             "confidence": "medium",
         *             "note": "Measured on our bench."
         *           }
         *         ]
         *       }
         *     }
         */
        'application/json': components['schemas']['ValidateRegisterMap'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisterMapCheck'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  tryRegisterMap: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "maps": [
         *         "shipped:smartpro@1"
         *       ],
         *       "frames": [
         *         {
         *           "request": "01 03 00 6c 00 02 04 16",
         *           "response": "01 03 04 67 2c 00 00 24 8e"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['TryRegisterMap'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisterMapTrial'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation can use no such register map. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getRegisterMap: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example shipped:smartpro@1 */
        ref: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisterMapDetail'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation can use no such register map. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  diffRegisterMaps: {
    parameters: {
      query: {
        /** @example own:smartpro@2 */
        from: string;
      };
      header?: never;
      path: {
        /** @example shipped:smartpro@1 */
        ref: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisterMapDiff'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation can use no such register map. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listRedecodes: {
    parameters: {
      query?: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        pack?: string;
        state?: 'previewing' | 'ready' | 'applying' | 'done' | 'failed' | 'cancelled';
        cursor?: string;
        /** @example 50 */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RedecodeList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createRedecode: {
    parameters: {
      query?: never;
      header?: {
        /** @description Sent again with the same key within 24 hours, the request does nothing and gets the answer of the first time (but no secret). */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "pack": "0199a000-0000-7000-8000-000000000001",
         *       "from": "2026-11-20T00:00:00.000Z"
         *     }
         */
        'application/json': components['schemas']['CreateRedecode'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redecode'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack, or can use no such register map. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It was done by this `Idempotency-Key`, and its answer is not known (`answer_lost`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The `Idempotency-Key` was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getRedecode: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000017 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redecode'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such re-decode. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  applyRedecode: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000017 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redecode'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such re-decode. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It is not ready, or another one of the pack is being applied. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  cancelRedecode: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000017 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Redecode'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such re-decode. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description It has ended already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listRefolds: {
    parameters: {
      query?: {
        cursor?: string;
        /** @example 50 */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RefoldList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPackRefold: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 0199a000-0000-7000-8000-000000000001 */
        uid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackRefold'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Your organisation has no such pack. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getRetention: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionSettings'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setRetention: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "rawDays": 120,
         *       "rollupDays": 3650,
         *       "archiveDays": 100,
         *       "quarantineDays": 90
         *     }
         */
        'application/json': components['schemas']['RetentionSettings'];
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionSettings'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is longer than is taken here (`body_too_large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The body is no JSON (`unsupported_media_type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listChanges: {
    parameters: {
      query?: {
        /**
         * @description The cursor of the last change you have; `now`: what comes from now on; left out: all that is kept.
         * @example now
         */
        after?: string;
        /**
         * @description Of samples, health, alarm, configuration and transfer, with commas between; left out: all of them.
         * @example samples,alarm
         */
        kinds?: string;
        /** @example 500 */
        limit?: number;
        /** @description Seconds to wait for a change if there is none yet. */
        wait?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangePage'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The cursor is older than 30 days, or of another database (`cursor_expired`): `detail` says how to go on. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  streamChanges: {
    parameters: {
      query?: {
        /**
         * @description The cursor of the last change you have; `now`: what comes from now on; left out: all that is kept.
         * @example now
         */
        after?: string;
        /** @description Of samples, health, alarm, configuration and transfer, with commas between; left out: all of them. */
        kinds?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The cursor is older than 30 days, or of another database (`cursor_expired`): `detail` says how to go on. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAudit: {
    parameters: {
      query?: {
        cursor?: string;
        /** @example 50 */
        limit?: number;
        actor?: string;
        /** @example pack.updated */
        action?: string;
        target?: string;
        /** @example 2026-11-01T00:00:00.000Z */
        from?: string;
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditList'];
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  streamLive: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description The input is not as it should be; `errors` names the places. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No session and no API key, or one that is over. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description No active organisation, or neither the role nor the key may do this. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description More requests than this session or key may make in a minute; `Retry-After` says when to go on. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The database is away or too slow for this; `Retry-After` says when to ask again. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'on.alarm.raised': {
    parameters: {
      query?: never;
      header: {
        /** @description The same at every attempt: repeats are told by it. */
        'webhook-id': string;
        /** @description When this attempt was made, seconds since 1970. */
        'webhook-timestamp': string;
        /** @description HMAC-SHA256 of `{id}.{timestamp}.{body}` as `v1,<base64>`; two while a secret is replaced. */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookAlarmRaised'];
      };
    };
    responses: {
      /** @description Nothing more is wanted: the endpoint is switched off. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is tried again, up to nine times over three days; `Retry-After` is kept to. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'on.alarm.cleared': {
    parameters: {
      query?: never;
      header: {
        /** @description The same at every attempt: repeats are told by it. */
        'webhook-id': string;
        /** @description When this attempt was made, seconds since 1970. */
        'webhook-timestamp': string;
        /** @description HMAC-SHA256 of `{id}.{timestamp}.{body}` as `v1,<base64>`; two while a secret is replaced. */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookAlarmCleared'];
      };
    };
    responses: {
      /** @description Nothing more is wanted: the endpoint is switched off. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is tried again, up to nine times over three days; `Retry-After` is kept to. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'on.alarm.withdrawn': {
    parameters: {
      query?: never;
      header: {
        /** @description The same at every attempt: repeats are told by it. */
        'webhook-id': string;
        /** @description When this attempt was made, seconds since 1970. */
        'webhook-timestamp': string;
        /** @description HMAC-SHA256 of `{id}.{timestamp}.{body}` as `v1,<base64>`; two while a secret is replaced. */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookAlarmWithdrawn'];
      };
    };
    responses: {
      /** @description Nothing more is wanted: the endpoint is switched off. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is tried again, up to nine times over three days; `Retry-After` is kept to. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'on.alarm.acknowledged': {
    parameters: {
      query?: never;
      header: {
        /** @description The same at every attempt: repeats are told by it. */
        'webhook-id': string;
        /** @description When this attempt was made, seconds since 1970. */
        'webhook-timestamp': string;
        /** @description HMAC-SHA256 of `{id}.{timestamp}.{body}` as `v1,<base64>`; two while a secret is replaced. */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookAlarmAcknowledged'];
      };
    };
    responses: {
      /** @description Nothing more is wanted: the endpoint is switched off. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is tried again, up to nine times over three days; `Retry-After` is kept to. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'on.alarm.woken': {
    parameters: {
      query?: never;
      header: {
        /** @description The same at every attempt: repeats are told by it. */
        'webhook-id': string;
        /** @description When this attempt was made, seconds since 1970. */
        'webhook-timestamp': string;
        /** @description HMAC-SHA256 of `{id}.{timestamp}.{body}` as `v1,<base64>`; two while a secret is replaced. */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookAlarmWoken'];
      };
    };
    responses: {
      /** @description Nothing more is wanted: the endpoint is switched off. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is tried again, up to nine times over three days; `Retry-After` is kept to. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'on.webhook.test': {
    parameters: {
      query?: never;
      header: {
        /** @description The same at every attempt: repeats are told by it. */
        'webhook-id': string;
        /** @description When this attempt was made, seconds since 1970. */
        'webhook-timestamp': string;
        /** @description HMAC-SHA256 of `{id}.{timestamp}.{body}` as `v1,<base64>`; two while a secret is replaced. */
        'webhook-signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookTest'];
      };
    };
    responses: {
      /** @description Nothing more is wanted: the endpoint is switched off. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It arrived. */
      '2XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It is tried again, up to nine times over three days; `Retry-After` is kept to. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
