package dev.sekisho.identity.diligence;

/** What somebody wants the wallet for, in the codes that customers choose from. */
public enum RelationPurpose {
    DAILY_SHOPPING,
    ONLINE_SHOPPING,
    PUBLIC_CHARGES,
    TRANSFER_TO_FAMILY,
    TRANSFER_TO_OTHERS,
    SALARY,
    BUSINESS,
    OTHER
}
