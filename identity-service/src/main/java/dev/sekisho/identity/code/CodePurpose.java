package dev.sekisho.identity.code;

/** What a code is asked for; failures are counted for each purpose on its own. */
public enum CodePurpose {
    OPENING,
    PHONE,
    LINK,
    PASSWORD
}
