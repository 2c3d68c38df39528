package dev.sekisho.identity.client;

/** What came of a command about a client. */
public sealed interface ClientOutcome {

    /** It was done. */
    record Done(OAuthClient client) implements ClientOutcome {}

    /** It was not. */
    record Refused(Reason why) implements ClientOutcome {}

    /** Why not. */
    enum Reason {
        /** The caller's role ended since the token was issued. */
        NOT_ENTITLED,
        UNKNOWN,
        /** Whoever proposes does not approve, by whatever account. */
        SAME_PERSON,
        /** Approved or ended before. */
        DECIDED,
        NO_SUCH_AUDIENCE,
        /** The keys are no set of public keys for ES256 or PS256, each with a name of its own. */
        KEYS,
        /** A bank's client without a certificate. */
        CERTIFICATE_MISSING
    }
}
