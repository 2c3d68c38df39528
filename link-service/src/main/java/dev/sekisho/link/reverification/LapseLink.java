package dev.sekisho.link.reverification;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.Links;
import dev.sekisho.link.link.StoppedLink;
import dev.sekisho.link.link.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Stops one link whose time to be verified again is over; charge-service hears of it as of every stop. */
@ApplicationScoped
public class LapseLink {

    private final Links links;

    LapseLink(Links links) {
        this.links = links;
    }

    @Transactional
    public void lapse(LinkId id, Instant now) {
        Link link = links.lock(id).orElseThrow();
        if (!(link.head().verification() instanceof Verification.Due due) || due.allowsAt(now)) {
            return;
        }
        if (link instanceof ActiveLink active) {
            links.save(active.lapse());
        } else if (link instanceof StoppedLink stopped) {
            links.save(stopped.lapse());
        }
    }
}
