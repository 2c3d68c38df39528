package dev.sekisho.identity.token.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.identity.token.SigningKey;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public key by which anybody checks the tokens issued here. */
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "tokens")
class JwksResource {

    private final KeySetView keys;

    JwksResource(SigningKey key) {
        this.keys = new KeySetView(List.of(KeyView.of(key)));
    }

    @GET
    @Operation(summary = "The keys that sign customers' tokens")
    public KeySetView keys() {
        return keys;
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

        static KeyView of(SigningKey key) {
            return new KeyView("EC", "P-256", key.x(), key.y(), "sig", "ES256", key.keyId());
        }
    }
}
