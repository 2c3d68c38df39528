package dev.sekisho.link.suspension.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.suspension.HistoryLine;
import dev.sekisho.link.suspension.HistoryLine.Kind;
import dev.sekisho.link.suspension.PublicStatus;
import dev.sekisho.link.suspension.PublicStatus.HistoryPage;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What anybody may read of stops, also while the database is away (A28, A62): caches keep it for seconds, and longer in need. */
@Path("/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "banks")
class StatusResource {

    /** A stop is seen within seconds; while we do not answer at all, a cache may tell the last status for a day. */
    private static final String CACHE = "public, max-age=5, stale-if-error=86400";

    private static final int DIGITS = 18;

    private final PublicStatus status;

    StatusResource(PublicStatus status) {
        this.status = status;
    }

    @GET
    @Operation(
            summary = "Every partner bank: linking and charging open or stopped, since when, why, until when",
            description = "No plannedEnd: not known yet (未定). current is false while the present state cannot be read:"
                    + " then it is told as it was at asOf.")
    @APIResponse(
            responseCode = "200",
            description = "The banks in the order of their codes",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    @APIResponse(responseCode = "304", description = "As the ETag says")
    public Response now(@Context Request request) {
        StatusView view = StatusView.of(status.now());
        return answer(request, view, view.current() + view.banks().toString());
    }

    @GET
    @Path("/history")
    @Operation(summary = "What was stopped and lifted, the newest first; at most 100 changes")
    @APIResponse(
            responseCode = "200",
            description = "No bankCode: all banks. The last number as before leads to older changes.",
            content = @Content(schema = @Schema(implementation = HistoryView.class)))
    @APIResponse(responseCode = "304", description = "As the ETag says")
    @APIResponse(responseCode = "400", description = "Problem parameter-malformed")
    public Response history(@QueryParam("before") String before, @Context Request request) {
        HistoryView view = HistoryView.of(status.history(number(before)));
        return answer(request, view, view.toString());
    }

    @GET
    @Path("/feed")
    @Produces("application/feed+json")
    @Operation(summary = "The newest 100 changes as a JSON Feed, in Japanese")
    @APIResponse(
            responseCode = "200",
            description = "JSON Feed 1.1",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @APIResponse(responseCode = "304", description = "As the ETag says")
    public Response feed(@Context Request request) {
        FeedView view = FeedView.of(status);
        return answer(request, view, view.toString());
    }

    /** @param said all that the answer says, but for its time; the same by every replica */
    private static Response answer(Request request, Object view, String said) {
        EntityTag tag = new EntityTag(
                UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString(), true);
        return Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(view))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }

    private static Optional<Long> number(String before) {
        if (before == null) {
            return Optional.empty();
        }
        if (!before.matches("[0-9]{1," + DIGITS + "}")) {
            throw ProblemException.of(400, "parameter-malformed", "A parameter is not as documented")
                    .with("parameter", "before")
                    .build();
        }
        return Optional.of(Long.parseLong(before));
    }

    /** A page of the history. @param current false while newer changes cannot be read */
    record HistoryView(boolean current, List<ChangeView> changes) {

        static HistoryView of(HistoryPage page) {
            return new HistoryView(
                    page.current(), page.lines().stream().map(ChangeView::of).toList());
        }
    }

    /** One change. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(
            long number,
            Instant at,
            Kind kind,
            List<dev.sekisho.kernel.suspension.Operation> operations,
            String bankCode,
            SuspensionReason reason,
            Instant plannedEnd) {

        static ChangeView of(HistoryLine line) {
            return new ChangeView(
                    line.number(),
                    line.at(),
                    line.kind(),
                    line.operations(),
                    line.bank().map(dev.sekisho.kernel.id.BankCode::value).orElse(null),
                    line.reason().orElse(null),
                    line.plannedEnd().orElse(null));
        }
    }
}
