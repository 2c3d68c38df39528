package dev.sekisho.kit.app;

import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Phrase;
import dev.sekisho.kit.page.ProblemPage;
import dev.sekisho.kit.page.Room;
import dev.sekisho.kit.page.Rooms;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;

/** Two rooms, one for staff and one for anybody, to see pages at work; the template is one of the kit's own. */
@Path("/")
public class PageProbeResource {

    private final Pages pages;
    private final StaffCaller caller;

    PageProbeResource(Pages pages, StaffCaller caller) {
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Path("attic")
    @RolesAllowed("staff:reviewer")
    public Response attic() {
        return shown(caller.member().staffId().toString());
    }

    @POST
    @Path("attic")
    @RolesAllowed("staff:reviewer")
    public Response change() {
        return Pages.lookAt("/attic");
    }

    @GET
    @Path("attic/broken")
    @RolesAllowed("staff:reviewer")
    public Response broken() {
        throw new IllegalStateException("a secret of the house");
    }

    @GET
    @Path("attic/refused")
    @RolesAllowed("staff:reviewer")
    public Response refused() {
        throw ProblemException.of(422, "approval-refused", "Another person has to approve")
                .with("rule", "<SAME_PERSON>")
                .build();
    }

    @GET
    @Path("porch")
    @PermitAll
    public Response porch() {
        return shown("<script>alert(1)</script>");
    }

    private Response shown(String said) {
        return pages.show("Probe", "kit/problem.jte", new ProblemPage(said, "probe", "none", List.of()));
    }

    /** Where the two are. */
    @ApplicationScoped
    static class ProbeRooms {

        @Produces
        Rooms rooms() {
            return new Rooms(List.of(
                    new Room("attic", "kit-service", "/attic", Set.of("reviewer"), Title.ATTIC),
                    new Room("cellar", "kit-service", "/cellar", Set.of("mlro"), Title.CELLAR),
                    new Room("porch", "kit-service", "/porch", Set.of(), Title.PORCH),
                    new Room("sign-in", "identity-service", "/sign-in", Set.of(), Title.PORCH),
                    new Room("sign-out", "identity-service", "/sign-out", Set.of(), Title.PORCH)));
        }
    }

    enum Title implements Phrase {
        ATTIC("屋根裏", "Attic"),
        CELLAR("地下室", "Cellar"),
        PORCH("玄関", "Porch");

        private final String ja;
        private final String en;

        Title(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }

        @Override
        public String ja() {
            return ja;
        }

        @Override
        public String en() {
            return en;
        }
    }
}
