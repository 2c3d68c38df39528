package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.zengin.AccountKind;
import dev.sekisho.compensation.zengin.Alphabet;
import dev.sekisho.compensation.zengin.ZenginAccount;
import dev.sekisho.compensation.zengin.ZenginName;
import dev.sekisho.kernel.id.BankCode;

/**
 * The bank account to which a claim is paid, and its holder's name as it was given; it can be written into a bank file.
 * Kept sealed, and every look at it by staff is a fact.
 */
public record Payee(BankCode bank, String branch, AccountKind kind, String number, String holderKana) {

    private static final int SHOWN_FROM = 4;

    /** @throws dev.sekisho.compensation.zengin.UnwritableName if the file could not say the name */
    public Payee {
        requireWritable(bank, branch, kind, number, holderKana);
    }

    public ZenginAccount account() {
        return ZenginAccount.unnamed(bank, branch, kind, number);
    }

    public ZenginName name() {
        return ZenginName.of(holderKana, Alphabet.PARTY);
    }

    /** What may be shown without leaving a fact: the last three digits. */
    public String mask() {
        return "****" + number.substring(SHOWN_FROM);
    }

    private static void requireWritable(
            BankCode bank, String branch, AccountKind kind, String number, String holderKana) {
        ZenginAccount account = ZenginAccount.unnamed(bank, branch, kind, number);
        ZenginName name = ZenginName.of(holderKana, Alphabet.PARTY);
        assert account != null && name != null;
    }

    @Override
    public String toString() {
        return "Payee[" + bank + " " + mask() + "]";
    }
}
