package dev.sekisho.sandbox.launcher;

import dev.sekisho.sandbox.infra.ProcessIdentity;
import dev.sekisho.sandbox.infra.SuiteService;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what runs, whether it serves, where, and with how much memory. Ends with 0 only if everything serves. */
final class StatusCommand {

    private static final int NOT_RUNNING = 3;
    private static final int CONNECT_MILLIS = 1000;

    private final StateFolder state;
    private final PrintStream out;

    StatusCommand(StateFolder state, PrintStream out) {
        this.state = state;
        this.out = out;
    }

    int run() {
        Optional<ProcessIdentity> supervisor = SuiteLock.holder(state);
        if (supervisor.isEmpty()) {
            out.println("Sekisho does not run");
            state.ledger().running().forEach(left -> out.println("  left by a start that was killed: " + left));
            return NOT_RUNNING;
        }
        PortPlan ports = ports();
        boolean all = true;
        for (Map.Entry<String, Integer> member : ports.members().entrySet()) {
            all &= report(member.getKey(), ports);
        }
        out.println("  %-22s %s".formatted("memory of all", memory(supervisor.get())));
        out.println("  %-22s %s".formatted("data, keys, logs", state.root()));
        return all ? 0 : 1;
    }

    private PortPlan ports() {
        try {
            return PortPlan.readFrom(state.ports());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean report(String member, PortPlan ports) {
        boolean serves = serves(member, ports);
        String address = isHttp(member) ? "http://127.0.0.1:" : "127.0.0.1:";
        out.println(
                "  %-22s %-12s %s%d".formatted(member, serves ? "ready" : "not ready", address, ports.port(member)));
        return serves;
    }

    private static boolean serves(String member, PortPlan ports) {
        return isHttp(member)
                ? ReadyCheck.health(ports.managementPort(member)).serves(0)
                : connects(ports.port(member));
    }

    private static boolean isHttp(String member) {
        return member.equals(PortPlan.WORLD)
                || SuiteService.ALL.stream().anyMatch(service -> service.name().equals(member));
    }

    private static boolean connects(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String memory(ProcessIdentity supervisor) {
        long kilobytes = ProcessHandle.of(supervisor.pid()).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(Memory::proportionalKilobytes)
                .sum();
        return kilobytes / 1024 + " MB";
    }
}
