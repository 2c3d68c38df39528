package dev.sekisho.identity.staff.page;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.Password;
import dev.sekisho.identity.staff.SecondFactor;
import dev.sekisho.identity.staff.SignInStaff;
import dev.sekisho.identity.token.TokenOutcome;
import dev.sekisho.identity.token.TokenOutcome.Granted;
import dev.sekisho.kit.boot.Place;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.page.Doors;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Room;
import dev.sekisho.kit.page.Rooms;
import dev.sekisho.kit.page.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The door to the pages of all services: the same sign-in as the API's, whose token goes into a cookie. Where somebody
 * wants to go is a room's name; no address is ever taken from a request.
 */
@Path("/" + Rooms.SIGN_IN)
@PermitAll
class SignInPageResource {

    private final SignInStaff signIn;
    private final PageTokens tokens;
    private final Rooms rooms;
    private final Doors doors;
    private final Pages pages;
    private final Visit visit;
    private final Place place;
    private final SystemClock clock;

    SignInPageResource(
            SignInStaff signIn,
            PageTokens tokens,
            Rooms rooms,
            Doors doors,
            Pages pages,
            Visit visit,
            Place place,
            SystemClock clock) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.rooms = rooms;
        this.doors = doors;
        this.pages = pages;
        this.visit = visit;
        this.place = place;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response door(@QueryParam("room") String room) {
        return shown(200, "", known(room), "");
    }

    @POST
    @Operation(hidden = true)
    public Response enter(
            @FormParam("address") @Size(max = 254) String address,
            @FormParam("password") @Size(max = Password.LONGEST * 2) String password,
            @FormParam("code") @Size(max = 16) String code,
            @FormParam("room") String room) {
        TokenOutcome outcome = EmailAddress.typed(address)
                .filter(typed -> password != null && !password.isBlank() && code != null)
                .map(typed -> signIn.signIn(
                        typed, password, new SecondFactor.TotpCode(digits(code)), place.service(), clock.instant()))
                .orElseGet(() -> new TokenOutcome.Refused("NOT_TYPED"));
        return outcome instanceof Granted granted
                ? entered(tokens.of(granted), known(room))
                : shown(401, address, known(room), visit.words().of(SignInText.WRONG));
    }

    private Response entered(PageTokens.Entry entry, Optional<Room> wanted) {
        Optional<Room> first = wanted.filter(entry.rooms()::contains)
                .or(() -> entry.rooms().stream().findFirst());
        Response answer = first.map(room -> Pages.lookAt(doors.to(room)))
                .orElseGet(() -> shown(200, "", wanted, visit.words().of(SignInText.NO_ROOM)));
        return Response.fromResponse(answer)
                .cookie(entry.cookies().toArray(NewCookie[]::new))
                .build();
    }

    private Response shown(int status, String address, Optional<Room> room, String said) {
        var view = new SignInPage(
                address == null ? "" : address, room.map(Room::name).orElse(""), said);
        return pages.show(status, visit.words().of(SignInText.TITLE), "staff/sign-in.jte", view);
    }

    private Optional<Room> known(String room) {
        return Optional.ofNullable(room).flatMap(rooms::named);
    }

    /** People type a space in the middle, as authenticators show one. */
    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }
}
