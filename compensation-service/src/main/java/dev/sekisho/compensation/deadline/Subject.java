package dev.sekisho.compensation.deadline;

/** What has a time. */
public enum Subject {
    /** A bank says whether what was reported was fraud. */
    BANK_CONFIRMATION,
    /** The victim of a confirmed case is spoken to. */
    VICTIM_CONTACT,
    /** What a bank confirmed is claimed, and the claim approved. */
    DECISION,
    /** What was approved is paid. */
    PAYOUT,
    /** A payee whose bank does not know it so is corrected. */
    PAYEE,
    /** Money that came back is found to be of one payment or of none. */
    BANK_RETURN,
    /** The first word to the supervisor of money transfer. */
    REGULATOR_FIRST,
    /** The first report of personal data to the privacy commission. */
    PRIVACY_PRELIMINARY,
    /** The whole report to it. */
    PRIVACY_FULL,
    /** The whole report where somebody may have meant harm. */
    PRIVACY_FULL_AFTER_ATTACK
}
