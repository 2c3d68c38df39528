package dev.sekisho.link.suspension.rest;

import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.suspension.SuspensionBookView;
import dev.sekisho.link.suspension.BookWatch;
import dev.sekisho.link.suspension.LeaseQuestion;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where every replica of the suite leases the book: one hanging question after the other, which costs no thread here. */
@Path("/internal/v1/suspension-book")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    "service:identity-service",
    "service:link-service",
    "service:charge-service",
    "service:compensation-service"
})
@Tag(name = "suspension book")
class SuspensionBookResource {

    private static final String UUID_FORM = "[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";

    private final BookWatch watch;
    private final Caller caller;

    SuspensionBookResource(BookWatch watch, Caller caller) {
        this.watch = watch;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The book of suspensions; hangs up to a second while there is no later epoch than is had",
            description =
                    "Registers the asking replica as a holder of the epoch it names. A copy counts from the sending"
                            + " of the question.")
    @APIResponse(responseCode = "200", description = "The epoch and all entries")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    @APIResponse(responseCode = "503", description = "Problem suspension-book-unavailable")
    public Uni<SuspensionBookView> lease(
            @QueryParam("have") @DefaultValue("-1") @Pattern(regexp = "-1|[0-9]{1,18}") String have,
            @QueryParam("replica") @NotNull @Pattern(regexp = UUID_FORM) String replica,
            @QueryParam("refused") @DefaultValue("") @Pattern(regexp = "([A-Z_]{1,20}(,[A-Z_]{1,20}){0,19})?")
                    String refused) {
        LeaseQuestion question = new LeaseQuestion(
                caller.principal(), UUID.fromString(replica), Long.parseLong(have), operations(refused));
        return Uni.createFrom()
                .completionStage(() -> watch.ask(question))
                .map(SuspensionBookView::of)
                .onFailure()
                .transform(failed -> unavailable());
    }

    /** An operation of a newer replica, which is not known here, is passed over. */
    private static Set<dev.sekisho.kernel.suspension.Operation> operations(String names) {
        Set<String> named = Arrays.stream(names.split(",")).collect(Collectors.toSet());
        return Arrays.stream(dev.sekisho.kernel.suspension.Operation.values())
                .filter(operation -> named.contains(operation.name()))
                .collect(Collectors.toSet());
    }

    private static ProblemException unavailable() {
        return ProblemException.of(503, "suspension-book-unavailable", "The book of suspensions cannot be read now")
                .build();
    }
}
