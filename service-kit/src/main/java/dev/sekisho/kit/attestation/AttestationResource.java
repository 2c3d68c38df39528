package dev.sekisho.kit.attestation;

import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The baseline as this service keeps it now. Thresholds and gaps help attackers: for auditors, not for anybody (A62). */
@Path("/v1/attestation")
@Tag(name = "Attestation")
public class AttestationResource {

    private final Attester attester;

    AttestationResource(Attester attester) {
        this.attester = attester;
    }

    @GET
    @RolesAllowed({"staff:auditor", "service:operations-tool"})
    @Produces("application/jose")
    @Operation(summary = "What shows each control of the baseline here and now, as a signed JWS")
    @APIResponse(responseCode = "200", description = "At most some seconds old")
    @APIResponse(responseCode = "503", description = "This service has no key to sign with")
    public String attestation() {
        return attester.newest()
                .orElseThrow(() -> ProblemException.of(
                                503, "nothing-signs", "This service has no key to sign its attestation with")
                        .build());
    }
}
