package dev.sekisho.kit.page;

import dev.sekisho.kit.boot.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/**
 * The cookie that holds a staff token for one service's pages. Its name's prefix makes browsers refuse it from anybody but
 * this host over a safe way; to localhost every way is safe.
 */
@ApplicationScoped
public class PageSession {

    private static final String PREFIX = "__Host-sekisho-";

    private final Place place;

    PageSession(Place place) {
        this.place = place;
    }

    /** The cookie for a service's pages. @param service its principal, the token's audience */
    public static NewCookie holding(String token, String service, Duration life) {
        return cookie(token, service, Math.toIntExact(life.toSeconds()));
    }

    /** A cookie that ends the other. */
    public static NewCookie none(String service) {
        return cookie("", service, 0);
    }

    private static NewCookie cookie(String value, String service, int seconds) {
        return new NewCookie.Builder(name(service))
                .value(value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(seconds)
                .build();
    }

    static String name(String service) {
        return PREFIX + service;
    }

    /** The name of the cookie that this service reads. */
    String ownName() {
        return name(place.service());
    }
}
