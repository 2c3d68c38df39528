package dev.sekisho.compensation.bulletin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.bulletin.Bulletin;
import dev.sekisho.compensation.bulletin.Bulletins;
import dev.sekisho.compensation.bulletin.Bulletins.Selection;
import dev.sekisho.compensation.bulletin.FigureBefore;
import dev.sekisho.compensation.bulletin.rest.BulletinView.FigureView;
import dev.sekisho.kit.problem.Queries;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What we announced about damage, for anybody: nothing but what was public already, each with the one before (A55). */
@Path("/v1/published-figures")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "figures")
class PublishedFigureResource {

    private static final int MOST = 100;
    private static final String CACHE = "public, max-age=60, stale-if-error=86400";

    private final Bulletins bulletins;
    private final InstantSource clock;

    PublishedFigureResource(Bulletins bulletins, InstantSource clock) {
        this.bulletins = bulletins;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Our own bulletins about damage, the newest 100 first",
            description =
                    "asOf leaves out what was published later. Why a figure changed is what was said then, else 理由未公表.")
    @APIResponse(responseCode = "200", description = "As they were published")
    @APIResponse(responseCode = "400", description = "Problem parameter-malformed")
    public RestResponse<List<PublishedView>> published(@QueryParam("asOf") String asOf) {
        Instant now = clock.instant();
        Instant until = Queries.moment("asOf", asOf).orElse(now);
        List<Bulletin> own = bulletins.list(new Selection(until, now, true, Optional.empty()), Optional.empty(), MOST);
        Map<UUID, Map<Integer, FigureBefore>> before =
                bulletins.before(own.stream().map(Bulletin::id).toList(), now).stream()
                        .collect(Collectors.groupingBy(
                                FigureBefore::bulletin, Collectors.toMap(FigureBefore::place, one -> one)));
        List<PublishedView> views = own.stream()
                .map(one -> PublishedView.of(BulletinView.line(one, before.getOrDefault(one.id(), Map.of()))))
                .toList();
        return ResponseBuilder.ok(views)
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }

    /** A bulletin of ours as everybody sees it. @param correctedBy what had been published instead */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublishedView(
            UUID bulletinId,
            String publisher,
            String text,
            Instant publishedAt,
            Instant figuresAsOf,
            List<FigureView> figures,
            UUID correctedBy) {

        static PublishedView of(BulletinView view) {
            return new PublishedView(
                    view.bulletinId(),
                    view.publisher(),
                    view.text(),
                    view.publishedAt(),
                    view.figuresAsOf(),
                    view.figures(),
                    view.correctedBy());
        }
    }
}
