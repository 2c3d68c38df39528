package dev.sekisho.sandbox.launcher;

import dev.sekisho.sandbox.infra.KafkaProcess;
import dev.sekisho.sandbox.infra.PrivateFiles;
import dev.sekisho.sandbox.infra.SandboxKeys;
import dev.sekisho.sandbox.infra.SandboxSecrets;
import dev.sekisho.sandbox.infra.ServiceSettings;
import dev.sekisho.sandbox.infra.SuiteService;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** One suite as it is laid out on this machine: folder, ports, secrets, keys, and the members that follow from them. */
record Installation(
        StateFolder state, PortPlan ports, Checkout checkout, Pace pace, SandboxSecrets secrets, SandboxKeys keys) {

    private static final int SERVICE_HEAP = 160;
    private static final int WORLD_HEAP = 128;
    private static final int KAFKA_HEAP = 256;

    static Installation in(StateFolder state, PortPlan ports, Checkout checkout, Pace pace) {
        return new Installation(
                state,
                ports,
                checkout,
                pace,
                SandboxSecrets.in(state.secrets()),
                SandboxKeys.in(state.keys(), SuiteService.ALL));
    }

    String kafkaBootstrap() {
        return "127.0.0.1:" + ports.port(PortPlan.KAFKA);
    }

    Crew crew(List<SuiteService> wanted, Map<String, Map<String, String>> extra, Narration narration) {
        try {
            List<Member> services = new ArrayList<>();
            for (SuiteService service : wanted) {
                services.add(service(service, extra.getOrDefault(service.name(), Map.of()), narration));
            }
            return new Crew(List.of(List.of(postgres(), kafka(narration), world(narration)), services), narration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Member postgres() {
        return new PostgresMember(state.postgres(), ports.port(PortPlan.POSTGRES), secrets, state.ledger());
    }

    private Member kafka(Narration narration) throws IOException {
        Path folder = PrivateFiles.folder(state.kafka());
        Path ready = KafkaProcess.readyFile(folder);
        List<String> arguments = List.of(
                folder.toString(),
                Integer.toString(ports.port(PortPlan.KAFKA)),
                Integer.toString(ports.kafkaControllerPort()),
                secrets.file().toString());
        Program program = Program.main(KafkaProcess.class, KAFKA_HEAP, folder, arguments);
        return member(PortPlan.KAFKA, program, ReadyCheck.file(ready), narration);
    }

    private Member world(Narration narration) throws IOException {
        Path data = PrivateFiles.folder(state.world());
        Path folder = configured(PortPlan.WORLD, ServiceSettings.ofWorld(data, keys, ports));
        Program program = Program.jar(checkout.program("sandbox/world"), WORLD_HEAP, folder, pace);
        return member(PortPlan.WORLD, program, ReadyCheck.health(ports.worldManagementPort()), narration);
    }

    private Member service(SuiteService service, Map<String, String> extra, Narration narration) throws IOException {
        ServiceSettings settings =
                new ServiceSettings(ports.port(PortPlan.POSTGRES), kafkaBootstrap(), keys, secrets, SuiteService.ALL);
        Map<String, String> all = new TreeMap<>(settings.of(service, ports));
        all.putAll(extra);
        Program program =
                Program.jar(checkout.program(service.name()), SERVICE_HEAP, configured(service.name(), all), pace);
        return member(service.name(), program, ReadyCheck.health(ports.managementPortOf(service)), narration);
    }

    private Member member(String name, Program program, ReadyCheck ready, Narration narration) {
        return new ProgramMember(
                name, program, ready, new MemberLog(name, state.log(name), narration::problem), state.ledger());
    }

    /**
     * A working folder with {@code config/application.properties}, which Quarkus reads there. A private file and not
     * the environment: names of properties stay as they are, and passwords are not seen by whoever lists processes.
     */
    private Path configured(String name, Map<String, String> settings) throws IOException {
        Path folder = state.service(name);
        Path config = PrivateFiles.folder(folder.resolve("config"));
        Properties properties = new Properties();
        properties.putAll(settings);
        StringWriter text = new StringWriter();
        properties.store(text, "Written by ./sekisho at each start.");
        PrivateFiles.write(
                config.resolve("application.properties"), text.toString().getBytes(StandardCharsets.UTF_8));
        return folder;
    }
}
