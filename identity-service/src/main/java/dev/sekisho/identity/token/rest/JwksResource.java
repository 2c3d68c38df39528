package dev.sekisho.identity.token.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.identity.token.PublishedKey;
import dev.sekisho.identity.token.SigningKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public keys by which anybody checks the tokens issued here: the next one before it signs, the last one after. */
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "tokens")
class JwksResource {

    private final SigningKeys keys;

    JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @Operation(summary = "The keys by which tokens are checked, each under its thumbprint")
    public KeySetView keys() {
        return new KeySetView(keys.published().stream().map(KeyView::of).toList());
    }

    /** A JSON Web Key Set. */
    record KeySetView(List<KeyView> keys) {}

    /** A public JSON Web Key on P-256. */
    record KeyView(
            @JsonProperty("kty") String type,
            @JsonProperty("crv") String curve,
            String x,
            String y,
            String use,
            @JsonProperty("alg") String algorithm,
            @JsonProperty("kid") String keyId) {

        static KeyView of(PublishedKey key) {
            return new KeyView("EC", "P-256", key.x(), key.y(), "sig", "ES256", key.keyId());
        }
    }
}
