package dev.sekisho.identity.contact.rest;

import dev.sekisho.identity.contact.DisavowContactChange;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where whoever has the old contact says that a change was not theirs; the word from the message is all they need. */
@Path("/v1/contact-disavowals")
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "contact")
class DisavowalResource {

    private final DisavowContactChange disavowChange;

    DisavowalResource(DisavowContactChange disavowChange) {
        this.disavowChange = disavowChange;
    }

    @POST
    @ResponseStatus(204)
    @Operation(summary = "Say that a change was somebody else's; it is undone and the account stopped for review")
    @APIResponse(responseCode = "204", description = "The same whether or not there was anything to undo")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    public void disavow(@NotNull @Valid DisavowalRequest request) {
        disavowChange.disavow(request.changeId(), request.token());
    }

    /** The change and the word that were in the message. */
    record DisavowalRequest(
            @NotNull UUID changeId,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String token) {

        @Override
        public String toString() {
            return "DisavowalRequest[redacted]";
        }
    }
}
