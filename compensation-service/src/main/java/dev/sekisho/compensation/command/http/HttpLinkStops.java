package dev.sekisho.compensation.command.http;

import dev.sekisho.compensation.command.Owner;
import dev.sekisho.compensation.command.http.StopsOfLinkService.AskedStop;
import dev.sekisho.compensation.command.http.StopsOfLinkService.StoppedLink;
import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.compensation.fraudcase.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Has links stopped by link-service, under the measure's id; only a clear answer about this link is one. */
@ApplicationScoped
class HttpLinkStops implements Owner {

    private final StopsOfLinkService stops;

    HttpLinkStops(@RestClient StopsOfLinkService stops) {
        this.stops = stops;
    }

    @Override
    public Target owns() {
        return Target.LINK;
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Answer tell(Measure measure) {
        UUID link = measure.wanted().targetId();
        try {
            StoppedLink said = measure.release()
                    ? stops.lift(link, measure.id())
                    : stops.stop(
                            link,
                            measure.id(),
                            new AskedStop("FRAUD_REPORT", measure.caseNumber().value()));
            return said != null && link.equals(said.linkId()) ? Answer.DONE : Refusals.unreadable(Target.LINK);
        } catch (WebApplicationException refused) {
            return Refusals.of(Target.LINK, refused);
        } catch (RuntimeException unreachableOrUnreadable) {
            return Refusals.unreachable(Target.LINK, unreachableOrUnreadable);
        }
    }
}
