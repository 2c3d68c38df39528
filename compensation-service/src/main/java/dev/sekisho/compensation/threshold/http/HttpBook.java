package dev.sekisho.compensation.threshold.http;

import dev.sekisho.compensation.threshold.BankStop;
import dev.sekisho.compensation.threshold.Book;
import dev.sekisho.compensation.threshold.http.ThresholdStopsOfLinkService.AskedStop;
import dev.sekisho.compensation.threshold.http.ThresholdStopsOfLinkService.StandingStop;
import dev.sekisho.kernel.id.BankCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Has banks stopped by link-service, under the stop's id; only a clear answer about this stop is one. */
@ApplicationScoped
class HttpBook implements Book {

    private static final Logger LOG = Logger.getLogger(HttpBook.class);
    private static final int UNPROCESSABLE = 422;

    private final ThresholdStopsOfLinkService stops;

    HttpBook(@RestClient ThresholdStopsOfLinkService stops) {
        this.stops = stops;
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Answer tell(BankStop stop) {
        AskedStop asked = new AskedStop(
                stop.cause().name(), stop.bank().map(BankCode::value).orElse(null));
        try {
            StandingStop said = stops.stop(stop.id(), asked);
            if (said != null && stop.id().equals(said.stopId()) && said.epoch() > 0) {
                return new Answer.Stands(said.epoch());
            }
            LOG.error("link-service answered about another stop");
            return new Answer.Silence();
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            LOG.errorf("link-service answered a stop with status %d", status);
            return status == UNPROCESSABLE ? new Answer.Refused() : new Answer.Silence();
        } catch (RuntimeException unreachableOrUnreadable) {
            LOG.errorf(
                    "link-service did not answer a stop: %s",
                    unreachableOrUnreadable.getClass().getSimpleName());
            return new Answer.Silence();
        }
    }
}
