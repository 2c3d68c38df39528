package dev.sekisho.identity.reproof;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.Delivery;
import dev.sekisho.identity.message.Message;
import dev.sekisho.identity.message.MessageGateway;
import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tells holders by a message that their identity must be proved again; taken, committed, sent and only then recorded. */
@ApplicationScoped
public class RemindHolders {

    private static final int AT_ONCE = 50;
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final String FIXED_LINE = "FIXED";

    private final ReproofDuties duties;
    private final Accounts accounts;
    private final MessageGateway gateway;
    private final Transaction transaction;
    private final InstantSource clock;

    RemindHolders(
            ReproofDuties duties,
            Accounts accounts,
            MessageGateway gateway,
            Transaction transaction,
            InstantSource clock) {
        this.duties = duties;
        this.accounts = accounts;
        this.gateway = gateway;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Stops at the first message that is not taken: the others would not be, either.
     *
     * @return how many were told
     */
    public int remindDue(Instant machineNow) {
        int told = 0;
        for (int tried = 0; tried < AT_ONCE; tried++) {
            Optional<DueDuty> due = transaction.call(() -> duties.takeUntold(machineNow, machineNow.plus(PAUSE)));
            if (due.isEmpty() || !tell(due.get())) {
                break;
            }
            told++;
        }
        return told;
    }

    private boolean tell(DueDuty duty) {
        Optional<VerifiedPhone> phone = transaction.call(
                () -> accounts.find(duty.head().account()).orElseThrow().phone());
        boolean taken = phone.map(number -> gateway.send(message(duty, number)) == Delivery.ACCEPTED)
                .orElse(false);
        if (taken) {
            Instant now = clock.instant();
            transaction.run(() -> duties.lockDue(duty.head().id()).ifPresent(due -> duties.save(due.reminded(now))));
        }
        return taken;
    }

    private static Message message(DueDuty duty, VerifiedPhone phone) {
        Channel channel = phone.lineType().equals(FIXED_LINE) ? Channel.VOICE : Channel.SMS;
        return new Message(
                channel,
                phone.number().e164(),
                ReproofText.of(duty.head()),
                duty.head().id());
    }
}
