package dev.sekisho.identity.account;

/** The passwords that are known from breaches and tried first; shipped with the service, never asked of anybody. */
public interface ListedPasswords {

    /** @param text in NFKC and lower case */
    boolean contains(String text);
}
