package dev.sekisho.identity.contact;

/** How somebody shows, beside the password, that a change is theirs. */
public enum Way {
    /** By a code to the contact that is to be replaced. */
    OLD_CONTACT,
    /** By proving their identity anew, after the change was asked for: the slow way for who lost the old contact. */
    NEW_PROOF
}
