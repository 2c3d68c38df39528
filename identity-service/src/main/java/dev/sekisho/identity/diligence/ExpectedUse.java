package dev.sekisho.identity.diligence;

/** How much somebody expects to charge in a month, in yen. */
public enum ExpectedUse {
    UP_TO_30000,
    UP_TO_100000,
    UP_TO_300000
}
