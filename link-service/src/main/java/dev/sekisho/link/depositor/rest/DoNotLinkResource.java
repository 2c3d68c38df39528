package dev.sekisho.link.depositor.rest;

import dev.sekisho.link.depositor.Call;
import dev.sekisho.link.depositor.KeepUnlinked;
import dev.sekisho.link.depositor.Taken;
import dev.sekisho.link.depositor.UnlinkForDepositor;
import dev.sekisho.link.depositor.WordCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a bank says for its depositor that an account shall not be linked, may be again, or is to be unlinked (LK-11). */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({DeskCaller.USER, DeskCaller.SYSTEM})
@Tag(name = "depositors")
class DoNotLinkResource {

    private final DeskCaller caller;
    private final KeepUnlinked register;
    private final UnlinkForDepositor unlink;

    DoNotLinkResource(DeskCaller caller, KeepUnlinked register, UnlinkForDepositor unlink) {
        this.caller = caller;
        this.register = register;
        this.unlink = unlink;
    }

    @POST
    @Path("/do-not-link")
    @Operation(
            summary = "No new link of this account is made from now on",
            description = "A link that is there stays: /v1/depositor-unlinks ends it.")
    @APIResponse(responseCode = "200", description = "Registered, now or before")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "422", description = "Problem reference-reused")
    @APIResponse(responseCode = "429", description = "Problem too-many-words")
    public WordView register(@NotNull @Valid AskedAccount asked) {
        Call call = caller.call(asked.reference(), asked);
        return WordView.of(
                Answers.done(register.register(call, asked.at(call.desk().bank()))));
    }

    @POST
    @Path("/do-not-link/lifts")
    @Operation(summary = "The account may be linked again, by a new request; alike if it never was registered")
    @APIResponse(responseCode = "200", description = "Lifted, now or before")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "422", description = "Problem reference-reused")
    @APIResponse(responseCode = "429", description = "Problem too-many-words")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public WordView lift(@NotNull @Valid AskedAccount asked) {
        Call call = caller.call(asked.reference(), asked);
        caller.requireStanding();
        return WordView.of(Answers.done(register.lift(call, asked.at(call.desk().bank()))));
    }

    @POST
    @Path("/depositor-unlinks")
    @Operation(summary = "Ends the account's link for good, without the wallet's login; alike if there is none")
    @APIResponse(responseCode = "200", description = "There is no link of this account any more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "422", description = "Problem reference-reused")
    @APIResponse(responseCode = "429", description = "Problem too-many-words")
    public UnlinkedView unlink(@NotNull @Valid AskedAccount asked) {
        Call call = caller.call(asked.reference(), asked);
        Taken.Done done = Answers.done(unlink.unlink(call, asked.at(call.desk().bank())));
        return new UnlinkedView(done.word(), false);
    }

    /** A word that was taken. */
    record WordView(UUID wordId, WordCode result) {

        static WordView of(Taken.Done done) {
            return new WordView(done.word(), done.result().code());
        }
    }

    /** That no link is there, whether or not one was. */
    record UnlinkedView(UUID wordId, boolean linked) {}
}
