package dev.sekisho.charge.refund;

/** Why nothing is given back; the first that binds is named. */
public enum RefundRule {
    /** The merchant was not paid by it: said alike of another's payment. */
    PAYMENT_UNKNOWN,
    /** With what was given back before it would be more than was paid. */
    MORE_THAN_PAID
}
