package dev.sekisho.identity.staff;

/** Signs staff tokens with the service's own key, which never leaves it. */
public interface StaffTokenSigner {

    /** @return the token in its compact form */
    String sign(StaffTokenClaims claims);
}
