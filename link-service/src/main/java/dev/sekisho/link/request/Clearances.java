package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.decision.Words;
import java.util.List;

/**
 * Identity-service: says whether a customer may link at all, and checks the one-time code of one request.
 *
 * <p>Every method throws {@link ClearanceUnavailable} when there is no usable answer.
 */
public interface Clearances {

    /** Asks for a code to be sent; asked twice for one request it is one clearance. */
    Answer ask(Requested request, String bankName);

    Attempt attempt(LinkRequestId request, String code);

    Answer resend(LinkRequestId request);

    /** Whether a code is on its way. */
    sealed interface Answer {

        /** To the customer's verified number, naming the bank and the masked account. */
        record CodeSent() implements Answer {}

        /** At once, without a code: only where a policy of the replay sends none. */
        record Cleared(Subject subject) implements Answer {}

        /** Never without a reason. */
        record Refused(List<Reason> reasons) implements Answer {

            public Refused {
                reasons = List.copyOf(reasons);
                if (reasons.isEmpty()) {
                    throw new IllegalArgumentException("a refusal has a reason");
                }
            }
        }
    }

    /** Why identity-service sends no code, in its own words. */
    record Reason(String code, Words words) {}

    /** What a typed code came to. */
    sealed interface Attempt {

        /** The right code, once: this request is this person's. */
        record Cleared(Subject subject) implements Attempt {}

        /** A wrong code. */
        record CodeRefused() implements Attempt {}

        /** Too many wrong codes: no code of this request is taken any more. */
        record Locked() implements Attempt {}

        /** The code's time is over; another one may be sent. */
        record CodeExpired() implements Attempt {}
    }

    /** There was no usable answer; nothing was changed, and it may be tried again. */
    final class ClearanceUnavailable extends RuntimeException {

        public ClearanceUnavailable() {
            super("identity-service gave no usable answer", null, false, false);
        }
    }
}
