package dev.sekisho.identity.phone;

import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.phone.NumberPlan.PlannedNumber;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Reads a typed number and asks its carrier about it; runs outside of any transaction. */
@ApplicationScoped
public class NumberInquiry {

    private final NumberPlan plan;
    private final CarrierLookup carrier;
    private final NumberTrust trust;
    private final KeyedHash hash;

    NumberInquiry(NumberPlan plan, CarrierLookup carrier, NumberTrust trust, KeyedHash hash) {
        this.plan = plan;
        this.carrier = carrier;
        this.trust = trust;
        this.hash = hash;
    }

    /** What is known of the number, or nothing if it is none. */
    public Optional<Candidate> ask(String typed, Channel channel, Instant now) {
        return plan.read(typed).map(planned -> candidate(planned, channel, now));
    }

    private Candidate candidate(PlannedNumber planned, Channel channel, Instant now) {
        NumberInsight insight = carrier.ask(planned.number());
        return new Candidate(
                planned.number(),
                hash.of(Label.PHONE_NUMBER, planned.number().e164()),
                planned.byPlan(),
                insight.lineType(),
                trust.worth(insight, now),
                channel);
    }
}
