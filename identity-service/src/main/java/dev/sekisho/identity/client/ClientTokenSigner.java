package dev.sekisho.identity.client;

/** Signs clients' tokens with the service's own key, which never leaves it. */
public interface ClientTokenSigner {

    /** @return the token in its compact form */
    String sign(ClientTokenClaims claims);
}
