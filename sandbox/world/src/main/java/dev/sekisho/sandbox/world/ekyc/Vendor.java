package dev.sekisho.sandbox.world.ekyc;

import dev.sekisho.sandbox.world.journal.DataFolder;
import dev.sekisho.sandbox.world.journal.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An eKYC vendor: opens sessions, judges applications, tells the operator.
 *
 * <p>What the operator has not taken when the process ends is told again after the next start.
 */
public final class Vendor {

    private final InstantSource clock;
    private final Courier courier;
    private final Journal<VendorLine> journal;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Map<String, Instant> submittedAt = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** @param name by which the vendor keeps its books */
    public Vendor(String name, DataFolder folder, InstantSource clock, Courier courier) {
        this.clock = clock;
        this.courier = courier;
        this.journal = folder.journal(name, VendorLine.class, this::apply);
        sessions.values().forEach(this::tell);
    }

    public synchronized Session open(String externalId, Method method) {
        var session = new Session(UUID.randomUUID().toString(), externalId, method, null);
        write(new VendorLine.SessionOpened(session));
        return session;
    }

    public synchronized Optional<Session> find(String sessionId) {
        return Optional.ofNullable(sessions.get(sessionId));
    }

    /** The applicant shows a document. @return empty if the session has an application already */
    public synchronized Optional<Session> submit(Session session, Application application) {
        Session present = sessions.get(session.sessionId());
        if (present.application() != null) {
            return Optional.empty();
        }
        write(new VendorLine.Submitted(present.sessionId(), application, clock.instant()));
        Session submitted = sessions.get(session.sessionId());
        tell(submitted);
        return Optional.of(submitted);
    }

    /** Whether the operator took the first thing the vendor said of what was shown. */
    public synchronized boolean isHeard(Session session) {
        Instant at = submittedAt.get(session.sessionId());
        return at != null
                && taken.contains(
                        Event.of(session, Session.Result.PROCESSING, at).eventId());
    }

    /** When the applicant acted; empty as long as nothing was shown. */
    public synchronized Optional<Instant> submittedAt(Session session) {
        return Optional.ofNullable(submittedAt.get(session.sessionId()));
    }

    /** Forgets a session and all that was shown in it. */
    public synchronized void forget(Session session) {
        write(new VendorLine.Forgotten(session.sessionId()));
    }

    private void tell(Session session) {
        Instant at = submittedAt.get(session.sessionId());
        if (at == null) {
            return;
        }
        List<Event> untold =
                List.of(Event.of(session, Session.Result.PROCESSING, at), Event.of(session, session.result(), at))
                        .stream()
                        .filter(event -> !taken.contains(event.eventId()))
                        .toList();
        courier.carry(untold, this::wasTaken);
    }

    private synchronized void wasTaken(Event event) {
        write(new VendorLine.Taken(event.eventId()));
    }

    private void write(VendorLine line) {
        journal.append(line);
        apply(line);
    }

    private void apply(VendorLine line) {
        if (line instanceof VendorLine.SessionOpened opened) {
            sessions.put(opened.session().sessionId(), opened.session());
        } else if (line instanceof VendorLine.Submitted submitted) {
            sessions.computeIfPresent(submitted.sessionId(), (id, session) -> session.with(submitted.application()));
            submittedAt.put(submitted.sessionId(), submitted.at());
        } else if (line instanceof VendorLine.Forgotten forgotten) {
            sessions.remove(forgotten.sessionId());
            submittedAt.remove(forgotten.sessionId());
        } else if (line instanceof VendorLine.Taken told) {
            taken.add(told.eventId());
        }
    }
}
