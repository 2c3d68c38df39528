package dev.sekisho.kit.page;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody looks at a page: in which language, by which roles. */
@RequestScoped
public class Visit {

    static final String LANGUAGE = "sekisho-lang";
    static final String ASKED = "lang";
    private static final String STAFF = "staff:";

    private final CurrentVertxRequest present;
    private final SecurityIdentity identity;

    Visit(CurrentVertxRequest present, SecurityIdentity identity) {
        this.present = present;
        this.identity = identity;
    }

    /** What was asked for now, else what was before, else what the browser prefers. */
    public Language language() {
        Cookie before = request().getCookie(LANGUAGE);
        return askedNow()
                .or(() -> Optional.ofNullable(before).flatMap(cookie -> Language.tagged(cookie.getValue())))
                .orElseGet(() -> Language.preferred(request().getHeader("Accept-Language")));
    }

    /** The language that this request chooses. */
    Optional<Language> askedNow() {
        return Language.tagged(request().getParam(ASKED));
    }

    public Words words() {
        return new Words(language());
    }

    /** Whether who looks holds one of these roles, named without prefix; for what to show: what is refused is refused. */
    public boolean holds(String... oneOf) {
        return Set.of(oneOf).stream().anyMatch(roles()::contains);
    }

    /** The staff roles in the token at hand, without prefix. */
    public Set<String> roles() {
        return identity.getRoles().stream()
                .filter(role -> role.startsWith(STAFF))
                .map(role -> role.substring(STAFF.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    String path() {
        return request().path();
    }

    /** The same page in another language. */
    String addressIn(Language language) {
        StringBuilder address = new StringBuilder(path()).append('?');
        request().params(false).forEach(entry -> {
            if (!entry.getKey().equals(ASKED) && isOfTheQuery(entry.getKey())) {
                address.append(encoded(entry.getKey())).append('=').append(encoded(entry.getValue()));
                address.append('&');
            }
        });
        return address.append(ASKED).append('=').append(language.tag()).toString();
    }

    private boolean isOfTheQuery(String name) {
        String query = request().query();
        return query != null && ("&" + query).contains("&" + encoded(name) + "=");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpServerRequest request() {
        return present.getCurrent().request();
    }
}
