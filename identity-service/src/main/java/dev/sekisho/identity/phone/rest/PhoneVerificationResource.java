package dev.sekisho.identity.phone.rest;

import dev.sekisho.identity.code.FailureRatio;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.phone.AttemptPhoneCode;
import dev.sekisho.identity.phone.StartPhoneVerification;
import dev.sekisho.identity.phone.VerificationOutcome;
import dev.sekisho.identity.phone.VerificationStart;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.origin.Origin;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.origin.CallerOrigin;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Showing that a phone is in one's hands. */
@Path("/v1/phone-verifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "phone")
class PhoneVerificationResource {

    private final StartPhoneVerification startVerification;
    private final AttemptPhoneCode attemptCode;
    private final FailureRatio failures;
    private final CallerOrigin origin;
    private final Caller caller;

    PhoneVerificationResource(
            StartPhoneVerification startVerification,
            AttemptPhoneCode attemptCode,
            FailureRatio failures,
            CallerOrigin origin,
            Caller caller) {
        this.startVerification = startVerification;
        this.attemptCode = attemptCode;
        this.failures = failures;
        this.origin = origin;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    @Operation(summary = "Have a code sent to a number, by SMS or as a call")
    @APIResponse(responseCode = "202", description = "The code is on its way")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, malformed-json or phone-number-invalid")
    @APIResponse(responseCode = "401", description = "Problem unauthenticated")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(
            responseCode = "422",
            description = "Problem phone-refused with its reason: VOIP, DATA_SIM, FIXED_LINE_TAKES_NO_SMS,"
                    + " OTHER_NUMBER_BOUND, ACCOUNT_HELD, ACCOUNT_CLOSED")
    @APIResponse(responseCode = "429", description = "Problem too-many-codes")
    @APIResponse(responseCode = "503", description = "Problem message-not-sent")
    public VerificationView start(@NotNull @Valid VerificationRequest request) {
        VerificationStart start = startVerification.start(
                new AccountId(caller.accountId()),
                request.phoneNumber(),
                request.channel().channel(),
                origin.now());
        if (start instanceof VerificationStart.Started started) {
            return new VerificationView(started.verificationId(), started.expiresAt());
        }
        throw problem(start);
    }

    @POST
    @Path("/{verificationId}/attempts")
    @Operation(summary = "Answer the code that was sent to the number")
    @APIResponse(responseCode = "200", description = "The number is verified")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "401", description = "Problem unauthenticated")
    @APIResponse(responseCode = "404", description = "Problem not-found, also for a verification of somebody else")
    @APIResponse(responseCode = "422", description = "Problem code-refused, whatever the reason")
    public StateView attempt(@PathParam("verificationId") UUID verificationId, @NotNull @Valid CodeRequest request) {
        Origin from = origin.now();
        VerificationOutcome outcome =
                attemptCode.attempt(new AccountId(caller.accountId()), verificationId, request.code(), from);
        failures.tried(from, outcome != VerificationOutcome.VERIFIED);
        return switch (outcome) {
            case VERIFIED -> new StateView(outcome);
            case REFUSED ->
                throw ProblemException.of(422, "code-refused", "The code is not accepted")
                        .build();
            case UNKNOWN ->
                throw ProblemException.of(404, "not-found", "There is no such verification")
                        .build();
        };
    }

    private static ProblemException problem(VerificationStart start) {
        if (start instanceof VerificationStart.NoNumber) {
            return ProblemException.of(400, "phone-number-invalid", "This is not a Japanese telephone number")
                    .build();
        } else if (start instanceof VerificationStart.Refused refused) {
            return ProblemException.of(422, "phone-refused", "This number is not taken")
                    .with("reason", refused.reason())
                    .build();
        } else if (start instanceof VerificationStart.TooMany) {
            return ProblemException.of(429, "too-many-codes", "No further code may be sent for now")
                    .build();
        } else if (start instanceof VerificationStart.NotSent) {
            return ProblemException.of(503, "message-not-sent", "The message could not be sent; try again")
                    .build();
        }
        return ProblemException.of(404, "not-found", "There is no such account").build();
    }

    /** A number and the way to reach it. */
    record VerificationRequest(
            @NotBlank @Size(max = 40) String phoneNumber,
            @NotNull PhoneChannel channel) {

        @Override
        public String toString() {
            return "VerificationRequest[redacted]";
        }
    }

    /** The ways to reach a phone. */
    enum PhoneChannel {
        SMS(Channel.SMS),
        VOICE(Channel.VOICE);

        private final Channel channel;

        PhoneChannel(Channel channel) {
            this.channel = channel;
        }

        Channel channel() {
            return channel;
        }
    }

    /** Where the code is to be answered, and until when. */
    record VerificationView(UUID verificationId, Instant expiresAt) {}

    /** What a person typed from a message or a call. */
    record CodeRequest(
            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {

        @Override
        public String toString() {
            return "CodeRequest[redacted]";
        }
    }

    /** How the verification stands. */
    record StateView(VerificationOutcome state) {}
}
