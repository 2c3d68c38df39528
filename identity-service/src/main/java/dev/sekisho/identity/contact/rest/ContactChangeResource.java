package dev.sekisho.identity.contact.rest;

import dev.sekisho.identity.account.Password;
import dev.sekisho.identity.contact.ChangeHead.Side;
import dev.sekisho.identity.contact.ChangeStart;
import dev.sekisho.identity.contact.ChangeWish;
import dev.sekisho.identity.contact.ContactChange;
import dev.sekisho.identity.contact.ShowContact;
import dev.sekisho.identity.contact.ShowOutcome;
import dev.sekisho.identity.contact.StartContactChange;
import dev.sekisho.identity.contact.Way;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.origin.CallerOrigin;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Replacing one's number or mail address. */
@Path("/v1/contact-changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "contact")
class ContactChangeResource {

    private final StartContactChange startChange;
    private final ShowContact showContact;
    private final CallerOrigin origin;
    private final Caller caller;
    private final SystemClock clock;

    ContactChangeResource(
            StartContactChange startChange,
            ShowContact showContact,
            CallerOrigin origin,
            Caller caller,
            SystemClock clock) {
        this.startChange = startChange;
        this.showContact = showContact;
        this.origin = origin;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            summary = "Ask for a new number or mail address",
            description = "Codes go to the old contact and the new one; both old contacts are told how to object. Once"
                    + " all is shown the wallet is frozen, then the new contact counts, then both cool off.")
    @APIResponse(responseCode = "202", description = "The same whether or not the address belongs to another account")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, malformed-json or contact-invalid")
    @APIResponse(responseCode = "401", description = "Problem unauthenticated")
    @APIResponse(responseCode = "403", description = "Problem step-up-refused: the password, whatever of it")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(
            responseCode = "422",
            description = "Problem contact-refused with its reason: ACCOUNT_HELD, NOTHING_TO_REPLACE, NOTHING_CHANGES,"
                    + " CHANGED_RECENTLY; or phone-refused with its reason")
    @APIResponse(responseCode = "429", description = "Problem too-many-codes")
    @APIResponse(responseCode = "503", description = "Problem message-not-sent")
    public ChangeIdView start(@NotNull @Valid ChangeRequest request) {
        ChangeWish wish = new ChangeWish(
                owner(), request.contact(), request.channel(), request.way(), request.password(), origin.now());
        ChangeStart start = startChange.start(wish, clock.instant());
        if (start instanceof ChangeStart.Started started) {
            return new ChangeIdView(started.changeId());
        }
        throw problem(start);
    }

    @GET
    @Path("/{changeId}")
    @Operation(summary = "How far a change is")
    @APIResponse(responseCode = "200", description = "The change")
    @APIResponse(responseCode = "404", description = "Problem not-found, also for a change of somebody else")
    public ChangeView view(@PathParam("changeId") UUID changeId) {
        return showContact.view(owner(), changeId).map(ChangeView::of).orElseThrow(ContactChangeResource::notFound);
    }

    @POST
    @Path("/{changeId}/attempts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer a code that was sent to the old contact or to the new one")
    @APIResponse(responseCode = "200", description = "The code was right; the change as it is now")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem not-found, also for a change of somebody else")
    @APIResponse(responseCode = "422", description = "Problem code-refused, whatever the reason")
    public ChangeView attempt(@PathParam("changeId") UUID changeId, @NotNull @Valid CodeRequest request) {
        return view(showContact.attempt(owner(), changeId, request.side(), request.code()));
    }

    @POST
    @Path("/{changeId}/completions")
    @Operation(summary = "Go on with a change after a new proof of identity")
    @APIResponse(responseCode = "200", description = "The change as it is now")
    @APIResponse(responseCode = "404", description = "Problem not-found, also for a change of somebody else")
    public ChangeView complete(@PathParam("changeId") UUID changeId) {
        return view(showContact.complete(owner(), changeId));
    }

    private AccountId owner() {
        return new AccountId(caller.accountId());
    }

    private static ChangeView view(ShowOutcome outcome) {
        if (outcome instanceof ShowOutcome.Stands stands) {
            ContactChange change = stands.change();
            return ChangeView.of(change);
        } else if (outcome instanceof ShowOutcome.Refused) {
            throw ProblemException.of(422, "code-refused", "The code is not accepted")
                    .build();
        }
        throw notFound();
    }

    private static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such change").build();
    }

    private static ProblemException problem(ChangeStart start) {
        if (start instanceof ChangeStart.NoContact) {
            return ProblemException.of(400, "contact-invalid", "This is no Japanese number and no mail address")
                    .build();
        } else if (start instanceof ChangeStart.StepUpRefused) {
            return ProblemException.of(403, "step-up-refused", "The password is not accepted")
                    .build();
        } else if (start instanceof ChangeStart.NumberRefused refused) {
            return ProblemException.of(422, "phone-refused", "This number is not taken")
                    .with("reason", refused.reason())
                    .build();
        } else if (start instanceof ChangeStart.Refused refused) {
            return ProblemException.of(422, "contact-refused", "The contact is not replaced")
                    .with("reason", refused.reason())
                    .build();
        } else if (start instanceof ChangeStart.TooMany) {
            return ProblemException.of(429, "too-many-codes", "No further code may be sent for now")
                    .build();
        } else if (start instanceof ChangeStart.NotSent) {
            return ProblemException.of(503, "message-not-sent", "The messages could not be sent; try again")
                    .build();
        }
        return ProblemException.of(404, "not-found", "There is no such account").build();
    }

    /** What is to be replaced by what; the channel says which kind of contact it is. */
    record ChangeRequest(
            @NotNull Channel channel,
            @NotBlank @Size(max = 254) String contact,
            @NotNull Way way,

            @NotBlank @Size(min = Password.SHORTEST, max = Password.LONGEST) String password) {

        @Override
        public String toString() {
            return "ChangeRequest[redacted]";
        }
    }

    /** Where the codes are to be answered. */
    record ChangeIdView(UUID changeId) {}

    /** What a person typed from a message or a call. */
    record CodeRequest(
            @NotNull Side side,
            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {

        @Override
        public String toString() {
            return "CodeRequest[redacted]";
        }
    }
}
