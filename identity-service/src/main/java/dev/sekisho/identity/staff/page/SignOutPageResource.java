package dev.sekisho.identity.staff.page;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.SignOutStaff;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Rooms;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The way out of all rooms at once: tokens end, cookies go; for somebody whose token is over, the cookies alone. */
@Path("/" + Rooms.SIGN_OUT)
@PermitAll
class SignOutPageResource {

    private final SignOutStaff signOut;
    private final PageTokens tokens;
    private final StaffCaller caller;
    private final Pages pages;
    private final Visit visit;
    private final SystemClock clock;

    SignOutPageResource(
            SignOutStaff signOut, PageTokens tokens, StaffCaller caller, Pages pages, Visit visit, SystemClock clock) {
        this.signOut = signOut;
        this.tokens = tokens;
        this.caller = caller;
        this.pages = pages;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response question() {
        return shown(visit.roles().isEmpty());
    }

    @POST
    @Operation(hidden = true)
    public Response leave() {
        if (!visit.roles().isEmpty()) {
            var holder = new Actor(caller.member().staffId(), caller.member().person(), caller.tokenId());
            signOut.signOut(holder, clock.instant());
        }
        return Response.fromResponse(Pages.lookAt("/" + Rooms.SIGN_OUT))
                .cookie(tokens.none().toArray(NewCookie[]::new))
                .build();
    }

    private Response shown(boolean done) {
        return pages.show(visit.words().of(SignInText.OUT_TITLE), "staff/sign-out.jte", new SignOutPage(done));
    }
}
