package dev.sekisho.identity.staff;

import dev.sekisho.kernel.event.identity.RoleGrantRefused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where role grants are kept, each change with its fact. */
public interface RoleGrants {

    void add(GrantChange change);

    /** As {@link #add}, for the founder of this place. */
    void found(GrantChange change, int place);

    /** Holds the grant until the transaction ends. */
    Optional<RoleGrant> lock(UUID id);

    void save(GrantChange change);

    /** Nothing changes but the record that something was refused; also for a grant that never came to be. */
    void refused(RoleGrantRefused fact);

    /** All of somebody's grants that were not ended, held until the transaction ends. */
    List<LiveGrant> lockLive(UUID staffId);

    /** What somebody may do now. */
    List<GrantedRole> inForce(UUID staffId, Instant now);

    /** Grants of one member or of all, in the order of their ids. @param after the last one seen */
    List<RoleGrant> page(Optional<UUID> staffId, Optional<UUID> after, int limit);
}
