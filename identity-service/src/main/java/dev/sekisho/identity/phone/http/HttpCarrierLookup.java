package dev.sekisho.identity.phone.http;

import dev.sekisho.identity.account.PhoneNumber;
import dev.sekisho.identity.phone.CarrierLookup;
import dev.sekisho.identity.phone.LastChange;
import dev.sekisho.identity.phone.LineType;
import dev.sekisho.identity.phone.NumberInsight;
import dev.sekisho.identity.phone.NumberTrust;
import dev.sekisho.identity.phone.http.CarrierClient.AskedNumber;
import dev.sekisho.identity.phone.http.CarrierClient.AskedPeriod;
import dev.sekisho.identity.phone.http.CarrierClient.Contract;
import dev.sekisho.identity.phone.http.CarrierClient.PortingDate;
import dev.sekisho.identity.phone.http.CarrierClient.SimCheck;
import dev.sekisho.identity.phone.http.CarrierClient.SimDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks the carriers by HTTP, every part at once and each with a time-out of its own; whatever is missing, new to us or
 * not to be had is unknown, and never good.
 */
@ApplicationScoped
class HttpCarrierLookup implements CarrierLookup {

    private static final Logger LOG = Logger.getLogger(HttpCarrierLookup.class);
    private static final String MOBILE_CONTRACT_LAW = "jp_mpiupa";

    private final CarrierClient carrier;
    private final NumberTrust trust;
    private final InstantSource clock;

    HttpCarrierLookup(@RestClient CarrierClient carrier, NumberTrust trust, InstantSource clock) {
        this.carrier = carrier;
        this.trust = trust;
        this.clock = clock;
    }

    @Override
    public NumberInsight ask(PhoneNumber number) {
        AskedNumber asked = new AskedNumber(number.e164());
        AskedPeriod period =
                new AskedPeriod(number.e164(), Math.toIntExact(trust.freshSim().toHours()));
        var line = answer("line", () -> carrier.line(asked));
        var simDate = answer("SIM date", () -> carrier.simDate(asked));
        var simCheck = answer("SIM check", () -> carrier.simCheck(period));
        var porting = answer("porting", () -> carrier.portingDate(asked));
        var contract = answer("contract", () -> carrier.contract(asked));
        return new NumberInsight(
                line.join().map(said -> lineType(said.lineType())).orElse(LineType.UNKNOWN),
                contract.join()
                        .filter(said -> MOBILE_CONTRACT_LAW.equals(said.trustFramework()))
                        .map(Contract::verified),
                simChange(simDate.join(), simCheck.join(), clock.instant()),
                porting.join().map(HttpCarrierLookup::ported).orElse(LastChange.unknown()));
    }

    private static <T> CompletableFuture<Optional<T>> answer(String part, Supplier<CompletionStage<T>> call) {
        try {
            return call.get()
                    .toCompletableFuture()
                    .thenApply(Optional::ofNullable)
                    .exceptionally(failed -> silent(part, failed));
        } catch (RuntimeException failed) {
            return CompletableFuture.completedFuture(silent(part, failed));
        }
    }

    private static <T> Optional<T> silent(String part, Throwable failed) {
        Throwable why = failed.getCause() == null ? failed : failed.getCause();
        LOG.warnf("the carrier did not say the %s: %s", part, why.getClass().getSimpleName());
        return Optional.empty();
    }

    /** A change that either of the two answers names is one; that there was none counts only if nobody contradicts. */
    private static LastChange simChange(Optional<SimDate> date, Optional<SimCheck> check, Instant now) {
        Optional<Instant> at = date.map(SimDate::latestSimChange);
        Optional<Boolean> swapped = check.map(SimCheck::swapped);
        if (at.isPresent()) {
            return LastChange.at(at.get());
        } else if (swapped.orElse(false)) {
            return LastChange.at(now);
        }
        boolean said = swapped.isPresent() || date.map(SimDate::monitored).orElse(false);
        return said ? LastChange.never() : LastChange.unknown();
    }

    private static LastChange ported(PortingDate said) {
        if (said.latestPorting() != null) {
            return LastChange.at(said.latestPorting());
        }
        return Boolean.TRUE.equals(said.monitored()) ? LastChange.never() : LastChange.unknown();
    }

    private static LineType lineType(String said) {
        return Arrays.stream(LineType.values())
                .filter(known -> known.name().equals(said))
                .findFirst()
                .orElse(LineType.UNKNOWN);
    }
}
