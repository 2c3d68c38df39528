package dev.sekisho.kit.attestation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sekisho.kernel.baseline.Baseline;
import dev.sekisho.kit.boot.Place;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.policy.PolicyInForce;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Attests what this service does for the baseline: it looks, signs, and gives the same to all who ask within seconds. */
@ApplicationScoped
class Attester {

    private final List<Control> controls;
    private final Map<String, String> policies = new TreeMap<>();
    private final Inspection inspection;
    private final AttestationKey key;
    private final AttestationConfig config;
    private final Place place;
    private final String version;
    private final SystemClock machine;
    private final InstantSource business;
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private Optional<Signed> last = Optional.empty();

    Attester(
            @All List<AttestedControls> attested,
            @All List<PolicyVersion> policies,
            @All List<PolicyInForce> inForce,
            AttestationKey key,
            AttestationConfig config,
            Place place,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "sekisho.policy-version") String policyVersion,
            DataSource database,
            SystemClock machine,
            InstantSource business) {
        this.controls = inOrder(attested);
        this.policies.put("service", policyVersion);
        policies.forEach(policy -> this.policies.put(policy.name(), policy.version()));
        inForce.forEach(policy -> this.policies.put(policy.setting(), policy.version()));
        this.inspection = new Inspection(database, business, config.patience(), config.budget());
        this.key = key;
        this.config = config;
        this.place = place;
        this.version = version;
        this.machine = machine;
        this.business = business;
    }

    /** @throws IllegalStateException if a control of the register has no evidence here, or evidence has no control */
    void agreesWithTheRegister(@Observes StartupEvent started) {
        Set<String> expected = Baseline.controlsOf(place.service());
        Set<String> shown = new TreeSet<>(controls.stream().map(Control::id).toList());
        if (!expected.isEmpty() && !expected.equals(shown)) {
            throw new IllegalStateException(
                    "the register of controls expects " + expected + " of this service, which shows " + shown);
        }
    }

    /** The evidence of all who show the same control is one control's. */
    private static List<Control> inOrder(List<AttestedControls> attested) {
        Map<String, List<Evidence>> byId = new TreeMap<>();
        for (AttestedControls some : attested) {
            for (Control control : some.controls()) {
                byId.computeIfAbsent(control.id(), id -> new ArrayList<>()).addAll(control.evidence());
            }
        }
        return byId.entrySet().stream()
                .map(control -> new Control(control.getKey(), control.getValue()))
                .toList();
    }

    /** A JWS in compact form; empty where the service has no key to sign with. One at a time looks, the others wait. */
    synchronized Optional<String> newest() {
        if (!key.isThere()) {
            return Optional.empty();
        }
        Instant now = machine.instant();
        if (last.filter(signed -> signed.isYoung(now, config.reusedFor())).isEmpty()) {
            last = Optional.of(new Signed(Jws.of(key, bytes(attest())), machine.instant()));
        }
        return last.map(Signed::jws);
    }

    private Attestation attest() {
        return new Attestation(
                place.service(),
                place.isSandbox() ? "sandbox" : "production",
                version,
                config.commit().orElse(null),
                new LinkedHashMap<>(policies),
                machine.instant(),
                business.instant(),
                inspection.of(controls));
    }

    private byte[] bytes(Attestation attestation) {
        try {
            return json.writeValueAsBytes(attestation);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an attestation could not be written", impossible);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        inspection.close();
    }

    /** What was signed, and when. */
    private record Signed(String jws, Instant at) {

        boolean isYoung(Instant now, Duration reusedFor) {
            return !now.isBefore(at) && now.isBefore(at.plus(reusedFor));
        }
    }
}
