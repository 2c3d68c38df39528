package dev.sekisho.kit.page;

import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Hands out the style sheet and the script; nothing else is to be had here. */
@Path(AssetResource.PATH)
public class AssetResource {

    static final String PATH = "/assets/";
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    @Path("{version}/{name}")
    @PermitAll
    @Operation(hidden = true)
    public Response asset(@PathParam("version") String version, @PathParam("name") String name) {
        Assets.Asset found = assets.find(version, name)
                .orElseThrow(() -> ProblemException.of(404, "not-found", "There is no such file")
                        .build());
        return Response.ok(found.bytes())
                .type(found.type())
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_YEAR)
                .build();
    }
}
