package dev.sekisho.sandbox.infra;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Who may do what on the broker. A service writes its own facts and its own dead letters, reads the topics that it
 * consumes, in its own group. The {@code reconciler} reads everything and writes nothing. Safe to repeat.
 */
final class KafkaAccess {

    static final String RECONCILER = "reconciler";
    private static final int FACT_PARTITIONS = 6;
    private static final int SCRAM_ITERATIONS = 4096;
    private static final long LIMIT_SECONDS = 90;
    private static final int POLL_MILLIS = 10;

    private final String bootstrapServers;
    private final SandboxSecrets secrets;

    KafkaAccess(String bootstrapServers, SandboxSecrets secrets) {
        this.bootstrapServers = bootstrapServers;
        this.secrets = secrets;
    }

    void provide(List<SuiteService> services) {
        Map<String, Object> settings = new HashMap<>(
                KafkaLogin.of(bootstrapServers, KafkaServer.ADMIN, secrets).settings());
        try (Admin admin = Admin.create(settings)) {
            topics(admin, services);
            principals(admin, services);
            permissions(admin, services);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not take topics, principals and permissions", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void topics(Admin admin, List<SuiteService> services)
            throws ExecutionException, InterruptedException, TimeoutException {
        // Facts are kept: who compares books with the topic needs all of them.
        Map<String, String> kept = Map.of("retention.ms", "-1");
        Map<String, NewTopic> wanted = new HashMap<>();
        for (SuiteService service : services) {
            wanted.put(
                    service.factsTopic(), new NewTopic(service.factsTopic(), FACT_PARTITIONS, (short) 1).configs(kept));
            wanted.put(
                    service.deadLettersTopic(), new NewTopic(service.deadLettersTopic(), 1, (short) 1).configs(kept));
        }
        wanted.keySet().removeAll(get(admin.listTopics().names()));
        get(admin.createTopics(wanted.values()).all());
    }

    private void principals(Admin admin, List<SuiteService> services)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> names = services.stream().map(SuiteService::name).collect(Collectors.toCollection(TreeSet::new));
        names.add(RECONCILER);
        Set<String> missing = new TreeSet<>(names);
        missing.removeAll(knownPrincipals(admin));
        if (missing.isEmpty()) {
            return;
        }
        List<UserScramCredentialAlteration> wanted = new ArrayList<>();
        for (String name : missing) {
            ScramCredentialInfo info = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, SCRAM_ITERATIONS);
            wanted.add(new UserScramCredentialUpsertion(name, info, secrets.kafka(name)));
        }
        get(admin.alterUserScramCredentials(wanted).all());
        // The broker learns of them a moment later; a client that logs in before would be refused for good.
        await(() -> knownPrincipals(admin).containsAll(names));
    }

    private static Set<String> knownPrincipals(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        return Set.copyOf(get(admin.describeUserScramCredentials().users()));
    }

    private static void permissions(Admin admin, List<SuiteService> services)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<AclBinding> wanted = services.stream()
                .flatMap(service -> permissionsOf(service).stream())
                .collect(Collectors.toSet());
        wanted.add(allow(RECONCILER, AclOperation.READ, ResourceType.TOPIC, PatternType.PREFIXED, "sekisho."));
        wanted.add(allow(RECONCILER, AclOperation.READ, ResourceType.GROUP, PatternType.LITERAL, RECONCILER));
        get(admin.createAcls(wanted).all());
        await(() -> Set.copyOf(get(admin.describeAcls(AclBindingFilter.ANY).values()))
                .containsAll(wanted));
    }

    private static List<AclBinding> permissionsOf(SuiteService service) {
        List<AclBinding> all = new ArrayList<>();
        for (String own : List.of(service.factsTopic(), service.deadLettersTopic())) {
            all.add(allow(service.name(), AclOperation.WRITE, ResourceType.TOPIC, PatternType.LITERAL, own));
        }
        for (String read : service.reads()) {
            all.add(allow(service.name(), AclOperation.READ, ResourceType.TOPIC, PatternType.LITERAL, read));
        }
        if (!service.reads().isEmpty()) {
            all.add(allow(service.name(), AclOperation.READ, ResourceType.GROUP, PatternType.LITERAL, service.name()));
        }
        return all;
    }

    private static AclBinding allow(
            String principal, AclOperation operation, ResourceType type, PatternType pattern, String name) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + principal, "*", operation, AclPermissionType.ALLOW));
    }

    private static <T> T get(KafkaFuture<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private static void await(Condition condition) throws ExecutionException, InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("the broker did not learn of its users and permissions");
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Something asked of the broker. */
    private interface Condition {
        boolean holds() throws ExecutionException, InterruptedException, TimeoutException;
    }
}
