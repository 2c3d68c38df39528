package dev.sekisho.charge.link.http;

import dev.sekisho.charge.link.LinkLookup;
import dev.sekisho.charge.link.LinkSource;
import dev.sekisho.kernel.id.LinkId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks link-service; only its clear "not found" means that there is no such link. */
@ApplicationScoped
class HttpLinkSource implements LinkSource {

    private static final Logger LOG = Logger.getLogger(HttpLinkSource.class);
    private static final int NOT_FOUND = 404;

    private final LinksOfLinkService links;

    HttpLinkSource(@RestClient LinksOfLinkService links) {
        this.links = links;
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public LinkLookup ask(LinkId id) {
        try {
            LinkAnswer answer = links.link(id.value());
            return id.value().equals(answer.linkId()) ? new LinkLookup.Found(answer.copy()) : unavailable("WrongLink");
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            return status == NOT_FOUND ? new LinkLookup.Absent() : unavailable("status " + status);
        } catch (RuntimeException unreachableOrUnreadable) {
            return unavailable(unreachableOrUnreadable.getClass().getSimpleName());
        }
    }

    private static LinkLookup unavailable(String why) {
        LOG.warnf("link-service did not answer about a link: %s", why);
        return new LinkLookup.Unavailable();
    }
}
