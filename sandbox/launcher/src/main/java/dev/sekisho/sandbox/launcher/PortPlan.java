package dev.sekisho.sandbox.launcher;

import dev.sekisho.sandbox.infra.Ports;
import dev.sekisho.sandbox.infra.PrivateFiles;
import dev.sekisho.sandbox.infra.ServiceSettings;
import dev.sekisho.sandbox.infra.SuiteService;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Which member of the suite listens on which port of the loopback address; no port is given twice. */
public record PortPlan(Map<String, Integer> ports) implements ServiceSettings.Neighbourhood {

    public static final String WORLD = "world";
    public static final String POSTGRES = "postgres";
    public static final String KAFKA = "kafka";

    private static final String KAFKA_CONTROLLER = "kafka-controller";
    private static final String MANAGEMENT = "-management";
    private static final int HIGHEST = 65_535;

    public PortPlan {
        ports = new LinkedHashMap<>(ports);
        Map<Integer, String> seen = new HashMap<>();
        ports.forEach((name, port) -> {
            String other = seen.put(port, name);
            if (other != null) {
                throw new SuiteFailure("port " + port + " is given to " + other + " and to " + name);
            }
        });
    }

    /** The documented ports. */
    public static PortPlan usual() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (SuiteService service : SuiteService.ALL) {
            ports.put(service.name(), service.port());
            ports.put(service.name() + MANAGEMENT, service.managementPort());
        }
        ports.put(WORLD, 18110);
        ports.put(WORLD + MANAGEMENT, 19110);
        ports.put(POSTGRES, 18132);
        ports.put(KAFKA, 18192);
        ports.put(KAFKA_CONTROLLER, 18193);
        return new PortPlan(ports);
    }

    /** Ports that are free now, so that suites run side by side. */
    public static PortPlan free() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String name : usual().ports.keySet()) {
            int port = Ports.free();
            while (ports.containsValue(port)) {
                port = Ports.free();
            }
            ports.put(name, port);
        }
        return new PortPlan(ports);
    }

    /** The same with one member moved. @param move {@code NAME=PORT} */
    PortPlan with(String move) {
        String[] parts = move.split("=", 2);
        if (!ports.containsKey(parts[0])) {
            throw new SuiteFailure("--port " + move + ": the names are " + String.join(", ", ports.keySet()));
        }
        if (parts.length != 2 || !parts[1].matches("[1-9]\\d{0,4}") || Integer.parseInt(parts[1]) > HIGHEST) {
            throw new SuiteFailure("--port " + move + ": expected NAME=PORT with a port from 1 to " + HIGHEST);
        }
        Map<String, Integer> moved = new LinkedHashMap<>(ports);
        moved.put(parts[0], Integer.parseInt(parts[1]));
        return new PortPlan(moved);
    }

    /** A sentence for each port that another program holds; empty when the suite may start. */
    List<String> obstacles() {
        return obstacles(Ports::isFree);
    }

    List<String> obstacles(IntPredicate isFree) {
        return ports.entrySet().stream()
                .filter(entry -> !isFree.test(entry.getValue()))
                .map(entry ->
                        "port %d of %s is used by another program: end that one, or move this with --port %s=NUMBER"
                                .formatted(entry.getValue(), entry.getKey(), entry.getKey()))
                .toList();
    }

    int port(String name) {
        return ports.get(name);
    }

    /** The port of each member, without those that only machines ask. */
    Map<String, Integer> members() {
        Map<String, Integer> members = new LinkedHashMap<>(ports);
        members.keySet().removeIf(name -> name.endsWith(MANAGEMENT) || name.equals(KAFKA_CONTROLLER));
        return members;
    }

    int kafkaControllerPort() {
        return port(KAFKA_CONTROLLER);
    }

    int managementPort(String name) {
        return port(name + MANAGEMENT);
    }

    @Override
    public URI world() {
        return URI.create("http://127.0.0.1:" + port(WORLD));
    }

    @Override
    public int portOf(SuiteService service) {
        return port(service.name());
    }

    @Override
    public int managementPortOf(SuiteService service) {
        return managementPort(service.name());
    }

    @Override
    public int worldManagementPort() {
        return managementPort(WORLD);
    }

    void writeTo(Path file) throws IOException {
        String lines = ports.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        PrivateFiles.write(file, lines.getBytes(StandardCharsets.UTF_8));
    }

    /** What {@link #writeTo} wrote; the usual plan where nothing was written. */
    static PortPlan readFrom(Path file) throws IOException {
        PortPlan plan = usual();
        if (Files.exists(file)) {
            Map<String, Integer> ports = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("=", 2);
                ports.put(parts[0], Integer.parseInt(parts[1]));
            }
            plan = new PortPlan(ports);
        }
        return plan;
    }
}
