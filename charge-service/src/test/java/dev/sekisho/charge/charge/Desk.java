package dev.sekisho.charge.charge;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.BankLanes;
import dev.sekisho.charge.bank.Completer;
import dev.sekisho.charge.bank.ScriptedBank;
import dev.sekisho.charge.boot.DefaultPolicy;
import dev.sekisho.charge.cap.CapBook;
import dev.sekisho.charge.cap.CapKey;
import dev.sekisho.charge.cap.InMemoryCaps;
import dev.sekisho.charge.ledger.InMemoryLedger;
import dev.sekisho.charge.link.FindLink;
import dev.sekisho.charge.link.InMemoryLinkCopies;
import dev.sekisho.charge.link.KeepLink;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.LinkLookup;
import dev.sekisho.charge.suspension.StoppedOperations;
import dev.sekisho.charge.wallet.InMemoryWallets;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The charge feature with everything around it in memory, under the default policy. */
final class Desk {

    final InMemoryWallets wallets = new InMemoryWallets();
    final InMemoryCaps caps = new InMemoryCaps();
    final InMemoryLinkCopies links = new InMemoryLinkCopies();
    final InMemoryCharges charges = new InMemoryCharges();
    final InMemoryLedger ledger = new InMemoryLedger();
    final ScriptedBank bank = new ScriptedBank();
    final StoppedOperations suspensions = new StoppedOperations();
    LinkLookup linkService = new LinkLookup.Absent();
    Instant now;

    final ReserveCharge reserve;
    final SettleCharge settle;
    final RequestCharge request;
    final Completer<PendingCharge> complete;

    Desk(Instant now) {
        this.now = now;
        ChargeBook book = new ChargeBook(wallets, caps, links, charges, ledger);
        reserve = new ReserveCharge(
                book,
                new ChargeRules(DefaultPolicy.caps(), List.of(StandingRule.values())),
                suspensions,
                () -> this.now);
        settle = new SettleCharge(book, () -> this.now);
        request = new RequestCharge(
                new FindLink(links, id -> linkService, new KeepLink(links)),
                (command, patience) -> decide(command),
                bank,
                new BankLanes(1),
                (settlement, patience) -> settle.settle(List.of(settlement)).get(0),
                DefaultPolicy.inquiries());
        complete = new Completer<>(
                charges,
                bank,
                (charge, answer) -> settle(charge, answer) instanceof PendingCharge,
                DefaultPolicy.inquiries());
    }

    Charge reserve(LinkCopy link, long yen) {
        return ((ChargeAnswer.Made) decide(command(link, yen))).charge();
    }

    ChargeAnswer decide(ChargeCommand command) {
        return reserve.reserve(List.of(command)).get(0);
    }

    Charge settle(PendingCharge charge, BankAnswer answer) {
        return settle.settle(List.of(new Settlement(charge, answer))).get(0);
    }

    ChargeCommand command(LinkCopy link, long yen) {
        ChargeKey key = new ChargeKey(link.walletId(), UUID.randomUUID().toString());
        return new ChargeCommand(ChargeId.random(), key, link.id(), Money.yen(yen), true);
    }

    CapBook used(LinkCopy link) {
        return caps.read(CapKey.allOf(link));
    }
}
