package dev.sekisho.identity.account;

/** A way to prove who somebody is, and its root. */
public enum IdentityMethod {
    /** The signature certificate on the Individual Number Card, checked with the state's own register. */
    JPKI(IdentityRoot.STATE),
    /** A licence's or card's chip, read and checked by the operator's vendor. */
    IC_CHIP(IdentityRoot.OPERATOR),
    /** Pictures of a document and a face. */
    PHOTO_IMAGE(IdentityRoot.OPERATOR);

    private final IdentityRoot root;

    IdentityMethod(IdentityRoot root) {
        this.root = root;
    }

    public IdentityRoot root() {
        return root;
    }
}
