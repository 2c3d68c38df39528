package dev.sekisho.compensation.search.rest;

import dev.sekisho.compensation.search.SearchCharges;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page for the same search: it takes what {@link AskedSearch} takes, days in Japan's time instead of moments. */
@Path("/console/search")
class SearchPageResource {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final java.util.regex.Pattern YEN = java.util.regex.Pattern.compile("[0-9]{1,9}");

    private final Pages pages;
    private final Visit visit;
    private final SearchResource search;
    private final Validator validator;

    SearchPageResource(Pages pages, Visit visit, SearchResource search, Validator validator) {
        this.pages = pages;
        this.visit = visit;
        this.search = search;
        this.validator = validator;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor"})
    @Operation(hidden = true)
    public Response page(
            @QueryParam("bankCode") String bankCode,
            @QueryParam("bankReference") String bankReference,
            @QueryParam("amountYen") String amountYen,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("lastDigits") String lastDigits,
            @QueryParam("cursor") String cursor) {
        var told = new SearchPage.Told(
                Pages.given(bankCode),
                Pages.given(bankReference),
                Pages.given(amountYen),
                Pages.given(from),
                Pages.given(until),
                Pages.given(lastDigits));
        return pages.show(visit.words().of(SearchText.SEARCH), "console/search.jte", view(told, Pages.given(cursor)));
    }

    private SearchPage view(SearchPage.Told told, String cursor) {
        if (told.equals(new SearchPage.Told(null, null, null, null, null, null))) {
            return new SearchPage(told, false, List.of(), null);
        }
        AskedSearch asked = new AskedSearch(
                told.bankCode(),
                told.bankReference(),
                Queries.matching("amountYen", told.amountYen(), YEN)
                        .map(Long::valueOf)
                        .orElse(null),
                day("from", told.from())
                        .map(day -> day.atStartOfDay(JAPAN).toInstant())
                        .orElse(null),
                day("until", told.until())
                        .map(day ->
                                day.plusDays(1).atStartOfDay(JAPAN).toInstant().minusSeconds(1))
                        .orElse(null),
                told.lastDigits(),
                cursor);
        Set<ConstraintViolation<AskedSearch>> against = validator.validate(asked);
        if (!against.isEmpty()) {
            throw new ConstraintViolationException(against);
        }
        SearchCharges.Outcome.Found found = search.found(asked);
        return new SearchPage(
                told,
                true,
                found.charges().stream().map(SearchPage.Line::of).toList(),
                FoundView.nextCursor(found).map(next -> address(told, next)).orElse(null));
    }

    private static Optional<LocalDate> day(String name, String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException none) {
            throw Queries.malformed(name);
        }
    }

    private static String address(SearchPage.Told told, String cursor) {
        StringBuilder address = new StringBuilder("/console/search?cursor=").append(cursor);
        add(address, "bankCode", told.bankCode());
        add(address, "bankReference", told.bankReference());
        add(address, "amountYen", told.amountYen());
        add(address, "from", told.from());
        add(address, "until", told.until());
        add(address, "lastDigits", told.lastDigits());
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String valueOrNull) {
        if (valueOrNull != null) {
            address.append('&').append(name).append('=').append(URLEncoder.encode(valueOrNull, StandardCharsets.UTF_8));
        }
    }
}
