package dev.sekisho.sandbox.world.bank;

/** Why a bank credits a transfer to none of its depositors. */
public enum NotCredited {
    ACCOUNT_UNKNOWN,
    ACCOUNT_CLOSED,
    NAME_DIFFERS
}
