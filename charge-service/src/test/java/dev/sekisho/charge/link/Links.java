package dev.sekisho.charge.link;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Links for tests, each of a wallet, a person and a bank account of its own. */
public final class Links {

    private static final BankCode BANK = new BankCode("0998");

    private Links() {}

    /** Long past all first days at {@code now}. */
    public static LinkCopy old(Instant now) {
        return of(Tier.T1, now.minus(Duration.ofDays(200)));
    }

    public static LinkCopy of(Tier tier, Instant established) {
        return of(tier, established, established);
    }

    public static LinkCopy of(Tier tier, Instant established, Instant chargeableFrom) {
        return new LinkCopy(
                LinkId.random(),
                1,
                WalletId.random(),
                Optional.of(PersonId.random()),
                BankAccountId.random(),
                BANK,
                LinkState.ACTIVE,
                new LinkTerms(tier, established, chargeableFrom));
    }

    public static LinkCopy in(LinkState state, LinkCopy link) {
        return with(link, link.version(), link.person(), state, link.terms());
    }

    public static LinkCopy atVersion(long version, LinkCopy link) {
        return with(link, version, link.person(), link.state(), link.terms());
    }

    public static LinkCopy ofNobody(LinkCopy link) {
        return with(link, link.version(), Optional.empty(), link.state(), link.terms());
    }

    /** Another link of the same person, to another wallet and from another bank account. */
    public static LinkCopy ofSamePerson(LinkCopy link) {
        LinkCopy other = of(
                link.terms().tier(), link.terms().establishedAt(), link.terms().chargeableFrom());
        return with(other, 1, link.person(), LinkState.ACTIVE, other.terms());
    }

    public static LinkChange ending(LinkCopy link, long version, LinkState state) {
        return new LinkChange(link.id(), version, link.walletId(), link.bankAccountId(), link.bankCode(), state);
    }

    private static LinkCopy with(
            LinkCopy link, long version, Optional<PersonId> person, LinkState state, LinkTerms terms) {
        return new LinkCopy(
                link.id(), version, link.walletId(), person, link.bankAccountId(), link.bankCode(), state, terms);
    }
}
