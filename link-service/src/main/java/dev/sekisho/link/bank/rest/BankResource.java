package dev.sekisho.link.bank.rest;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.PostureRule;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The partner banks as anybody may see them: open or stopped, and nothing that would help an attacker (A62). */
@Path("/v1/banks")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "banks")
class BankResource {

    private final Banks banks;
    private final PostureRule postures;
    private final InstantSource clock;

    BankResource(Banks banks, PostureRule postures, InstantSource clock) {
        this.banks = banks;
        this.postures = postures;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Every partner bank, and whether linking and charging are open there")
    @APIResponse(responseCode = "200", description = "The banks in the order of their codes")
    public List<BankView> all() {
        return banks.all(clock.instant()).stream().map(this::view).toList();
    }

    private BankView view(Bank bank) {
        boolean link = postures.refusalFor(bank).isEmpty();
        return new BankView(bank.code().value(), bank.name(), openness(link), openness(bank.isReachable()));
    }

    private static String openness(boolean open) {
        return open ? "OPEN" : "STOPPED";
    }

    /** One bank in public. */
    record BankView(String bankCode, String name, String link, String charge) {}
}
