package dev.sekisho.identity.token;

/** Signs tokens with the service's own key, which never leaves it. */
public interface TokenSigner {

    /** @return the token in its compact form */
    String sign(TokenClaims claims);
}
