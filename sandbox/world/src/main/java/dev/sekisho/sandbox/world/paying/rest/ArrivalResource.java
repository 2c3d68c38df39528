package dev.sekisho.sandbox.world.paying.rest;

import dev.sekisho.sandbox.world.bank.Arrivals.Arrival;
import dev.sekisho.sandbox.world.bank.Banks;
import dev.sekisho.sandbox.world.paying.PayingDesk;
import dev.sekisho.sandbox.world.problem.Problems;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What came to a bank for its depositors by transfers; what is due by now has come. */
@Path("/banks/{code}/arrivals")
class ArrivalResource {

    private final Banks banks;
    private final PayingDesk desk;

    ArrivalResource(Banks banks, PayingDesk desk) {
        this.banks = banks;
        this.desk = desk;
    }

    @GET
    @Operation(summary = "Transfers that were credited to depositors, the oldest first: the truth")
    public ArrivalsView arrivals(@PathParam("code") String code) {
        desk.catchUp();
        List<Arrival> all = banks.find(code)
                .orElseThrow(() -> Problems.notFound("there is no such bank"))
                .arrivals()
                .all();
        return new ArrivalsView(
                all.stream().map(ArrivalView::of).toList(),
                all.stream().mapToLong(Arrival::amountYen).reduce(0, Math::addExact));
    }

    /** What a bank credited. */
    record ArrivalsView(List<ArrivalView> arrivals, long totalYen) {}

    /** One credit. */
    record ArrivalView(
            String transferId,
            String reference,
            String branchCode,
            String accountNumber,
            long amountYen,
            Instant creditedAt) {

        static ArrivalView of(Arrival arrival) {
            return new ArrivalView(
                    arrival.transferId(),
                    arrival.reference(),
                    arrival.account().branchCode(),
                    arrival.account().accountNumber(),
                    arrival.amountYen(),
                    arrival.creditedAt());
        }
    }
}
