package dev.sekisho.compensation.freezerequest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Hears that a request came to its bank, and what came of it; said again, it is said once. */
@ApplicationScoped
public class HearBank {

    private final FreezeRequests requests;
    private final FreezeRequestPolicy policy;

    HearBank(FreezeRequests requests, FreezeRequestPolicy policy) {
        this.requests = requests;
        this.policy = policy;
    }

    /**
     * Who brought it first has brought it, and alike the word that nothing need be held any more.
     *
     * @param reference if one of us did
     * @param asked how much was asked for in what was brought; nothing in a withdrawal
     */
    @Transactional
    public Heard taken(UUID request, Speaker speaker, Money asked, Way way, Optional<String> reference) {
        Optional<FreezeRequest> seen = lock(request, speaker);
        if (seen.isEmpty()) {
            return new Heard.Unknown();
        }
        Optional<String> moved = moved(seen.get(), asked);
        if (moved.isPresent()) {
            return new Heard.Refused(moved.get());
        }
        if (seen.get() instanceof WithdrawnRequest withdrawn) {
            return told(withdrawn, new Telling(way, reference, speaker.by(), speaker.at()));
        }
        return new Heard.Done(
                seen.get() instanceof WaitingRequest waiting ? take(waiting, speaker, way, reference) : seen.get());
    }

    private Heard told(WithdrawnRequest withdrawn, Telling telling) {
        if (withdrawn.tellBy().isEmpty()) {
            return new Heard.Refused("WITHDRAWN");
        }
        if (!withdrawn.isToBeTold()) {
            return new Heard.Done(withdrawn);
        }
        WithdrawnRequest told = withdrawn.told(telling);
        requests.save(told, told.toldFact());
        return new Heard.Done(told);
    }

    /** What was said of another amount is not said of this one. */
    private static Optional<String> moved(FreezeRequest present, Money asked) {
        if (asked.equals(present.asked())) {
            return Optional.empty();
        }
        if (present instanceof WithdrawnRequest) {
            return Optional.of("WITHDRAWN");
        }
        return Optional.of(present.asked().isMoreThan(asked) ? "RAISED_MEANWHILE" : "LOWERED_MEANWHILE");
    }

    /** @param asked how much was asked for in what is answered */
    @Transactional
    public Heard answered(UUID request, Speaker speaker, Money asked, FreezeAnswer answer) {
        Optional<FreezeRequest> seen = lock(request, speaker);
        if (seen.isEmpty()) {
            return new Heard.Unknown();
        }
        FreezeRequest present = seen.get();
        Optional<String> moved = moved(present, asked);
        if (moved.isPresent()) {
            return new Heard.Refused(moved.get());
        }
        if (answer.frozen()
                .filter(frozen -> frozen.isMoreThan(present.head().to().amount()))
                .isPresent()) {
            return new Heard.Refused("MORE_THAN_WAS_PAID_OUT");
        }
        if (present instanceof WaitingRequest waiting && speaker.bank().isPresent()) {
            return answer(take(waiting, speaker, Way.BANK_READ, Optional.empty()), answer);
        }
        if (present instanceof TakenRequest taken) {
            return answer(taken, answer);
        }
        if (present instanceof AnsweredRequest before && before.answer().saysTheSame(answer)) {
            return new Heard.Done(before);
        }
        return new Heard.Refused(
                switch (present.state()) {
                    case WAITING -> "NOT_SENT";
                    case WITHDRAWN -> "WITHDRAWN";
                    case TAKEN, ANSWERED -> "ANSWERED_OTHERWISE";
                });
    }

    private Optional<FreezeRequest> lock(UUID request, Speaker speaker) {
        return requests.lock(request)
                .filter(one -> speaker.bank()
                        .filter(bank -> !bank.equals(one.head().to().bank()))
                        .isEmpty());
    }

    private TakenRequest take(WaitingRequest waiting, Speaker speaker, Way way, Optional<String> reference) {
        TakenRequest taken = waiting.taken(new Delivery(
                way, reference, speaker.by(), speaker.at(), speaker.at().plus(policy.answerWithin())));
        requests.save(taken, taken.fact());
        return taken;
    }

    private Heard answer(TakenRequest taken, FreezeAnswer answer) {
        AnsweredRequest answered = taken.answered(answer);
        requests.save(answered, answered.fact());
        return new Heard.Done(answered);
    }

    /** Who speaks. @param bank whose user it is, to whom other banks' requests are not there; empty for our staff */
    public record Speaker(Optional<BankCode> bank, Actor by, Instant at) {

        public Speaker {
            Objects.requireNonNull(bank, "bank");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }

    /** What came of it. */
    public sealed interface Heard {

        /** The request as it stands. */
        record Done(FreezeRequest request) implements Heard {}

        /** There is no such request of this bank. */
        record Unknown() implements Heard {}

        /** @param rule NOT_SENT, WITHDRAWN, RAISED_MEANWHILE, LOWERED_MEANWHILE, MORE_THAN_WAS_PAID_OUT or ANSWERED_OTHERWISE */
        record Refused(String rule) implements Heard {}
    }
}
