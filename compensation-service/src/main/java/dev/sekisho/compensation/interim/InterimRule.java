package dev.sekisho.compensation.interim;

import dev.sekisho.compensation.paymentrun.RunRule;

/** Why a command on an interim payment is refused; a stable code. */
public enum InterimRule {
    /** The claim is decided, on its way, paid or withdrawn. */
    CLAIM_NOT_OPEN,
    /** The claim says something else than when it was asked: to whom, perhaps. */
    CLAIM_CHANGED,
    /** A charge of it turned out to be the depositor's own, or a bank says that it has credited it already. */
    CLAIM_AMISS,
    TOO_HIGH,
    ASKED_ALREADY,
    /** Who asked for it or wrote any of the claim. */
    IS_AUTHOR,
    IS_BENEFICIARY,
    APPROVED_ALREADY,
    /** The payee's bank keeps another name or no such account, or did not answer. */
    PAYEE_NOT_CONFIRMED,
    /** The payee's bank tells nobody; whoever writes the file has to say that they know. */
    UNCHECKED_PAYEE,
    /** The bank has debited the file: it has taken it. */
    DEBITED,
    /** Without the bank's written reference a statement in line has to tell the file's day to its end first. */
    DAY_NOT_TOLD,
    /** No bank day, past, or too far ahead. */
    NOT_A_TRANSFER_DAY,
    NOT_IN_THIS_STATE;

    /** Of what both kinds of files may be refused for. */
    static InterimRule of(RunRule rule) {
        return valueOf(rule.name());
    }
}
