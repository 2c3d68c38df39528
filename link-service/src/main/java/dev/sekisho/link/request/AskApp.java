package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.bank.Approval;
import dev.sekisho.link.bank.ApprovalAnswer;
import dev.sekisho.link.bank.ApprovalAnswer.Denied;
import dev.sekisho.link.bank.ApprovalAnswer.RanOut;
import dev.sekisho.link.bank.ApprovalAnswer.Told;
import dev.sekisho.link.bank.ApprovalAnswer.TooSoon;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankApps;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.clock.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Asks a bank what came of an approval in its app, and lets the request be decided by a clear word. Anything unclear leaves
 * it open, until its time is over; after a crash in between it is asked about again.
 */
@ApplicationScoped
public class AskApp {

    private final ClaimApproval claims;
    private final EndApproval ends;
    private final DecideLink decision;
    private final NameAtBank names;
    private final MoveRequest mover;
    private final BankApps apps;
    private final Banks banks;
    private final InstantSource clock;
    private final MachineClock machine;

    AskApp(
            ClaimApproval claims,
            EndApproval ends,
            DecideLink decision,
            NameAtBank names,
            MoveRequest mover,
            BankApps apps,
            Banks banks,
            InstantSource clock,
            MachineClock machine) {
        this.claims = claims;
        this.ends = ends;
        this.decision = decision;
        this.names = names;
        this.mover = mover;
        this.apps = apps;
        this.banks = banks;
        this.clock = clock;
        this.machine = machine;
    }

    /** Does nothing about an approval that is not due. */
    public void ask(LinkRequestId id) {
        claims.claim(id).ifPresent(this::ask);
    }

    void ask(AtApp asking) {
        Bank bank = banks.find(asking.head().bank(), clock.instant()).orElseThrow();
        ApprovalAnswer answer = apps.ask(bank, asking.account(), asking.approval(), asking.secrets());
        LinkRequestId id = asking.head().id();
        Instant now = machine.now();
        if (answer instanceof Told told) {
            // the name may have to be asked for, and no transaction waits for that
            decision.decide(id, bank, names.complete(asking.subject(), asking.account(), bank, told.word()));
        } else if (answer instanceof Denied) {
            ends.denied(id);
        } else if (answer instanceof RanOut) {
            ends.ranOut(id);
        } else if (answer instanceof TooSoon) {
            later(id, approval -> approval.slower(now));
        } else {
            later(id, approval -> approval.waiting(now));
        }
    }

    private void later(LinkRequestId id, UnaryOperator<Approval> when) {
        mover.move(
                id,
                state -> state instanceof AtApp still
                        ? Optional.of(Move.within(still.with(when.apply(still.approval()))))
                        : Optional.empty());
    }
}
