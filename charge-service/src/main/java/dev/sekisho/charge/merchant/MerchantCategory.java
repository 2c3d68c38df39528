package dev.sekisho.charge.merchant;

/** The kind of shop; stolen money was spent at convenience stores and electronics retailers. */
public enum MerchantCategory {
    CONVENIENCE,
    ELECTRONICS,
    GROCERY,
    OTHER
}
