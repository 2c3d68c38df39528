package dev.sekisho.link.bankrequest;

import dev.sekisho.kernel.event.link.BankRequestAnswered;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.review.Speaker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Hears the side that was asked; nobody answers a request of their own side, nor one of another bank. */
@ApplicationScoped
public class AnswerRequest {

    private final BankRequests requests;

    AnswerRequest(BankRequests requests) {
        this.requests = requests;
    }

    /** Empty if there is no such request for this speaker. @param bank of a bank's own user; empty for the operator */
    @Transactional
    public Optional<Outcome> answer(UUID id, Answer answer, Optional<BankCode> bank, Speaker by, Instant now) {
        return requests.lock(id)
                .filter(request -> bank.map(request.head().bank()::equals).orElse(true))
                .map(request -> hear(request, answer, bank.isPresent() ? Side.BANK : Side.OPERATOR, by, now));
    }

    private Outcome hear(BankRequest request, Answer answer, Side side, Speaker by, Instant now) {
        if (request.head().madeBy() == side) {
            return new Outcome.OwnRequest();
        }
        Optional<BankRequest> answered = request.answered(answer);
        answered.ifPresent(next -> requests.save(next, by, now, fact(next, by)));
        return answered.<Outcome>map(Outcome.Answered::new).orElseGet(Outcome.Over::new);
    }

    private static BankRequestAnswered fact(BankRequest next, Speaker by) {
        return new BankRequestAnswered(
                next.head().id(),
                next.head().bank().value(),
                next.state(),
                by.staffId(),
                by.person().value());
    }

    /** What came of an answer. */
    public sealed interface Outcome {

        /** It is in the register. */
        record Answered(BankRequest request) implements Outcome {}

        /** The side that asks does not answer. */
        record OwnRequest() implements Outcome {}

        /** It is done or refused, and that is final. */
        record Over() implements Outcome {}
    }
}
