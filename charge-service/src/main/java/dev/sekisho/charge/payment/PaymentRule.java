package dev.sekisho.charge.payment;

/** Why a payment is refused; the first that binds is named. */
public enum PaymentRule {
    SUSPENDED,
    /** The copy of the suspension book is too old to say that spending is open. */
    SUSPENSION_UNKNOWN,
    MERCHANT_UNKNOWN,
    WALLET_FROZEN,
    INSUFFICIENT_BALANCE
}
