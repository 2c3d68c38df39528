package dev.sekisho.link.debit;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.account;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.DebitAnswer.Accepted;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.bank.ScriptedBank;
import dev.sekisho.link.control.LinkControls;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.InMemoryLinks;
import dev.sekisho.link.link.LinkHead;
import dev.sekisho.link.link.LinkHolder;
import dev.sekisho.link.link.LinkTerms;
import dev.sekisho.link.notice.InMemoryNotices;
import dev.sekisho.link.notice.RetrySchedule;
import dev.sekisho.link.notice.TellDepositor;
import dev.sekisho.link.statement.InMemoryStatementBook;
import dev.sekisho.link.statement.StatementWords;
import dev.sekisho.link.suspension.StoppableBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A linked bank account, and a bank that answers as a test says. */
abstract class DebitScene {

    static final Duration LONGEST_ON_THE_WAY = Duration.ofMinutes(10);
    static final Accepted ACCEPTED = new Accepted("bank-reference");

    Instant now = Instant.parse("2026-11-22T03:00:00Z");
    final FixedBanks banks = new FixedBanks();
    final ScriptedBank bank = new ScriptedBank();
    final InMemoryLinks links = new InMemoryLinks();
    final InMemoryDebits debits = new InMemoryDebits();

    final InMemoryNotices notices =
            new InMemoryNotices(new RetrySchedule(Duration.ofSeconds(1), Duration.ofSeconds(1), 1));

    final StoppableBook suspensions = new StoppableBook();
    final InMemoryStatementBook files = new InMemoryStatementBook();

    final ClaimDebit claims = new ClaimDebit(
            debits,
            links,
            banks,
            suspensions,
            suspensions.canaries,
            new DebitLimits(LONGEST_ON_THE_WAY),
            () -> now,
            () -> now);

    final RecordDebit record = new RecordDebit(debits, links, links, new TellDepositor(notices, LinkControls.all()));

    final DebitBankAccount debit = new DebitBankAccount(
            claims,
            asked -> claims.claim(List.of(asked)).get(0),
            heard -> record.record(List.of(heard)).get(0),
            new HearStatement(
                    debits,
                    record,
                    new StatementWords(files),
                    banks,
                    new DebitLimits(LONGEST_ON_THE_WAY),
                    () -> now,
                    () -> now),
            banks,
            bank,
            () -> now);

    final WalletId wallet = WalletId.random();
    ActiveLink link;
    DebitOrder order;

    ActiveLink link(Tier tier) {
        String number = String.format("%07d", links.facts.size());
        ActiveLink active = new ActiveLink(new LinkHead(
                LinkId.random(),
                LinkRequestId.random(),
                wallet,
                PersonId.random(),
                links.hold(account(number), wallet).id(),
                FIRST,
                "****567",
                LinkTerms.of(tier, NoticeChannel.INSTANT, now),
                1));
        links.add(active, new Mandate("mandate"), LinkHolder.of(CustomerClass.NON_SUBSCRIBER, "ヤマダ タロウ"));
        return active;
    }

    DebitOrder order(ChargeId charge, long yen) {
        return new DebitOrder(charge, link.head().id(), wallet, Money.yen(yen));
    }

    @BeforeEach
    void linkABankAccount() {
        link = link(Tier.T1);
        order = order(ChargeId.random(), 30_000);
    }

    static CloseReason closeReason(Debit closed) {
        return ((ClosedDebit) closed).reason();
    }
}
