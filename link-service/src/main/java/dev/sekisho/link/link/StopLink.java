package dev.sekisho.link.link;

import dev.sekisho.kernel.id.LinkId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;

/**
 * Stops a link for a case and lets it go again, as often as it is asked: after a stop has committed nothing is debited,
 * because every debit holds the link's row. Only lifting the last stop makes the link active again.
 */
@ApplicationScoped
public class StopLink {

    private final Links links;
    private final Stops stops;

    StopLink(Links links, Stops stops) {
        this.links = links;
        this.stops = stops;
    }

    @Transactional
    public Stopping stop(Stop stop) {
        Optional<Link> locked = links.lock(stop.link());
        if (locked.isEmpty()) {
            return new Stopping.LinkUnknown();
        }
        Optional<Stop> known = stops.find(stop.id());
        if (known.isPresent()) {
            return again(known.get(), stop, locked.get());
        }
        boolean active = locked.get() instanceof ActiveLink;
        if (!stops.add(
                stop, stop.taken(active ? LinkState.STOPPED : locked.get().state()))) {
            return new Stopping.ContentDiffers();
        }
        return new Stopping.Done(active ? stopped((ActiveLink) locked.get()) : locked.get());
    }

    @Transactional
    public Stopping lift(LinkId id, UUID stopId) {
        Optional<Link> locked = links.lock(id);
        if (locked.isEmpty()) {
            return new Stopping.LinkUnknown();
        }
        Optional<Stop> known = stops.find(stopId);
        if (known.isEmpty()) {
            return close(Stop.closed(stopId, id), locked.get());
        }
        if (!known.get().link().equals(id)) {
            return new Stopping.ContentDiffers();
        }
        return new Stopping.Done(known.get().lifted() ? locked.get() : lift(known.get(), locked.get()));
    }

    /** Before there is a case; empty for a link that is over. @return the stop, for the case to take over */
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> stopForDepositor(LinkId id, UUID word) {
        Link link = links.lock(id).orElseThrow();
        if (link instanceof RevokedLink) {
            return Optional.empty();
        }
        Stop stop = Stop.ofDepositor(UUID.randomUUID(), id, word);
        stops.add(stop, stop.takenForDepositor(LinkState.STOPPED));
        if (link instanceof ActiveLink active) {
            stopped(active);
        }
        return Optional.of(stop.id());
    }

    /** A depositor's stop ends when its case has put its own. @return false while it has not */
    @Transactional
    public boolean handOver(LinkId id, UUID stopId, String caseNumber) {
        Link link = links.lock(id).orElseThrow();
        if (!(link instanceof RevokedLink) && !stops.knows(id, caseNumber)) {
            return false;
        }
        stops.find(stopId).filter(stop -> !stop.lifted()).ifPresent(stop -> lift(stop, link));
        return true;
    }

    private static Stopping again(Stop known, Stop stop, Link link) {
        if (!known.link().equals(stop.link())) {
            return new Stopping.ContentDiffers();
        }
        if (known.lifted()) {
            return new Stopping.Lifted();
        }
        return known.equals(stop) ? new Stopping.Done(link) : new Stopping.ContentDiffers();
    }

    /** A stop that comes later under this id finds the door shut. */
    private Stopping close(Stop never, Link link) {
        boolean added = stops.add(never, never.liftedIn(link.state()));
        return added ? new Stopping.Done(link) : new Stopping.ContentDiffers();
    }

    private Link stopped(ActiveLink active) {
        EndedLink<StoppedLink> ended = active.stop(EndReason.FRAUD_REPORT);
        links.save(ended);
        return ended.link();
    }

    private Link lift(Stop stop, Link link) {
        Stop lifted = stop.lift();
        Link now = link;
        stops.lift(lifted, lifted.liftedIn(link.state()));
        if (link instanceof StoppedLink stopped && !stops.stand(stop.link())) {
            Optional<ReleasedLink> released = stopped.release();
            released.ifPresent(links::save);
            now = released.<Link>map(ReleasedLink::link).orElse(link);
        }
        return now;
    }

    /** What came of it. */
    public sealed interface Stopping {

        /** The link as it is now. */
        record Done(Link link) implements Stopping {}

        /** There is no such link. */
        record LinkUnknown() implements Stopping {}

        /** The id is known with another link or case. */
        record ContentDiffers() implements Stopping {}

        /** This stop was lifted before, and stays so. */
        record Lifted() implements Stopping {}
    }
}
