package dev.sekisho.sandbox.launcher;

import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.infra.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The whole suite before it runs: PostgreSQL, Kafka, the world and the four services. Over a temporary folder everything
 * is gone when it ends; over a state folder the data is kept.
 */
public final class Suite {

    private final StateFolder state;
    private final Runnable whenEnded;
    private final Map<String, Map<String, String>> extra = new HashMap<>();
    private List<SuiteService> services = SuiteService.ALL;
    private Checkout checkout;
    private PortPlan ports;
    private Pace pace = Pace.SMALL;
    private Consumer<String> progress = line -> {};

    private Suite(StateFolder state, PortPlan ports, Runnable whenEnded) {
        this.state = state;
        this.ports = ports;
        this.whenEnded = whenEnded;
    }

    /** A suite with nothing before it and nothing after it, on ports that are free. */
    public static Suite temporary() {
        TemporaryFolder folder = TemporaryFolder.create();
        return new Suite(new StateFolder(folder.path()), PortPlan.free(), folder::close);
    }

    /** A suite over kept data, on the documented ports. The caller holds the folder's lock. */
    static Suite keptIn(StateFolder state) {
        return new Suite(state, PortPlan.usual(), () -> {});
    }

    public Suite in(Checkout place) {
        this.checkout = place;
        return this;
    }

    public Suite on(PortPlan plan) {
        this.ports = plan;
        return this;
    }

    /** @param listener hears a line for each step, and for each problem that a member logs */
    public Suite telling(Consumer<String> listener) {
        this.progress = listener;
        return this;
    }

    /** With every compiler of the Java machine, as an operator runs it: for measuring. */
    public Suite compiledFully() {
        this.pace = Pace.FAST;
        return this;
    }

    /** With these services and no others: what is measured alone is not to share the machine with its neighbours. */
    public Suite only(SuiteService... wanted) {
        this.services = List.of(wanted);
        return this;
    }

    /** One more configuration property for one service, over those that the suite gives. */
    public Suite with(SuiteService service, String property, String value) {
        extra.computeIfAbsent(service.name(), name -> new HashMap<>()).put(property, value);
        return this;
    }

    /** Returns when everything serves. @throws SuiteFailure in words, after ending what had been started */
    public RunningSuite start() {
        state.create();
        Installation installation = Installation.in(state, ports, checkout == null ? Checkout.find() : checkout, pace);
        Crew crew = installation.crew(services, extra, new Narration(progress));
        RunningSuite suite = new RunningSuite(installation, crew, whenEnded);
        suite.endWithThisProcess();
        try {
            ports.writeTo(state.ports());
            crew.start();
            return suite;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SuiteFailure e) {
            suite.close();
            throw e;
        }
    }
}
