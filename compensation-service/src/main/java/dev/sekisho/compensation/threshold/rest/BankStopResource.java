package dev.sekisho.compensation.threshold.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.threshold.BankStop;
import dev.sekisho.compensation.threshold.BankStops;
import dev.sekisho.compensation.threshold.BankStops.OrderedStop;
import dev.sekisho.compensation.threshold.StopCause;
import dev.sekisho.kernel.id.BankCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What confirmed damage stopped, by itself or by a decision. */
@Path("/v1/bank-stops")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "thresholds")
class BankStopResource {

    private static final int PAGE = 100;

    private final BankStops stops;

    BankStopResource(BankStops stops) {
        this.stops = stops;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "The newest hundred stops, with what the rule saw and in which epoch of the book they stand")
    @APIResponse(
            responseCode = "200",
            description = "No bankCode: everywhere. No epoch: link-service has not acknowledged it yet.")
    public List<StopView> newest() {
        return stops.newest(PAGE).stream().map(StopView::of).toList();
    }

    /** One stop. @param cases that the rule saw; of SEVERAL_BANKS, the banks */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StopView(
            UUID stopId,
            String bankCode,
            StopCause cause,
            long cases,
            long casesBefore,
            Instant orderedAt,
            Long epoch,
            Long tookMillis) {

        static StopView of(OrderedStop ordered) {
            BankStop stop = ordered.stop();
            return new StopView(
                    stop.id(),
                    stop.bank().map(BankCode::value).orElse(null),
                    stop.cause(),
                    stop.counts().recent(),
                    stop.counts().before(),
                    stop.orderedAt(),
                    ordered.epoch().orElse(null),
                    ordered.tookMillis().orElse(null));
        }
    }
}
