package dev.sekisho.link.bankrequest;

import dev.sekisho.kernel.event.link.BankRequestMade;
import java.util.Optional;

/** Nobody has answered it. */
public record OpenRequest(RequestHead head, long version) implements BankRequest {

    @Override
    public Optional<BankRequest> answered(Answer answer) {
        if (answer instanceof Answer.Promise promise) {
            return Optional.of(new AcceptedRequest(head, version, promise.by()));
        }
        if (answer instanceof Answer.Refusal refusal) {
            return Optional.of(new RefusedRequest(head, version, Optional.empty(), refusal.reason()));
        }
        return Optional.of(new DoneRequest(head, version, Optional.empty(), ((Answer.Done) answer).on()));
    }

    BankRequestMade made() {
        return new BankRequestMade(
                head.id(),
                head.bank().value(),
                head.madeBy().name(),
                head.recordedBy().staffId(),
                head.recordedBy().person().value());
    }
}
