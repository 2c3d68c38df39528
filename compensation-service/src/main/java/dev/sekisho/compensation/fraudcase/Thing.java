package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was found to belong to a case; at any time it belongs to one live case at most.
 *
 * @param bank whose it is; a wallet is no bank's
 * @param wallet the wallet of a link or a charge, so that a bank which may see them may see that wallet
 */
public record Thing(ThingKind kind, UUID id, Optional<BankCode> bank, Optional<WalletId> wallet)
        implements Comparable<Thing> {

    /** Everybody claims things in this order, so that no two wait for each other. */
    private static final Comparator<Thing> ORDER =
            Comparator.comparing(Thing::kind).thenComparing(thing -> thing.id().toString());

    public Thing {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        if (bank.isPresent() == (kind == ThingKind.WALLET)) {
            throw new IllegalArgumentException("everything but a wallet is some bank's");
        }
    }

    public static Thing bankAccount(BankAccountId account, BankCode bank) {
        return new Thing(ThingKind.BANK_ACCOUNT, account.value(), Optional.of(bank), Optional.empty());
    }

    public static Thing link(LinkId link, BankCode bank, WalletId wallet) {
        return new Thing(ThingKind.LINK, link.value(), Optional.of(bank), Optional.of(wallet));
    }

    public static Thing wallet(WalletId wallet) {
        return new Thing(ThingKind.WALLET, wallet.value(), Optional.empty(), Optional.empty());
    }

    public static Thing charge(ChargeId charge, BankCode bank, WalletId wallet) {
        return new Thing(ThingKind.CHARGE, charge.value(), Optional.of(bank), Optional.of(wallet));
    }

    @Override
    public int compareTo(Thing other) {
        return ORDER.compare(this, other);
    }
}
