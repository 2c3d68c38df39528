package dev.sekisho.link.posture.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.posture.PostureVersion;
import dev.sekisho.link.posture.ReviewState;
import dev.sekisho.link.posture.WatchPostures;
import dev.sekisho.link.posture.WatchPostures.Standing;
import dev.sekisho.link.silence.RaisedAlarm;
import dev.sekisho.link.silence.SilencePolicy;
import dev.sekisho.link.silence.SilentStop;
import dev.sekisho.link.silence.SilentStops;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The partner banks as operations sees them: posture in force, its review, and an alarm of a silent stop. */
@Path("/v1/bank-register")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "postures")
class BankRegisterResource {

    private final Banks banks;
    private final WatchPostures postures;
    private final PostureRule rule;
    private final SilentStops alarms;
    private final SilencePolicy policy;
    private final PostureCaller caller;
    private final InstantSource clock;

    BankRegisterResource(
            Banks banks,
            WatchPostures postures,
            PostureRule rule,
            SilentStops alarms,
            SilencePolicy policy,
            PostureCaller caller,
            InstantSource clock) {
        this.banks = banks;
        this.postures = postures;
        this.rule = rule;
        this.alarms = alarms;
        this.policy = policy;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:auditor", "staff:bank-user"})
    @Operation(summary = "Every partner bank with its postures in force; a bank's user sees its own, without alarms")
    @APIResponse(responseCode = "200", description = "The banks in the order of their codes")
    public List<BankView> all() {
        Instant now = clock.instant();
        List<Standing> standings = postures.standings(now);
        List<SilentStop> open = caller.bank().isPresent() ? List.of() : alarms.open();
        return banks.all(now).stream()
                .filter(bank -> caller.maySee(bank.code()))
                .map(bank -> view(bank, standings, open, now))
                .toList();
    }

    private BankView view(Bank bank, List<Standing> standings, List<SilentStop> open, Instant now) {
        List<PostureView> own = standings.stream()
                .filter(standing -> standing.version().key().bank().equals(bank.code()))
                .map(standing -> view(bank.code(), standing))
                .toList();
        Optional<SilentStop> alarm = open.stream()
                .filter(any -> any.head().bank().equals(bank.code()))
                .findFirst();
        return new BankView(
                bank.code().value(),
                bank.name(),
                bank.connection(),
                bank.opensAfter(now).orElse(null),
                own,
                alarm.map(any -> view(any, now)).orElse(null));
    }

    private PostureView view(BankCode bank, Standing standing) {
        PostureVersion version = standing.version();
        return new PostureView(
                version.id(),
                version.key().customers(),
                version.validFrom(),
                rule.best(bank, version.terms().posture()).code(),
                standing.review(),
                PostureTermsView.of(version.terms()));
    }

    private AlarmView view(SilentStop alarm, Instant now) {
        boolean overdue = alarm instanceof RaisedAlarm raised && raised.isOverdueAt(now, policy.acknowledgeWithin());
        return new AlarmView(
                alarm.head().id(),
                alarm.head().cause().name(),
                alarm.head().tally().debits(),
                alarm.head().tally().failed(),
                alarm.head().tally().refused(),
                alarm.head().noticedAt(),
                alarm instanceof RaisedAlarm ? "RAISED" : "ACKNOWLEDGED",
                overdue);
    }

    /** One bank. @param opensAt absent while it takes requests */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BankView(
            String bankCode,
            String name,
            Connection connection,
            Instant opensAt,
            List<PostureView> postures,
            AlarmView silentStop) {}

    /** One posture in force. @param verdict what the best customer gets */
    record PostureView(
            UUID versionId,
            CustomerClass customerClass,
            Instant inForceFrom,
            String verdict,
            ReviewState review,
            PostureTermsView terms) {}

    /** An alarm that has not ended. @param overdue nobody has seen it in time */
    record AlarmView(
            UUID alarmId,
            String cause,
            int debits,
            int failed,
            int refused,
            Instant noticedAt,
            String state,
            boolean overdue) {}
}
