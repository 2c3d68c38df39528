package dev.sekisho.charge.payment;

/** The kind of shop; stolen money was spent at convenience stores and electronics retailers. */
public enum MerchantCategory {
    CONVENIENCE,
    ELECTRONICS,
    GROCERY,
    OTHER
}
