package dev.sekisho.link.suspension.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.kit.idempotency.Idempotency;
import dev.sekisho.kit.idempotency.IdempotentCall;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.suspension.BookFull;
import dev.sekisho.link.suspension.Books;
import dev.sekisho.link.suspension.ImposeSuspension;
import dev.sekisho.link.suspension.Imposition;
import dev.sekisho.link.suspension.StandingBook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestResponse;

/** Where somebody stops operations within their own scope, and where staff see what is stopped. */
@Path("/v1/suspensions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "suspensions")
class SuspensionResource {

    private final ImposeSuspension impose;
    private final Books books;
    private final Banks banks;
    private final Imposer imposer;
    private final Idempotency idempotency;
    private final InstantSource clock;

    SuspensionResource(
            ImposeSuspension impose,
            Books books,
            Banks banks,
            Imposer imposer,
            Idempotency idempotency,
            InstantSource clock) {
        this.impose = impose;
        this.books = books;
        this.banks = banks;
        this.imposer = imposer;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"staff:operations", "staff:bank-user", "service:operations-tool", "service:compensation-service"})
    @Operation(
            summary = "Stops operations, at one bank or (no bankCode) everywhere",
            description = "A bank stops itself, for BANK or MAINTENANCE; compensation-service a bank, for FRAUD;"
                    + " operations anything. Only MAINTENANCE ends by itself at its plannedEnd; asking again never makes a"
                    + " stop shorter.")
    @APIResponse(responseCode = "201", description = "Stopped: the epoch and the entries that this made or renewed")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, malformed-json, idempotency-key-missing")
    @APIResponse(responseCode = "403", description = "Problem not-in-scope")
    @APIResponse(responseCode = "409", description = "Problem suspension-book-full, idempotency-key-in-flight")
    @APIResponse(
            responseCode = "422",
            description = "Problem bank-unknown, operations-do-not-fit, planned-end-impossible, idempotency-key-reused")
    public RestResponse<SuspensionsView> suspend(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid AskedSuspension asked) {
        Imposition wish = wish(asked);
        IdempotentCall call = new IdempotentCall(imposer.actor(), "suspensions", key, AskedContent.of(wish));
        if (!imposer.scope().allows(wish)) {
            throw SuspensionProblems.notInScope();
        }
        SuspensionsView answer = idempotency
                .once(call, SuspensionsView.class, () -> imposed(wish))
                .answer();
        return RestResponse.status(RestResponse.Status.CREATED, answer);
    }

    @GET
    @RolesAllowed({
        "staff:support",
        "staff:support-supervisor",
        "staff:operations",
        "staff:operations-approver",
        "staff:reviewer",
        "staff:mlro",
        "staff:investigator",
        "staff:auditor",
        "staff:bank-user",
        "staff:access-admin",
        "service:operations-tool"
    })
    @Operation(summary = "What is stopped; a bank's user sees its own bank and what is stopped for all, without notes")
    @APIResponse(responseCode = "200", description = "The epoch and the entries")
    public SuspensionsView all() {
        StandingBook book = books.find();
        return imposer.bank().map(bank -> SuspensionsView.of(book, bank)).orElseGet(() -> SuspensionsView.of(book));
    }

    private SuspensionsView imposed(Imposition wish) {
        try {
            return SuspensionsView.of(impose.impose(wish));
        } catch (BookFull full) {
            throw SuspensionProblems.full();
        }
    }

    private Imposition wish(AskedSuspension asked) {
        Optional<BankCode> bank = Optional.ofNullable(asked.bankCode()).map(BankCode::new);
        Instant now = clock.instant();
        if (bank.isPresent() && banks.find(bank.get(), now).isEmpty()) {
            throw SuspensionProblems.bankUnknown();
        }
        if (bank.isPresent()
                && !asked.operations().stream().allMatch(dev.sekisho.kernel.suspension.Operation::isAtABank)) {
            throw SuspensionProblems.notAtABank("OPEN, TRANSFER and SPEND take place at no bank");
        }
        Optional<Instant> end = Optional.ofNullable(asked.plannedEnd());
        if (!end.map(moment -> Imposition.mayBePlanned(moment, now)).orElse(true)) {
            throw SuspensionProblems.plannedEnd();
        }
        return new Imposition(
                java.util.Set.copyOf(asked.operations()),
                bank,
                asked.reason(),
                imposer.actor(),
                end,
                Optional.ofNullable(asked.note()));
    }

    /** What is to be stopped. */
    record AskedSuspension(
            @NotEmpty @Size(max = 6) List<dev.sekisho.kernel.suspension.@NotNull Operation> operations,
            @Pattern(regexp = "[0-9]{4}") String bankCode,
            @NotNull SuspensionReason reason,
            Instant plannedEnd,

            @Size(min = 1, max = 500) @Pattern(regexp = "[^\\p{Cntrl}]*") String note) {}

    /** The same in an order of its own, so that the same wish is the same under its key. */
    record AskedContent(List<String> operations, String bankCode, String reason, Instant plannedEnd, String note) {

        static AskedContent of(Imposition wish) {
            return new AskedContent(
                    wish.inOrder().stream().map(Enum::name).toList(),
                    wish.bank().map(BankCode::value).orElse(null),
                    wish.reason().name(),
                    wish.plannedEnd().orElse(null),
                    wish.note().orElse(null));
        }
    }
}
