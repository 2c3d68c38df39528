package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A charge as the copy knows it when somebody reports it.
 *
 * @param postedAt when the bank's money came in; empty as long as it has not
 */
public record SeenCharge(
        ChargeId id,
        WalletId wallet,
        LinkId link,
        BankAccountId bankAccount,
        BankCode bank,
        Money amount,
        Optional<Instant> postedAt) {

    public SeenCharge {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(bankAccount, "bankAccount");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(postedAt, "postedAt");
    }

    /** Everything that belongs to a case if this charge does. */
    public Set<Thing> things() {
        return Set.of(
                Thing.charge(id, bank, wallet),
                Thing.link(link, bank, wallet),
                Thing.bankAccount(bankAccount, bank),
                Thing.wallet(wallet));
    }

    /** @throws java.util.NoSuchElementException for one that was not posted: nobody lost money by it */
    public VictimCharge victim(boolean depositorIsCustomer) {
        return new VictimCharge(id, wallet, bankAccount, bank, amount, postedAt.orElseThrow(), depositorIsCustomer);
    }
}
