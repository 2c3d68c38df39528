package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.PhoneNumber;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A carrier without a network: remembers which line it was asked about, answers what it was told to. */
final class FakeCarrier implements CarrierContract {

    final Map<UUID, PhoneNumber> asked = new HashMap<>();
    boolean away;
    Answer next = new Answer.Waiting();

    @Override
    public Optional<Consent> ask(UUID proofId, PhoneNumber line) {
        asked.put(proofId, line);
        return away
                ? Optional.empty()
                : Optional.of(new Consent("c-" + proofId, URI.create("https://carrier.example/" + proofId)));
    }

    @Override
    public Answer answer(UUID proofId, String consent, Instant now) {
        return away ? new Answer.Unavailable() : next;
    }
}
