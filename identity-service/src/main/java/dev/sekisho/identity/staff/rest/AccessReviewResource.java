package dev.sekisho.identity.staff.rest;

import dev.sekisho.identity.staff.RoleGrant;
import dev.sekisho.identity.staff.RoleGrants;
import dev.sekisho.identity.transaction.Transaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Access review: who holds which role, and whose hands it went through; what was taken away included. */
@Path("/v1/role-grants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
class AccessReviewResource {

    private static final int PAGE = 100;

    private final RoleGrants grants;
    private final Transaction transaction;

    AccessReviewResource(RoleGrants grants, Transaction transaction) {
        this.grants = grants;
        this.transaction = transaction;
    }

    @GET
    @RolesAllowed({"staff:access-admin", "staff:auditor"})
    @Operation(summary = "The grants of one staff member or of all, a hundred at a time")
    @APIResponse(responseCode = "200", description = "Grants in the order of their ids; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public ReviewView review(@QueryParam("staffId") String staffId, @QueryParam("cursor") String cursor) {
        Optional<UUID> member = id("staffId", staffId);
        Optional<UUID> after = id("cursor", cursor);
        List<RoleGrant> page = transaction.call(() -> grants.page(member, after, PAGE + 1));
        List<GrantView> items = page.stream().limit(PAGE).map(GrantView::of).toList();
        return new ReviewView(items, page.size() > PAGE ? items.get(PAGE - 1).grantId() : null);
    }

    private static Optional<UUID> id(String name, String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            throw StaffProblems.invalid(name, "Uuid");
        }
    }

    /** One page. */
    record ReviewView(List<GrantView> items, UUID nextCursor) {}
}
