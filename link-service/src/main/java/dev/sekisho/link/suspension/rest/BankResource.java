package dev.sekisho.link.suspension.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.suspension.KnownSuspensions;
import dev.sekisho.link.suspension.KnownSuspensions.Stop;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The partner banks as anybody may see them: open or stopped, since when and why, and nothing that would help an attacker (A62). */
@Path("/v1/banks")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "banks")
class BankResource {

    private final Banks banks;
    private final PostureRule postures;
    private final KnownSuspensions suspensions;
    private final InstantSource clock;

    BankResource(Banks banks, PostureRule postures, KnownSuspensions suspensions, InstantSource clock) {
        this.banks = banks;
        this.postures = postures;
        this.suspensions = suspensions;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Every partner bank, and whether linking and charging are open there",
            description =
                    "since, reason and plannedEnd are of the stop of linking, or else of charging; a plannedEnd that"
                            + " is absent is not known yet.")
    @APIResponse(responseCode = "200", description = "The banks in the order of their codes")
    public List<BankView> all() {
        return banks.all(clock.instant()).stream().map(this::view).toList();
    }

    private BankView view(Bank bank) {
        Optional<Stop> link = stop(dev.sekisho.kernel.suspension.Operation.LINK, bank);
        Optional<Stop> charge = stop(dev.sekisho.kernel.suspension.Operation.CHARGE, bank);
        Optional<Suspension> shown = link.flatMap(Stop::suspension).or(() -> charge.flatMap(Stop::suspension));
        return new BankView(
                bank.code().value(),
                bank.name(),
                openness(link.isEmpty() && postures.refusalFor(bank).isEmpty()),
                openness(charge.isEmpty() && bank.isReachable()),
                shown.map(Suspension::since).orElse(null),
                shown.map(Suspension::reason).orElse(null),
                shown.flatMap(Suspension::plannedEnd).orElse(null));
    }

    private Optional<Stop> stop(dev.sekisho.kernel.suspension.Operation operation, Bank bank) {
        return suspensions.stop(operation, Optional.of(bank.code()));
    }

    private static String openness(boolean open) {
        return open ? "OPEN" : "STOPPED";
    }

    /** One bank in public. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BankView(
            String bankCode,
            String name,
            String link,
            String charge,
            Instant since,
            SuspensionReason reason,
            Instant plannedEnd) {}
}
