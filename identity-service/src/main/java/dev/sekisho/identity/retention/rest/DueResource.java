package dev.sekisho.identity.retention.rest;

import dev.sekisho.identity.retention.Relations;
import dev.sekisho.identity.retention.Relations.Due;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whose records need no longer be kept. */
@Path("/v1/retentions/due")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"staff:access-admin", "staff:auditor"})
@Tag(name = "records")
class DueResource {

    private static final int PAGE = 100;

    private final Relations relations;
    private final Transaction transaction;
    private final InstantSource clock;

    DueResource(Relations relations, Transaction transaction, InstantSource clock) {
        this.relations = relations;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Subjects whose time is over and that nothing holds, a hundred at a time")
    @APIResponse(
            responseCode = "200",
            description = "In the order of their ids; another account of the same person may still be kept")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public DuePage due(@QueryParam("cursor") String cursor) {
        Optional<UUID> after = id(cursor);
        List<Due> page = transaction.call(() -> relations.due(clock.instant(), after, PAGE + 1));
        List<DueView> items = page.stream().limit(PAGE).map(DueView::of).toList();
        return new DuePage(items, page.size() > PAGE ? items.get(PAGE - 1).subjectId() : null);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            throw ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                    .with("violations", List.of(Map.of("field", "cursor", "rule", "Uuid")))
                    .build();
        }
    }

    /** One subject. */
    record DueView(String kind, UUID subjectId, Instant keptUntil) {

        static DueView of(Due due) {
            return new DueView(due.subject().kind().name(), due.subject().id(), due.keptUntil());
        }
    }

    /** One page. */
    record DuePage(List<DueView> items, UUID nextCursor) {}
}
