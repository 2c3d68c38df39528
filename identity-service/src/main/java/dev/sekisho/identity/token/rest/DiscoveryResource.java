package dev.sekisho.identity.token.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.identity.token.TokenRules;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an OAuth client's library has to know of this issuer (RFC 8414): only what is true. */
@Path("/.well-known/oauth-authorization-server")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "tokens")
class DiscoveryResource {

    private final MetadataView metadata;

    DiscoveryResource(TokenRules rules) {
        this.metadata = MetadataView.of(rules.issuer());
    }

    @GET
    @Operation(summary = "Where tokens and keys are had, and by what clients are authenticated")
    public MetadataView metadata() {
        return metadata;
    }

    /** There is no authorization endpoint, and hence no response type. */
    record MetadataView(
            String issuer,
            @JsonProperty("token_endpoint") String tokenEndpoint,
            @JsonProperty("jwks_uri") String jwksUri,
            @JsonProperty("response_types_supported") List<String> responseTypes,
            @JsonProperty("grant_types_supported") List<String> grantTypes,

            @JsonProperty("token_endpoint_auth_methods_supported")
            List<String> authMethods,

            @JsonProperty("token_endpoint_auth_signing_alg_values_supported")
            List<String> algorithms,

            @JsonProperty("tls_client_certificate_bound_access_tokens")
            boolean certificateBound) {

        static MetadataView of(String issuer) {
            return new MetadataView(
                    issuer,
                    issuer + "/oauth/token",
                    issuer + "/.well-known/jwks.json",
                    List.of(),
                    List.of("client_credentials"),
                    List.of("private_key_jwt"),
                    List.of("ES256", "PS256"),
                    true);
        }
    }
}
