package dev.sekisho.identity.account;

/** A way to prove who somebody is, and its root. */
public enum IdentityMethod {
    /** The signature certificate on the Individual Number Card, checked with the state's own register. */
    JPKI(IdentityRoot.STATE),
    /** A licence's or card's chip, read and checked by the operator's vendor. */
    IC_CHIP(IdentityRoot.OPERATOR),
    /** Pictures of a document and a face. */
    PHOTO_IMAGE(IdentityRoot.OPERATOR),
    /** What the carrier checked for the contract of the line, told with its subscriber's consent. */
    CARRIER_CONTRACT(IdentityRoot.CARRIER),
    /** Documents shown to the operator's staff, looked at by two. */
    IN_PERSON(IdentityRoot.OPERATOR),
    /** Copies of documents, and a letter that was delivered to nobody but the named person's own address. */
    POST(IdentityRoot.OPERATOR);

    private final IdentityRoot root;

    IdentityMethod(IdentityRoot root) {
        this.root = root;
    }

    public IdentityRoot root() {
        return root;
    }
}
