package dev.sekisho.identity.token;

/** Why a session is over. */
public enum SessionEnd {
    SIGNED_OUT,
    /** A refresh token came a second time: two hold it, and one is no customer. */
    TOKEN_REUSED,
    /** A refresh token came from another device than the one that signed in. */
    OTHER_DEVICE,
    PASSWORD_CHANGED,
    /** The account is stopped. */
    ACCOUNT_HELD,
    /** A later sign-in took its place. */
    DISPLACED
}
