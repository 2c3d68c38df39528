package dev.sekisho.charge.cap;

/** The names of the caps, in the order in which a refusal names them. */
public enum CapRule {
    MONTHLY_CAP_WALLET,
    MONTHLY_CAP_BANK_ACCOUNT,
    MONTHLY_CAP_PERSON,
    SEVEN_DAY_CAP_BANK_ACCOUNT,
    THIRTY_ONE_DAY_CAP_BANK_ACCOUNT,
    NEW_LINK_FIRST_DAY,
    NEW_LINK_DAILY,
    NEW_LINK_TIER2
}
