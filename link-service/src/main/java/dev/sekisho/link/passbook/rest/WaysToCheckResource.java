package dev.sekisho.link.passbook.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.decision.Words;
import dev.sekisho.link.passbook.Way;
import dev.sekisho.link.passbook.WaysRegister;
import dev.sekisho.link.passbook.WaysToCheck;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where anybody reads how to find our debits at a bank; it asks for nothing (A50, A51, A54). */
@Path("/v1/banks/{bankCode}/ways-to-check")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "banks")
class WaysToCheckResource {

    private static final String AN_HOUR = "public, max-age=3600";

    private final WaysRegister register;
    private final Banks banks;
    private final InstantSource clock;

    WaysToCheckResource(WaysRegister register, Banks banks, InstantSource clock) {
        this.register = register;
        this.banks = banks;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "What stands in the passbook when we debit an account of this bank, and where to look",
            description =
                    "statementTextAgreed is false where the bank has not told us yet what its passbook shows of the text"
                            + " that we send.")
    @APIResponse(responseCode = "200", description = "The ways, never an app alone, and what nobody ever asks")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public RestResponse<WaysView> ways(@PathParam("bankCode") @Pattern(regexp = "[0-9]{4}") String bankCode) {
        Instant now = clock.instant();
        Bank bank = banks.find(new BankCode(bankCode), now).orElseThrow(WaysToCheckResource::notFound);
        WaysToCheck ways = register.of(bank.code(), now).orElseThrow(WaysToCheckResource::notFound);
        return RestResponse.ResponseBuilder.ok(WaysView.of(bank, ways))
                .header(HttpHeaders.CACHE_CONTROL, AN_HOUR)
                .build();
    }

    private static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such partner bank")
                .build();
    }

    /** Everything that such a page shows. */
    record WaysView(
            String bankCode,
            String name,
            String statementText,
            boolean statementTextAgreed,
            List<WayView> ways,
            Words advice,
            Instant validFrom) {

        static WaysView of(Bank bank, WaysToCheck ways) {
            return new WaysView(
                    bank.code().value(),
                    bank.name(),
                    ways.statementText(),
                    ways.agreed(),
                    ways.ways().stream().map(WayView::of).toList(),
                    WaysToCheck.ADVICE,
                    ways.validFrom());
        }
    }

    /** One way. */
    record WayView(Way way, String ja, String en) {

        static WayView of(Way way) {
            return new WayView(way, way.words().ja(), way.words().en());
        }
    }
}
