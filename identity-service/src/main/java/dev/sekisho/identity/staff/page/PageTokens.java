package dev.sekisho.identity.staff.page;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.ExchangeStaffToken;
import dev.sekisho.identity.token.TokenOutcome;
import dev.sekisho.identity.token.TokenOutcome.Granted;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.boot.Place;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.page.PageSession;
import dev.sekisho.kit.page.Room;
import dev.sekisho.kit.page.Rooms;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The cookies of somebody who signed in: a token has one audience, so there is one for each service that has a room for
 * their roles. At the others the cookie of whoever sat there before ends.
 */
@ApplicationScoped
class PageTokens {

    private static final String STAFF = "staff:";

    private final ExchangeStaffToken exchange;
    private final Rooms rooms;
    private final JWTParser parser;
    private final Place place;
    private final SystemClock clock;

    PageTokens(ExchangeStaffToken exchange, Rooms rooms, JWTParser parser, Place place, SystemClock clock) {
        this.exchange = exchange;
        this.rooms = rooms;
        this.parser = parser;
        this.place = place;
        this.clock = clock;
    }

    /** What the token says and what follows from it. */
    Entry of(Granted own) {
        JsonWebToken token = read(own.accessToken());
        Set<String> roles = token.getGroups().stream()
                .filter(group -> group.startsWith(STAFF))
                .map(group -> group.substring(STAFF.length()))
                .collect(Collectors.toUnmodifiableSet());
        List<Room> open = rooms.shownTo(roles);
        Set<String> entered = Stream.concat(
                        Stream.of(place.service()), open.stream().map(Room::service))
                .collect(Collectors.toSet());
        List<NewCookie> cookies = services()
                .map(service ->
                        entered.contains(service) ? forService(own, actor(token), service) : PageSession.none(service))
                .toList();
        return new Entry(open, cookies);
    }

    /** Cookies that end all there may be. */
    List<NewCookie> none() {
        return services().map(PageSession::none).toList();
    }

    private Stream<String> services() {
        return rooms.all().stream().map(Room::service).distinct();
    }

    private NewCookie forService(Granted own, Actor holder, String service) {
        boolean isHere = service.equals(place.service());
        TokenOutcome outcome = isHere ? own : exchange.exchange(holder, service, clock.instant());
        return outcome instanceof Granted granted
                ? PageSession.holding(granted.accessToken(), service, granted.life())
                : PageSession.none(service);
    }

    private JsonWebToken read(String token) {
        try {
            return parser.parse(token);
        } catch (ParseException notOurs) {
            throw new IllegalStateException("a token of our own is not believed", notOurs);
        }
    }

    private static Actor actor(JsonWebToken token) {
        return new Actor(
                UUID.fromString(token.getSubject()),
                new PersonId(UUID.fromString(token.getClaim("person"))),
                UUID.fromString(token.getTokenID()));
    }

    /** Which rooms are open to somebody, and by which cookies. */
    record Entry(List<Room> rooms, List<NewCookie> cookies) {}
}
