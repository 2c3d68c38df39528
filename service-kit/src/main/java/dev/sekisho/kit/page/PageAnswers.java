package dev.sekisho.kit.page;

import dev.sekisho.kit.problem.Problem;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * What leaves by a page's path is a page: problems are shown in words, nobody is sent to sign in, and every answer tells the
 * browser to load nothing from elsewhere and to run nothing that is written into it.
 */
@Provider
class PageAnswers implements ContainerResponseFilter {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final Logger LOG = Logger.getLogger(PageAnswers.class);
    private static final int UNAUTHENTICATED = 401;
    private static final int SEE_OTHER = 303;

    private final Doors doors;
    private final Visit visit;
    private final Pages pages;
    private final CurrentVertxRequest present;

    PageAnswers(Doors doors, Visit visit, Pages pages, CurrentVertxRequest present) {
        this.doors = doors;
        this.visit = visit;
        this.pages = pages;
        this.present = present;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        doors.roomAt(request.getUriInfo().getPath()).ifPresent(room -> {
            guard(answer);
            remember(answer);
            if (answer.getEntity() instanceof Problem problem) {
                inWords(problem, room, request, answer);
            }
        });
    }

    private void guard(ContainerResponseContext answer) {
        var headers = answer.getHeaders();
        headers.putSingle("Content-Security-Policy", policy());
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Resource-Policy", "same-origin");
        headers.putSingle("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.putSingle("Vary", "Cookie, Accept-Language");
        // Without a referrer an older browser would not say either from which origin a form comes.
        present.getCurrent().response().headers().set("Referrer-Policy", "same-origin");
    }

    /** Who signs in by a form is led on to a room, which may be at another port. */
    private String policy() {
        return String.join(
                " ",
                Stream.concat(Stream.of(POLICY), doors.otherOrigins().stream()).toList());
    }

    private void remember(ContainerResponseContext answer) {
        visit.askedNow()
                .ifPresent(language -> answer.getHeaders()
                        .add(
                                HttpHeaders.SET_COOKIE,
                                new NewCookie.Builder(Visit.LANGUAGE)
                                        .value(language.tag())
                                        .path("/")
                                        .sameSite(NewCookie.SameSite.LAX)
                                        .maxAge(Math.toIntExact(
                                                Duration.ofDays(365).toSeconds()))
                                        .build()));
    }

    private void inWords(Problem problem, Room room, ContainerRequestContext request, ContainerResponseContext answer) {
        boolean byScript = request.getHeaderString("HX-Request") != null;
        if (problem.status() == UNAUTHENTICATED && !room.isForAnybody()) {
            answer.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
            answer.getHeaders().putSingle(byScript ? "HX-Redirect" : HttpHeaders.LOCATION, doors.toSignIn(room));
            answer.setStatus(byScript ? UNAUTHENTICATED : SEE_OTHER);
            answer.setEntity(null);
            return;
        }
        String reference = reference();
        LOG.infof("page refused: %s %s, reference %s", problem.status(), problem.code(), reference);
        ProblemPage page = ProblemPage.of(problem, visit.words(), reference);
        String html = pages.page(page.said(), "kit/problem.jte", page, Set.of());
        answer.setEntity(html, null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }

    /** The trace's id, by which logs and facts of all services are found. */
    private static String reference() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : UUID.randomUUID().toString();
    }
}
