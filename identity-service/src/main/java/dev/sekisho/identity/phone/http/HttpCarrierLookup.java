package dev.sekisho.identity.phone.http;

import dev.sekisho.identity.account.PhoneNumber;
import dev.sekisho.identity.phone.CarrierLookup;
import dev.sekisho.identity.phone.LineType;
import dev.sekisho.identity.phone.NumberInsight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks the carriers by HTTP; whatever is missing, new to us or not to be had is unknown, and never good. */
@ApplicationScoped
class HttpCarrierLookup implements CarrierLookup {

    private static final Logger LOG = Logger.getLogger(HttpCarrierLookup.class);

    private final CarrierClient carrier;

    HttpCarrierLookup(@RestClient CarrierClient carrier) {
        this.carrier = carrier;
    }

    @Override
    public NumberInsight ask(PhoneNumber number) {
        try {
            return insight(carrier.number(number.e164()));
        } catch (WebApplicationException | ProcessingException failed) {
            LOG.warnf("the carrier could not be asked: %s", failed.getClass().getSimpleName());
            return NumberInsight.nothing();
        }
    }

    private static NumberInsight insight(CarrierClient.NumberRecord said) {
        if (said == null) {
            return NumberInsight.nothing();
        }
        return new NumberInsight(
                lineType(said.lineType()),
                Optional.ofNullable(said.contractVerified()),
                Optional.ofNullable(said.simChangedAt()));
    }

    private static LineType lineType(String said) {
        return Arrays.stream(LineType.values())
                .filter(known -> known.name().equals(said))
                .findFirst()
                .orElse(LineType.UNKNOWN);
    }
}
