package dev.sekisho.compensation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.compensation.fraudcase.SeenCharge;
import dev.sekisho.compensation.fraudcase.SeenLink;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.compensation.report.AccountLookup.Answer;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MatchReportTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private static final BankCode BANK = new BankCode("0998");
    private static final BankCode OTHER_BANK = new BankCode("0997");

    private final InMemorySeenMoney money = new InMemorySeenMoney();
    private Answer answer = new Answer.Unknown();
    private final MatchReport match = new MatchReport(money, account -> answer);
    private final WalletId wallet = WalletId.random();
    private final SeenLink link = new SeenLink(LinkId.random(), wallet, BankAccountId.random(), BANK);
    private final SeenCharge charge = charge("R-1", 30_000, NOON);

    @Test
    @Tag("IN-04")
    void findsAChargeByTheBanksOwnReference() {
        Matches found = match.match(clues(List.of("R-1", "R-unheard"), List.of()), Optional.of(BANK));

        assertThat(found.named()).containsExactly(charge);
        assertThat(found.things()).isEqualTo(charge.things());
    }

    @Test
    @Tag("TD8")
    void doesNotSeeAnotherBanksThings() {
        money.links.add(link);
        Clues clues = new Clues(
                List.of("R-1"),
                Optional.empty(),
                Optional.of(link.id()),
                List.of(charge.id()),
                new Period(Optional.of(NOON), Optional.of(NOON)),
                Optional.of(charge.amount()));

        Matches found = match.match(clues, Optional.of(OTHER_BANK));

        assertThat(found.things()).isEmpty();
        assertThat(found.named()).isEmpty();
        assertThat(found.possible()).isEmpty();
    }

    @Test
    @Tag("A44")
    void findsOfALinkTheChargesOfThePeriodBothEndsIncluded() {
        money.links.add(link);
        SeenCharge before = charge("R-0", 1_000, NOON.minusNanos(1));
        SeenCharge last = charge("R-2", 2_000, NOON.plusSeconds(60));
        SeenCharge after = charge("R-3", 3_000, NOON.plusSeconds(60).plusNanos(1));
        Clues clues = new Clues(
                List.of(),
                Optional.empty(),
                Optional.of(link.id()),
                List.of(),
                new Period(Optional.of(NOON), Optional.of(NOON.plusSeconds(60))),
                Optional.empty());

        Matches found = match.match(clues, Optional.of(BANK));

        assertThat(found.things()).contains(thing(charge), thing(last)).doesNotContain(thing(before), thing(after));
        assertThat(found.named()).isEmpty();
    }

    @Test
    void findsABankAccountByItsOwnerWithEveryLinkItEverHad() {
        SeenLink revoked = new SeenLink(LinkId.random(), wallet, link.bankAccount(), BANK);
        answer = new Answer.Found(link.bankAccount(), List.of(link, revoked));

        Matches found = match.match(account(), Optional.of(BANK));

        assertThat(found.lookup()).isEqualTo(Lookup.FOUND);
        assertThat(found.things())
                .contains(
                        Thing.bankAccount(link.bankAccount(), BANK),
                        Thing.link(link.id(), BANK, wallet),
                        Thing.link(revoked.id(), BANK, wallet),
                        Thing.wallet(wallet),
                        thing(charge));
    }

    @Test
    void saysWhetherAnAccountWasNeverLinkedOrCouldNotBeLookedFor() {
        assertThat(match.match(account(), Optional.of(BANK)).lookup()).isEqualTo(Lookup.UNKNOWN);

        answer = new Answer.Unavailable();
        assertThat(match.match(account(), Optional.of(BANK)).lookup()).isEqualTo(Lookup.UNAVAILABLE);
        assertThat(match.match(clues(List.of("R-1"), List.of()), Optional.of(BANK))
                        .lookup())
                .isEqualTo(Lookup.NOT_ASKED);
    }

    @Test
    @Tag("IN-05")
    void onlyListsWhatLooksAlike() {
        Clues alike = alike(List.of());

        Matches found = match.match(alike, Optional.empty());

        assertThat(found.things()).isEmpty();
        assertThat(found.possible()).containsExactly(charge.id());
        assertThat(match.match(alike(List.of(charge.id())), Optional.empty()).possible())
                .isEmpty();
    }

    @Test
    void isNoReportWithoutAnyClue() {
        assertThat(clues(List.of(), List.of()).leadSomewhere()).isFalse();
        assertThat(clues(List.of("R-1"), List.of()).leadSomewhere()).isTrue();
        assertThat(alike(List.of()).leadSomewhere()).isTrue();
        Clues amountAlone = new Clues(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Period.UNKNOWN,
                Optional.of(Money.yen(30_000)));
        assertThat(amountAlone.leadSomewhere()).isFalse();
        assertThatThrownBy(() -> new Period(Optional.of(NOON), Optional.of(NOON.minusNanos(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Clues clues(List<String> references, List<ChargeId> charges) {
        return new Clues(references, Optional.empty(), Optional.empty(), charges, Period.UNKNOWN, Optional.empty());
    }

    private Clues alike(List<ChargeId> charges) {
        return new Clues(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                charges,
                new Period(Optional.of(NOON.minusSeconds(60)), Optional.empty()),
                Optional.of(Money.yen(30_000)));
    }

    private static Clues account() {
        return new Clues(
                List.of(),
                Optional.of(new ReportedAccount(BANK, "101", ReportedAccount.Type.ORDINARY, "1234567")),
                Optional.empty(),
                List.of(),
                Period.UNKNOWN,
                Optional.empty());
    }

    private SeenCharge charge(String reference, long yen, Instant postedAt) {
        SeenCharge made = new SeenCharge(
                ChargeId.random(), wallet, link.id(), link.bankAccount(), BANK, Money.yen(yen), Optional.of(postedAt));
        money.charges.put(reference, made);
        return made;
    }

    private static Thing thing(SeenCharge charge) {
        return Thing.charge(charge.id(), charge.bank(), charge.wallet());
    }
}
