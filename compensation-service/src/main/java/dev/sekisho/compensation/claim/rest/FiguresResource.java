package dev.sekisho.compensation.claim.rest;

import dev.sekisho.compensation.claim.Depositors;
import dev.sekisho.compensation.claim.Depositors.Figures;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was paid in all. */
@Path("/v1/compensation-figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class FiguresResource {

    private final Depositors depositors;

    FiguresResource(Depositors depositors) {
        this.depositors = depositors;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(
            summary = "Paid claims: how many, how much, and the least, the median and the most that one depositor got;"
                    + " and of how many the money came back")
    @APIResponse(responseCode = "200", description = "The figures; zeros while nothing is paid")
    public Figures figures() {
        return depositors.figures();
    }
}
