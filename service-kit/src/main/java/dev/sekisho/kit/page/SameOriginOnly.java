package dev.sekisho.kit.page;

import dev.sekisho.kit.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/**
 * Whatever changes something by a page is sent by a page of this very origin, and the browser says so: by Fetch Metadata,
 * or, where it knows none, by {@code Origin}. What says neither is not from a page.
 */
@Provider
@PreMatching
class SameOriginOnly implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Doors doors;

    SameOriginOnly(Doors doors) {
        this.doors = doors;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean isOfAPage = doors.roomAt(request.getUriInfo().getPath()).isPresent();
        if (isOfAPage && !SAFE.contains(request.getMethod()) && !isFromHere(request)) {
            request.abortWith(Problem.of(403, "another-origin", "A page takes only what it sent itself")
                    .response());
        }
    }

    private static boolean isFromHere(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        return site == null ? isOwnOrigin(request) : site.equals("same-origin");
    }

    private static boolean isOwnOrigin(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        String host = request.getHeaderString(HttpHeaders.HOST);
        try {
            return origin != null && host != null && host.equalsIgnoreCase(new URI(origin).getRawAuthority());
        } catch (java.net.URISyntaxException notAnOrigin) {
            return false;
        }
    }
}
