package dev.sekisho.compensation.trace;

import dev.sekisho.kernel.id.WalletId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks for the wallets into which the traced money came, as far as the past is known.
 *
 * <p>First in first out is exact: a wallet that got other money only changes nothing. Pro rata some of it may be in every
 * transfer, and how a yen is rounded depends on who is followed; so there everybody is who was sent anything.
 */
final class Widening implements MoneyHistories.Frontier {

    private final TraceRule rule;
    private final long mostSteps;
    private MoneyHistory known;
    private Trace latest;

    Widening(TraceRule rule, long mostSteps) {
        this.rule = rule;
        this.mostSteps = mostSteps;
    }

    @Override
    public Set<WalletId> beyond(MoneyHistory past) {
        known = past;
        latest = null;
        Stream<WalletId> reached = switch (rule) {
            case FIRST_IN_FIRST_OUT -> cameInto(latest());
            case PRO_RATA -> wereSentAnything(past);
        };
        return reached.filter(wallet -> !past.opening().containsKey(wallet)).collect(Collectors.toSet());
    }

    /** Of the last past that was known; made when it is asked for, since only one of the rules needs one in each round. */
    Trace latest() {
        if (latest == null) {
            latest = Tracer.trace(known, rule, mostSteps);
        }
        return latest;
    }

    private static Stream<WalletId> cameInto(Trace trace) {
        return trace.ends().stream()
                .filter(TraceEnd.NotFollowed.class::isInstance)
                .map(end -> ((TraceEnd.NotFollowed) end).wallet());
    }

    private static Stream<WalletId> wereSentAnything(MoneyHistory known) {
        return known.movements().stream()
                .filter(Transferred.class::isInstance)
                .map(movement -> ((Transferred) movement).transfer())
                .filter(transfer -> known.opening().containsKey(transfer.from()))
                .map(transfer -> transfer.to());
    }
}
