package dev.sekisho.deploy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is used here of CloudNativePG (postgresql.cnpg.io/v1) and its Barman Cloud plugin (barmancloud.cnpg.io/v1), for
 * which there are no published Java types. A field that is not named here is refused, and so is one that is missing of
 * those without which the operator would decide for us.
 */
final class CloudNativePg {

    private CloudNativePg() {}

    /** The envelope that every object of Kubernetes has; read as it is, and not by the models' own reader. */
    @JsonDeserialize(using = JsonDeserializer.None.class)
    abstract static class Custom<S> implements HasMetadata {

        private static final long serialVersionUID = 1L;

        @JsonProperty(required = true)
        private String apiVersion;

        @JsonProperty(required = true)
        private String kind;

        @JsonProperty(required = true)
        private ObjectMeta metadata;

        @JsonProperty(required = true)
        private transient S spec;

        @Override
        public String getApiVersion() {
            return apiVersion;
        }

        @Override
        public void setApiVersion(String version) {
            this.apiVersion = version;
        }

        @Override
        public String getKind() {
            return kind;
        }

        @Override
        public ObjectMeta getMetadata() {
            return metadata;
        }

        @Override
        public void setMetadata(ObjectMeta given) {
            this.metadata = given;
        }

        S spec() {
            return spec;
        }

        @JsonProperty("spec")
        void setSpec(S given) {
            this.spec = Objects.requireNonNull(given, "spec");
        }

        @JsonProperty("kind")
        void setKind(String given) {
            this.kind = given;
        }
    }

    /** A primary and its standbys. */
    static final class DatabaseCluster extends Custom<ClusterSpec> {
        private static final long serialVersionUID = 1L;
    }

    /** Images by major version. */
    static final class ImageCatalog extends Custom<ImageCatalogSpec> {
        private static final long serialVersionUID = 1L;
    }

    /** Where backups and the write-ahead log go. */
    static final class ObjectStore extends Custom<ObjectStoreSpec> {
        private static final long serialVersionUID = 1L;
    }

    /** When a whole backup is made. */
    static final class ScheduledBackup extends Custom<ScheduledBackupSpec> {
        private static final long serialVersionUID = 1L;
    }

    /** What a cluster is. */
    record ClusterSpec(
            int instances,
            CatalogReference imageCatalogRef,
            String primaryUpdateStrategy,
            String primaryUpdateMethod,
            Boolean enableSuperuserAccess,
            Postgresql postgresql,
            Bootstrap bootstrap,
            Managed managed,
            Storage storage,
            Storage walStorage,
            Resources resources,
            Affinity affinity,
            List<Plugin> plugins) {

        ClusterSpec {
            Objects.requireNonNull(imageCatalogRef, "imageCatalogRef");
            Objects.requireNonNull(postgresql, "postgresql");
            Objects.requireNonNull(bootstrap, "bootstrap");
            Objects.requireNonNull(managed, "managed");
            Objects.requireNonNull(storage, "storage");
            Objects.requireNonNull(walStorage, "walStorage");
            Objects.requireNonNull(resources, "resources");
            Objects.requireNonNull(affinity, "affinity");
            plugins = List.copyOf(plugins);
        }
    }

    /** An image of a catalogue, by its major version. */
    record CatalogReference(String apiGroup, String kind, String name, int major) {}

    /** The server's own settings. */
    record Postgresql(
            Synchronous synchronous,
            Map<String, String> parameters,
            @JsonProperty("pg_hba") List<String> hba) {

        Postgresql {
            Objects.requireNonNull(synchronous, "synchronous");
            parameters = Map.copyOf(parameters);
            hba = List.copyOf(hba);
        }
    }

    /** How many standbys have a commit before it returns. */
    record Synchronous(String method, int number, String dataDurability, Boolean failoverQuorum) {}

    /** How a cluster begins. */
    record Bootstrap(Initdb initdb) {}

    /** A new database and its owner. */
    record Initdb(
            String database,
            String owner,
            Named secret,
            Boolean dataChecksums,
            String encoding,
            @JsonProperty("postInitSQL") List<String> postInitSql,
            @JsonProperty("postInitApplicationSQL") List<String> postInitApplicationSql) {}

    /** Roles that the operator keeps as they are written. */
    record Managed(List<Role> roles) {}

    /** A role and where its password is. */
    record Role(
            String name,
            String ensure,
            boolean login,
            boolean superuser,
            boolean createdb,
            boolean createrole,
            boolean replication,
            boolean bypassrls,
            Named passwordSecret) {}

    /** A disk for each instance. */
    record Storage(String size) {}

    /** Asked for, and at most. */
    record Resources(Map<String, String> requests, Map<String, String> limits) {}

    /** How instances are kept apart. */
    record Affinity(boolean enablePodAntiAffinity, String topologyKey, String podAntiAffinityType) {}

    /** A plugin of the operator. */
    record Plugin(
            String name, @JsonProperty("isWALArchiver") boolean walArchiver, Map<String, String> parameters) {}

    /** An object by its name. */
    record Named(String name) {}

    /** One key of a secret. */
    record KeyOfSecret(String name, String key) {}

    /** The images. */
    record ImageCatalogSpec(List<CatalogImage> images) {}

    /** One of them. */
    record CatalogImage(int major, String image) {}

    /** For how long, and where. */
    record ObjectStoreSpec(String retentionPolicy, Configuration configuration) {}

    /** The store of objects. */
    record Configuration(
            String destinationPath,
            @JsonProperty("endpointURL") String endpointUrl,
            Credentials s3Credentials,
            Packing wal,
            Packing data) {}

    /** By which keys it is written. */
    record Credentials(KeyOfSecret accessKeyId, KeyOfSecret secretAccessKey) {}

    /** What is done to what is kept. */
    record Packing(String compression, String encryption) {}

    /** When, and by what. */
    record ScheduledBackupSpec(
            String schedule,
            boolean immediate,
            String backupOwnerReference,
            Named cluster,
            String method,
            Named pluginConfiguration) {}
}
