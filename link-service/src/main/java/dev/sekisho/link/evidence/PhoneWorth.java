package dev.sekisho.link.evidence;

/** What a phone number is worth: a number that answers is not yet a person (A07), and unknown is not good. */
public enum PhoneWorth {
    CONTRACT_VERIFIED,
    KNOWN_MOBILE,
    UNKNOWN
}
