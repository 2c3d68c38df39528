package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A vendor without a network: opens what is asked for, answers what it was told to, says nothing by itself. */
final class FakeVendor implements EkycVendor {

    final Map<String, VendorEvent> answers = new HashMap<>();
    final List<String> purged = new ArrayList<>();
    boolean away;
    int fetches;
    Delivery next = new Delivery.Unsigned();

    private final String name;

    FakeVendor(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Session> open(UUID proofId, IdentityMethod method) {
        return away
                ? Optional.empty()
                : Optional.of(new Session("s-" + proofId, URI.create("https://" + name + ".example/" + proofId)));
    }

    @Override
    public Delivery take(SignedBody sent, Instant now) {
        return next;
    }

    @Override
    public Optional<VendorEvent> fetch(String session, Instant now) {
        fetches++;
        return away ? Optional.empty() : Optional.ofNullable(answers.get(session));
    }

    @Override
    public Purge purge(String session) {
        if (away) {
            return Purge.VENDOR_AWAY;
        }
        purged.add(session);
        return Purge.FORGOTTEN;
    }
}
