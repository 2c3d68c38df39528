package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.copy.CopiedLink;
import dev.sekisho.compensation.copy.InMemoryCopiedLinks;
import dev.sekisho.compensation.copy.LinkParties;
import dev.sekisho.compensation.copy.LinkStanding;
import dev.sekisho.compensation.copy.LinkState;
import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.ConfirmedCase;
import dev.sekisho.compensation.lookback.LookBackOnCase.Answer;
import dev.sekisho.compensation.lookback.LookBackOnCase.Seen;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Looking back from one confirmed case, over ports in memory, under the default numbers. */
final class Room {

    static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    static final LookBackPolicy POLICY =
            new LookBackPolicy(Duration.ofDays(14), 500, 50, Duration.ofHours(24), 30, 1_000, Duration.ofDays(3));

    final CaseNumber number = CaseNumber.of(2026, 1);
    final ConfirmedCase confirmed =
            new ConfirmedCase(new CaseHead(UUID.randomUUID(), number, NOON, NOON.plusSeconds(1), 2), NOON);
    final InMemoryCases cases = new InMemoryCases();
    final InMemoryMeasures measures = new InMemoryMeasures();
    final InMemoryCopiedLinks links = new InMemoryCopiedLinks();
    final InMemoryLookBacks lookBacks = new InMemoryLookBacks();
    final InMemoryHolds holds = new InMemoryHolds();
    final InMemoryChecks checks = new InMemoryChecks();
    final RecordLookBack record = new RecordLookBack(cases, measures, links, lookBacks, holds, checks, POLICY);
    final EndHold end = new EndHold(cases, measures, holds);
    final DecideHold decide = new DecideHold(cases, measures, holds, end);

    Room() {
        cases.put(confirmed);
    }

    /** Wallets that may be held by themselves. */
    static List<LookAlike> likes(int count) {
        return IntStream.range(0, count).mapToObj(i -> like(WalletId.random())).toList();
    }

    static LookAlike like(WalletId wallet) {
        return Ranking.of(List.of(
                        new Sighting(wallet, Signal.SAME_PAYEE, 1),
                        new Sighting(wallet, Signal.SAME_LADDER, 1),
                        new Sighting(wallet, Signal.YOUNG_LINK, 1)))
                .get(0);
    }

    Answer looks(List<LookAlike> likes, ChargedAccount... toAsk) {
        LookBack lookBack = new LookBack(
                UUID.randomUUID(),
                confirmed.head().id(),
                2,
                NOON,
                Optional.empty(),
                likes.size(),
                likes,
                List.of(),
                true);
        return record.record(number, new Seen(lookBack, List.of(toAsk)), NOON);
    }

    LinkId linked(WalletId wallet, LinkState state) {
        LinkId link = new LinkId(UUID.randomUUID());
        links.keep(new CopiedLink(
                link,
                new LinkParties(wallet, new BankAccountId(UUID.randomUUID()), new BankCode("0998")),
                new LinkStanding(1, state, NOON, Optional.empty()),
                Optional.empty()));
        return link;
    }

    HoldState stateOf(WalletId wallet) {
        return holds.find(confirmed.head().id(), wallet).orElseThrow().state();
    }

    static ChargedAccount charged(WalletId wallet, String bank) {
        return new ChargedAccount(
                wallet,
                new BankAccountId(UUID.randomUUID()),
                new BankCode(bank),
                Optional.of("****567"),
                List.of(new ChargeId(UUID.randomUUID())),
                Money.yen(30_000));
    }

    static Actor somebody() {
        return new Actor(UUID.randomUUID(), new PersonId(UUID.randomUUID()));
    }
}
