package dev.sekisho.charge.payment;

/** Why a payment is refused; the first that binds is named. */
public enum PaymentRule {
    MERCHANT_UNKNOWN,
    WALLET_FROZEN,
    INSUFFICIENT_BALANCE
}
