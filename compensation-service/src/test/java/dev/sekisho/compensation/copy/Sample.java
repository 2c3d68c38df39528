package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Charges, links and payments for tests; those of one sample belong to one wallet. */
public final class Sample {

    public static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    public static final BankCode BANK = new BankCode("0998");

    public final WalletId wallet = WalletId.random();
    public final LinkId link = LinkId.random();
    public final BankAccountId bankAccount = BankAccountId.random();
    public final MerchantId merchant = MerchantId.random();

    public CopiedCharge reserved(ChargeId id, long version, long amountYen, Instant at) {
        return charge(id, version, amountYen, ChargeState.RESERVED, at, Optional.of(at));
    }

    public CopiedCharge posted(ChargeId id, long version, long amountYen, Instant at) {
        ChargeStanding standing =
                new ChargeStanding(version, ChargeState.POSTED, at, Optional.of("R-" + id), Optional.empty());
        return new CopiedCharge(id, terms(amountYen), standing, Optional.empty());
    }

    public CopiedCharge inDoubt(ChargeId id, long version, long amountYen, Instant at) {
        return charge(id, version, amountYen, ChargeState.IN_DOUBT, at, Optional.empty());
    }

    private CopiedCharge charge(
            ChargeId id, long version, long amountYen, ChargeState state, Instant at, Optional<Instant> reservedAt) {
        ChargeStanding standing = new ChargeStanding(version, state, at, Optional.empty(), Optional.empty());
        return new CopiedCharge(id, terms(amountYen), standing, reservedAt);
    }

    public ChargeTerms terms(long amountYen) {
        return new ChargeTerms(wallet, link, bankAccount, BANK, Money.yen(amountYen));
    }

    public LedgerTransaction posting(ChargeId id, long amountYen, Instant at) {
        return new LedgerTransaction(
                id.value(),
                at,
                List.of(
                        new LedgerEntry(LedgerAccount.of(wallet), amountYen),
                        new LedgerEntry(LedgerAccount.of(BANK), -amountYen)));
    }

    public CopiedPayment payment(PaymentId id, long amountYen, Instant at) {
        return new CopiedPayment(id, wallet, merchant, "CONVENIENCE", "S1", "T1", Money.yen(amountYen), at);
    }

    public LedgerTransaction posting(PaymentId id, long amountYen, Instant at) {
        return new LedgerTransaction(
                id.value(),
                at,
                List.of(
                        new LedgerEntry(LedgerAccount.of(wallet), -amountYen),
                        new LedgerEntry(LedgerAccount.of(merchant), amountYen)));
    }

    public CopiedLink established(LinkId id, Instant at) {
        LinkOrigin origin = new LinkOrigin(PersonId.random(), "***4567", "T1", at, at);
        return new CopiedLink(
                id, parties(), new LinkStanding(1, LinkState.ACTIVE, at, Optional.empty()), Optional.of(origin));
    }

    public CopiedLink ended(LinkId id, Instant at) {
        return new CopiedLink(
                id, parties(), new LinkStanding(2, LinkState.REVOKED, at, Optional.of("CUSTOMER")), Optional.empty());
    }

    public CopiedLink stopped(LinkId id, long version, Optional<String> reason) {
        return new CopiedLink(
                id,
                parties(),
                new LinkStanding(version, LinkState.STOPPED, NOON.plusSeconds(version), reason),
                Optional.empty());
    }

    private LinkParties parties() {
        return new LinkParties(wallet, bankAccount, BANK);
    }
}
