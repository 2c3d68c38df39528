package dev.sekisho.link.passbook.page;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.passbook.WaysRegister;
import dev.sekisho.link.passbook.WaysToCheck;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How anybody has their own account checked or blocked at each bank; it asks for nothing (A29, A50, A51, A54). */
@Path("/ways-to-check")
@PermitAll
class WaysPageResource {

    private static final String AN_HOUR = "public, max-age=3600";

    private final WaysRegister register;
    private final Banks banks;
    private final InstantSource clock;
    private final Pages pages;
    private final Visit visit;

    WaysPageResource(WaysRegister register, Banks banks, InstantSource clock, Pages pages, Visit visit) {
        this.register = register;
        this.banks = banks;
        this.clock = clock;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public Response all() {
        return kept(pages.show(
                visit.words().of(WaysText.TITLE), "ways/list.jte", new WaysListPage(banks.all(clock.instant()))));
    }

    @GET
    @Path("/{bankCode}")
    @Operation(hidden = true)
    public Response one(@PathParam("bankCode") String bankCode) {
        Instant now = clock.instant();
        Bank bank = code(bankCode).flatMap(code -> banks.find(code, now)).orElseThrow(WaysPageResource::notFound);
        WaysToCheck ways = register.of(bank.code(), now).orElseThrow(WaysPageResource::notFound);
        return kept(
                pages.show(visit.words().of(WaysText.AT_BANK, bank.name()), "ways/bank.jte", new WaysPage(bank, ways)));
    }

    private static Optional<BankCode> code(String bankCode) {
        return bankCode.matches("[0-9]{4}") ? Optional.of(new BankCode(bankCode)) : Optional.empty();
    }

    /** Whoever is of the staff sees their own rooms above it. */
    private Response kept(Response shown) {
        return visit.roles().isEmpty()
                ? Response.fromResponse(shown)
                        .header(HttpHeaders.CACHE_CONTROL, AN_HOUR)
                        .build()
                : shown;
    }

    private static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such partner bank")
                .build();
    }
}
